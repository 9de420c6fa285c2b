#pragma once
#include <vector>

#include "registry/activity.h"
#include "registry/demand.h"
#include "registry/duty.h"
#include "registry/mandate.h"
#include "registry/observation.h"
#include "registry/profile.h"
#include "registry/story.h"

namespace ensejam::registry {

/// All nouns of the register, each sorted by id.
struct Tables {
    std::vector<Sheet> sheets{};
    std::vector<Harm> harms{};
    std::vector<Place> places{};
    std::vector<Organisation> organisations{};
    std::vector<Programme> programmes{};
    std::vector<Bundle> bundles{};
    std::vector<Mandate> mandates{};
    std::vector<Capacity> capacities{};
    std::vector<Need> needs{};
    std::vector<Fund> funds{};
    std::vector<Directive> directives{};
    std::vector<Project> projects{};
    std::vector<Activity> activities{};
    std::vector<Profile> profiles{};
    std::vector<Story> stories{};
    std::vector<Duty> duties{};
    std::vector<Indicator> indicators{};
    std::vector<Observation> observations{};
};

/// A change as a value, applied whole: nouns to add or to replace (same id), and ids to retire.
struct Change {
    Tables put{};
    std::vector<Id<Project>> retired_projects{};
    std::vector<Id<Activity>> retired_activities{};
    std::vector<Id<Place>> retired_places{};
    std::vector<Id<Organisation>> retired_organisations{};
    std::vector<Id<Programme>> retired_programmes{};
    std::vector<Id<Need>> retired_needs{};
    std::vector<Id<Observation>> retired_observations{};

    bool is_empty() const;
};

}  // namespace ensejam::registry
