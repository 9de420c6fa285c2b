#include "intake/take_in.h"

#include "intake/duplicates.h"
#include "intake/formats.h"
#include "intake/privacy.h"

namespace ensejam::intake {
namespace detail_take_in {

using registry::Activity;

/// Columns that may not be taken lose their meaning, and the sender is told why. Answers give columns theirs.
void settle_columns(const Book& book, Table& table, const Answers& answers, std::vector<Issue>& issues) {
    const Grid& grid = book.grids[table.grid];
    for (Column& column : table.columns) {
        if (const auto answer = answers.field_of_column.find(column.heading);
            answer != answers.field_of_column.end()) {
            column.field = field_named(answer->second).value_or(FieldOf{});
            column.certainty = 1;
        }
        if (is_personal(grid, table, column)) {
            issues.push_back(
                {.code = Code::personal_data_refused, .where = {book.file, grid.sheet, 0, column.heading}});
            column.field = {.field = Field::personal};
            column.certainty = 1;
        } else if (column.certainty < least_certainty) {
            column.field = {};
        }
    }
}

/// Personal cells are not even looked at again: not compared, not kept, not echoed.
void blank_personal_cells(Book& book, const Table& table) {
    Grid& grid = book.grids[table.grid];
    for (const Column& column : table.columns) {
        if (column.field.field != Field::personal) continue;
        for (std::size_t rank = table.first_row; rank < table.end_row; ++rank)
            if (column.rank < grid.rows[rank].n_cells)
                grid.cells[grid.rows[rank].first_cell + column.rank] = {};
    }
}

RowCounts counts_of(std::span<const RowTold> rows, std::span<const std::size_t> records) {
    RowCounts counts{.rows = static_cast<std::int64_t>(rows.size())};
    for (std::size_t rank = 0; rank < rows.size(); ++rank) {
        counts.accepted += rows[rank].outcome == RowOutcome::accepted ? 1 : 0;
        counts.questions += rows[rank].outcome == RowOutcome::question ? 1 : 0;
        counts.returned += rows[rank].outcome == RowOutcome::returned ? 1 : 0;
        counts.duplicates += records[rank] != rank ? 1 : 0;
    }
    return counts;
}

/// At least: the largest activity of each place. At most: all that are not record duplicates.
PeopleView people_of(std::span<const RowTold> rows, std::span<const std::size_t> records) {
    std::unordered_map<Id<registry::Place>, double> largest;
    PeopleView people;
    for (std::size_t rank = 0; rank < rows.size(); ++rank) {
        const RowTold& row = rows[rank];
        if (row.outcome == RowOutcome::returned || records[rank] != rank || row.people_reached < 0) continue;
        people.at_most += row.people_reached;
        const Id<registry::Place> place = row.places.empty() ? Id<registry::Place>{} : row.places.front();
        largest[place] = std::max(largest[place], row.people_reached);
    }
    for (const auto& [place, n] : largest) people.at_least += n;
    return people;
}

/// The places of a row, or "no place" once for a row that names none in a sheet without place columns.
std::vector<Id<registry::Place>> places_or_none(const RowTold& row) {
    return row.places.empty() ? std::vector<Id<registry::Place>>{{}} : row.places;
}

Activity activity_of(const RowTold& row, Id<registry::Place> place, Id<registry::Sheet> sheet) {
    const double parts = static_cast<double>(std::max<std::size_t>(1, row.places.size()));
    const auto part = [&](double n) { return n < 0 ? n : n / parts; };
    return {.organisation = row.deliverer,
            .programme = row.programme,
            .place = place,
            .period = row.period,
            .target_group = text::trimmed(row.target_group),
            .units = part(row.units),
            .people_targeted = part(row.people_targeted),
            .people_reached = part(row.people_reached),
            .confidence = row.confidence,
            .told_at = {{sheet, static_cast<std::int32_t>(row.number)}}};
}

/// Splits the whole over n activities so that the parts add up exactly.
void share_out(std::span<Activity> activities) {
    const auto n = static_cast<std::int32_t>(activities.size());
    for (std::int32_t i = 0; i < n; ++i)
        activities[static_cast<std::size_t>(i)].money_share = {whole.of_billion / n +
                                                               (i < whole.of_billion % n ? 1 : 0)};
}

/// Builds the change: activities of every project, record duplicates taken once.
class Builder {
public:
    Builder(const registry::Register& known, std::span<const RowTold> rows,
            std::span<const std::size_t> records, Id<registry::Sheet> sheet)
        : known_(known),
          rows_(rows),
          records_(records),
          sheet_(sheet),
          known_activities_(known),
          next_activity_(known.next_id<Activity>().value) {}

    void add(const ProjectTold& told) {
        std::vector<Activity> activities;
        std::unordered_map<std::size_t, std::size_t> first_of_row;
        for (const std::size_t rank : told.rows) {
            const RowTold& row = rows_[rank];
            if (row.outcome != RowOutcome::accepted || records_[rank] != rank) continue;
            for (const Id<registry::Place> place : places_or_none(row)) {
                Activity activity = activity_of(row, place, sheet_);
                activity.project = told.project.id;
                if (const Activity* same = known_activities_.find(row, activity)) {
                    tell_again(*same, activity.told_at.front());
                    continue;
                }
                first_of_row.try_emplace(rank, activities.size());
                activities.push_back(std::move(activity));
            }
        }
        if (activities.empty()) return;
        cite_duplicates(told, activities, first_of_row);
        share_out(activities);
        for (Activity& activity : activities) {
            activity.id = {next_activity_++};
            change_.put.activities.push_back(std::move(activity));
        }
        change_.put.projects.push_back(told.project);
        set_period(change_.put.projects.back(), told);
    }

    std::int64_t n_known() const { return static_cast<std::int64_t>(rows_known_.size()); }

    registry::Change take() {
        for (auto& [id, activity] : told_again_) change_.put.activities.push_back(std::move(activity));
        return std::move(change_);
    }

private:
    /// Another sender tells an activity that is known: it is cited, not counted again.
    void tell_again(const Activity& known, const registry::ToldAt& at) {
        rows_known_.insert_or_assign(at.row, true);
        if (std::find(known.told_at.begin(), known.told_at.end(), at) != known.told_at.end()) return;
        const auto [told, is_new] = told_again_.try_emplace(known.id, known);
        told->second.told_at.push_back(at);
    }

    void cite_duplicates(const ProjectTold& told, std::vector<Activity>& activities,
                         const std::unordered_map<std::size_t, std::size_t>& first_of_row) {
        for (const std::size_t rank : told.rows) {
            const auto first = first_of_row.find(records_[rank]);
            if (records_[rank] == rank || first == first_of_row.end()) continue;
            activities[first->second].told_at.push_back(
                {sheet_, static_cast<std::int32_t>(rows_[rank].number)});
        }
    }

    void set_period(registry::Project& project, const ProjectTold& told) const {
        for (const std::size_t rank : told.rows) {
            const Interval& period = rows_[rank].period;
            if (period.from != no_day &&
                (project.planned.from == no_day || period.from < project.planned.from))
                project.planned.from = period.from;
            if (period.to != no_day && period.to > project.planned.to) project.planned.to = period.to;
        }
    }

    const registry::Register& known_;
    std::span<const RowTold> rows_;
    std::span<const std::size_t> records_;
    Id<registry::Sheet> sheet_;
    KnownActivities known_activities_;
    std::int64_t next_activity_;
    std::unordered_map<Id<Activity>, Activity> told_again_;
    std::unordered_map<std::int32_t, bool> rows_known_;
    registry::Change change_;
};

std::vector<ColumnTaken> columns_taken(const Table& table) {
    std::vector<ColumnTaken> columns;
    for (const Column& column : table.columns)
        if (!column.heading.empty() || !column.tag.empty())
            columns.push_back({column.heading.empty() ? column.tag : column.heading, name_of(column.field),
                               column.certainty});
    return columns;
}

/// One line for all proposals of a kind: what was new here.
template <class Nouns>
void say_proposed(const Nouns& nouns, Code code, const Where& where, std::vector<Issue>& issues) {
    if (nouns.empty()) return;
    std::string names;
    for (std::size_t i = 0; i < std::min<std::size_t>(nouns.size(), 5); ++i)
        names += (i == 0 ? "" : " | ") + nouns[i].name_fa;
    issues.push_back({.code = code,
                      .where = where,
                      .cell = names,
                      .blanks = {{"n", std::to_string(nouns.size())}, {"names", names}}});
}

}  // namespace detail_take_in

Result<Taken> take_in(Book& book, const registry::Register& known, const Options& options) {
    using namespace detail_take_in;
    auto table = find_table(book);
    if (!table) return file_error(Code::table_not_found, book.file);
    Taken taken;
    SheetTaken& sheet = taken.sheet;
    const Where where{book.file, book.grids[table->grid].sheet};
    sheet.file = where.file;
    sheet.sheet = where.sheet;
    sheet.issues = book.issues;
    settle_columns(book, *table, options.answers, sheet.issues);
    blank_personal_cells(book, *table);

    RowReader reader(book, *table, known, options);
    std::vector<RowTold> rows;
    rows.reserve(table->end_row - table->first_row);
    for (std::size_t rank = table->first_row; rank < table->end_row; ++rank)
        rows.push_back(reader.read(rank));
    const auto records = records_of(book.grids[table->grid], *table, rows);
    sheet.counts = counts_of(rows, records);
    sheet.people = people_of(rows, records);
    sheet.issues.insert(sheet.issues.end(), reader.issues().begin(), reader.issues().end());
    sheet.questions = reader.questions();

    const Id<registry::Sheet> sheet_id = known.next_id<registry::Sheet>();
    const auto projects = projects_of(book, *table, rows, known, sheet_id, sheet.issues);
    sheet.money = money_views(projects);
    Builder builder(known, rows, records, sheet_id);
    for (const ProjectTold& project : projects) builder.add(project);
    sheet.counts.duplicates += builder.n_known();
    taken.change = builder.take();
    taken.change.put.sheets = {
        {.id = sheet_id, .file = book.file, .sheet = where.sheet, .file_sha256 = options.file_sha256}};
    if (const registry::Organisation* sender = known.find(reader.sender()))
        taken.change.put.sheets.front().sender = sender->code;
    taken.change.put.places = reader.places().proposed();
    taken.change.put.organisations = reader.organisations().proposed();
    taken.change.put.programmes = reader.programmes().proposed();
    say_proposed(taken.change.put.places, Code::place_proposed, where, sheet.issues);
    say_proposed(taken.change.put.organisations, Code::organisation_proposed, where, sheet.issues);
    say_proposed(taken.change.put.programmes, Code::programme_proposed, where, sheet.issues);
    sheet.columns = columns_taken(*table);
    return taken;
}

}  // namespace ensejam::intake
