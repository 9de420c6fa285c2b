#pragma once
#include "findings/in_force.h"
#include "findings/need.h"

// One function per kind of finding; each has a file of its own.
namespace ensejam::findings {

/// What every kind is computed from.
struct Ground {
    const registry::Register& known;
    const Options& options;
    const Told& told;
    const Needs& needs;
};

std::vector<Finding> find_record_duplicates(const Ground& ground);
std::vector<Finding> find_duplication(const Ground& ground);
std::vector<Finding> find_overlap(const Ground& ground);
std::vector<Finding> find_fragmentation(const Ground& ground);

/// Adds what the rows show to a finding: their organisations and activities, increasing and without repeats.
void cite(Finding& finding, std::span<const InForce* const> rows);

}  // namespace ensejam::findings
