#include "store/store.h"

#include "store/backup.h"
#include "store/connection.h"
#include "store/load.h"
#include "store/log.h"
#include "store/save.h"
#include "store/undo.h"
#include "store/verify.h"

namespace ensejam::store {

Store::Store(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const std::string& path, Mode mode) {
    ENSEJAM_TRY(Connection connection, Connection::open(path, mode));
    return Store(std::make_unique<Connection>(std::move(connection)));
}

Result<std::int64_t> Store::version() const { return version_of(connection_->database()); }

Result<registry::Register> Store::load() const {
    const Database& database = connection_->database();
    ENSEJAM_TRY(const Transaction transaction, Transaction::read(database));
    ENSEJAM_TRY(const std::int64_t version, version_of(database));
    ENSEJAM_TRY(registry::Tables tables, load_tables(database, version));
    return registry::Register(std::move(tables), version);
}

Result<registry::Register> Store::load(std::int64_t version) const {
    const Database& database = connection_->database();
    ENSEJAM_TRY(const Transaction transaction, Transaction::read(database));
    ENSEJAM_TRY(const std::int64_t last, version_of(database));
    if (version < 0 || version > last) return no_such_version(database, version);
    ENSEJAM_TRY(registry::Tables tables, load_tables(database, version));
    return registry::Register(std::move(tables), version);
}

Result<Saved> Store::save(const registry::Change& change, std::int64_t expected_version,
                          const AuditEntry& entry) {
    const Database& database = connection_->database();
    ENSEJAM_TRY(Transaction transaction, Transaction::write(database));
    ENSEJAM_TRY(const std::int64_t last, version_of(database));
    if (last != expected_version)
        return Error{.code = Code::version_moved, .where = {.file = database.path()}};
    ENSEJAM_TRY(const Saved saved, write_change(database, change, entry));
    ENSEJAM_TRY_DO(transaction.commit());
    return saved;
}

Result<Saved> Store::undo(std::int64_t version, const AuditEntry& entry) {
    const Database& database = connection_->database();
    ENSEJAM_TRY(Transaction transaction, Transaction::write(database));
    ENSEJAM_TRY(const Saved saved, write_undo(database, version, entry));
    ENSEJAM_TRY_DO(transaction.commit());
    return saved;
}

Result<Saved> Store::note(const AuditEntry& entry) {
    const Database& database = connection_->database();
    ENSEJAM_TRY(Transaction transaction, Transaction::write(database));
    ENSEJAM_TRY(const std::int64_t version, version_of(database));
    ENSEJAM_TRY(const AuditLine line,
                append(database, {.entry = entry, .version_before = version, .version_after = version}));
    ENSEJAM_TRY_DO(transaction.commit());
    return Saved{.version = version, .audit_line = line.n};
}

Result<std::vector<AuditLine>> Store::lines(std::int64_t first, std::int64_t count) const {
    std::vector<AuditLine> found;
    if (count <= 0) return found;
    ENSEJAM_TRY_DO(read_lines(connection_->database(), first, [&](const AuditLine& line) {
        found.push_back(line);
        return static_cast<std::int64_t>(found.size()) < count;
    }));
    return found;
}

Result<Verification> Store::verify(const std::vector<Anchor>& anchors) const {
    return verify_all(connection_->database(), anchors);
}

Result<std::string> Store::backup(const std::string& folder) const {
    return back_up(connection_->database(), folder);
}

}  // namespace ensejam::store
