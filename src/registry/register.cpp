#include "registry/register.h"

namespace ensejam::registry {
namespace detail_register {

template <class Noun>
void sort_by_id(std::vector<Noun>& nouns) {
    const auto less = [](const Noun& a, const Noun& b) { return a.id < b.id; };
    if (!std::is_sorted(nouns.begin(), nouns.end(), less)) std::sort(nouns.begin(), nouns.end(), less);
}

template <class Noun>
const Noun* find_in(const std::vector<Noun>& nouns, Id<Noun> id) {
    const auto at = std::lower_bound(nouns.begin(), nouns.end(), id,
                                     [](const Noun& noun, Id<Noun> wanted) { return noun.id < wanted; });
    return at != nouns.end() && at->id == id ? &*at : nullptr;
}

template <class Noun>
Id<Noun> coded(const std::vector<Noun>& nouns, std::string_view code) {
    for (const Noun& noun : nouns)
        if (noun.code == code) return noun.id;
    return {};
}

template <class Noun>
void put(std::vector<Noun>& nouns, std::vector<Noun>& added) {
    const std::size_t n_known = nouns.size();
    if (n_known == 0) nouns.swap(added);
    nouns.reserve(nouns.size() + added.size());
    for (Noun& noun : added) {
        const auto end = nouns.begin() + static_cast<std::ptrdiff_t>(n_known);
        const auto at = std::lower_bound(nouns.begin(), end, noun,
                                         [](const Noun& a, const Noun& b) { return a.id < b.id; });
        if (at != end && at->id == noun.id)
            *at = std::move(noun);
        else
            nouns.push_back(std::move(noun));
    }
    sort_by_id(nouns);
}

template <class Noun>
void retire(std::vector<Noun>& nouns, std::vector<Id<Noun>> ids) {
    std::sort(ids.begin(), ids.end());
    std::erase_if(nouns,
                  [&](const Noun& noun) { return std::binary_search(ids.begin(), ids.end(), noun.id); });
}

template <class Noun>
Id<Noun> next_after(const std::vector<Noun>& nouns) {
    return {nouns.empty() ? 1 : nouns.back().id.value + 1};
}

/// Calls `each` with every table of `a` and the same table of `b`.
template <class A, class B, class Each>
void with_tables(A& a, B& b, const Each& each) {
    each(a.sheets, b.sheets), each(a.harms, b.harms), each(a.places, b.places);
    each(a.organisations, b.organisations), each(a.programmes, b.programmes), each(a.bundles, b.bundles);
    each(a.mandates, b.mandates), each(a.capacities, b.capacities), each(a.needs, b.needs);
    each(a.funds, b.funds), each(a.directives, b.directives), each(a.projects, b.projects);
    each(a.activities, b.activities), each(a.profiles, b.profiles), each(a.stories, b.stories);
    each(a.duties, b.duties), each(a.indicators, b.indicators), each(a.observations, b.observations);
}

}  // namespace detail_register

using namespace detail_register;

bool Change::is_empty() const {
    bool any = !retired_projects.empty() || !retired_activities.empty() || !retired_places.empty() ||
               !retired_organisations.empty() || !retired_programmes.empty() || !retired_needs.empty() ||
               !retired_observations.empty();
    with_tables(put, put, [&](const auto& table, const auto&) { any = any || !table.empty(); });
    return !any;
}

Register::Register(Tables tables, std::int64_t version) : tables_(std::move(tables)), version_(version) {
    with_tables(tables_, tables_, [](auto& table, auto&) { sort_by_id(table); });
}

const Sheet* Register::find(Id<Sheet> id) const { return find_in(tables_.sheets, id); }
const Harm* Register::find(Id<Harm> id) const { return find_in(tables_.harms, id); }
const Place* Register::find(Id<Place> id) const { return find_in(tables_.places, id); }
const Organisation* Register::find(Id<Organisation> id) const { return find_in(tables_.organisations, id); }
const Programme* Register::find(Id<Programme> id) const { return find_in(tables_.programmes, id); }
const Project* Register::find(Id<Project> id) const { return find_in(tables_.projects, id); }
const Activity* Register::find(Id<Activity> id) const { return find_in(tables_.activities, id); }
const Fund* Register::find(Id<Fund> id) const { return find_in(tables_.funds, id); }
const Indicator* Register::find(Id<Indicator> id) const { return find_in(tables_.indicators, id); }

Id<Harm> Register::harm_coded(std::string_view code) const { return coded(tables_.harms, code); }
Id<Place> Register::place_coded(std::string_view code) const { return coded(tables_.places, code); }
Id<Organisation> Register::organisation_coded(std::string_view code) const {
    return coded(tables_.organisations, code);
}
Id<Programme> Register::programme_coded(std::string_view code) const {
    return coded(tables_.programmes, code);
}

bool Register::lies_in(Id<Place> below, Id<Place> above) const {
    for (const Place* place = find(below); place != nullptr; place = find(place->admin_parent()))
        if (place->id == above) return true;
    return false;
}

Id<Place> Register::ancestor(Id<Place> start, PlaceKind kind) const {
    for (const Place* place = find(start); place != nullptr; place = find(place->admin_parent()))
        if (place->kind == kind) return place->id;
    return {};
}

template <class Noun>
Id<Noun> Register::next_id() const {
    Id<Noun> next;
    with_tables(tables_, tables_, [&](const auto& table, const auto&) {
        using OfTable = typename std::remove_cvref_t<decltype(table)>::value_type;
        if constexpr (std::is_same_v<OfTable, Noun>) next = next_after(table);
    });
    return next;
}
template Id<Sheet> Register::next_id<Sheet>() const;
template Id<Harm> Register::next_id<Harm>() const;
template Id<Place> Register::next_id<Place>() const;
template Id<Organisation> Register::next_id<Organisation>() const;
template Id<Programme> Register::next_id<Programme>() const;
template Id<Bundle> Register::next_id<Bundle>() const;
template Id<Mandate> Register::next_id<Mandate>() const;
template Id<Capacity> Register::next_id<Capacity>() const;
template Id<Need> Register::next_id<Need>() const;
template Id<Fund> Register::next_id<Fund>() const;
template Id<Directive> Register::next_id<Directive>() const;
template Id<Project> Register::next_id<Project>() const;
template Id<Activity> Register::next_id<Activity>() const;
template Id<Profile> Register::next_id<Profile>() const;
template Id<Story> Register::next_id<Story>() const;
template Id<Duty> Register::next_id<Duty>() const;
template Id<Indicator> Register::next_id<Indicator>() const;
template Id<Observation> Register::next_id<Observation>() const;

Register Register::with(const Change& change) const& { return Register(*this).with(Change(change)); }

Register Register::with(Change change) && {
    Register next = std::move(*this);
    retire(next.tables_.projects, change.retired_projects);
    retire(next.tables_.activities, change.retired_activities);
    retire(next.tables_.places, change.retired_places);
    retire(next.tables_.organisations, change.retired_organisations);
    retire(next.tables_.programmes, change.retired_programmes);
    retire(next.tables_.needs, change.retired_needs);
    retire(next.tables_.observations, change.retired_observations);
    with_tables(next.tables_, change.put, [](auto& table, auto& added) { put(table, added); });
    ++next.version_;
    return next;
}

}  // namespace ensejam::registry
