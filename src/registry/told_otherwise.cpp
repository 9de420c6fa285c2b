#include "registry/told_otherwise.h"

#include "text/text.h"

namespace ensejam::registry {
namespace detail_told_otherwise {

std::string facts_of(const Activity& activity) {
    return fmt::format("{}/{}/{}/{}", activity.organisation.value, activity.programme.value,
                       activity.place.value, text::key(activity.target_group));
}

/// The same, or what was not told is told now.
template <class Noun>
bool tells_more(Id<Noun> told, Id<Noun> fresh) {
    return told == fresh || !told;
}
bool tells_more(const std::string& told, const std::string& fresh) {
    return told.empty() || text::key(told) == text::key(fresh);
}
bool tells_more(Day told, Day fresh) { return told == fresh || told == no_day; }

bool tells_more(const Activity& told, const Activity& fresh) {
    return tells_more(told.organisation, fresh.organisation) && tells_more(told.programme, fresh.programme) &&
           tells_more(told.place, fresh.place) && tells_more(told.target_group, fresh.target_group) &&
           tells_more(told.period.from, fresh.period.from) && tells_more(told.period.to, fresh.period.to);
}

/// Two numbers or two titles tell two projects apart; one and none do not.
bool may_be_one(const std::string& told, const std::string& fresh) {
    return told.empty() || fresh.empty() || text::key(told) == text::key(fresh);
}

}  // namespace detail_told_otherwise

using namespace detail_told_otherwise;

ToldOtherwise::ToldOtherwise(const Register& known, const ToldBefore& before)
    : known_(known), before_(before) {
    for (const Project* project : before.projects())
        for (const Activity* activity : before.activities_of(project->id)) {
            by_facts_[facts_of(*activity)].push_back(activity);
            if (before.is_of_same_file(*activity)) by_row_[activity->told_at.front().row].push_back(activity);
        }
}

std::vector<const Activity*> ToldOtherwise::alike(const Activity& fresh) const {
    std::vector<const Activity*> all;
    const auto add = [&](const auto& index, const auto& key) {
        if (const auto at = index.find(key); at != index.end())
            all.insert(all.end(), at->second.begin(), at->second.end());
    };
    if (!fresh.told_at.empty()) add(by_row_, fresh.told_at.front().row);
    add(by_facts_, facts_of(fresh));
    return all;
}

bool ToldOtherwise::is_same(const Activity& told, const Project& project, const Activity& fresh) const {
    const bool is_same_row = told.told_at.front().row == fresh.told_at.front().row;
    if (is_same_row && before_.is_of_same_bytes(told)) return true;
    const Project* before = known_.find(told.project);
    return before != nullptr && may_be_one(before->code, project.code) &&
           may_be_one(before->title, project.title) && tells_more(told, fresh);
}

}  // namespace ensejam::registry
