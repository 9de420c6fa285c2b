#include "intake/what_was_met.h"

#include <set>
#include <unordered_set>

#include "intake/headings/field_kinds.h"
#include "intake/headings/recognise.h"
#include "intake/table/about.h"
#include "intake/table/further_tables.h"
#include "intake/table/returned_columns.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_what_was_met {

constexpr std::size_t most_repeats = 40'000;
constexpr std::int64_t most_rows = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t most_named = 5;  ///< proposals that are named
constexpr std::size_t most_rows_named = 12;
constexpr std::size_t most_letters_named = 60;  ///< of a name

bool is_of_width(const Issue& issue) {
    return issue.code == Code::row_too_short || issue.code == Code::row_too_long;
}

/// The sheet was not read, because the table of the other one has more columns that were recognised.
Issue issue_not_read(const Book& book, const Grid& grid, std::size_t n_rows, const Table& chosen,
                     std::size_t n_taken) {
    Issue issue{.code = Code::table_chosen,
                .where = {book.file, grid.sheet},
                .blanks = {{"sheet", grid.sheet},
                           {"n_rows", std::to_string(n_rows)},
                           {"chosen", book.grids[chosen.grid].sheet},
                           {"n_columns", std::to_string(chosen.n_recognised)},
                           {"n_taken", std::to_string(n_taken)}}};
    // The columns that were taken are listed: who counts them shall know why they are not as many.
    if (n_taken != chosen.n_recognised)
        issue.blanks.emplace_back("form", n_taken < chosen.n_recognised ? "fewer" : "more");
    return issue;
}

/// The columns that something was taken of.
std::size_t n_taken_of(const registry::SheetTaken& sheet) {
    return static_cast<std::size_t>(
        std::count_if(sheet.columns.begin(), sheet.columns.end(), [](const registry::ColumnTaken& column) {
            const auto field = field_named(column.field);
            return !column.is_empty && field && !is_read_over(field->field);
        }));
}

void say_other_grid(const Book& book, const Grid& grid, const Table& table, registry::SheetTaken& sheet) {
    const auto other = table_of(book, grid);
    if (other && !grid.hidden) {
        sheet.issues.push_back(
            issue_not_read(book, grid, other->end_row - other->first_row, table, n_taken_of(sheet)));
        return;
    }
    const std::size_t n_rows = other ? other->end_row - other->first_row : grid.rows.size();
    sheet.issues.push_back({.code = grid.hidden ? Code::sheet_hidden : Code::sheet_without_table,
                            .where = {book.file, grid.sheet},
                            .blanks = {{"sheet", grid.sheet}, {"n_rows", std::to_string(n_rows)}}});
}

/// The names of the first of them; a name that another of them has too is told with the place above it.
template <class Nouns, class NameOf>
std::string first_names(const Nouns& nouns, const NameOf& name_of) {
    std::string names;
    for (std::size_t i = 0; i < std::min(nouns.size(), most_named); ++i)
        names += (i == 0 ? "" : " | ") + text::shortened(name_of(nouns[i]), most_letters_named);
    return names;
}

/// One line for all proposals of a kind: what was new here.
template <class Nouns, class NameOf>
void say_first(const Nouns& nouns, Code code, const Where& where, const NameOf& name_of,
               std::vector<Issue>& issues) {
    if (nouns.empty()) return;
    const std::string names = first_names(nouns, name_of);
    Issue issue{.code = code,
                .where = where,
                .cell = names,
                .blanks = {{"n", std::to_string(nouns.size())}, {"names", names}}};
    if (nouns.size() > most_named) issue.blanks.emplace_back("n_named", std::to_string(most_named));
    issues.push_back(std::move(issue));
}

/// Names a place as a reader tells it from others of its name: with the place above it.
class PlaceNamer {
public:
    PlaceNamer(const std::vector<registry::Place>& proposed, const registry::Register& known)
        : known_(known) {
        for (const registry::Place& place : proposed) {
            by_id_.emplace(place.id, &place);
            ++n_of_name_[text::name_key(told_name(place))];
        }
    }

    std::string operator()(const registry::Place& place) const {
        const auto n = n_of_name_.find(text::name_key(told_name(place)));
        const registry::Place* above = find(place.admin_parent());
        if (above == nullptr || n == n_of_name_.end() || n->second < 2) return told_name(place);
        return told_name(place) + " (" + told_name(*above) + ")";
    }

private:
    const registry::Place* find(Id<registry::Place> id) const {
        const auto proposed = by_id_.find(id);
        return proposed != by_id_.end() ? proposed->second : known_.find(id);
    }

    const registry::Register& known_;
    std::unordered_map<Id<registry::Place>, const registry::Place*> by_id_;
    std::unordered_map<std::string, std::size_t> n_of_name_;
};

/// Whether a column tells one of these, or is asked about as one of them.
bool tells_one_of(const Table& table, std::span<const registry::Question> asked,
                  std::initializer_list<Field> fields) {
    const auto is_one = [&](Field field) {
        return std::find(fields.begin(), fields.end(), field) != fields.end();
    };
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [&](const Column& column) { return is_one(column.field.field); }) ||
           std::any_of(asked.begin(), asked.end(), [&](const registry::Question& question) {
               const auto field = field_named(question.proposed);
               return field && is_one(field->field);
           });
}

bool has_bodies(const Table& table) {
    return std::any_of(table.columns.begin(), table.columns.end(), [](const Column& column) {
        return column.field.field == Field::deliverer || column.field.field == Field::deliverer_code ||
               column.field.field == Field::responsible;
    });
}

/// The row above the table that one of the body's names stands in; 0 when it stands in several parts.
std::int64_t row_above_naming(const Grid& grid, const Table& table, const registry::Organisation& body) {
    std::vector<std::string> names{text::name_key(body.name_fa), text::name_key(body.name_en)};
    for (const registry::Alias& alias : body.aliases) names.push_back(text::name_key(alias.text));
    for (std::size_t rank = 0; rank < std::min(table.first_row, grid.rows.size()); ++rank)
        for (std::uint32_t column = 0; column < grid.rows[rank].n_cells; ++column) {
            const std::string key = text::name_key(grid.at(rank, column).text());
            for (const std::string& name : names)
                if (!name.empty() && key.find(name) != std::string::npos) return grid.rows[rank].number;
        }
    return 0;
}

/// The column of harms that programmes are taken from, where no column names those; or nullptr.
const Column* harms_as_programmes(const Table& table) {
    if (tells_one_of(table, {}, {Field::programme, Field::service, Field::marked})) return nullptr;
    const auto harm = std::find_if(table.columns.begin(), table.columns.end(),
                                   [](const Column& column) { return column.field.field == Field::harm; });
    return harm == table.columns.end() ? nullptr : &*harm;
}

/// The issues that tell of a row that one of its cells was read as several places, by the row.
std::unordered_map<std::int64_t, std::size_t> places_parted_in(const std::vector<Issue>& issues) {
    std::unordered_map<std::int64_t, std::size_t> rank_of;
    for (std::size_t i = 0; i < issues.size(); ++i)
        if (issues[i].code == Code::places_parted) rank_of.emplace(issues[i].where.row, i);
    return rank_of;
}

/// Of the rows that say one whole area in one text the first is told, with the numbers of all.
void say_areas_once(std::vector<Issue>& issues) {
    std::map<std::string, std::vector<std::int64_t>> rows_of;
    const auto key_of = [](const Issue& issue) { return issue.cell + "|" + issue.blanks.front().second; };
    std::erase_if(issues, [&](const Issue& issue) {
        if (issue.code != Code::whole_area_read) return false;
        auto& rows = rows_of[key_of(issue)];
        rows.push_back(issue.where.row);
        return rows.size() > 1;
    });
    for (Issue& issue : issues) {
        if (issue.code != Code::whole_area_read) continue;
        const auto& rows = rows_of[key_of(issue)];
        std::string numbers;
        for (std::size_t i = 0; i < std::min(rows.size(), most_rows_named); ++i)
            numbers += (i == 0 ? "" : " | ") + std::to_string(rows[i]);
        if (rows.size() > most_rows_named) numbers += " | …";
        issue.blanks.emplace_back("rows", numbers);
        issue.blanks.emplace_back("n", std::to_string(rows.size()));
    }
}

}  // namespace detail_what_was_met

using namespace detail_what_was_met;

std::vector<Issue> issues_of_reading(const Book& book, const Table& table) {
    const Grid& grid = book.grids[table.grid];
    const std::int64_t first_row =
        table.first_row < grid.rows.size() ? grid.rows[table.first_row].number : most_rows;
    std::unordered_map<std::string, const Column*> column_of;
    for (const Column& column : table.columns)
        if (!column.heading.empty()) column_of.emplace(text::column_letters(column.rank), &column);
    std::vector<Issue> issues;
    for (Issue issue : book.issues) {
        const bool is_elsewhere = !issue.where.sheet.empty() && issue.where.sheet != grid.sheet;
        if (issue.where.row > 0 && is_elsewhere) continue;  // of a sheet that is not read
        // Headings may end before the last column: that one has none, and is asked about.
        if (is_of_width(issue) && issue.where.row < first_row) continue;
        const auto column = column_of.find(issue.where.column);
        if (issue.where.row > 0 && issue.where.sheet == grid.sheet && column != column_of.end()) {
            // What the program wrote itself when it gave the sheet back is not looked at.
            if (is_added(column->second->field.field)) continue;
            issue.where.column = column->second->heading;
        }
        issues.push_back(std::move(issue));
    }
    return issues;
}

void say_other_sheets(const Book& book, const Table& table, registry::SheetTaken& sheet) {
    for (const Grid& grid : book.grids)
        if (&grid != &book.grids[table.grid] && !grid.rows.empty()) say_other_grid(book, grid, table, sheet);
}

void say_other_tables(const Book& book, const Table& table, std::vector<Issue>& issues) {
    const Grid& grid = book.grids[table.grid];
    for (const FurtherTable& other : further_tables(grid, table))
        issues.push_back({.code = Code::table_not_read,
                          .where = {book.file, grid.sheet, grid.rows[other.heading].number},
                          .blanks = {{"headings", words_of_row(grid, other.heading)},
                                     {"n", std::to_string(other.end - other.heading - 1)}}});
}

void say_repeats(const RowsTold& rows, std::span<const std::uint32_t> records, const Where& where,
                 std::vector<Issue>& issues) {
    for (std::size_t rank = 0; rank < rows.size() && issues.size() < most_repeats; ++rank)
        if (records[rank] != rank)
            issues.push_back({.code = Code::record_duplicate,
                              .where = {where.file, where.sheet, rows[rank].number},
                              .blanks = {{"first", std::to_string(rows[records[rank]].number)}}});
}

void say_people_parted(const RowsTold& rows, std::span<const std::uint32_t> records, const Where& where,
                       std::vector<Issue>& issues) {
    const auto parted = places_parted_in(issues);
    for (std::size_t rank = 0; rank < rows.size() && issues.size() < most_repeats; ++rank) {
        const RowTold& row = rows[rank];
        const double people = std::max(row.people_reached, row.people_targeted);
        const std::size_t n = n_activities_of(row);
        if (row.outcome != RowOutcome::accepted || records[rank] != rank || n < 2 || people <= 0) continue;
        const std::pair<std::string, std::string> n_people{
            "n_people", text::write_plain(std::llround(people), text::Language::en)};
        // What its people became is told with its places, where these alone part it.
        if (const auto at = parted.find(row.number); at != parted.end() && n == row.places.size()) {
            issues[at->second].blanks.push_back(n_people);
            issues[at->second].blanks.emplace_back("form", "people");
            continue;
        }
        issues.push_back({.code = Code::people_parted,
                          .where = {where.file, where.sheet, row.number},
                          .blanks = {n_people, {"n", std::to_string(n)}}});
    }
}

void say_missing_columns(const Table& table, const RowsTold& rows, const std::optional<SheetPeriod>& period,
                         registry::SheetTaken& sheet) {
    bool has_accepted = false;
    bool has_places = false;
    bool has_programmes = false;
    bool has_days = false;
    for (std::size_t rank = 0; rank < rows.size(); ++rank) {
        const RowTold& row = rows[rank];
        has_accepted = has_accepted || row.outcome == RowOutcome::accepted;
        has_places = has_places || !row.places.empty() || row.is_whole_area;
        has_programmes = has_programmes || row.programme;
        has_days = has_days || row.period.from != no_day || row.period.to != no_day;
    }
    if (!has_accepted) return;
    const auto say_unless = [&](bool is_told, std::initializer_list<Field> fields, const char* heading) {
        if (is_told || tells_one_of(table, sheet.questions, fields)) return;
        sheet.issues.push_back({.code = Code::column_missing,
                                .where = {sheet.file, sheet.sheet},
                                .blanks = {{"missing", heading}}});
    };
    const bool has_points = std::any_of(sheet.issues.begin(), sheet.issues.end(), [](const Issue& issue) {
        return issue.code == Code::points_without_bounds || issue.code == Code::point_in_no_place;
    });
    // Also when a column is asked about: until somebody answers, no row has a place.
    const std::initializer_list<Field> places = {Field::place, Field::place_code, Field::whole_path};
    say_unless(has_places || has_points || tells_one_of(table, {}, places), {}, "place");
    // A title tells of one project; what is alike in two sheets is their programme.
    say_unless(has_programmes || table.figures != Figures::none,
               {Field::programme, Field::service, Field::harm, Field::marked}, "programme");
    if (period)
        sheet.issues.push_back({.code = Code::column_missing,
                                .where = {sheet.file, sheet.sheet},
                                .cell = period->told,
                                .blanks = {{"missing", "start"}, {"cell", period->told}, {"n", "1"}}});
    say_unless(has_days || says_when(table, sheet.questions), {},
               table.figures == Figures::none ? "start" : "day");
}

void say_body_above(const Book& book, const Table& table, const registry::Organisation& body,
                    std::vector<Issue>& issues) {
    if (has_bodies(table)) return;
    const Grid& grid = book.grids[table.grid];
    const std::string name = body.name_fa.empty() ? body.name_en : body.name_fa;
    issues.push_back({.code = Code::body_read_above,
                      .where = {book.file, grid.sheet, row_above_naming(grid, table, body)},
                      .cell = name,
                      .blanks = {{"name", name}}});
}

void say_once(const Table& table, const Where& where, std::vector<Issue>& issues) {
    if (!has_bodies(table)) {
        const auto is_of_body = [](const Issue& issue) { return issue.code == Code::organisation_missing; };
        if (const std::size_t n = std::erase_if(issues, is_of_body); n > 0)
            issues.insert(
                issues.begin(),
                {.code = Code::sheet_without_body, .where = where, .blanks = {{"n", std::to_string(n)}}});
    }
    say_areas_once(issues);
}

void say_figures(const registry::Change& change, const registry::Register& known, const Where& where,
                 std::vector<Issue>& issues) {
    if (const std::size_t n = change.put.needs.size(); n > 0)
        issues.insert(issues.begin(), {.code = Code::figures_of_places,
                                       .where = where,
                                       .blanks = {{"form", "needs"}, {"n", std::to_string(n)}}});
    if (change.put.observations.empty()) return;
    std::vector<std::string> names;
    std::set<Id<registry::Indicator>> seen;
    for (const registry::Observation& told : change.put.observations) {
        if (!seen.insert(told.indicator).second) continue;
        const auto of_sheet = std::find_if(
            change.put.indicators.begin(), change.put.indicators.end(),
            [&](const registry::Indicator& indicator) { return indicator.id == told.indicator; });
        names.push_back(
            told_name(of_sheet != change.put.indicators.end() ? *of_sheet : *known.find(told.indicator)));
    }
    issues.insert(issues.begin(), {.code = Code::figures_of_places,
                                   .where = where,
                                   .blanks = {{"form", "values"},
                                              {"n", std::to_string(change.put.observations.size())},
                                              {"n_indicators", std::to_string(names.size())},
                                              {"names", first_names(names, [](const auto& name) {
                                                            return name;
                                                        }) + (names.size() > most_named ? " | …" : "")}}});
}

void say_proposed(const registry::Change& change, const Table& table, const registry::Register& known,
                  const Where& where, std::vector<Issue>& issues) {
    const auto name_of = [](const auto& noun) { return told_name(noun); };
    const PlaceNamer place_name_of(change.put.places, known);
    say_first(change.put.places, Code::place_proposed, where, place_name_of, issues);
    say_first(change.put.organisations, Code::organisation_proposed, where, name_of, issues);
    say_first(change.put.programmes, Code::programme_proposed, where, name_of, issues);
    const Column* harms = harms_as_programmes(table);
    if (harms == nullptr || change.put.programmes.empty()) return;
    Issue& programmes = issues.back();
    if (change.put.programmes.size() > most_named) programmes.blanks[1].second += " | …";
    programmes.blanks.emplace_back("form", "harm");
    const std::string& heading = harms->heading.empty() ? harms->tag : harms->heading;
    programmes.blanks.emplace_back("column", text::shortened(heading, most_letters_named));
}

}  // namespace ensejam::intake
