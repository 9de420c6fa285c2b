#include "intake/names/row_words.h"
#include "intake/rows/rows.h"
#include "intake/table/returned_columns.h"

// Who: the body that does it, those beside it, who answers for it and who pays.
namespace ensejam::intake {
/// The body that the cell names; of several the first, and the others stand beside it in the same role. None
/// when the row must wait for an answer.
BodyFound RowReader::read_body(RowTold& row, const Column* column, std::string_view acronym,
                               registry::Role role) {
    const std::string_view cell = text(row.rank, column);
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
    note(Code::bodies_parted, row, column, cell,
         {{"n", std::to_string(several.names.size())}, {"names", joined(several.names)}});
    return first;
}

/// Who stands behind it, in this role; a list of bodies that is not certain is taken as one name.
Id<registry::Organisation> RowReader::read_body_behind(RowTold& row, Field field, registry::Role role) {
    const Column* column = column_of(field);
    const std::string_view cell = text(row.rank, column);
    if (column == nullptr || is_missing_word(cell)) return {};
    const BodiesInCell& several = organisations_.several_in_one(cell);
    const bool is_one = several.names.empty() || !several.is_clear;
    const BodyFound found = is_one ? organisations_.find(cell) : read_body(row, column, {}, role);
    return found.outcome == NounOutcome::found ? found.noun : Id<registry::Organisation>{};
}

void RowReader::read_bodies(RowTold& row) {
    const Column* column = column_of(Field::deliverer);
    const Column* acronym = column_of(Field::deliverer_code);
    const auto settled = bodies_coded(known_, text(row.rank, column_of(Field::settled_deliverer)));
    for (const Column* named : {column, acronym})
        if (settled.empty() && is_no_name(row, named, longest_name)) return;
    row.responsible = read_body_behind(row, Field::responsible, registry::Role::accountable);
    row.funder = read_body_behind(row, Field::funder, registry::Role::funds);
    const BodyFound found = read_body(row, column, text(row.rank, acronym), registry::Role::delivers);
    if (settled.size() == 1) return void(row.deliverer = settled.front());
    if (found.outcome == NounOutcome::ambiguous) {
        const Column* told = text(row.rank, column).empty() ? acronym : column;
        Blanks blanks{{"proposals", found.proposals.empty() ? "…" : found.proposals}};
        if (const auto& unclear = organisations_.several_in_one(text(row.rank, column)).unclear;
            !unclear.empty()) {
            blanks.emplace_back("unclear", joined(unclear));
            blanks.emplace_back("n", std::to_string(unclear.size()));
        }
        note(Code::organisation_ambiguous, row, told, text(row.rank, told), std::move(blanks));
        row.outcome = RowOutcome::question;
        return;
    }
    row.deliverer = found.noun;
    row.confidence *= found.certainty;
    if (!row.deliverer) row.deliverer = row.responsible;
    if (!row.deliverer) row.deliverer = sender_;
    if (!row.deliverer) {
        note(Code::organisation_missing, row, column, "");
        row.confidence *= 0.8;
    }
}

}  // namespace ensejam::intake
