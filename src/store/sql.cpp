#include "store/sql.h"

#include <cerrno>

namespace ensejam::store {
namespace detail_sql {

/// The disk has no room, or this program may write no more of it. A shared-memory file that cannot grow is the
/// first to show it, and leaves no system error behind.
bool is_without_room(int result, int system_error) {
    return (result & 0xff) == SQLITE_FULL || result == SQLITE_IOERR_SHMSIZE ||
           ((result & 0xff) == SQLITE_IOERR &&
            (system_error == ENOSPC || system_error == EFBIG || system_error == EDQUOT));
}

/// What the operating system said last of the database's file or of its log.
int last_system_error(sqlite3* database) {
    int error = 0, error_of_log = 0;
    sqlite3_file* log = nullptr;
    sqlite3_file_control(database, "main", SQLITE_FCNTL_LAST_ERRNO, &error);
    if (sqlite3_file_control(database, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log) == SQLITE_OK &&
        log != nullptr && log->pMethods != nullptr)
        log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &error_of_log);
    return error_of_log != 0 ? error_of_log : error;
}

Code code_of(int result, int system_error) {
    if (is_without_room(result, system_error)) return Code::store_full;
    switch (result & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return Code::store_locked;
        case SQLITE_CORRUPT:
            return Code::store_damaged;
        case SQLITE_NOTADB:
            return Code::store_not_a_store;
        default:
            return result == SQLITE_IOERR_SHORT_READ ? Code::store_damaged : Code::store_failed;
    }
}

}  // namespace detail_sql

using namespace detail_sql;

Error error_of(sqlite3* database, const std::string& path) {
    const int result = sqlite3_extended_errcode(database);
    return {.code = code_of(result, last_system_error(database)),
            .where = {.file = path},
            .blanks = {{"cell", sqlite3_errmsg(database)}}};
}

Statement& Statement::bind(int at, std::int64_t value) {
    return sqlite3_bind_int64(held_.get(), at, value), *this;
}
Statement& Statement::bind(int at, double value) {
    return sqlite3_bind_double(held_.get(), at, value), *this;
}
Statement& Statement::bind(int at, std::string_view text) {
    sqlite3_bind_text64(held_.get(), at, text.empty() ? "" : text.data(), text.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
    return *this;
}
Statement& Statement::bind_copy(int at, std::string_view text) {
    sqlite3_bind_text64(held_.get(), at, text.empty() ? "" : text.data(), text.size(), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
    return *this;
}
Statement& Statement::bind_null(int at) { return sqlite3_bind_null(held_.get(), at), *this; }

Result<bool> Statement::step() {
    const int result = sqlite3_step(held_.get());
    if (result == SQLITE_ROW) return true;
    if (result == SQLITE_DONE) return false;
    sqlite3* database = sqlite3_db_handle(held_.get());
    const char* path = sqlite3_db_filename(database, "main");
    Error error = error_of(database, path == nullptr ? "" : path);
    reset();
    return error;
}

Done Statement::run() {
    for (bool more = true; more;) {
        ENSEJAM_TRY(more, step());
    }
    reset();
    return done();
}

void Statement::reset() { sqlite3_reset(held_.get()); }

std::string_view Statement::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(held_.get(), column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(held_.get(), column));
    return bytes == nullptr ? std::string_view{} : std::string_view{bytes, size};
}

Result<Database> Database::open(const std::string& path, int flags) {
    sqlite3* raw = nullptr;
    const int result = sqlite3_open_v2(path.c_str(), &raw, flags | SQLITE_OPEN_EXRESCODE, nullptr);
    Database database;
    database.held_.reset(raw);
    database.path_ = path;
    ENSEJAM_EXPECT(raw != nullptr, "SQLite has no memory");
    if (result != SQLITE_OK) return error_of(raw, path);
    return database;
}

Result<Statement> Database::prepare(std::string_view sql) const {
    sqlite3_stmt* raw = nullptr;
    const int result =
        sqlite3_prepare_v3(held_.get(), sql.data(), static_cast<int>(sql.size()), 0, &raw, nullptr);
    if (result != SQLITE_OK) return error();
    return Statement(raw);
}

Done Database::run(std::string_view sql) const {
    const char* at = sql.data();
    const char* end = sql.data() + sql.size();
    while (at < end) {
        sqlite3_stmt* raw = nullptr;
        if (sqlite3_prepare_v2(held_.get(), at, static_cast<int>(end - at), &raw, &at) != SQLITE_OK)
            return error();
        if (raw == nullptr) continue;
        Statement statement(raw);
        ENSEJAM_TRY_DO(statement.run());
    }
    return done();
}

Result<std::int64_t> Database::integer_of(std::string_view sql) const {
    ENSEJAM_TRY(Statement statement, prepare(sql));
    ENSEJAM_TRY(const bool row, statement.step());
    return row ? statement.integer(0) : 0;
}

Result<std::string> Database::text_of(std::string_view sql) const {
    ENSEJAM_TRY(Statement statement, prepare(sql));
    ENSEJAM_TRY(const bool row, statement.step());
    return row ? std::string(statement.text(0)) : std::string();
}

Error Database::error() const { return error_of(held_.get(), path_); }

Result<Transaction> Transaction::read(const Database& database) {
    ENSEJAM_TRY_DO(database.run("BEGIN"));
    return Transaction(&database);
}

Result<Transaction> Transaction::write(const Database& database) {
    ENSEJAM_TRY_DO(database.run("BEGIN IMMEDIATE"));
    return Transaction(&database);
}

Transaction::~Transaction() {
    if (database_ == nullptr || sqlite3_get_autocommit(database_->raw()) != 0) return;
    static_cast<void>(database_->run("ROLLBACK"));
}

Done Transaction::commit() {
    ENSEJAM_TRY_DO(database_->run("COMMIT"));
    database_ = nullptr;
    return done();
}

}  // namespace ensejam::store
