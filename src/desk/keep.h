#pragma once
#include "desk/who.h"
#include "store/store.h"

namespace ensejam::desk {

/// Makes the store's file when there is none; an older one is brought up to date.
Done begin(const Desk& desk);

/// The register as it is, or as it was at a version.
Result<registry::Register> known(const Desk& desk, std::optional<std::int64_t> version = {});

/// Takes one change back. Errors: not_allowed, version_unknown, undo_conflict, those of the store.
Result<store::Saved> undo(const Desk& desk, std::int64_t version);

/// Reads everything and compares it with the audit log, and the log with lines of `n hash` noted outside.
///
/// Errors: not_allowed, anchors_not_understood, those of the store.
Result<store::Verification> verify(const Desk& desk, std::string_view anchors = {});

/// Copies the store into a folder and verifies the copy; gives its path.
Result<std::string> backup(const Desk& desk, const std::string& folder);

/// The last `count` lines of the audit log, in order. Reading the log is itself written in it.
Result<std::vector<store::AuditLine>> history(const Desk& desk, std::int64_t count);

}  // namespace ensejam::desk
