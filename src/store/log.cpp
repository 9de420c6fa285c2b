#include "store/log.h"

namespace ensejam::store {
namespace detail_log {

/// The bytes that hexadecimal letters stand for; other letters count as 0.
std::string bytes_of_hex(std::string_view letters) {
    const auto digit = [](char letter) {
        if (letter >= '0' && letter <= '9') return letter - '0';
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : 0;
    };
    std::string bytes;
    for (std::size_t i = 0; i + 1 < letters.size(); i += 2)
        bytes += static_cast<char>(digit(letters[i]) * 16 + digit(letters[i + 1]));
    return bytes;
}

constexpr std::string_view columns =
    "n, at, who, role, scope, task, subject, outcome, version_before, version_after, change_sha256, hash";

AuditLine line_in(const Statement& row) {
    const auto text = [&](int column) { return std::string(row.text(column)); };
    return {.n = row.integer(0),
            .entry = {.at = text(1),
                      .who = text(2),
                      .role = text(3),
                      .scope = text(4),
                      .task = text(5),
                      .subject = text(6),
                      .outcome = text(7)},
            .version_before = row.integer(8),
            .version_after = row.integer(9),
            .change_sha256 = text(10),
            .hash = text(11)};
}

}  // namespace detail_log

using namespace detail_log;

std::string chained(std::string_view before, const AuditLine& line) {
    return hex(sha256(bytes_of_hex(before) + canonical_bytes(line)));
}

Result<Anchor> head_of(const Database& database) {
    ENSEJAM_TRY(Statement last, database.prepare("SELECT n, hash FROM store_audit ORDER BY n DESC LIMIT 1"));
    ENSEJAM_TRY(const bool any, last.step());
    if (any) return Anchor{.n = last.integer(0), .hash = std::string(last.text(1))};
    ENSEJAM_TRY(std::string hash, database.text_of("SELECT hash_0 FROM store_installation"));
    return Anchor{.n = 0, .hash = std::move(hash)};
}

Result<AuditLine> append(const Database& database, AuditLine line) {
    ENSEJAM_TRY(const Anchor head, head_of(database));
    line.n = head.n + 1;
    line.hash = chained(head.hash, line);
    ENSEJAM_TRY(Statement insert,
                database.prepare(fmt::format(
                    "INSERT INTO store_audit ({}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
                    columns)));
    const AuditEntry& entry = line.entry;
    insert.bind(1, line.n).bind(2, entry.at).bind(3, entry.who).bind(4, entry.role).bind(5, entry.scope);
    insert.bind(6, entry.task).bind(7, entry.subject).bind(8, entry.outcome).bind(9, line.version_before);
    insert.bind(10, line.version_after).bind(11, line.change_sha256).bind(12, line.hash);
    ENSEJAM_TRY_DO(insert.run());
    return line;
}

Done read_lines(const Database& database, std::int64_t first,
                const std::function<bool(const AuditLine&)>& each) {
    ENSEJAM_TRY(Statement rows, database.prepare(fmt::format(
                                    "SELECT {} FROM store_audit WHERE n >= ?1 ORDER BY n", columns)));
    rows.bind(1, first);
    for (;;) {
        ENSEJAM_TRY(const bool more, rows.step());
        if (!more || !each(line_in(rows))) return done();
    }
}

}  // namespace ensejam::store
