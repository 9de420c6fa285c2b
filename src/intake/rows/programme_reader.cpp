#include "intake/rows/programme_reader.h"

#include "intake/names/place_names.h"
#include "intake/names/row_words.h"
#include "intake/rows/names_read_otherwise.h"
#include "intake/table/marks.h"
#include "intake/table/returned_columns.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_programme_reader {

constexpr std::size_t longest_programme = 600;  ///< letters; some senders describe what they do
constexpr std::size_t most_named = 5;           ///< harms that are not known
constexpr std::size_t longest_harm = 40;        ///< letters of one that are shown

/// May name several: a sign stands in it that no name holds.
bool is_list(std::string_view cell) {
    return cell.find_first_of(";|\n") != std::string_view::npos || cell.find("؛") != std::string_view::npos;
}

/// Names that may be meant, for a question that names them only when there are some.
Blanks proposals_of(const std::string& names) {
    if (names.empty()) return {};
    return {{"proposals", names}, {"n", std::to_string(1 + std::count(names.begin(), names.end(), '|'))}};
}

}  // namespace detail_programme_reader

using namespace detail_programme_reader;

ProgrammeReader::ProgrammeReader(RowCells& cells, const registry::Register& known)
    : cells_(cells), known_(known), programmes_(known), harms_(known) {
    for (const Column& column : cells.table.columns) {
        if (column.field.field == Field::marked) marked_.push_back(&column);
        if (column.field.field == Field::harm) lists_.try_emplace(&column, cells.grid, cells.table, column);
    }
}

void ProgrammeReader::take(RowTold& row, const Column& column, std::string_view name) {
    const auto& found = programmes_.find(name);
    const auto& further = row.further;
    if (found.outcome != NounOutcome::found) {
        cells_.note(Code::programme_unknown, row, &column, name, proposals_of(found.proposals));
        row.outcome = RowOutcome::question;
    } else if (!row.programme) {
        row.programme = found.noun;
        row.confidence *= found.certainty;
    } else if (row.programme != found.noun &&
               std::find(further.begin(), further.end(), found.noun) == further.end()) {
        row.further.push_back(found.noun);
    }
}

/// Every marked column names a programme of the row; of a single one it may be a harm.
void ProgrammeReader::read_marks(RowTold& row) {
    std::vector<const Column*> marked;
    for (const Column* column : marked_)
        if (is_marked(cells_.text(row.rank, column), cells_.cross_is_no)) marked.push_back(column);
    if (marked.size() == 1) row.harm = harms_.find(mark_name(*marked.front()));
    if (row.harm) return;
    for (const Column* column : marked) take(row, *column, mark_name(*column));
}

/// "NA", "Information not available": no programme and no harm, unless one has that name.
bool ProgrammeReader::tells_none(std::string_view cell) {
    return text::name_key(cell).empty() ||
           (is_missing_word(cell) && !programmes_.knows(cell) && !harms_.find(cell));
}

/// The programme that the cell names; true when it is one, or must be asked about.
bool ProgrammeReader::read_of(RowTold& row, const Column& column) {
    const std::string_view cell = cells_.text(row.rank, &column);
    if (cells_.is_no_name(row, &column, longest_programme)) return true;
    if (tells_none(cell)) return false;
    // All harms of a table of needs together are no programme.
    if (cells_.table.figures != Figures::none && says_everybody(cell)) return true;
    if (column.field.field == Field::harm && harms_.find(cell)) return false;
    if (const auto list = lists_.find(&column); list != lists_.end() && !programmes_.knows(cell)) {
        const std::vector<std::string> parts = list->second.parts_of(cell);
        for (const std::string& name : parts) take(row, column, name);
        if (!parts.empty()) return true;
    }
    // A name of a code list may hold a semicolon; elements of XML are no lists.
    if (!is_list(cell) || programmes_.knows(cell) || cells_.book.kind == FileKind::xml)
        take(row, column, cell);
    else
        for (const std::string& name : several_in(cell, Between::lists)) take(row, column, name);
    return true;
}

void ProgrammeReader::read(RowTold& row) {
    const auto settled =
        programmes_coded(known_, cells_.text(row.rank, cells_.column_of(Field::settled_programme)));
    const bool is_settled = !settled.empty();
    if (is_settled) {
        row.programme = settled.front();
        row.further = {settled.begin() + 1, settled.end()};
    }
    bool is_of_harm = false;
    for (const Field field : {Field::programme, Field::service, Field::harm}) {
        if (is_settled) break;
        const Column* first = cells_.column_of(field);
        bool is_told = first != nullptr && read_of(row, *first);
        for (const Column* further : cells_.further)
            if (further->field.field == field) is_told = read_of(row, *further) || is_told;
        is_of_harm = is_told && field == Field::harm;
        if (is_told) break;
    }
    if (!marked_.empty() && !is_settled) read_marks(row);
    read_harm(row, is_of_harm);
}

/// What stands in the column of harms was taken as a programme, or it is a harm.
void ProgrammeReader::read_harm(RowTold& row, bool is_programme) {
    const Column* column = cells_.column_of(Field::harm);
    if (column == nullptr) return;
    const std::string_view cell = cells_.text(row.rank, column);
    if (const auto harm = harms_.find(cell)) row.harm = harm;
    const bool is_taken = row.harm || is_programme || cells_.table.figures != Figures::none;
    if (is_taken || row.outcome == RowOutcome::returned || tells_none(cell)) return;
    if (harms_unknown_.empty()) first_unknown_ = row.number;
    ++harms_unknown_[text::trimmed(cell)];
}

void ProgrammeReader::say_how_read() {
    if (const Column* column = cells_.column_of(Field::programme))
        say_names_read(cells_, {column}, programmes_.read_otherwise());
    if (!harms_unknown_.empty()) say_harms_unknown();
}

void ProgrammeReader::say_harms_unknown() {
    std::size_t n_rows = 0;
    std::vector<std::pair<std::size_t, std::string>> names;
    for (const auto& [name, n] : harms_unknown_) {
        n_rows += n;
        names.emplace_back(n, text::shortened(name, longest_harm));
    }
    std::stable_sort(names.begin(), names.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::string shown;
    for (std::size_t i = 0; i < std::min(most_named, names.size()); ++i)
        shown += (i == 0 ? "" : " | ") + names[i].second;
    if (names.size() > most_named) shown += " | …";
    cells_.say_of_column(Code::harm_unknown, *cells_.column_of(Field::harm), "",
                         {{"names", shown}, {"n", std::to_string(n_rows)}});
    cells_.issues.back().where.row = first_unknown_;
}

}  // namespace ensejam::intake
