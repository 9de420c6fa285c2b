#pragma once
#include "store/changes.h"

namespace ensejam::store {

/// What the rows of all tables say was put and retired by each version.
struct History {
    std::map<std::int64_t, ChangeDigest> changes{};
    std::vector<std::pair<std::int64_t, std::string>> unreadable{};  ///< version and table of a damaged row
};

/// Reads every row, past and present. Within a transaction of the caller.
Result<History> read_history(const Database& database);

}  // namespace ensejam::store
