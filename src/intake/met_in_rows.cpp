#include "intake/met_in_rows.h"

#include "intake/headings/recognise.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_met_in_rows {

constexpr std::size_t most_repeats = 40'000;
constexpr std::size_t most_rows_named = 12;

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

/// The heading of the empty column that would tell it, or nothing: "place" is told by "place.county".
std::string empty_column_of(const registry::SheetTaken& sheet, const std::string& field) {
    const auto tells = [&](const registry::ColumnTaken& column) {
        return column.is_empty && (column.field == field || column.field.starts_with(field + "."));
    };
    const auto found = std::find_if(sheet.columns.begin(), sheet.columns.end(), tells);
    return found == sheet.columns.end() ? "" : found->heading;
}

/// A column under such a heading was found to hold something else, and that is told.
bool is_lost(const registry::SheetTaken& sheet, const std::string& field) {
    const auto tells = [&](const std::pair<std::string, std::string>& blank) {
        return blank.first == "lost" && (blank.second == field || blank.second.starts_with(field + "."));
    };
    return std::any_of(sheet.issues.begin(), sheet.issues.end(), [&](const Issue& issue) {
        return issue.code == Code::cells_unlike_heading &&
               std::any_of(issue.blanks.begin(), issue.blanks.end(), tells);
    });
}

/// Which sentence tells the period of the whole sheet. Figures are of the day at which things stand so.
std::string form_of(const SheetPeriod& period, const Table& table) {
    if (period.is_state && table.figures == Figures::none) return "state";
    return period.is_sheet_name ? "sheet_name" : "above";
}

}  // namespace detail_met_in_rows

using namespace detail_met_in_rows;

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
        if (is_told || tells_one_of(table, sheet.questions, fields) || is_lost(sheet, heading)) return;
        Issue issue{.code = Code::column_missing,
                    .where = {sheet.file, sheet.sheet},
                    .blanks = {{"missing", heading}}};
        if (const std::string empty = empty_column_of(sheet, heading); !empty.empty()) {
            issue.where.column = empty;
            issue.blanks.emplace_back("form", "empty");
        }
        sheet.issues.push_back(std::move(issue));
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
    const char* when = table.figures == Figures::none ? "start" : "day";
    if (period)
        sheet.issues.push_back(
            {.code = Code::column_missing,
             .where = {sheet.file, sheet.sheet},
             .cell = period->told,
             .blanks = {{"missing", when}, {"cell", period->told}, {"form", form_of(*period, table)}}});
    say_unless(period || has_days || says_when(table, sheet.questions), {}, when);
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

/// The body that reports, where an IATI file tells it: it stands in no column that says who does something.
std::string reporter_in(const Grid& grid, const Table& table) {
    for (const Column& column : table.columns) {
        if (column.heading != "reporting-org") continue;
        for (std::size_t rank = table.first_row; rank < table.end_row; ++rank)
            if (const auto cell = grid.at(rank, column.rank).text(); !cell.empty()) return std::string(cell);
    }
    return {};
}

void say_once(const Grid& grid, const Table& table, const Where& where, std::vector<Issue>& issues) {
    if (!has_bodies(table)) {
        const auto is_of_body = [](const Issue& issue) { return issue.code == Code::organisation_missing; };
        if (const std::size_t n = std::erase_if(issues, is_of_body); n > 0) {
            Issue issue{
                .code = Code::sheet_without_body, .where = where, .blanks = {{"n", std::to_string(n)}}};
            if (std::string reporter = reporter_in(grid, table); !reporter.empty()) {
                issue.blanks.emplace_back("form", "iati");
                issue.blanks.emplace_back("name", std::move(reporter));
            }
            issues.insert(issues.begin(), std::move(issue));
        }
    }
    say_areas_once(issues);
}

}  // namespace ensejam::intake
