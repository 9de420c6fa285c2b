#pragma once
#include <span>
#include <string>
#include <vector>

#include "registry/project.h"

namespace ensejam::registry {

enum class ActivityKind : std::uint8_t { told, planned };
enum class PeopleBasis : std::uint8_t { unknown, unique, contacts, households };

/// The atom: one organisation delivering one programme in one place over one interval, with people and a
/// share of its project's money. The status quo and a plan are both lists of these. Missing numbers are
/// negative.
struct Activity {
    Id<Activity> id{};
    Id<Project> project{};
    Id<Organisation> organisation{};
    Id<Programme> programme{};
    Id<Place> place{};
    Interval period{};
    ActivityKind kind = ActivityKind::told;
    std::string target_group{};  ///< empty = everybody in need
    double units = -1;           ///< over the whole interval
    double people_targeted = -1;
    double people_reached = -1;
    PeopleBasis people_basis = PeopleBasis::unknown;
    Share money_share{};    ///< of the project's money
    double confidence = 1;  ///< 0..1, registry.md §5
    Few<ToldAt> told_at{};  ///< more than one row when record duplicates were taken once
};

/// Splits the money of one project over its activities so that the parts add up to it exactly.
void share_out(std::span<Activity> activities);

}  // namespace ensejam::registry
