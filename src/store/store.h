#pragma once
// Start here: keeps registers and their past, what readers write, and the audit log beside them, in one
// SQLite file.
#include <memory>

#include "registry/registry.h"
#include "store/audit.h"
#include "store/comments.h"
#include "store/readers.h"

namespace ensejam::store {

enum class Mode { read, write, create };

/// What an acknowledged change is known by.
struct Saved {
    std::int64_t version = 0;
    std::int64_t audit_line = 0;
};

class Connection;

/// One connection to the store's file; used by one thread at a time. A value returned as done is on the disk.
///
/// Errors: store_locked, store_full, store_damaged, store_failed from every call that touches the file.
class Store {
public:
    /// Opens the file, and brings an older one to this program's form after a backup beside it.
    /// `create` makes the file when there is none.
    ///
    /// Errors: file_not_found, store_not_a_store, store_newer.
    static Result<Store> open(const std::string& path, Mode mode);

    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    /// The number of the last change; 0 for an empty register.
    Result<std::int64_t> version() const;

    /// The register, as it is or as it was. Errors: version_unknown.
    Result<registry::Register> load() const;
    Result<registry::Register> load(std::int64_t version) const;

    /// Applies a change whole, and its audit line with it. An empty change writes the line alone.
    ///
    /// Errors: version_moved when somebody else was faster.
    Result<Saved> save(const registry::Change& change, std::int64_t expected_version,
                       const AuditEntry& entry);

    /// Takes one change back, as a new version; nothing is forgotten.
    ///
    /// Errors: version_unknown; undo_conflict when later changes touched the same nouns.
    Result<Saved> undo(std::int64_t version, const AuditEntry& entry);

    /// Writes an audit line alone: something was refused, or only read.
    Result<Saved> note(const AuditEntry& entry);

    /// Up to `count` audit lines from line `first` on, in order.
    Result<std::vector<AuditLine>> lines(std::int64_t first, std::int64_t count) const;

    /// Reads everything and compares it with the log, and the log with the anchors.
    Result<Verification> verify(const std::vector<Anchor>& anchors = {}) const;

    /// Copies the store into the folder while it goes on working, verifies the copy, and adds the log's head
    /// to `anchors.txt` beside it. Gives the path of the copy.
    Result<std::string> backup(const std::string& folder) const;

private:
    friend class Comments;  // keeps what readers write, in the same file and log
    friend class Readers;   // and what is remembered of them for a day
    explicit Store(std::unique_ptr<Connection> connection);

    std::unique_ptr<Connection> connection_;
};

}  // namespace ensejam::store
