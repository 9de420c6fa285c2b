#include "store/connection.h"

#include <filesystem>

#include "store/migrations.h"

namespace ensejam::store {
namespace detail_connection {

/// What every connection is told first. A busy store is waited for, five seconds.
Done set_up(const Database& database) {
    sqlite3_busy_timeout(database.raw(), 5000);
    sqlite3_db_config(database.raw(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    return database.run(
        "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON;"
        "PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; "
        "PRAGMA cache_size = -16384;");
}

Error not_a_store(const Database& database) {
    return {.code = Code::store_not_a_store, .where = {.file = database.path()}};
}

/// The form of the file: 0 for an empty one.
Result<std::int64_t> known_schema(const Database& database) {
    ENSEJAM_TRY(const std::int64_t id, database.integer_of("PRAGMA application_id"));
    ENSEJAM_TRY(const std::int64_t n_tables, database.integer_of("SELECT count(*) FROM sqlite_schema"));
    ENSEJAM_TRY(const std::int64_t schema, schema_of(database));
    if (id != application_id && (id != 0 || n_tables != 0 || schema != 0)) return not_a_store(database);
    if (schema > static_cast<std::int64_t>(migrations().size()))
        return Error{.code = Code::store_newer, .where = {.file = database.path()}};
    return schema;
}

/// Brings the file to this program's form; what there was is copied beside it before.
Done bring_up(const std::string& path, std::int64_t schema) {
    ENSEJAM_TRY(const Database database, Database::open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
    ENSEJAM_TRY_DO(set_up(database));
    ENSEJAM_TRY_DO(database.run("PRAGMA journal_mode = WAL"));
    if (schema > 0) ENSEJAM_TRY_DO(copy_whole(database, fmt::format("{}.form-{}", path, schema)));
    return migrate(database);
}

}  // namespace detail_connection

using namespace detail_connection;

Result<Connection> Connection::open(const std::string& path, Mode mode) {
    std::error_code ignored;
    const bool exists = std::filesystem::exists(path, ignored);
    if (!exists && mode != Mode::create) return Error{.code = Code::file_not_found, .where = {.file = path}};
    if (!exists) ENSEJAM_TRY_DO(bring_up(path, 0));
    const int flags = mode == Mode::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    ENSEJAM_TRY(Database database, Database::open(path, flags));
    ENSEJAM_TRY_DO(set_up(database));
    ENSEJAM_TRY(const std::int64_t schema, known_schema(database));
    if (schema == 0 && mode != Mode::create) return not_a_store(database);
    if (schema < static_cast<std::int64_t>(migrations().size())) ENSEJAM_TRY_DO(bring_up(path, schema));
    return Connection(std::move(database));
}

Result<std::int64_t> version_of(const Database& database) {
    return database.integer_of("SELECT coalesce(max(version), 0) FROM store_version");
}

Error no_such_version(const Database& database, std::int64_t version) {
    return {.code = Code::version_unknown,
            .where = {.file = database.path()},
            .blanks = {{"cell", fmt::format("{}", version)}}};
}

Done copy_whole(const Database& database, const std::string& path) {
    ENSEJAM_TRY(const Database copy, Database::open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
    sqlite3_backup* backup = sqlite3_backup_init(copy.raw(), "main", database.raw(), "main");
    if (backup == nullptr) return copy.error();
    sqlite3_busy_timeout(copy.raw(), 5000);
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE || finished != SQLITE_OK) return copy.error();
    return copy.run("PRAGMA journal_mode = DELETE");
}

}  // namespace ensejam::store
