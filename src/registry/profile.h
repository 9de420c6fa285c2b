#pragma once
#include <string>
#include <vector>

#include "base/base.h"

namespace ensejam::registry {

/// One thing that a person settled about a sender's sheets. `kind`: field_of_column, unit_of_column,
/// value_of_cell.
struct Answered {
    std::string kind{};
    std::string column{};  ///< heading as written
    std::string cell{};    ///< for value_of_cell
    std::string means{};

    friend bool operator==(const Answered&, const Answered&) = default;
};

/// What a sender's sheets with one row of headings mean: kept after the first time, so that the second asks
/// nothing.
struct Profile {
    Id<Profile> id{};
    std::string sender{};     ///< organisation code; empty = not known
    std::string signature{};  ///< of the headings
    std::vector<Answered> answers{};
};

}  // namespace ensejam::registry
