#pragma once
#include "registry/registry.h"
#include "store/changes.h"
#include "store/store.h"

namespace ensejam::store {

/// Writes a change as the version after the last, and its audit line with it; a change that changes nothing
/// writes the line alone. Within a write transaction of the caller.
Result<Saved> write_change(const Database& database, const registry::Change& change, AuditEntry entry);

/// Writes the audit line of what `digest` saw, and the version when there was anything. `before` is the last.
Result<Saved> write_line(const Database& database, std::int64_t before, AuditEntry entry,
                         ChangeDigest& digest);

}  // namespace ensejam::store
