#include "registry/figures_told.h"

#include <map>
#include <set>

#include "registry/what_differs.h"
#include "text/text.h"

namespace ensejam::registry {

NeedKey key_of(const Need& need) {
    return {need.place, need.harm, need.programme, text::name_key(need.target_group), need.period};
}

bool share_days(const Interval& a, const Interval& b) {
    const auto ends_before = [](const Interval& first, const Interval& second) {
        return first.to != no_day && second.from != no_day && first.to <= second.from;
    };
    return !ends_before(a, b) && !ends_before(b, a);
}

namespace detail_figures_told {

auto key_of(const Observation& told) {
    return std::tuple(told.indicator, told.place, text::name_key(told.target_group), told.period);
}

/// Of which place and harm, programme or indicator it is.
auto subject_of(const Need& need) { return std::tuple(need.place, need.harm, need.programme); }
auto subject_of(const Observation& told) { return std::tuple(told.place, told.indicator); }

template <class Noun>
constexpr bool is_need = std::is_same_v<Noun, Need>;

template <class Value>
bool is_same_where_told(const Value& a, const Value& b) {
    return a == b || a == Value{} || b == Value{};
}

/// One table of figures of a sheet, beside what is known.
template <class Noun>
class Table {
public:
    Table(const Register& known, const std::vector<Noun>& nouns, const ToldBefore& before)
        : before_(before), next_(known.next_id<Noun>()) {
        for (const Noun& noun : nouns) {
            by_key_.try_emplace(key_of(noun), &noun);
            if (before.is_own(noun)) own_[subject_of(noun)].push_back(&noun);
        }
    }

    /// What is new or told otherwise; the known keep their ids.
    std::vector<Noun> news(std::vector<Noun> fresh, Differences<Noun>& difference) {
        std::vector<const Noun*> was;
        for (const Noun& noun : fresh) {
            const auto before = by_key_.find(key_of(noun));
            was.push_back(before == by_key_.end() ? nullptr : before->second);
            if (was.back() != nullptr) told_again_.insert(was.back()->id);
        }
        std::vector<Noun> result;
        for (std::size_t rank = 0; rank < fresh.size(); ++rank) {
            Noun& noun = fresh[rank];
            const Noun* before = was[rank] != nullptr ? was[rank] : replaced_by(noun);
            if (before == nullptr) {
                noun.id = {next_.value++};
                difference.added.push_back(noun.id);
            } else {
                noun.id = before->id;
                auto fields = fields_that_differ(*before, noun);
                if (fields.empty()) continue;
                difference.changed.push_back({*before, noun, std::move(fields)});
            }
            result.push_back(std::move(noun));
        }
        return result;
    }

    /// What the hand told before and does not tell again: replaced, or under such headings missing.
    std::vector<Id<Noun>> gone(bool retire_missing, Differences<Noun>& difference) const {
        std::vector<Id<Noun>> ids;
        for (const auto& [subject, nouns] : own_)
            for (const Noun* noun : nouns) {
                if (told_again_.contains(noun->id)) continue;
                const bool is_replaced = replaced_.contains(noun->id);
                if (!is_replaced && !before_.is_of_this_kind(*noun)) continue;
                (is_replaced ? difference.replaced : difference.missing).push_back(*noun);
                if (retire_missing || is_replaced) ids.push_back(noun->id);
            }
        return ids;
    }

private:
    /// The first of its own hand's figures that the fresh one takes the place of; the others go.
    const Noun* replaced_by(const Noun& fresh) {
        const auto own = own_.find(subject_of(fresh));
        if (own == own_.end()) return nullptr;
        const Noun* first = nullptr;
        for (const Noun* noun : own->second) {
            if (told_again_.contains(noun->id) || replaced_.contains(noun->id) || !replaces(fresh, *noun))
                continue;
            if (first == nullptr) first = noun;
            replaced_.insert(noun->id);
        }
        if (first != nullptr) told_again_.insert(first->id);
        return first;
    }

    /// Needs of shared days would count twice. The same file may tell a figure with days or a group, or
    /// without; other values of an indicator stand beside each other in time.
    bool replaces(const Noun& fresh, const Noun& known) const {
        const std::string group = text::name_key(fresh.target_group);
        const std::string known_group = text::name_key(known.target_group);
        if (is_need<Noun> && group == known_group && share_days(fresh.period, known.period)) return true;
        return before_.is_of_same_file(known) && is_same_where_told(fresh.period, known.period) &&
               is_same_where_told(group, known_group);
    }

    using Key = decltype(subject_of(std::declval<Noun>()));
    const ToldBefore& before_;
    Id<Noun> next_;
    std::map<decltype(key_of(std::declval<Noun>())), const Noun*> by_key_{};
    std::map<Key, std::vector<const Noun*>> own_{};
    std::set<Id<Noun>> told_again_{}, replaced_{};
};

/// Settles one table of the change; its difference is noted.
template <class Noun>
std::vector<Id<Noun>> settle(const Register& known, const std::vector<Noun>& nouns, const ToldBefore& before,
                             bool retire_missing, std::vector<Noun>& put, Differences<Noun>& difference) {
    Table<Noun> table(known, nouns, before);
    put = table.news(std::move(put), difference);
    return table.gone(retire_missing, difference);
}

/// What the same file told as activities before, and tells as figures now.
void retire_activities_told_anew(const ToldBefore& before, Change& change, Difference& difference) {
    for (const Project* project : before.projects()) {
        const auto activities = before.activities_of(project->id);
        const auto is_anew = [&](const Activity* activity) { return before.is_told_anew(*activity); };
        if (!std::all_of(activities.begin(), activities.end(), is_anew)) continue;
        change.retired_projects.push_back(project->id);
        difference.projects.replaced.push_back(*project);
        for (const Activity* activity : activities) {
            change.retired_activities.push_back(activity->id);
            difference.activities.replaced.push_back(*activity);
        }
    }
}

}  // namespace detail_figures_told

using namespace detail_figures_told;

bool tells_figures(const Change& change) {
    return !change.put.needs.empty() || !change.put.observations.empty();
}

Reconciled reconcile_figures(const Register& known, Change fresh, const ReconcileOptions& options) {
    ENSEJAM_EXPECT(fresh.put.sheets.size() == 1, "a sheet is reconciled by itself");
    const ToldBefore before(known, {fresh.put.sheets.front(), options.also});
    Reconciled result;
    const bool retires = options.retire_missing;
    fresh.retired_needs = settle(known, known.tables().needs, before, retires && !fresh.put.needs.empty(),
                                 fresh.put.needs, result.difference.needs);
    fresh.retired_observations =
        settle(known, known.tables().observations, before, retires && !fresh.put.observations.empty(),
               fresh.put.observations, result.difference.observations);
    if (options.is_whole) retire_activities_told_anew(before, fresh, result.difference);
    const bool says_nothing = !tells_figures(fresh) && fresh.retired_needs.empty() &&
                              fresh.retired_observations.empty() && fresh.retired_projects.empty();
    if (!says_nothing) result.change = std::move(fresh);
    return result;
}

void retire_figures_told_anew(const Register& known, const ToldBefore& before, Reconciled& result) {
    const auto retire = [&](const auto& nouns, auto& ids, auto& replaced) {
        for (const auto& noun : nouns) {
            if (!before.is_told_anew(noun)) continue;
            ids.push_back(noun.id);
            replaced.push_back(noun);
        }
    };
    retire(known.tables().needs, result.change.retired_needs, result.difference.needs.replaced);
    retire(known.tables().observations, result.change.retired_observations,
           result.difference.observations.replaced);
}

}  // namespace ensejam::registry
