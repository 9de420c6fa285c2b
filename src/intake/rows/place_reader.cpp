#include "intake/rows/place_reader.h"
#include "intake/names/row_words.h"
#include "intake/names/whole_area.h"
#include "intake/table/returned_columns.h"

namespace ensejam::intake {
namespace detail_place_reader {

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

}  // namespace detail_place_reader

using namespace detail_place_reader;

PlaceReader::PlaceReader(RowCells& cells, const registry::Register& known)
    : cells_(cells), known_(known), places_(known, cells.options.within), around_(known) {
    for (const Column& column : cells.table.columns) {
        if (column.field.field == Field::place) names_.push_back(&column);
        if (column.field.field == Field::place_code) codes_.push_back(&column);
    }
    const auto is_wider = [](const Column* a, const Column* b) { return a->field.level < b->field.level; };
    std::stable_sort(names_.begin(), names_.end(), is_wider);
}

const Column* PlaceReader::narrowest_column() const { return names_.empty() ? codes_.back() : names_.back(); }

/// What the row says of its place, from wide to narrow.
std::vector<PlaceTold> PlaceReader::path_of(std::size_t rank, Cells cells) const {
    std::vector<PlaceTold> path;
    for (const Column* column : names_) {
        const std::string_view cell = cells_.written(rank, column);
        const std::string_view means = cells == Cells::answered ? cells_.text(rank, column) : cell;
        path.push_back({.level = level_told(*column, cell, means), .name = means});
    }
    for (const Column* column : codes_) {
        const std::string_view cell = cells_.text(rank, column);
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

std::optional<registry::Point> PlaceReader::point_of(const RowTold& row) const {
    const auto north = text::read_number(cells_.text(row.rank, cells_.column_of(Field::lat)));
    const auto east = text::read_number(cells_.text(row.rank, cells_.column_of(Field::lon)));
    if (!north || !east) return {};
    return registry::Point{.lon = east->value, .lat = north->value};
}

/// The place whose boundary the point of the row lies in, where no column names one.
void PlaceReader::read_point(RowTold& row) {
    const auto point = point_of(row);
    if (!point) return;
    if (!around_.has_boundaries()) return void(++n_points_unused_);
    const Id<registry::Place> place = around_.find(*point);
    const Column* lat = cells_.column_of(Field::lat);
    if (place) return void(row.places = {place});
    cells_.note(Code::point_in_no_place, row, lat,
                std::string(cells_.text(row.rank, lat)) + ", " +
                    std::string(cells_.text(row.rank, cells_.column_of(Field::lon))));
    row.confidence *= 0.5;
}

/// The column in which the text stands that speaks of the row's place; the narrowest of several.
const Column* PlaceReader::column_saying(const RowTold& row, std::string_view told) const {
    for (const auto* columns : {&names_, &codes_})
        for (auto column = columns->rbegin(); column != columns->rend(); ++column)
            if (text::trimmed(cells_.text(row.rank, *column)) == text::trimmed(told) ||
                text::trimmed(cells_.written(row.rank, *column)) == text::trimmed(told))
                return *column;
    return narrowest_column();
}

/// The places of the row, each once however often a cell names it; that one cell named several is told.
void PlaceReader::take(RowTold& row, std::span<const Id<registry::Place>> told) {
    std::vector<Id<registry::Place>> places;
    for (const Id<registry::Place> place : told)
        if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
    row.places = {places.data(), places.data() + places.size()};
    // A figure of several places is not parted: the row waits.
    if (places.size() < 2 || cells_.table.figures != Figures::none) return;
    const Column* column = narrowest_column();
    for (auto each = names_.rbegin(); each != names_.rend(); ++each)
        if (!is_missing_word(cells_.written(row.rank, *each))) {
            column = *each;
            break;
        }
    std::vector<std::string> names;
    for (const Id<registry::Place> place : places)
        if (names.size() < most_places_named)
            names.push_back(registry::told_name(*places_.place_of(place.value)));
    cells_.note(Code::places_parted, row, column, cells_.written(row.rank, column),
                {{"n", std::to_string(places.size())},
                 {"names", joined(names) + (places.size() > names.size() ? " | …" : "")}});
}

void PlaceReader::take_found(RowTold& row, const PlacesFound& found) {
    take(row, found.places);
    row.is_whole_area = found.is_whole_area;
    if (row.places.size() == 1)
        if (const auto point = point_of(row)) places_.stand_at(row.places[0], *point);
    row.confidence *= found.certainty;
    if (found.is_whole_area && found.places.empty())
        cells_.note(Code::whole_area_unnamed, row, column_saying(row, found.told), found.told);
    else if (found.is_whole_area)
        cells_.note(Code::whole_area_read, row, column_saying(row, found.told), found.told,
                    {{"place", found.proposals}});
    if (found.is_code_corrected && !has_corrected_code_) {
        has_corrected_code_ = true;
        const Column* codes = codes_.back();
        cells_.note(Code::place_code_corrected, row, codes, cells_.text(row.rank, codes));
    }
}

void PlaceReader::ask(RowTold& row, const PlacesFound& found) {
    Blanks proposals{{"proposals", found.proposals.empty() ? "…" : found.proposals}};
    if (found.outcome == PlaceOutcome::unknown && !found.proposals.empty()) proposals.emplace_back("n", "1");
    if (!found.unclear.empty()) {
        proposals.emplace_back("unclear", joined(found.unclear));
        proposals.emplace_back("n", std::to_string(found.unclear.size()));
    }
    cells_.note(code_of_question(found.outcome), row, column_saying(row, found.told), found.told,
                std::move(proposals));
    row.outcome = RowOutcome::question;
}

void PlaceReader::read(RowTold& row) {
    auto settled = places_coded(known_, cells_.text(row.rank, cells_.column_of(Field::settled_place)));
    if (names_.empty() && codes_.empty()) {
        row.places = std::move(settled);
        return row.places.empty() ? read_point(row) : void();
    }
    for (const Column* column : names_)
        if (settled.empty() && cells_.is_no_name(row, column, longest_name)) return;
    const AnswerAbout about = answer_about(row.rank);
    PlaceAnswer* answer = about.answer == nullptr ? nullptr : &answers_.at(about.answer);
    if (const auto fitting = places_answered(row.rank, about); settled.empty() && !fitting.empty()) {
        answer->is_asked = answer->is_used = true;
        return take(row, fitting);
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
        return take(row, answer->places);
    }
    if (found.outcome == PlaceOutcome::missing) {
        if (cells_.table.figures != Figures::none) return;  // the row goes back
        cells_.note(Code::place_missing, row, narrowest_column(), "");
        row.confidence *= 0.5;
        return;
    }
    ask(row, found);
}

}  // namespace ensejam::intake
