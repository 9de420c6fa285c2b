#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "desk/who.h"
#include "intake/intake.h"

namespace ensejam::desk {

/// A file that came in, read to its end by whoever may open files.
struct File {
    std::string name{};
    std::string bytes{};
    std::function<Result<std::string>()>
        again{};  ///< reads it anew, if that can be; else it is kept meanwhile
};

struct TakeInOptions {
    intake::Options intake{};  ///< `file_sha256` is filled in by the desk
    intake::Limits limits{};
    bool dry_run = false;  ///< understands and counts, changes nothing
    bool retire_missing =
        false;  ///< what the sender's sheets with these headings told before goes, unless told again
};

using registry::Received;

/// The files, and the register with everything that was accepted.
struct TakenIn {
    registry::Register known{};
    std::vector<Received> files{};
};

/// Takes sheets into the store, each as a change of its own, whole or not at all.
///
/// Errors: not_allowed, and those of the store; after an error the files before it are in.
Result<TakenIn> take_in(const Desk& desk, std::vector<File> files, const TakeInOptions& options = {});

/// The same on a register in memory: nothing is kept.
TakenIn take_in(registry::Register known, std::vector<File> files, const TakeInOptions& options = {});

/// What became of one table of the register, or of one file of boundaries.
struct TableRead {
    std::string file{};
    std::int64_t n_rows = 0;  ///< rows that were understood
    std::int64_t n_issues = 0;
    bool is_loaded = true;  ///< false when it lacks columns that it must have
};

/// Tables of the register (docs/formats.md, "Registry tables") and boundaries, in any order.
struct TablesRead {
    registry::Register known{};
    std::vector<TableRead> tables{};  ///< in the order in which they were loaded
    std::vector<Issue> issues{};
    std::int64_t n_rows = 0;   ///< rows that were understood
    std::int64_t version = 0;  ///< 0 when nothing was changed
};

/// Loads tables of the register, all as one change.
///
/// Errors: not_allowed, table_unknown, those of reading and of the store.
Result<TablesRead> load_registry_tables(const Desk& desk, std::vector<File> files, bool dry_run = false);
Result<TablesRead> load_registry_tables(registry::Register known, std::vector<File> files);

}  // namespace ensejam::desk
