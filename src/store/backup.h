#pragma once
#include "store/sql.h"

namespace ensejam::store {

/// Copies the store into the folder, verifies the copy, and notes the log's head in `anchors.txt` beside it.
/// Gives the path of the copy. Errors: backup_failed when the folder cannot be written or the copy is not
/// clean.
Result<std::string> back_up(const Database& database, const std::string& folder);

}  // namespace ensejam::store
