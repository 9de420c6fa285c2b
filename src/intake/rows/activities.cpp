#include "intake/rows/activities.h"

#include "intake/rows/duplicates.h"
#include "intake/rows/money_reading.h"
#include "intake/rows/projects.h"

namespace ensejam::intake {
namespace detail_activities {

using registry::Activity;

constexpr std::size_t most_told_before = 40'000;

/// The places of a row, or "no place" once for a row that names none in a sheet without place columns.
Few<Id<registry::Place>> places_or_none(const RowTold& row) {
    return row.places.empty() ? Few<Id<registry::Place>>{Id<registry::Place>{}} : row.places;
}

/// The programmes of a row, or "no programme" once.
Few<Id<registry::Programme>> programmes_of(const RowTold& row) {
    Few<Id<registry::Programme>> all{row.programme};
    for (const Id<registry::Programme> further : row.further) all.push_back(further);
    return all;
}

std::vector<std::pair<Id<registry::Place>, Id<registry::Programme>>> places_and_programmes(
    const RowTold& row) {
    std::vector<std::pair<Id<registry::Place>, Id<registry::Programme>>> all;
    for (const Id<registry::Place> place : places_or_none(row))
        for (const Id<registry::Programme> programme : programmes_of(row)) all.emplace_back(place, programme);
    return all;
}

/// The part of a row's activity of this rank. People are whole: the first parts hold one more, so that all
/// parts add up to what was told.
double people_in_part(double people, std::size_t rank, std::size_t n_parts) {
    const double parts = static_cast<double>(n_parts);
    if (people < 0 || n_parts == 1) return people;
    if (people != std::floor(people)) return people / parts;
    const double least = std::floor(people / parts);
    return least + (static_cast<double>(rank) < people - least * parts ? 1 : 0);
}

/// One of the activities of a row: that of this rank.
Activity activity_of(const RowTold& row, Id<registry::Place> place, std::size_t rank,
                     Id<registry::Sheet> sheet) {
    const std::size_t n_parts = n_activities_of(row);
    return {.organisation = row.deliverer,
            .programme = row.programme,
            .place = place,
            .period = row.period,
            .target_group = text::trimmed(row.target_group),
            .units = row.units < 0 ? row.units : row.units / static_cast<double>(n_parts),
            .people_targeted = people_in_part(row.people_targeted, rank, n_parts),
            .people_reached = people_in_part(row.people_reached, rank, n_parts),
            .confidence = row.confidence,
            .told_at = {{sheet, static_cast<std::int32_t>(row.number)}}};
}

/// Builds the change: activities of every project, record duplicates taken once.
class Builder {
public:
    Builder(const registry::Register& known, RowsTold& rows, std::span<const std::uint32_t> records,
            const Telling& telling)
        : known_(known),
          rows_(rows),
          records_(records),
          sheet_(telling.sheet),
          before_(telling.before),
          known_activities_(known),
          first_project_(known.next_id<registry::Project>().value),
          next_activity_(known.next_id<Activity>().value) {}

    void reserve(std::size_t n_projects) {
        change_.put.projects.reserve(n_projects);
        std::size_t n = 0;
        for (std::size_t rank = 0; rank < rows_.size(); ++rank) {
            if (rows_[rank].outcome == RowOutcome::accepted)
                n += places_and_programmes(rows_[rank]).size();
            else
                rows_.done_with(rank);
        }
        change_.put.activities.reserve(n);
    }

    void add(std::size_t rank_of_project, registry::Project project, std::span<const std::uint32_t> ranks) {
        project.id = {first_project_ + static_cast<std::int64_t>(rank_of_project)};
        auto& all = change_.put.activities;
        const std::size_t n_before = all.size();
        first_of_row_.clear();
        bool is_told_elsewhere = false;
        for (const std::uint32_t rank : ranks) {
            if (records_[rank] != rank) continue;
            const std::size_t first = all.size();
            is_told_elsewhere = add_row(rank, project.id) || is_told_elsewhere;
            if (all.size() > first && ranks.size() > 1) first_of_row_.try_emplace(rank, first);
        }
        if (all.size() > n_before || !is_told_elsewhere) money_.add(project);
        if (all.size() > n_before) {
            cite_duplicates(ranks);
            share_out(std::span(all).subspan(n_before));
            for (std::size_t i = n_before; i < all.size(); ++i) all[i].id = {next_activity_++};
            set_period(project, ranks);
            change_.put.projects.push_back(std::move(project));
        }
        for (const std::uint32_t rank : ranks) rows_.done_with(rank);
    }

    std::int64_t n_known() const { return static_cast<std::int64_t>(rows_known_.size()); }

    std::int64_t n_new() const { return next_activity_ - known_.next_id<Activity>().value; }

    const MoneyReading& money() const { return money_; }

    /// A line for each row that another sheet told before.
    void say_known(const Where& where, std::vector<Issue>& issues) const {
        for (const auto& [row, at] : rows_known_) {
            if (issues.size() >= most_told_before) return;
            const registry::Sheet* sheet = known_.find(at.sheet);
            issues.push_back({.code = Code::told_before,
                              .where = {where.file, where.sheet, row},
                              .blanks = {{"other", sheet == nullptr ? "…" : sheet->file},
                                         {"other_row", std::to_string(at.row)}}});
        }
    }

    registry::Change take() {
        for (auto& [id, activity] : told_again_) change_.put.activities.push_back(std::move(activity));
        return std::move(change_);
    }

private:
    /// The activities of one row; true when another sheet told one of them before.
    bool add_row(std::uint32_t rank, Id<registry::Project> project) {
        bool is_told_elsewhere = false;
        std::size_t part = 0;
        for (const auto& [place, programme] : places_and_programmes(rows_[rank])) {
            Activity activity = activity_of(rows_[rank], place, part++, sheet_);
            activity.project = project;
            activity.programme = programme;
            if (const Activity* same = known_activities_.find(rows_[rank], activity, before_)) {
                is_told_elsewhere = is_told_elsewhere || !is_told_before(*same);
                tell_again(*same, activity.told_at.front());
            } else {
                change_.put.activities.push_back(std::move(activity));
            }
        }
        return is_told_elsewhere;
    }

    bool is_told_before(const Activity& known) const {
        return std::any_of(known.told_at.begin(), known.told_at.end(),
                           [&](const registry::ToldAt& at) { return at.sheet == before_; });
    }

    /// Another sender tells an activity that is known: it is cited, not counted again.
    void tell_again(const Activity& known, const registry::ToldAt& at) {
        rows_known_.try_emplace(at.row, known.told_at.empty() ? registry::ToldAt{} : known.told_at.front());
        if (std::find(known.told_at.begin(), known.told_at.end(), at) != known.told_at.end()) return;
        const auto [told, is_new] = told_again_.try_emplace(known.id, known);
        told->second.told_at.push_back(at);
    }

    void cite_duplicates(std::span<const std::uint32_t> ranks) {
        for (const std::uint32_t rank : ranks) {
            const auto first = first_of_row_.find(records_[rank]);
            if (records_[rank] == rank || first == first_of_row_.end()) continue;
            change_.put.activities[first->second].told_at.push_back(
                {sheet_, static_cast<std::int32_t>(rows_[rank].number)});
        }
    }

    void set_period(registry::Project& project, std::span<const std::uint32_t> ranks) const {
        for (const std::uint32_t rank : ranks) {
            const Interval& period = rows_[rank].period;
            if (period.from != no_day &&
                (project.planned.from == no_day || period.from < project.planned.from))
                project.planned.from = period.from;
            if (period.to != no_day && period.to > project.planned.to) project.planned.to = period.to;
        }
    }

    const registry::Register& known_;
    RowsTold& rows_;
    std::span<const std::uint32_t> records_;
    Id<registry::Sheet> sheet_;
    Id<registry::Sheet> before_;
    KnownActivities known_activities_;
    std::int64_t first_project_;
    std::int64_t next_activity_;
    std::unordered_map<std::uint32_t, std::size_t> first_of_row_{};  ///< of the project that is added
    std::unordered_map<Id<Activity>, Activity> told_again_;
    std::map<std::int32_t, registry::ToldAt> rows_known_;  ///< by row: where it was told before
    registry::Change change_;
    MoneyReading money_;
};

}  // namespace detail_activities

ActivitiesTold activities_of(const ProjectRows& projects, const registry::Register& known, RowsTold& rows,
                             std::span<const std::uint32_t> records, const Telling& telling,
                             std::vector<Issue>& issues) {
    detail_activities::Builder builder(known, rows, records, telling);
    builder.reserve(projects.size());
    for (std::size_t rank = 0; rank < projects.size(); ++rank)
        builder.add(rank, project_of(projects, rank, rows, telling.sheet, telling.where, issues),
                    projects.of(rank));
    const std::int64_t n_known = builder.n_known();
    builder.say_known(telling.where, issues);
    const std::int64_t n_new = builder.n_new();
    const MoneyReading money = builder.money();
    return {builder.take(), n_known, n_new, money.views(), money.beside()};
}

}  // namespace ensejam::intake
