#include "intake/table/about.h"

#include "intake/table/about_headings.h"
#include "intake/table/choices.h"
#include "intake/table/names_as_titles.h"
#include "intake/table/persons.h"
#include "intake/table/rows_of_persons.h"
#include "intake/table/said.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_about {

constexpr std::size_t enough_rows_for_lists =
    5;  ///< of fewer rows nothing is concluded from what stands once
constexpr double nearly_all = 0.95;
constexpr double most_facilities = 0.75;        ///< that stand once; some have several entrances or points
constexpr std::size_t least_of_gazetteer = 3;   ///< columns
constexpr std::size_t least_of_job = 2;         ///< columns that only an offer of work has
constexpr std::size_t least_of_appeal = 2;      ///< columns that only plans and appeals have
constexpr std::size_t least_of_figures = 3;     ///< columns that make a table one of figures
constexpr std::size_t least_of_statistics = 5;  ///< the same beside titles and amounts

/// True when nearly every row of some has a text of its own in this column.
bool stands_once(const Grid& grid, const Table& table, const Column* column, double share = nearly_all) {
    if (column == nullptr) return false;
    std::unordered_map<std::string, bool> seen;
    std::size_t n_told = 0;
    for (std::size_t rank = table.first_row; rank < std::min(table.end_row, table.first_row + 2000); ++rank) {
        const Cell cell = grid.at(rank, column->rank);
        if (cell.is_blank()) continue;
        ++n_told;
        seen.try_emplace(text::name_key(cell.text()), true);
    }
    return n_told >= enough_rows_for_lists &&
           static_cast<double>(seen.size()) >= share * static_cast<double>(n_told);
}

/// True for a list that names places here and there: fewer than one row in ten names one.
bool hardly_names_places(const Grid& grid, const Table& table) {
    const auto is_told = [&](std::size_t rank) {
        return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
            const Field field = column.field.field;
            const bool is_place =
                field == Field::place || field == Field::place_code || field == Field::whole_path;
            return is_place && !grid.at(rank, column.rank).is_blank();
        });
    };
    std::size_t n_told = 0;
    for (std::size_t rank = table.first_row; rank < table.end_row; ++rank) n_told += is_told(rank) ? 1 : 0;
    return n_told * 10 < table.end_row - table.first_row;
}

/// Buildings and the like, each with its name, and who they belong to.
bool names_facilities(const Grid& grid, const Table& table, const Said& said) {
    if (!said.where || said.what || said.when || said.much || said.season || said.further || said.need ||
        said.harm != nullptr || said.contact)
        return false;
    const bool has_points = std::any_of(table.columns.begin(), table.columns.end(), [](const Column& column) {
        return column.field.field == Field::lat || column.field.field == Field::lon;
    });
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        return column.field.field == Field::none && is_headed_name(column) &&
               (has_points || names_buildings(grid, table, column)) &&
               stands_once(grid, table, &column, most_facilities);
    });
}

/// Bodies with their addresses and telephones: one that stands in several rows has several fields of work.
bool is_address_book(const Said& said) {
    if (said.what || said.when || said.much || said.season || said.further || said.need) return false;
    return said.delivers && said.address && said.persons;
}

/// Who and where alone, or with a sector: who works where, unless each body stands once as in a directory.
bool is_presence(const Grid& grid, const Table& table, const Said& said) {
    if (hardly_names_places(grid, table)) return false;
    if (!said.where_below_country) return said.harm != nullptr;
    if (said.harm == nullptr && said.body) return false;
    const bool is_each_once = stands_once(grid, table, said.who);
    return said.harm != nullptr ? !(is_each_once && said.contact) : !is_each_once;
}

/// A column that nothing is known of names each row: schools, camps, shops.
bool names_things(const Grid& grid, const Table& table) {
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        const bool is_unknown = column.field.field == Field::none && !column.heading.empty();
        const bool is_text = is_unknown && table.first_row < table.end_row &&
                             grid.at(table.first_row, column.rank).kind == CellKind::text &&
                             !text::read_number(grid.at(table.first_row, column.rank).text());
        return is_text && stands_once(grid, table, &column);
    });
}

/// Nobody is named who does it, but what is done, when, for whom or how much is told of places. Bare
/// numbers of places that stand once each and people by sex and age are figures.
bool tells_deeds_in_places(const Grid& grid, const Table& table, const Said& said) {
    if (said.what || said.when) return true;
    const bool is_served = said.people || said.amounts || said.group;
    if (said.harm != nullptr) return said.much || said.season || said.further;
    const bool is_dated = said.season || said.further;
    if (!is_served || (said.census && !said.people && !said.amounts && !is_dated)) return false;
    return !stands_once(grid, table, said.narrowest) && !names_things(grid, table);
}

/// Places, with a body that is named above them or sent the sheet.
bool tells_deeds_of_sender(const Said& said) {
    if (said.what || said.when) return true;
    // People by sex and age beside those in need are parts of these.
    if (said.need && said.census && said.harm == nullptr && !said.people && !said.amounts) return false;
    if (said.much) return true;
    return said.harm != nullptr && !said.need;
}

bool holds_figures(const Grid& grid, const Table& table, const Column& column) {
    std::size_t n_told = 0;
    std::size_t n_figures = 0;
    for (std::size_t rank = table.first_row; rank < std::min(table.end_row, table.first_row + 200); ++rank) {
        const Cell cell = grid.at(rank, column.rank);
        n_told += cell.is_blank() ? 0 : 1;
        n_figures += cell.kind == CellKind::number || text::read_number(cell.text()) ? 1 : 0;
    }
    return n_told > 0 && n_figures == n_told;
}

/// Columns of figures that nothing is known of: rates, ranks, scores.
std::size_t n_bare_figures(const Grid& grid, const Table& table) {
    return static_cast<std::size_t>(
        std::count_if(table.columns.begin(), table.columns.end(), [&](const Column& column) {
            const bool is_unknown = column.field.field == Field::none || column.field.field == Field::note ||
                                    column.field.field == Field::need || is_bare_count(column);
            return is_unknown && !column.heading.empty() && holds_figures(grid, table, column);
        }));
}

/// Places and figures about them: neither who nor what nor when is told in words.
bool is_of_figures(const Grid& grid, const Table& table, const Said& said) {
    const bool tells_deed = said.what || said.when || said.season || said.further || said.harm != nullptr;
    if (!said.where || said.who != nullptr || tells_deed || said.people || said.amounts) return false;
    return n_bare_figures(grid, table) >= least_of_figures;
}

/// One row a place, and mostly figures: also a number of activities, and what is spent in all, are figures of
/// the place.
bool is_of_statistics(const Grid& grid, const Table& table, const Said& said) {
    if (!said.where || said.who != nullptr || said.when) return false;
    const std::size_t n = n_bare_figures(grid, table);
    return n >= least_of_statistics && n * 2 >= table.columns.size() &&
           stands_once(grid, table, said.narrowest);
}

/// What happens or is complained of is told by the columns that name it; where each is a figure and each
/// place has one row, the places are told.
bool counts_events_of_places(const Grid& grid, const Table& table, const Said& said) {
    if (said.when || !stands_once(grid, table, said.narrowest)) return false;
    return std::all_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        return !is_of_event(column.heading) || holds_figures(grid, table, column);
    });
}

/// Things that happen, or are complained of: nobody acts on them.
bool is_of_events(const Grid& grid, const Table& table, const Said& said) {
    if (!said.event || said.programme || said.harm != nullptr || said.people) return false;
    if (counts_events_of_places(grid, table, said)) return false;
    return said.who == nullptr || (!said.title && !said.amounts);
}

/// A title alone may be that of a paper: when it ends, what it costs or for whom makes it a deed.
bool tells_deeds_of_nobody(const Said& said) {
    if (said.programme) return said.when;
    return said.title && said.when && (said.end || said.much || said.season || said.further || said.number);
}

/// True when no two rows tell the same harm of the same places.
bool is_told_once_each(const Grid& grid, const Table& table) {
    std::unordered_map<std::string, bool> seen;
    for (std::size_t rank = table.first_row; rank < table.end_row; ++rank) {
        std::string key;
        for (const Column& column : table.columns) {
            const Field field = column.field.field;
            const bool tells = field == Field::place || field == Field::place_code || field == Field::harm ||
                               field == Field::year;
            if (tells) key += text::name_key(grid.at(rank, column.rank).text()) + "|";
        }
        if (!seen.try_emplace(key, true).second) return false;
    }
    return true;
}

/// How often a harm occurs in each place: nobody does anything.
bool is_of_counts(const Grid& grid, const Table& table, const Said& said) {
    const bool is_bare = said.who == nullptr && !said.what && !said.when && !said.season && !said.further;
    return is_bare && said.where && said.harm != nullptr && said.count && !said.people &&
           is_told_once_each(grid, table);
}

/// Goods, how many there are, and where they lie: nobody gets them.
bool is_of_stock(const Said& said) {
    if (said.harm != nullptr || said.people || said.programme || (said.when && said.who != nullptr))
        return false;
    return said.store || (said.goods && said.who == nullptr && !said.when && (said.much || said.count));
}

bool tells_activities(const Grid& grid, const Table& table, const Said& said, bool has_body) {
    const bool says_deed = said.what || said.when || (said.much && said.delivers);
    const bool may_be_directory = said.contact && !said.programme && !said.when && !said.much;
    if (may_be_directory && said.delivers && stands_once(grid, table, said.who)) return false;
    if (is_address_book(said)) return false;
    if (said.where && said.who != nullptr)
        return says_deed || said.season || said.further || said.need || is_presence(grid, table, said);
    if (said.where) return has_body ? tells_deeds_of_sender(said) : tells_deeds_in_places(grid, table, said);
    if (said.who != nullptr)
        return (says_deed && !may_be_directory) ||
               (said.harm != nullptr && !stands_once(grid, table, said.harm));
    if (has_body && (said.what || said.harm != nullptr))
        return said.title || said.when || said.much || said.season;
    return tells_deeds_of_nobody(said);
}

}  // namespace detail_about

bool names_some_body(const Grid& grid, const Table& table) {
    return holds_body_word(table.preamble) || holds_body_word(grid.sheet);
}

About about_of(const Grid& grid, const Table& table, std::span<const Question> asked, bool is_sender_known) {
    using namespace detail_about;
    if (table.figures != Figures::none) return About::figures;
    if (is_of_choices(grid, table)) return About::others;
    const Said said = said_by(table, asked);
    if (said.n_job >= least_of_job && !said.programme && said.harm == nullptr) return About::jobs;
    if (tells_of_persons(table)) return About::others;
    if (said.n_appeal >= least_of_appeal && !said.delivers && !said.people) return About::appeals;
    if (names_facilities(grid, table, said)) return About::places;
    const bool has_body = is_sender_known || names_some_body(grid, table);
    // Who pays alone does nothing: what persons get is about them.
    const bool is_of_persons = !said.delivers && (said.who == nullptr ? !has_body : said.much);
    if (is_of_persons && column_of_persons(table) != nullptr) return About::others;
    if (is_of_figures(grid, table, said)) return About::places;
    if (!has_body && is_of_statistics(grid, table, said)) return About::places;
    // One body may do all of what looks like a list; it is the same list where that body does not.
    const std::optional<About> list = is_of_stock(said)                 ? std::optional(About::stock)
                                      : is_of_counts(grid, table, said) ? std::optional(About::counts)
                                      : is_of_events(grid, table, said) ? std::optional(About::events)
                                                                        : std::nullopt;
    if (list && !is_sender_known) return *list;
    if (tells_activities(grid, table, said, has_body)) return About::activities;
    if (list) return *list;
    if (is_address_book(said)) return About::organisations;
    const bool is_of_bodies = said.delivers && !stands_once(grid, table, said.harm);
    if (is_of_bodies && (said.who->field.field == Field::deliverer || said.where))
        return About::organisations;
    const bool are_places = said.where || said.n_gazetteer >= least_of_gazetteer;
    return are_places && said.who == nullptr ? About::places : About::others;
}

int standing_of(About about) {
    if (about == About::activities) return 2;
    return about == About::figures ? 1 : 0;
}

}  // namespace ensejam::intake
