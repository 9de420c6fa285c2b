#pragma once
#include "store/sql.h"
#include "store/store.h"

namespace ensejam::store {

/// Takes a version back as a new one, and writes its audit line. Within a write transaction of the caller.
/// What it added goes, what it replaced or retired comes back as it was. A body, a place or a programme it
/// added stays when others have come to rely on it. Errors: version_unknown, undo_conflict.
Result<Saved> write_undo(const Database& database, std::int64_t version, const AuditEntry& entry);

}  // namespace ensejam::store
