#include <set>

#include "intake/names/row_words.h"
#include "intake/names/whole_area.h"
#include "intake/rows/names_read_otherwise.h"
#include "intake/rows/place_reader.h"
#include "intake/table/column_values.h"

// What is settled about the places of a table before its rows are read, and told when they are.
namespace ensejam::intake {
namespace detail_place_ahead {

/// A sheet is of elsewhere when fewer than one in ten of its values are known here.
template <class Knows>
bool is_foreign(const std::vector<std::string_view>& values, const Knows& knows) {
    std::size_t n_known = 0;
    const std::size_t n = std::min<std::size_t>(values.size(), 200);
    for (std::size_t i = 0; i < n; ++i) n_known += knows(values[i]) ? 1 : 0;
    return n > 0 && n_known * 10 < n;
}

template <class Texts>
bool speaks_of_whole(const Texts& texts) {
    return std::any_of(texts.begin(), texts.end(),
                       [](std::string_view text) { return whole_area_in(text).has_value(); });
}

/// What a person said that cells of the column mean.
std::vector<std::string_view> meanings_of(const Column& column) {
    std::vector<std::string_view> meanings;
    for (const auto& [cell, means] : *column.values) meanings.emplace_back(means);
    return meanings;
}

}  // namespace detail_place_ahead

using namespace detail_place_ahead;

/// Places that the register does not know are proposed in a sheet of elsewhere, and asked about in others.
void PlaceReader::look_ahead(Id<registry::Place> home) {
    if (names_.empty() && codes_.empty()) return;
    const bool by_name = !names_.empty();
    // The widest column that says anything; one for the country is often left blank.
    std::vector<std::string_view> values;
    const Column* widest = nullptr;
    for (const Column* column : by_name ? names_ : codes_) {
        if (!values.empty()) break;
        widest = column;
        values = values_of(cells_.grid, cells_.table, *column);
    }
    const auto knows = [&](std::string_view value) {
        return places_.knows(by_name ? PlaceTold{.level = widest->field.level, .name = value}
                                     : PlaceTold{.level = widest->field.level, .code = value});
    };
    // «کل شهر» and "national" are said here and elsewhere.
    std::erase_if(values, [](std::string_view value) { return whole_area_in(value).has_value(); });
    places_.propose_unknown(is_foreign(values, knows));
    look_for_answers();
    if (by_name) look_for_area(home);
}

/// Where the sheet is, when a cell speaks of a whole area: in what holds the places of its other rows.
void PlaceReader::look_for_area(Id<registry::Place> home) {
    std::vector<const Column*> speaking;
    for (const Column* column : names_)
        if (speaks_of_whole(values_of(cells_.grid, cells_.table, *column)) ||
            (column->values != nullptr && speaks_of_whole(meanings_of(*column))))
            speaking.push_back(column);
    if (speaking.empty()) return;
    SheetArea area{.lines = cells_.table.preamble + "\n" + cells_.grid.sheet, .letters = letters_of_codes()};
    std::set<std::int64_t> places;
    for (std::size_t rank = cells_.table.first_row;
         rank < cells_.table.end_row && places.size() < most_values; ++rank) {
        const auto is_whole = [&](const Column* column) {
            return whole_area_in(cells_.text(rank, column)).has_value();
        };
        if (std::any_of(speaking.begin(), speaking.end(), is_whole)) continue;
        for (const Id<registry::Place> place : places_.find(path_understood(rank)).places)
            places.insert(place.value);
    }
    area.places.assign(places.begin(), places.end());
    area.home = home;
    places_.belong_to(std::move(area));
}

/// The letters of a country that all codes of places in the sheet begin with; none when they differ.
std::string PlaceReader::letters_of_codes() const {
    std::string letters;
    for (const Column* column : codes_)
        for (const std::string_view value : values_of(cells_.grid, cells_.table, *column)) {
            if (is_missing_word(value)) continue;
            const std::string key = code_key(value);
            const std::string_view found = letters_of_code(key);
            if (found.empty() || (!letters.empty() && letters != found)) return {};
            letters = found;
        }
    return letters;
}

void PlaceReader::say_how_read() {
    say_answers_unfit();
    // The narrowest first: a name in two columns is told where it is about the place itself.
    say_names_read(cells_, {names_.rbegin(), names_.rend()}, places_.read_otherwise());
    if (n_points_unused_ > 0)
        cells_.issues.push_back({.code = Code::points_without_bounds,
                                 .where = {cells_.book.file, cells_.grid.sheet},
                                 .blanks = {{"n", std::to_string(n_points_unused_)}}});
}

}  // namespace ensejam::intake
