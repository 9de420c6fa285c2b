#include "store/readers.h"

#include "store/connection.h"

namespace ensejam::store {
namespace detail_readers {

constexpr std::int64_t day = 24 * 60 * 60;
constexpr std::int64_t minute = 60;

/// Runs a statement whose one value is a moment, as what is over is forgotten.
Done forget(const Database& database, std::string_view sql, std::int64_t moment) {
    ENSEJAM_TRY(Statement statement, database.prepare(sql));
    statement.bind(1, moment);
    return statement.run();
}

}  // namespace detail_readers

using namespace detail_readers;

const Database& Readers::database() const { return store_.connection_->database(); }

Result<std::string> Readers::secret(const std::string& name) {
    ENSEJAM_TRY(Transaction transaction, Transaction::write(database()));
    ENSEJAM_TRY(Statement make, database().prepare("INSERT OR IGNORE INTO comment_secret (name, value) "
                                                   "VALUES (?1, lower(hex(randomblob(32))))"));
    make.bind(1, std::string_view(name));
    ENSEJAM_TRY_DO(make.run());
    ENSEJAM_TRY(Statement select, database().prepare("SELECT value FROM comment_secret WHERE name = ?1"));
    select.bind(1, std::string_view(name));
    ENSEJAM_TRY(const bool any, select.step());
    static_cast<void>(any);
    std::string value(select.text(0));
    select.reset();
    ENSEJAM_TRY_DO(transaction.commit());
    return value;
}

Result<std::optional<std::int64_t>> Readers::tries(const std::string& key, std::int64_t now) const {
    ENSEJAM_TRY(Statement select,
                database().prepare("SELECT n FROM comment_tries WHERE key = ?1 AND until > ?2"));
    select.bind(1, std::string_view(key)).bind(2, now);
    ENSEJAM_TRY(const bool any, select.step());
    return any ? std::optional(select.integer(0)) : std::nullopt;
}

Done Readers::set_tries(const std::string& key, std::int64_t n, std::int64_t until, std::int64_t now) {
    ENSEJAM_TRY(Transaction transaction, Transaction::write(database()));
    ENSEJAM_TRY_DO(forget(database(), "DELETE FROM comment_tries WHERE until <= ?1", now));
    ENSEJAM_TRY(
        Statement write,
        database().prepare("INSERT OR REPLACE INTO comment_tries (key, n, until) VALUES (?1, ?2, ?3)"));
    write.bind(1, std::string_view(key)).bind(2, n).bind(3, until);
    ENSEJAM_TRY_DO(write.run());
    return transaction.commit();
}

Result<std::vector<Paced>> Readers::paced(const Paced& asked) const {
    ENSEJAM_TRY(Statement select,
                database().prepare("SELECT writer, bucket, at FROM comment_pace WHERE at > ?1 AND "
                                   "(writer = ?2 OR bucket = ?3 OR at > ?4) ORDER BY at, rowid"));
    select.bind(1, asked.at - day).bind(2, std::string_view(asked.writer));
    select.bind(3, std::string_view(asked.bucket)).bind(4, asked.at - minute);
    std::vector<Paced> all;
    for (;;) {
        ENSEJAM_TRY(const bool any, select.step());
        if (!any) return all;
        all.push_back({std::string(select.text(0)), std::string(select.text(1)), select.integer(2)});
    }
}

Done Readers::pace(const Paced& paced) {
    ENSEJAM_TRY(Transaction transaction, Transaction::write(database()));
    ENSEJAM_TRY_DO(forget(database(), "DELETE FROM comment_pace WHERE at <= ?1", paced.at - day));
    ENSEJAM_TRY(Statement insert,
                database().prepare("INSERT INTO comment_pace (writer, bucket, at) VALUES (?1, ?2, ?3)"));
    insert.bind(1, std::string_view(paced.writer)).bind(2, std::string_view(paced.bucket)).bind(3, paced.at);
    ENSEJAM_TRY_DO(insert.run());
    return transaction.commit();
}

Done Readers::remember_sender(std::int64_t comment, const std::string& bucket_key, std::int64_t now) {
    ENSEJAM_TRY(Transaction transaction, Transaction::write(database()));
    ENSEJAM_TRY_DO(forget(database(), "DELETE FROM comment_source WHERE until <= ?1", now));
    ENSEJAM_TRY(Statement write, database().prepare("INSERT OR REPLACE INTO comment_source "
                                                    "(comment, key, until) VALUES (?1, ?2, ?3)"));
    write.bind(1, comment).bind(2, std::string_view(bucket_key)).bind(3, now + day);
    ENSEJAM_TRY_DO(write.run());
    return transaction.commit();
}

Result<std::string> Readers::sender(std::int64_t comment, std::int64_t now) const {
    ENSEJAM_TRY(Statement select,
                database().prepare("SELECT key FROM comment_source WHERE comment = ?1 AND until > ?2"));
    select.bind(1, comment).bind(2, now);
    ENSEJAM_TRY(const bool any, select.step());
    if (any) return std::string(select.text(0));
    return Error{.code = Code::comment_sender_forgotten, .blanks = {{"cell", std::to_string(comment)}}};
}

Result<std::int64_t> Readers::report(std::int64_t comment, const std::string& key, std::int64_t at) {
    ENSEJAM_TRY(Transaction transaction, Transaction::write(database()));
    ENSEJAM_TRY(Statement insert, database().prepare("INSERT OR IGNORE INTO comment_report "
                                                     "(comment, key, at) VALUES (?1, ?2, ?3)"));
    insert.bind(1, comment).bind(2, std::string_view(key)).bind(3, at);
    ENSEJAM_TRY_DO(insert.run());
    const std::int64_t n_new = sqlite3_changes(database().raw());
    ENSEJAM_TRY(Statement update, database().prepare("UPDATE page_comment SET n_reports = n_reports + ?2 "
                                                     "WHERE id = ?1 RETURNING n_reports"));
    update.bind(1, comment).bind(2, n_new);
    ENSEJAM_TRY(const bool any, update.step());
    const std::int64_t n_reports = any ? update.integer(0) : 0;
    update.reset();
    ENSEJAM_TRY_DO(transaction.commit());
    return n_reports;
}

}  // namespace ensejam::store
