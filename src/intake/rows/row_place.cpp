#include "intake/names/row_words.h"
#include "intake/names/whole_area.h"
#include "intake/rows/rows.h"
#include "intake/table/returned_columns.h"

namespace ensejam::intake {
namespace detail_row_place {

constexpr std::size_t most_places_named = 6;

/// Where a body is that works in one area alone: a municipality, or what is at the head of a county or
/// province.
Id<registry::Place> home_of(const registry::Organisation* body) {
    const bool has_area = body != nullptr && (body->type == registry::OrganisationType::municipality ||
                                              body->type == registry::OrganisationType::governorate);
    return has_area ? body->home_place : Id<registry::Place>{};
}

/// The level of the column; of a cell that spoke of a whole country or city, when a person names that, its
/// own.
registry::PlaceKind level_told(const Column& column, std::string_view cell, std::string_view means) {
    if (cell == means) return column.field.level;
    const auto whole = whole_area_in(cell);
    return whole && whole->kind && !whole_area_in(means) ? *whole->kind : column.field.level;
}

Code code_of_question(PlaceOutcome outcome) {
    if (outcome == PlaceOutcome::elsewhere) return Code::place_elsewhere;
    return outcome == PlaceOutcome::ambiguous ? Code::place_ambiguous : Code::place_unknown;
}

}  // namespace detail_row_place

using namespace detail_row_place;

/// What the row says of its place, from wide to narrow.
std::vector<PlaceTold> RowReader::path_of(std::size_t rank, Cells cells) const {
    std::vector<PlaceTold> path;
    for (const Column* column : place_columns_) {
        const std::string_view cell = written(rank, column);
        const std::string_view means = cells == Cells::answered ? text(rank, column) : cell;
        path.push_back({.level = level_told(*column, cell, means), .name = means});
    }
    for (const Column* column : code_columns_) {
        const std::string_view cell = text(rank, column);
        const std::string_view code = is_missing_word(cell) ? std::string_view{} : cell;
        const auto same = std::find_if(path.begin(), path.end(), [&](const PlaceTold& told) {
            return told.level == column->field.level;
        });
        if (same != path.end())
            same->code = code;
        else
            path.push_back({.level = column->field.level, .code = code});
    }
    std::stable_sort(path.begin(), path.end(),
                     [](const PlaceTold& a, const PlaceTold& b) { return a.level < b.level; });
    return path;
}

std::optional<registry::Point> RowReader::point_of(const RowTold& row) const {
    const auto north = text::read_number(text(row.rank, column_of(Field::lat)));
    const auto east = text::read_number(text(row.rank, column_of(Field::lon)));
    if (!north || !east) return {};
    return registry::Point{.lon = east->value, .lat = north->value};
}

/// The place whose boundary the point of the row lies in, where no column names one.
void RowReader::read_point(RowTold& row) {
    const auto point = point_of(row);
    if (!point) return;
    if (!around_.has_boundaries()) return void(++n_points_unused_);
    const Id<registry::Place> place = around_.find(*point);
    const Column* lat = column_of(Field::lat);
    if (place) return void(row.places = {place});
    note(Code::point_in_no_place, row, lat,
         std::string(text(row.rank, lat)) + ", " + std::string(text(row.rank, column_of(Field::lon))));
    row.confidence *= 0.5;
}

/// The column in which the text stands that speaks of the row's place; the narrowest of several.
const Column* RowReader::column_saying(const RowTold& row, std::string_view told) const {
    for (const auto* columns : {&place_columns_, &code_columns_})
        for (auto column = columns->rbegin(); column != columns->rend(); ++column)
            if (text::trimmed(text(row.rank, *column)) == text::trimmed(told) ||
                text::trimmed(written(row.rank, *column)) == text::trimmed(told))
                return *column;
    return place_columns_.empty() ? code_columns_.back() : place_columns_.back();
}

/// The places of the row; that one cell named several is told.
void RowReader::take_places(RowTold& row, std::span<const Id<registry::Place>> places) {
    row.places = {places.data(), places.data() + places.size()};
    if (places.size() < 2) return;
    const Column* column = place_columns_.empty() ? code_columns_.back() : place_columns_.back();
    for (auto each = place_columns_.rbegin(); each != place_columns_.rend(); ++each)
        if (!is_missing_word(written(row.rank, *each))) {
            column = *each;
            break;
        }
    std::vector<std::string> names;
    for (const Id<registry::Place> place : places)
        if (names.size() < most_places_named)
            names.push_back(registry::told_name(*places_.place_of(place.value)));
    note(Code::places_parted, row, column, written(row.rank, column),
         {{"n", std::to_string(places.size())},
          {"names", joined(names) + (places.size() > names.size() ? " | …" : "")}});
}

void RowReader::take_found(RowTold& row, const PlacesFound& found) {
    take_places(row, found.places);
    row.is_whole_area = found.is_whole_area;
    if (row.places.size() == 1)
        if (const auto point = point_of(row)) places_.stand_at(row.places[0], *point);
    row.confidence *= found.certainty;
    if (found.is_whole_area && found.places.empty())
        note(Code::whole_area_unnamed, row, column_saying(row, found.told), found.told);
    else if (found.is_whole_area)
        note(Code::whole_area_read, row, column_saying(row, found.told), found.told,
             {{"place", found.proposals}});
    if (found.is_code_corrected && !has_corrected_code_) {
        has_corrected_code_ = true;
        const Column* codes = code_columns_.back();
        note(Code::place_code_corrected, row, codes, text(row.rank, codes));
    }
}

void RowReader::ask_place(RowTold& row, const PlacesFound& found) {
    Blanks proposals{{"proposals", found.proposals.empty() ? "…" : found.proposals}};
    if (found.outcome == PlaceOutcome::unknown && !found.proposals.empty()) proposals.emplace_back("n", "1");
    if (!found.unclear.empty()) {
        proposals.emplace_back("unclear", joined(found.unclear));
        proposals.emplace_back("n", std::to_string(found.unclear.size()));
    }
    note(code_of_question(found.outcome), row, column_saying(row, found.told), found.told,
         std::move(proposals));
    row.outcome = RowOutcome::question;
}

void RowReader::read_places(RowTold& row) {
    auto settled = places_coded(known_, text(row.rank, column_of(Field::settled_place)));
    if (place_columns_.empty() && code_columns_.empty()) {
        row.places = std::move(settled);
        return row.places.empty() ? read_point(row) : void();
    }
    for (const Column* column : place_columns_)
        if (settled.empty() && is_no_name(row, column, longest_name)) return;
    const AnswerAbout about = answer_about_place(row.rank);
    PlaceAnswer* answer = about.answer == nullptr ? nullptr : &place_answers_.at(about.answer);
    if (const auto fitting = places_answered(row.rank, about); settled.empty() && !fitting.empty()) {
        answer->is_asked = answer->is_used = true;
        return take_places(row, fitting);
    }
    const std::vector<PlaceTold> path = path_understood(row.rank);
    const auto at_home = places_.whole_of_home(path, home_of(known_.find(row.deliverer)));
    const PlacesFound& found = at_home ? *at_home : places_.find(path);
    // What a person wrote counts, not the names beside it; the same beside the same says nothing new.
    if (!settled.empty() &&
        !std::equal(found.places.begin(), found.places.end(), settled.begin(), settled.end()))
        return void(row.places = std::move(settled));
    if (found.outcome == PlaceOutcome::found) return take_found(row, found);
    // The register has no place of this name there, and the answer is for no other row: so it is for this
    // one.
    const bool is_not_there =
        found.outcome == PlaceOutcome::elsewhere || found.outcome == PlaceOutcome::unknown;
    if (is_not_there && answer != nullptr && !answer->places.empty() && !answer->fits_a_row) {
        answer->is_used = true;
        return take_places(row, answer->places);
    }
    if (found.outcome == PlaceOutcome::missing) {
        note(Code::place_missing, row, place_columns_.empty() ? code_columns_.back() : place_columns_.back(),
             "");
        row.confidence *= 0.5;
        return;
    }
    ask_place(row, found);
}

}  // namespace ensejam::intake
