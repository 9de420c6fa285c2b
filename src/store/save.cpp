#include "store/save.h"

#include "store/connection.h"
#include "store/log.h"

namespace ensejam::store {
namespace detail_save {

const std::vector<Id<registry::Project>>& retired(const registry::Change& change, const registry::Project&) {
    return change.retired_projects;
}
const std::vector<Id<registry::Activity>>& retired(const registry::Change& change,
                                                   const registry::Activity&) {
    return change.retired_activities;
}
const std::vector<Id<registry::Place>>& retired(const registry::Change& change, const registry::Place&) {
    return change.retired_places;
}
const std::vector<Id<registry::Organisation>>& retired(const registry::Change& change,
                                                       const registry::Organisation&) {
    return change.retired_organisations;
}
const std::vector<Id<registry::Programme>>& retired(const registry::Change& change,
                                                    const registry::Programme&) {
    return change.retired_programmes;
}
const std::vector<Id<registry::Need>>& retired(const registry::Change& change, const registry::Need&) {
    return change.retired_needs;
}
const std::vector<Id<registry::Observation>>& retired(const registry::Change& change,
                                                      const registry::Observation&) {
    return change.retired_observations;
}
template <class Noun>
std::vector<Id<Noun>> retired(const registry::Change&, const Noun&) {
    return {};
}

}  // namespace detail_save

using namespace detail_save;

Result<Saved> write_change(const Database& database, const registry::Change& change, AuditEntry entry) {
    ENSEJAM_TRY(const std::int64_t before, version_of(database));
    ChangeDigest digest;
    Done written = done();
    each_table(change.put, [&](const auto& table) {
        using Noun = typename std::remove_cvref_t<decltype(table)>::value_type;
        if (written) written = write_table(database, table, retired(change, Noun{}), before + 1, digest);
    });
    if (!written) return written.error();
    return write_line(database, before, std::move(entry), digest);
}

Result<Saved> write_line(const Database& database, std::int64_t before, AuditEntry entry,
                         ChangeDigest& digest) {
    const bool changes = digest.n() > 0;
    AuditLine line{.entry = std::move(entry),
                   .version_before = before,
                   .version_after = before + (changes ? 1 : 0),
                   .change_sha256 = changes ? digest.finish() : std::string()};
    if (!changes && line.entry.outcome == "done") line.entry.outcome = "unchanged";
    ENSEJAM_TRY(line, append(database, std::move(line)));
    const Saved saved{.version = line.version_after, .audit_line = line.n};
    if (!changes) return saved;
    ENSEJAM_TRY(Statement insert,
                database.prepare("INSERT INTO store_version (version, audit_line) VALUES (?1, ?2)"));
    ENSEJAM_TRY_DO(insert.bind(1, saved.version).bind(2, saved.audit_line).run());
    return saved;
}

}  // namespace ensejam::store
