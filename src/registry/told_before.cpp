#include "registry/told_before.h"

#include "registry/difference.h"
#include "text/text.h"

namespace ensejam::registry {
namespace detail_told_before {

enum class Closeness { number, title, facts, work };

/// What an activity is, without numbers; with `days` also when.
std::string facts_of(const Activity& activity, bool days, bool programme = true) {
    return fmt::format("{}/{}/{}/{}/{}/{}", activity.organisation.value,
                       programme ? activity.programme.value : 0, activity.place.value,
                       days ? activity.period.from.number : 0, days ? activity.period.to.number : 0,
                       text::key(activity.target_group));
}

/// The key by which a project is found again, or nothing.
std::string key_of(const Project& project, const Activity* first, Closeness closeness) {
    const std::string code = text::latin_digits(text::trimmed(project.code));
    const std::string title = text::key(project.title);
    switch (closeness) {
        case Closeness::number:
            return code.empty() ? "" : fmt::format("{}/{}", code, project.owner.value);
        case Closeness::title:
            return title.empty() ? ""
                                 : fmt::format("{}/{}/{}/{}", title, code, project.owner.value,
                                               project.programme.value);
        case Closeness::facts:
            return first == nullptr ? "" : code + "/" + facts_of(*first, true);
        case Closeness::work:
            return first == nullptr ? "" : code + "/" + title + "/" + facts_of(*first, false);
    }
    return "";
}

}  // namespace detail_told_before

using namespace detail_told_before;

ToldBefore::ToldBefore(const Register& known, const Hand& hand) {
    const Sheet& read = hand.sheet;
    for (const Sheet& sheet : known.tables().sheets) {
        const bool is_other_form = std::find(hand.also.begin(), hand.also.end(), sheet.id) != hand.also.end();
        if (!is_of_one_hand(sheet, read) && !is_other_form) continue;
        hand_.insert(sheet.id);
        if (is_other_form) other_forms_.insert(sheet.id);
        if (sheet.signature == read.signature || is_other_form) kind_.insert(sheet.id);
        if ((sheet.file == read.file && sheet.sheet == read.sheet) || is_other_form)
            namesakes_.insert(sheet.id);
        if (!read.file_sha256.empty() && sheet.file_sha256 == read.file_sha256 &&
            sheet.signature == read.signature)
            same_bytes_.insert(sheet.id);
    }
    if (hand_.empty()) return;
    for (const Activity& activity : known.tables().activities)
        if (is_own(activity)) activities_[activity.project].push_back(&activity);
    for (const Project& project : known.tables().projects)
        if (activities_.contains(project.id)) projects_.push_back(&project);
}

bool ToldBefore::is_told_first_in(const std::unordered_set<Id<Sheet>>& sheets,
                                  const Few<ToldAt>& told_at) const {
    return !told_at.empty() && sheets.contains(told_at.front().sheet);
}

bool ToldBefore::cites(const Activity& activity) const {
    return std::any_of(activity.told_at.begin(), activity.told_at.end(),
                       [&](const ToldAt& at) { return hand_.contains(at.sheet); });
}

const Project* ToldBefore::project(Id<Project> id) const {
    const auto at =
        std::lower_bound(projects_.begin(), projects_.end(), id,
                         [](const Project* project, Id<Project> wanted) { return project->id < wanted; });
    return at != projects_.end() && (*at)->id == id ? *at : nullptr;
}

std::vector<const Activity*> ToldBefore::activities_of(Id<Project> id) const {
    const auto at = activities_.find(id);
    return at == activities_.end() ? std::vector<const Activity*>{} : at->second;
}

bool ToldBefore::is_corrected_row(const Activity* fresh, Id<Project> known) const {
    const auto own = activities_.find(known);
    if (fresh == nullptr || fresh->told_at.empty() || own == activities_.end()) return false;
    const ToldAt& before = own->second.front()->told_at.front();
    return is_of_same_file(*own->second.front()) && before.row == fresh->told_at.front().row;
}

bool are_of_other_years(const Interval& a, const Interval& b) {
    constexpr int least_days_apart = 335;
    if (a.from == no_day || b.from == no_day) return false;
    const Interval& first = a.from < b.from ? a : b;
    const Interval& second = a.from < b.from ? b : a;
    return second.from - first.from >= least_days_apart && first.to != no_day && first.to <= second.from;
}

Found ToldBefore::match(const std::vector<Project>& fresh, const ActivitiesByProject& activities) const {
    Found result;
    std::unordered_set<Id<Project>> taken;
    for (const Closeness closeness :
         {Closeness::number, Closeness::title, Closeness::facts, Closeness::work}) {
        std::unordered_map<std::string, std::vector<Id<Project>>> waiting;  // the last is the next
        for (auto at = projects_.rbegin(); at != projects_.rend(); ++at) {
            const auto own = activities_.find((*at)->id);
            const std::string key = key_of(**at, own->second.front(), closeness);
            if (!key.empty() && !taken.contains((*at)->id)) waiting[key].push_back((*at)->id);
        }
        for (const Project& project : fresh) {
            if (result.pairs.contains(project.id)) continue;
            const auto own = activities.find(project.id);
            const Activity* first = own == activities.end() ? nullptr : &own->second.front();
            const auto found = waiting.find(key_of(project, first, closeness));
            if (found == waiting.end() || found->second.empty()) continue;
            auto& known = found->second;
            const auto of_its_time = std::find_if(known.rbegin(), known.rend(), [&](Id<Project> id) {
                return is_corrected_row(first, id) ||
                       !are_of_other_years(project.planned, this->project(id)->planned);
            });
            if (of_its_time == known.rend()) {
                result.of_other_years.emplace(project.id, known.back());
                continue;
            }
            taken.insert(*of_its_time);
            result.pairs.emplace(project.id, *of_its_time);
            known.erase(std::next(of_its_time).base());
        }
    }
    std::erase_if(result.of_other_years, [&](const auto& each) { return result.pairs.contains(each.first); });
    return result;
}

void ToldBefore::keep_others_citations(const Activity& told, Activity& again) const {
    for (const ToldAt& at : told.told_at)
        if (!hand_.contains(at.sheet) &&
            std::find(again.told_at.begin(), again.told_at.end(), at) == again.told_at.end())
            again.told_at.push_back(at);
}

std::vector<const Activity*> match_activities(const std::vector<const Activity*>& old,
                                              const std::vector<Activity>& fresh) {
    std::vector<const Activity*> found(fresh.size(), nullptr);
    std::unordered_set<const Activity*> taken;
    for (const auto& [days, programme] : {std::pair{true, true}, {false, true}, {true, false}}) {
        std::unordered_map<std::string, std::vector<const Activity*>> waiting;
        for (auto at = old.rbegin(); at != old.rend(); ++at)
            if (!taken.contains(*at)) waiting[facts_of(**at, days, programme)].push_back(*at);
        for (std::size_t rank = 0; rank < fresh.size(); ++rank) {
            if (found[rank] != nullptr) continue;
            const auto same = waiting.find(facts_of(fresh[rank], days, programme));
            if (same == waiting.end() || same->second.empty()) continue;
            found[rank] = same->second.back();
            taken.insert(found[rank]);
            same->second.pop_back();
        }
    }
    return found;
}

bool has_told(const Register& known, const Hand& hand) {
    const ToldBefore before(known, hand);
    const auto is_own = [&](const auto& noun) { return before.is_own(noun); };
    const Tables& tables = known.tables();
    return !before.projects().empty() || std::any_of(tables.needs.begin(), tables.needs.end(), is_own) ||
           std::any_of(tables.observations.begin(), tables.observations.end(), is_own);
}

Register without_told_by(const Register& known, const Hand& hand) {
    const ToldBefore before(known, hand);
    Tables tables = known.tables();
    const auto is_own = [&](const auto& noun) { return before.is_own(noun); };
    std::erase_if(tables.activities, is_own);
    std::erase_if(tables.needs, is_own);
    std::erase_if(tables.observations, is_own);
    std::erase_if(tables.projects,
                  [&](const Project& project) { return before.project(project.id) != nullptr; });
    return Register(std::move(tables), known.version());
}

}  // namespace ensejam::registry
