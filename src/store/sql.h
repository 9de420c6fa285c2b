#pragma once
#include <sqlite3.h>

#include <memory>
#include <string>
#include <string_view>

#include "base/base.h"

namespace ensejam::store {

/// One prepared statement; values are bound by position, from 1, and read by column, from 0.
class Statement {
public:
    Statement& bind(int at, std::int64_t value);
    Statement& bind(int at, double value);
    Statement& bind(int at, std::string_view text);       ///< the text must live until the statement has run
    Statement& bind_copy(int at, std::string_view text);  ///< the text may go
    Statement& bind_null(int at);

    Result<bool> step();  ///< true while there is a row
    Done run();           ///< to its end; ready to be bound again
    void reset();

    std::int64_t integer(int column) const { return sqlite3_column_int64(held_.get(), column); }
    double real(int column) const { return sqlite3_column_double(held_.get(), column); }
    std::string_view text(int column) const;
    bool is_null(int column) const { return sqlite3_column_type(held_.get(), column) == SQLITE_NULL; }

private:
    friend class Database;
    explicit Statement(sqlite3_stmt* statement) : held_(statement) {}

    struct Free {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    std::unique_ptr<sqlite3_stmt, Free> held_;
};

/// One open SQLite file.
///
/// Errors: of every call, what SQLite met, as one of the store's codes with the file's path.
class Database {
public:
    static Result<Database> open(const std::string& path, int flags);

    Result<Statement> prepare(std::string_view sql) const;
    Done run(std::string_view sql) const;                         ///< all statements of the text, in order
    Result<std::int64_t> integer_of(std::string_view sql) const;  ///< the first value; 0 when there is none
    Result<std::string> text_of(std::string_view sql) const;

    const std::string& path() const { return path_; }
    sqlite3* raw() const { return held_.get(); }
    Error error() const;  ///< of the last call that failed

private:
    struct Free {
        void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
    };
    std::unique_ptr<sqlite3, Free> held_;
    std::string path_;
};

/// What SQLite met, as one of the store's codes.
Error error_of(sqlite3* database, const std::string& path);

/// A transaction: taken back when it goes out of sight without `commit`.
class Transaction {
public:
    static Result<Transaction> read(const Database& database);
    static Result<Transaction> write(
        const Database& database);  ///< waits for the other writer, or store_locked
    Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    Done commit();

private:
    explicit Transaction(const Database* database) : database_(database) {}
    const Database* database_;
};

}  // namespace ensejam::store
