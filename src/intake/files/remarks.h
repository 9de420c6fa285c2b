#pragma once
#include <vector>

#include "base/base.h"

namespace ensejam::intake {

/// So many remarks on single cells are listed; a file of a million bad cells must not fill the memory.
inline constexpr std::size_t most_remarks = 20'000;

/// Adds a remark on a cell; beyond `most_remarks` it is only counted.
inline void add_remark(std::vector<Issue>& issues, std::size_t& n_unlisted, Issue issue) {
    if (issues.size() < most_remarks)
        issues.push_back(std::move(issue));
    else
        ++n_unlisted;
}

}  // namespace ensejam::intake
