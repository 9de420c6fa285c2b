#pragma once
#include "findings/in_force.h"
#include "findings/need.h"

// One function per kind of finding; each has a file of its own. A place is looked at by itself: no finding
// spans two.
namespace ensejam::findings {

/// What every kind is computed from.
struct Ground {
    const registry::Register& known;
    const Options& options;
    const Told& told;
    const Needs& needs;

    const std::string& group_of(const InForce& row) const {
        return told.groups[static_cast<std::size_t>(row.group)];
    }
};

std::vector<Finding> find_record_duplicates(const Ground& ground);
/// `of_place` are the rows of one place, by programme and group.
std::vector<Finding> find_duplication(const Ground& ground, Rows of_place);
std::vector<Finding> find_overlap(const Ground& ground, Rows of_place);
std::vector<Finding> find_fragmentation(const Ground& ground, Rows of_place);

/// Adds what the rows show to a finding: their organisations and activities, increasing and without repeats.
void cite(Finding& finding, Rows rows);

}  // namespace ensejam::findings
