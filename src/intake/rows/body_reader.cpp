#include "intake/rows/body_reader.h"
#include "intake/names/row_words.h"
#include "intake/rows/names_read_otherwise.h"
#include "intake/table/column_values.h"
#include "intake/table/returned_columns.h"

namespace ensejam::intake {

BodyReader::BodyReader(RowCells& cells, const registry::Register& known)
    : cells_(cells), known_(known), organisations_(known) {
    sender_ = cells.options.sender ? cells.options.sender : organisations_.named_in(cells.table.preamble);
    for (const Field field : {Field::deliverer, Field::funder, Field::responsible})
        if (const Column* column = cells.column_of(field))
            organisations_.stand_alone(values_of(cells.grid, cells.table, *column));
}

/// The cell's text; empty when it says that nobody is told ("NA"), unless a body has that name.
std::string_view BodyReader::told(const RowTold& row, const Column* column) const {
    const std::string_view cell = cells_.text(row.rank, column);
    return is_missing_word(cell) && !organisations_.has_name(cell) ? std::string_view{} : cell;
}

/// The body that the cell names; of several the first, and the others stand beside it in the same role. None
/// when the row must wait for an answer.
BodyFound BodyReader::read_in(RowTold& row, const Column* column, std::string_view acronym,
                              registry::Role role) {
    const std::string_view cell = told(row, column);
    const BodiesInCell& several = organisations_.several_in_one(cell);
    if (several.names.empty()) return organisations_.find(cell, acronym);
    if (!several.is_clear) return {.outcome = NounOutcome::ambiguous, .proposals = joined(several.names)};
    BodyFound first;
    for (const std::string& name : several.names) {
        const BodyFound& found = organisations_.find(name);
        if (found.outcome != NounOutcome::found) return found;
        if (!first.noun)
            first = found;
        else
            row.beside.push_back({found.noun, role});
    }
    cells_.note(Code::bodies_parted, row, column, cell,
                {{"n", std::to_string(several.names.size())}, {"names", joined(several.names)}});
    return first;
}

/// Who stands behind it, in this role; a list of bodies that is not certain is taken as one name.
Id<registry::Organisation> BodyReader::read_behind(RowTold& row, Field field, registry::Role role) {
    const Column* column = cells_.column_of(field);
    const std::string_view cell = told(row, column);
    if (cell.empty()) return {};
    const BodiesInCell& several = organisations_.several_in_one(cell);
    const bool is_one = several.names.empty() || !several.is_clear;
    const BodyFound found = is_one ? organisations_.find(cell) : read_in(row, column, {}, role);
    return found.outcome == NounOutcome::found ? found.noun : Id<registry::Organisation>{};
}

/// The cell may mean several bodies: the row waits.
void BodyReader::ask(RowTold& row, const BodyFound& found) {
    const Column* column = cells_.column_of(Field::deliverer);
    const Column* told =
        cells_.text(row.rank, column).empty() ? cells_.column_of(Field::deliverer_code) : column;
    Blanks blanks{{"proposals", found.proposals.empty() ? "…" : found.proposals}};
    if (const auto& unclear = organisations_.several_in_one(cells_.text(row.rank, column)).unclear;
        !unclear.empty()) {
        blanks.emplace_back("unclear", joined(unclear));
        blanks.emplace_back("n", std::to_string(unclear.size()));
    }
    cells_.note(Code::organisation_ambiguous, row, told, cells_.text(row.rank, told), std::move(blanks));
    row.outcome = RowOutcome::question;
}

void BodyReader::read(RowTold& row) {
    const Column* column = cells_.column_of(Field::deliverer);
    const Column* acronym = cells_.column_of(Field::deliverer_code);
    const auto settled =
        bodies_coded(known_, cells_.text(row.rank, cells_.column_of(Field::settled_deliverer)));
    for (const Column* named : {column, acronym})
        if (settled.empty() && cells_.is_no_name(row, named, longest_name)) return;
    row.responsible = read_behind(row, Field::responsible, registry::Role::accountable);
    row.funder = read_behind(row, Field::funder, registry::Role::funds);
    const BodyFound found = read_in(row, column, told(row, acronym), registry::Role::delivers);
    if (settled.size() == 1) return void(row.deliverer = settled.front());
    if (found.outcome == NounOutcome::ambiguous) return ask(row, found);
    row.deliverer = found.noun;
    row.confidence *= found.certainty;
    if (!row.deliverer) row.deliverer = row.responsible;
    if (!row.deliverer) row.deliverer = sender_;
    if (!row.deliverer) {
        cells_.note(Code::organisation_missing, row, column, "");
        row.confidence *= 0.8;
    }
}

void BodyReader::say_how_read() {
    if (const Column* column = cells_.column_of(Field::deliverer))
        say_names_read(cells_, {column}, organisations_.read_otherwise());
}

}  // namespace ensejam::intake
