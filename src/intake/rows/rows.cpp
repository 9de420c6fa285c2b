#include "intake/rows/rows.h"

#include "intake/files/remarks.h"
#include "intake/names/row_words.h"
#include "intake/table/marks.h"
#include "intake/table/returned_columns.h"

namespace ensejam::intake {
namespace detail_rows {

constexpr std::size_t longest_programme = 600;  ///< letters; some senders describe what they do

/// May name several: a sign stands in it that no name holds.
bool is_list(std::string_view cell) {
    return cell.find_first_of(";|\n") != std::string_view::npos || cell.find("؛") != std::string_view::npos;
}

/// The headings again, as at the head of a new page.
bool repeats_headings(const Grid& grid, const Table& table, std::size_t rank) {
    std::size_t n_told = 0;
    std::size_t n_headings = 0;
    for (const Column& column : table.columns) {
        if (column.rank >= grid.rows[rank].n_cells) break;
        const std::string_view cell = grid.at(rank, column.rank).text();
        n_told += cell.empty() ? 0 : 1;
        n_headings += !cell.empty() && (cell == column.heading || cell == column.below) ? 1 : 0;
    }
    return n_headings >= 2 && n_headings * 2 > n_told;
}

/// Names that may be meant, for a question that names them only when there are some.
Blanks proposals_of(const std::string& names) {
    if (names.empty()) return {};
    return {{"proposals", names}, {"n", std::to_string(1 + std::count(names.begin(), names.end(), '|'))}};
}

}  // namespace detail_rows

using namespace detail_rows;

RowReader::RowReader(const Book& book, const Table& table, const registry::Register& known,
                     const Options& options)
    : book_(book),
      grid_(book.grids[table.grid]),
      table_(table),
      known_(known),
      options_(options),
      places_(known, options.within),
      around_(known),
      organisations_(known),
      programmes_(known) {
    sender_ = options.sender ? options.sender : organisations_.named_in(table.preamble);
    for (const Column& column : table.columns) {
        auto& first = column_of_[static_cast<std::size_t>(column.field.field)];
        const bool may_repeat = may_be_numbered(column.field.field) || column.is_part;
        if (first != nullptr && may_repeat && column.certainty >= least_certainty)
            further_columns_.push_back(&column);
        if (first == nullptr && column.field.field != Field::none) first = &column;
        if (column.field.field == Field::place) place_columns_.push_back(&column);
        if (column.field.field == Field::place_code) code_columns_.push_back(&column);
        if (column.field.field == Field::marked) marked_columns_.push_back(&column);
        if (column.field.field == Field::money) money_columns_.push_back({&column, {}});
    }
    const auto is_wider = [](const Column* a, const Column* b) { return a->field.level < b->field.level; };
    std::stable_sort(place_columns_.begin(), place_columns_.end(), is_wider);
    month_columns_ = months_of(table, grid_.sheet);
    indicators_ = indicators_of(grid_, table);
    cross_is_no_ = cross_means_no(grid_, table);
    has_units_row_ = table.first_row < table.end_row && is_units_row(grid_, table, table.first_row);
    look_ahead();
}

std::string_view RowReader::text(std::size_t rank, const Column* column) const {
    if (column != nullptr && column->values != nullptr)
        if (const auto means = column->values->find(text::trimmed(grid_.at(rank, column->rank).text()));
            means != column->values->end())
            return means->second;
    return written(rank, column);
}

std::string_view RowReader::written(std::size_t rank, const Column* column) const {
    if (column == nullptr) return {};
    const Cell cell = grid_.at(rank, column->rank);
    return cell.kind == CellKind::error ? std::string_view{} : cell.text();
}

void RowReader::note(Code code, const RowTold& row, const Column* column, std::string_view cell,
                     Blanks blanks) {
    blanks.emplace_back("cell", std::string(cell));
    // Rows of records are only counted here: what the record calls itself can be looked for.
    const bool has_sheets =
        book_.kind == FileKind::csv || book_.kind == FileKind::xlsx || book_.kind == FileKind::ods;
    const Column* number =
        column_of(column_of(Field::activity_id) != nullptr ? Field::activity_id : Field::project_code);
    if (const std::string_view name = text(row.rank, number); !has_sheets && !name.empty())
        blanks.emplace_back("identifier", std::string(name));
    add_remark(issues_, n_unlisted_,
               {.code = code,
                .where = {book_.file, grid_.sheet, row.number, column == nullptr ? "" : column->heading},
                .cell = std::string(cell),
                .blanks = std::move(blanks)});
}

/// A row without a subject, a total or a note is given back.
bool RowReader::is_returned(std::size_t rank, RowTold& row) {
    std::size_t n_told = 0;
    std::string_view first;
    const Column* first_column = nullptr;
    bool has_subject = false;
    for (const Column& column : table_.columns) {
        if (column.rank >= grid_.rows[rank].n_cells) break;  // columns stand in their order
        const Cell cell = grid_.at(rank, column.rank);
        const bool is_beside = cell.merged && !grid_.is_drawn_down(rank, column.rank);
        if (cell.is_blank() || is_beside || is_added(column.field.field)) continue;
        ++n_told;
        const bool is_numbering =
            column.field.field == Field::row_number && !is_total_word(text::name_key(cell.text()));
        if (first.empty() && !is_numbering) {
            first = cell.text();
            first_column = &column;
        }
        const Field field = column.field.field;
        has_subject = has_subject || field == Field::place || field == Field::place_code ||
                      field == Field::deliverer || field == Field::deliverer_code ||
                      field == Field::programme || field == Field::title || field == Field::harm ||
                      field == Field::service || field == Field::project_code || field == Field::marked;
    }
    const bool is_sparse = n_told * 2 <= table_.n_recognised + 1;
    const std::string first_key = text::name_key(first);
    if (has_units_row_ && rank == table_.first_row) {
        note(Code::units_row, row, nullptr, first);
    } else if (is_total_word(first_key) && (is_sparse || first_key.find(' ') == std::string::npos)) {
        note(Code::total_row, row, first_column, first);
        read_total(row);
    } else if ((n_told <= 1 && table_.n_recognised >= 4) || repeats_headings(grid_, table_, rank)) {
        note(Code::note_row, row, first_column, first);
    } else if (!has_subject) {
        note(Code::row_without_subject, row, first_column, first);
    } else {
        return false;
    }
    row.outcome = RowOutcome::returned;
    return true;
}

RowTold RowReader::read(std::size_t rank) {
    RowTold row{.number = static_cast<std::int32_t>(grid_.rows[rank].number),
                .rank = static_cast<std::uint32_t>(rank)};
    if (is_returned(rank, row)) return row;
    row.project_code = text(rank, column_of(Field::project_code));
    row.title = text(rank, column_of(Field::title));
    row.target_group = text(rank, column_of(Field::target_group));
    row.status = text(rank, column_of(Field::status));
    row.joint_code = text(rank, column_of(Field::joint_code));
    if (table_.figures == Figures::none) read_bodies(row);
    read_places(row);
    if (table_.figures != Figures::observations) read_programme(row);
    read_period(row);
    if (table_.figures != Figures::none) return row;  // FigureReader reads them
    read_counts(row);
    for (const MoneyColumn& money : money_columns_) read_amount(row, money, money.column->field.stage);
    read_months(row);
    look_for_start(row);
    return row;
}

/// An account where a name belongs: the row waits.
bool RowReader::is_no_name(RowTold& row, const Column* column, std::size_t most_letters) {
    const std::string_view cell = text(row.rank, column);
    if (cell.size() <= most_letters || text::length(cell) <= most_letters) return false;
    if (several_in(cell, Between::lists).size() > 1) return false;
    note(Code::name_too_long, row, column, cell, {{"n", std::to_string(text::length(cell))}});
    row.outcome = RowOutcome::question;
    return true;
}

void RowReader::take_programme(RowTold& row, const Column& column, std::string_view name) {
    const auto& found = programmes_.find(name);
    const auto& further = row.further;
    if (found.outcome != NounOutcome::found) {
        note(Code::programme_unknown, row, &column, name, proposals_of(found.proposals));
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
void RowReader::read_marks(RowTold& row) {
    std::vector<const Column*> marked;
    for (const Column* column : marked_columns_)
        if (is_marked(text(row.rank, column), cross_is_no_)) marked.push_back(column);
    if (marked.size() == 1) row.harm = harm_named(known_, mark_name(*marked.front()));
    if (row.harm) return;
    for (const Column* column : marked) take_programme(row, *column, mark_name(*column));
}

/// The programme that the cell names; true when it is one, or must be asked about.
bool RowReader::read_programme_of(RowTold& row, const Column& column) {
    const std::string_view cell = text(row.rank, &column);
    if (is_no_name(row, &column, longest_programme)) return true;
    if (text::name_key(cell).empty()) return false;
    if (column.field.field == Field::harm && harm_named(known_, cell)) return false;
    // A name of a code list may hold a semicolon; elements of XML are no lists.
    if (!is_list(cell) || programmes_.knows(cell) || book_.kind == FileKind::xml)
        take_programme(row, column, cell);
    else
        for (const std::string& name : several_in(cell, Between::lists)) take_programme(row, column, name);
    return true;
}

void RowReader::read_programme(RowTold& row) {
    const auto settled = programmes_coded(known_, text(row.rank, column_of(Field::settled_programme)));
    const bool is_settled = !settled.empty();
    if (is_settled) {
        row.programme = settled.front();
        row.further = {settled.begin() + 1, settled.end()};
    }
    for (const Field field : {Field::programme, Field::service, Field::harm}) {
        if (is_settled) break;
        const Column* first = column_of(field);
        bool is_told = first != nullptr && read_programme_of(row, *first);
        for (const Column* further : further_columns_)
            if (further->field.field == field) is_told = read_programme_of(row, *further) || is_told;
        if (is_told) break;
    }
    if (!marked_columns_.empty() && !is_settled) read_marks(row);
    if (const Column* harm = column_of(Field::harm)) row.harm = harm_named(known_, text(row.rank, harm));
}

}  // namespace ensejam::intake
