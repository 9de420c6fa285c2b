#include "intake/table/about.h"
#include "intake/table/about_headings.h"
#include "intake/table/heading_rows.h"

namespace ensejam::intake {
namespace detail_places_headed {

constexpr std::size_t least_of_places = 2;  ///< headings that name places or tell of them

/// What the heading names: a place, or what lists of places tell of each, or neither.
enum class HeadingTells { place, of_place, silent, other };
HeadingTells told_by(const Column& column) {
    const Recognised found = recognise_heading(column.heading);
    const Field field = found.certainty >= least_certainty ? found.field.field : Field::none;
    const bool is_place = field == Field::place || field == Field::place_code || field == Field::whole_path ||
                          field == Field::lat || field == Field::lon;
    if (is_place) return HeadingTells::place;
    if (is_of_gazetteer(column.heading)) return HeadingTells::of_place;
    const bool is_silent = field == Field::none || field == Field::note || field == Field::remark ||
                           field == Field::row_number || field == Field::year || field == Field::need ||
                           field == Field::activity_id || field == Field::administrative;
    return is_silent ? HeadingTells::silent : HeadingTells::other;
}

/// The name of a file without its ending, and that of a sheet, may say what the rows are: "ostan.csv".
bool names_places(const Book& book, const Grid& grid) {
    for (const std::string& name : {book.file.substr(0, book.file.rfind('.')), grid.sheet}) {
        const Recognised found = recognise_heading(name);
        if (found.certainty == 1 && found.field.field == Field::place) return true;
    }
    return false;
}

}  // namespace detail_places_headed

bool heads_places(const Book& book, const Grid& grid) {
    using namespace detail_places_headed;
    std::size_t n = names_places(book, grid) ? 1 : 0;
    for (const Column& column : columns_headed(grid, heading_rows(grid, {}))) {
        const HeadingTells what = told_by(column);
        if (what == HeadingTells::other) return false;
        n += what == HeadingTells::silent ? 0 : 1;
    }
    return n >= least_of_places;
}

}  // namespace ensejam::intake
