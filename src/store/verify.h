#pragma once
#include "store/audit.h"
#include "store/sql.h"

namespace ensejam::store {

/// Reads everything, at one moment, and compares it with the log, and the log with the anchors.
Result<Verification> verify_all(const Database& database, const std::vector<Anchor>& anchors);

}  // namespace ensejam::store
