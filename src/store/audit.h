#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace ensejam::store {

/// What the desk says of a deed, for the audit log.
struct AuditEntry {
    std::string at{};  ///< UTC, 2026-11-24T09:30:00Z
    std::string who{};
    std::string role{};
    std::string scope{};
    std::string task{};
    std::string subject{};
    std::string outcome{"done"};  ///< done, unchanged, or the name of the problem that refused it
};

/// One line of the audit log. `hash` covers this line and, through the line before, all earlier ones.
struct AuditLine {
    std::int64_t n = 0;
    AuditEntry entry{};
    std::int64_t version_before = 0;
    std::int64_t version_after = 0;
    std::string change_sha256{};  ///< hexadecimal; empty when nothing was changed
    std::string hash{};           ///< hexadecimal
};

/// A line of the log that was noted outside the store: cutting off the end is found by it.
struct Anchor {
    std::int64_t n = 0;
    std::string hash{};
};

enum class FaultKind {
    page,         ///< a damaged page or a broken reference
    line,         ///< an audit line that was changed, removed, inserted or moved
    anchor,       ///< the log is shorter than, or other than, what was noted outside
    change,       ///< rows of the register are not what the log says was written
    installation  ///< the store is not the one its log began with
};

/// Something that is not as it was written. `number` is a line or a version, where there is one.
struct Fault {
    FaultKind kind{};
    std::int64_t number = 0;
    std::string detail{};
};

/// What was found when everything in a store was read and compared with its log.
struct Verification {
    std::int64_t version = 0;
    std::int64_t n_lines = 0;
    Anchor head{};
    std::vector<Fault> faults{};

    bool is_clean() const { return faults.empty(); }
    std::optional<std::int64_t> first_bad_line() const;
};

/// Lines of `n hash`; lines that are neither empty nor of that form are nothing.
std::optional<std::vector<Anchor>> read_anchors(std::string_view text);
std::string write_anchor(const Anchor& anchor);

/// `page` and so on, as in words/ and JSON.
std::string_view word_of(FaultKind kind);

/// The bytes of a line that its hash covers: each field as `name:size:value` on a line of its own.
///
/// Source: docs/method.md, "store: the audit chain".
std::string canonical_bytes(const AuditLine& line);

}  // namespace ensejam::store
