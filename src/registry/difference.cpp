#include "registry/difference.h"

#include <unordered_map>
#include <unordered_set>

#include "registry/figures_told.h"
#include "registry/told_otherwise.h"
#include "registry/what_differs.h"

namespace ensejam::registry {
namespace detail_difference {

class Reconciler {
public:
    Reconciler(const Register& known, Change fresh, const ReconcileOptions& options)
        : known_(known),
          options_(options),
          sheet_(fresh.put.sheets.front()),
          before_(known, {sheet_, options.also}),
          otherwise_(known, before_),
          fresh_(std::move(fresh)) {}

    Reconciled run() {
        if (before_.projects().empty()) return first_sheet();
        split_fresh();
        Found found = before_.match(projects_, by_project_);
        pair_told_otherwise(found.pairs);
        for (const Project& project : projects_)
            if (const auto known = found.of_other_years.find(project.id); known != found.of_other_years.end())
                result_.of_other_years.emplace_back(project, *before_.project(known->second));
        number(found.pairs);
        match_activities();
        for (Project& project : projects_) settle(project);
        settle_missing();
        Change& change = result_.change;
        const bool says_nothing = change.is_empty() && !brings_nouns();
        if (says_nothing) return std::move(result_);
        change.put.sheets = fresh_.put.sheets;
        change.put.places = fresh_.put.places;
        change.put.organisations = fresh_.put.organisations;
        change.put.programmes = fresh_.put.programmes;
        return std::move(result_);
    }

private:
    bool brings_nouns() const {
        return !fresh_.put.places.empty() || !fresh_.put.organisations.empty() ||
               !fresh_.put.programmes.empty();
    }

    /// Nothing was told by this hand before: all is new but what others told first, and ids stay.
    Reconciled first_sheet() {
        auto& activities = fresh_.put.activities;
        std::erase_if(activities, [&](const Activity& activity) {
            const Activity* told = known_.find(activity.id);
            return told != nullptr && before_.cites(*told);
        });
        for (const Activity& activity : activities)
            if (known_.find(activity.id) == nullptr)
                result_.difference.activities.added.push_back(activity.id);
        for (const Project& project : fresh_.put.projects)
            result_.difference.projects.added.push_back(project.id);
        const bool says_nothing = activities.empty() && fresh_.put.projects.empty() && !brings_nouns();
        if (!says_nothing) result_.change = std::move(fresh_);
        return std::move(result_);
    }

    /// Activities that others told first are told again; the rest are this hand's own.
    void split_fresh() {
        projects_ = std::move(fresh_.put.projects);
        for (Activity& activity : fresh_.put.activities) {
            for (const ToldAt& at : activity.told_at)
                if (at.sheet == sheet_.id) rows_.insert(at.row);
            if (const Activity* told = known_.find(activity.id); told != nullptr && !before_.is_own(*told))
                tell_again(*told, std::move(activity));
            else
                by_project_[activity.project].push_back(std::move(activity));
        }
    }

    /// An activity of somebody else: the citation of this hand is renewed only where there was none.
    void tell_again(const Activity& told, Activity again) {
        if (before_.cites(told)) return;
        result_.change.put.activities.push_back(std::move(again));
    }

    /// A project that was not found as such is the one that told its first activity that is found.
    void pair_told_otherwise(Matches& pairs) {
        std::unordered_set<Id<Project>> found;
        for (const auto& [fresh, told] : pairs) found.insert(told);
        for (const Project& project : projects_) {
            if (pairs.contains(project.id)) continue;
            for (const Activity& activity : by_project_[project.id]) {
                const Activity* told = otherwise_.find(
                    project, activity, [&](Id<Project> may_be) { return !found.contains(may_be); });
                if (told == nullptr) continue;
                pairs.emplace(project.id, told->project);
                found.insert(told->project);
                break;
            }
        }
    }

    /// Each fresh activity finds the one it was: in its own project first, then in those that tell it no
    /// longer.
    void match_activities() {
        for (const Project& project : projects_) {
            auto& matched = matched_[project.id] =
                registry::match_activities(before_.activities_of(project.id), numbered_[project.id]);
            for (const Activity* told : matched)
                if (told != nullptr) otherwise_.take(told);
        }
        for (const Project& project : projects_) {
            const auto& activities = numbered_[project.id];
            auto& matched = matched_[project.id];
            for (std::size_t rank = 0; rank < activities.size(); ++rank) {
                if (matched[rank] != nullptr) continue;
                matched[rank] = otherwise_.find(project, activities[rank], [](Id<Project>) { return true; });
                if (matched[rank] != nullptr) otherwise_.take(matched[rank]);
            }
        }
    }

    void number(const Matches& pairs) {
        std::int64_t next_project = known_.next_id<Project>().value;
        for (Project& project : projects_) {
            const Id<Project> read_as = project.id;
            const auto pair = pairs.find(read_as);
            project.id = pair == pairs.end() ? Id<Project>{next_project++} : pair->second;
            auto activities = by_project_.extract(read_as);
            if (activities.empty()) continue;
            for (Activity& activity : activities.mapped()) activity.project = project.id;
            numbered_.emplace(project.id, std::move(activities.mapped()));
        }
        next_activity_ = known_.next_id<Activity>().value;
    }

    /// One project and its activities, against what they were.
    void settle(Project& project) {
        const Project* told = before_.project(project.id);
        auto& activities = numbered_[project.id];
        const auto old = told == nullptr ? std::vector<const Activity*>{} : before_.activities_of(project.id);
        auto& matched = matched_[project.id];
        keep_or_retire(old, matched, activities);
        const std::size_t n_changed = result_.difference.activities.changed.size();
        for (std::size_t rank = 0; rank < activities.size(); ++rank) {
            if (matched[rank] == nullptr) {
                activities[rank].id = {next_activity_++};
                add(activities[rank]);
            } else {
                compare(*matched[rank], activities[rank]);
            }
        }
        if (told == nullptr) {
            result_.difference.projects.added.push_back(project.id);
            result_.change.put.projects.push_back(std::move(project));
        } else {
            told_again_.insert(project.id);
            auto fields = fields_that_differ(*told, project);
            if (fields.empty()) return;
            if (tells_other_days(n_changed)) std::erase(fields, "period");
            if (!fields.empty())
                result_.difference.projects.changed.push_back({*told, project, std::move(fields)});
            result_.change.put.projects.push_back(std::move(project));
        }
    }

    /// Some activity that changed after the first so many has other days: those of its project follow.
    bool tells_other_days(std::size_t n_before) const {
        const auto& changed = result_.difference.activities.changed;
        return std::any_of(
            changed.begin() + static_cast<std::ptrdiff_t>(n_before), changed.end(), [](const auto& each) {
                return std::find(each.fields.begin(), each.fields.end(), "period") != each.fields.end();
            });
    }

    void add(Activity& activity) {
        result_.difference.activities.added.push_back(activity.id);
        result_.change.put.activities.push_back(std::move(activity));
    }

    void compare(const Activity& told, Activity& activity) {
        activity.id = told.id;
        auto fields = fields_that_differ(told, activity);
        if (fields.empty()) return;
        before_.keep_others_citations(told, activity);
        result_.difference.activities.changed.push_back({told, activity, std::move(fields)});
        result_.change.put.activities.push_back(activity);
    }

    /// A project is told whole: what is not told again goes, unless rows wait for an answer. What stays takes
    /// its part of the money.
    void keep_or_retire(const std::vector<const Activity*>& old, std::vector<const Activity*>& matched,
                        std::vector<Activity>& activities) {
        std::vector<const Activity*> left;
        for (const Activity* activity : old)
            if (!otherwise_.is_taken(activity)) left.push_back(activity);
        const std::size_t n_fresh = activities.size();
        for (const Activity* activity : left) {
            result_.difference.activities.missing.push_back(*activity);
            if (options_.is_whole || options_.retire_missing || is_row_read_otherwise(*activity)) {
                result_.change.retired_activities.push_back(activity->id);
            } else {
                activities.push_back(*activity);
                matched.push_back(activity);
            }
        }
        if (activities.size() > n_fresh) share_out(activities);
    }

    /// What sheets of this kind told before in projects that are not told again.
    void settle_missing() {
        for (const Project* project : before_.projects()) {
            if (told_again_.contains(project->id)) continue;
            auto activities = before_.activities_of(project->id);
            const bool is_moved = std::erase_if(activities, [&](const Activity* activity) {
                                      return otherwise_.is_taken(activity);
                                  }) > 0;
            if (is_moved && activities.empty()) result_.change.retired_projects.push_back(project->id);
            const auto is_alike = [&](const Activity* activity) {
                return before_.is_of_this_kind(*activity);
            };
            if (activities.empty() || !std::all_of(activities.begin(), activities.end(), is_alike)) continue;
            result_.difference.projects.missing.push_back(*project);
            for (const Activity* activity : activities)
                result_.difference.activities.missing.push_back(*activity);
            if (!options_.retire_missing && !is_read_otherwise(activities)) continue;
            if (!is_moved) result_.change.retired_projects.push_back(project->id);
            for (const Activity* activity : activities)
                result_.change.retired_activities.push_back(activity->id);
        }
    }

    /// The very row that told it is read again, and tells something else now.
    bool is_row_read_otherwise(const Activity& activity) const {
        return before_.is_of_same_bytes(activity) && activity.told_at.size() == 1 &&
               (options_.is_whole || rows_.contains(activity.told_at.front().row));
    }
    bool is_read_otherwise(const std::vector<const Activity*>& activities) const {
        return std::all_of(activities.begin(), activities.end(),
                           [&](const Activity* activity) { return is_row_read_otherwise(*activity); });
    }

    const Register& known_;
    const ReconcileOptions& options_;
    Sheet sheet_;
    ToldBefore before_;
    ToldOtherwise otherwise_;
    Change fresh_;
    std::vector<Project> projects_{};
    ActivitiesByProject by_project_{};  ///< by the ids they were read with
    ActivitiesByProject numbered_{};    ///< by their own ids
    std::unordered_map<Id<Project>, std::vector<const Activity*>> matched_{};  ///< what each one was
    std::unordered_set<Id<Project>> told_again_{};
    std::unordered_set<std::int32_t> rows_{};  ///< of the sheet that tell activities
    std::int64_t next_activity_ = 1;
    Reconciled result_{};
};

}  // namespace detail_difference

using namespace detail_difference;

Reconciled reconcile(const Register& known, Change fresh, const ReconcileOptions& options) {
    ENSEJAM_EXPECT(fresh.put.sheets.size() == 1, "a sheet is reconciled by itself");
    const auto sheets = fresh.put.sheets;
    const bool retires_figures = options.is_whole && !fresh.put.activities.empty();
    Reconciled result = Reconciler(known, std::move(fresh), options).run();
    if (!retires_figures) return result;
    retire_figures_told_anew(known, {known, {sheets.front(), options.also}}, result);
    if (!result.change.is_empty()) result.change.put.sheets = sheets;
    return result;
}

}  // namespace ensejam::registry
