#include "store/verify.h"

#include "store/connection.h"
#include "store/history.h"
#include "store/load.h"
#include "store/log.h"
#include "store/references.h"

namespace ensejam::store {
namespace detail_verify {

/// What SQLite itself finds: pages that are damaged, entries that are out of place.
Done look_at_pages(const Database& database, std::vector<Fault>& faults) {
    for (const std::string_view look : {"PRAGMA integrity_check(100)", "PRAGMA foreign_key_check"}) {
        ENSEJAM_TRY(Statement rows, database.prepare(look));
        for (;;) {
            ENSEJAM_TRY(const bool more, rows.step());
            if (!more) break;
            if (rows.text(0) != "ok") faults.push_back({FaultKind::page, 0, std::string(rows.text(0))});
        }
    }
    return done();
}

/// Follows the chain line by line, and notes which version each line wrote, with what digest.
class LogReader {
public:
    LogReader(std::string hash_0, const std::vector<Anchor>& anchors, Verification& found)
        : found_(found), hash_before_(std::move(hash_0)) {
        for (const Anchor& anchor : anchors) anchors_.emplace(anchor.n, anchor.hash);
        meet_anchors({.n = 0, .hash = hash_before_});
    }

    void read(const AuditLine& line) {
        ++found_.n_lines;
        const bool follows = line.n == found_.head.n + 1;
        if (!follows)
            add(FaultKind::line, std::min(line.n, found_.head.n + 1), "missing");
        else if (chained(hash_before_, line) != line.hash)
            add(FaultKind::line, line.n, "hash");
        else if (line.version_before != version_ ||
                 line.version_after - line.version_before != (line.change_sha256.empty() ? 0 : 1))
            add(FaultKind::line, line.n, "version");
        if (!line.change_sha256.empty())
            written.emplace(line.version_after, Written{line.n, line.change_sha256});
        version_ = line.version_after;
        hash_before_ = line.hash;
        found_.head = {.n = line.n, .hash = line.hash};
        meet_anchors(found_.head);
    }

    void end() {
        for (const auto& [n, hash] : anchors_)
            if (n > found_.head.n) add(FaultKind::anchor, n, "missing");
    }

    struct Written {
        std::int64_t line = 0;
        std::string change_sha256{};
    };
    std::map<std::int64_t, Written> written{};  ///< by version

private:
    void add(FaultKind kind, std::int64_t number, std::string detail) {
        found_.faults.push_back({kind, number, std::move(detail)});
    }
    void meet_anchors(const Anchor& line) {
        const auto [begin, end] = anchors_.equal_range(line.n);
        for (auto at = begin; at != end; ++at)
            if (at->second != line.hash) add(FaultKind::anchor, line.n, "hash");
    }

    Verification& found_;
    std::string hash_before_;
    std::int64_t version_ = 0;
    std::multimap<std::int64_t, std::string> anchors_{};
};

/// Compares the versions the store counts with those the log wrote.
Done compare_versions(const Database& database, const LogReader& log, std::vector<Fault>& faults) {
    ENSEJAM_TRY(Statement rows,
                database.prepare("SELECT version, audit_line FROM store_version ORDER BY version"));
    std::int64_t expected = 0;
    for (;;) {
        ENSEJAM_TRY(const bool more, rows.step());
        if (!more) break;
        const std::int64_t version = rows.integer(0);
        const auto at = log.written.find(version);
        if (version != ++expected || at == log.written.end() || at->second.line != rows.integer(1))
            faults.push_back({FaultKind::change, version, "version"});
        expected = version;
    }
    for (auto at = log.written.upper_bound(expected); at != log.written.end(); ++at)
        faults.push_back({FaultKind::change, at->first, "version"});
    return done();
}

/// Compares what the rows say of each version with what the log says was written.
Done compare_changes(const Database& database, const LogReader& log, std::vector<Fault>& faults) {
    ENSEJAM_TRY(History history, read_history(database));
    for (auto& [version, table] : history.unreadable) faults.push_back({FaultKind::change, version, table});
    for (auto& [version, digest] : history.changes) {
        const auto at = log.written.find(version);
        if (at == log.written.end() || at->second.change_sha256 != digest.finish())
            faults.push_back({FaultKind::change, version, "digest"});
    }
    for (const auto& [version, written] : log.written)
        if (!history.changes.contains(version)) faults.push_back({FaultKind::change, version, "digest"});
    return done();
}

/// Ids of the present register that no noun has.
Done follow_references(const Database& database, std::int64_t version, std::vector<Fault>& faults) {
    ENSEJAM_TRY(const registry::Tables tables, load_tables(database, version));
    const Ids known = ids_of(tables);
    each_reference(tables, [&](const Reference& from, const Reference& to) {
        if (!holds(known, to) && faults.size() < 1000)
            faults.push_back({FaultKind::page, from.id, std::string(from.table)});
    });
    return done();
}

/// A page that cannot be read is a fault like others; anything else of the world ends the reading.
Done noted(Done looked, std::vector<Fault>& faults) {
    if (looked || looked.error().code != Code::store_damaged) return looked;
    const Blanks& blanks = looked.error().blanks;
    faults.push_back({FaultKind::page, 0, blanks.empty() ? std::string() : blanks.front().second});
    return done();
}

}  // namespace detail_verify

using namespace detail_verify;

Result<Verification> verify_all(const Database& database, const std::vector<Anchor>& anchors) {
    ENSEJAM_TRY(const Transaction transaction, Transaction::read(database));
    Verification found;
    ENSEJAM_TRY_DO(noted(look_at_pages(database, found.faults), found.faults));
    ENSEJAM_TRY(const std::string id, database.text_of("SELECT id FROM store_installation"));
    ENSEJAM_TRY(const std::string hash_0, database.text_of("SELECT hash_0 FROM store_installation"));
    if (hex(sha256(id)) != hash_0) found.faults.push_back({FaultKind::installation, 0, id});
    found.head = {.n = 0, .hash = hash_0};
    LogReader log(hash_0, anchors, found);
    const Done read = read_lines(database, std::numeric_limits<std::int64_t>::min(),
                                 [&](const AuditLine& line) { return log.read(line), true; });
    ENSEJAM_TRY_DO(noted(read, found.faults));
    if (read) log.end();
    ENSEJAM_TRY(found.version, version_of(database));
    ENSEJAM_TRY_DO(noted(compare_versions(database, log, found.faults), found.faults));
    ENSEJAM_TRY_DO(noted(compare_changes(database, log, found.faults), found.faults));
    ENSEJAM_TRY_DO(noted(follow_references(database, found.version, found.faults), found.faults));
    return found;
}

}  // namespace ensejam::store
