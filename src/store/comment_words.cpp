#include "store/comments.h"
#include "store/connection.h"

namespace ensejam::store {

Result<std::vector<comments::WordEntry>> Comments::words() const {
    ENSEJAM_TRY(Statement select,
                database().prepare("SELECT text, match, category, action, source, exceptions "
                                   "FROM word_entry ORDER BY text"));
    std::string table;
    for (;;) {
        ENSEJAM_TRY(const bool any, select.step());
        if (!any) break;
        table += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", select.text(0), select.text(1), select.text(2),
                             select.text(3), select.text(4), select.text(5));
    }
    if (table.empty()) return comments::bundled_word_entries();
    return comments::read_word_entries(table).value;
}

Done Comments::put_words(const std::vector<comments::WordEntry>& entries, const AuditEntry& entry) {
    ENSEJAM_TRY(Transaction transaction, Transaction::write(database()));
    ENSEJAM_TRY_DO(database().run("DELETE FROM word_entry"));
    ENSEJAM_TRY(
        Statement insert,
        database().prepare("INSERT OR REPLACE INTO word_entry (text, match, category, action, source, "
                           "exceptions) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"));
    for (const comments::WordEntry& word : entries) {
        const std::string exceptions = fmt::format("{}", fmt::join(word.exceptions, "|"));
        insert.bind(1, std::string_view(word.text)).bind(2, comments::word_of(word.match));
        insert.bind(3, comments::word_of(word.category)).bind(4, comments::word_of(word.action));
        insert.bind(5, std::string_view(word.source)).bind(6, std::string_view(exceptions));
        ENSEJAM_TRY_DO(insert.run());
    }
    ENSEJAM_TRY(const std::int64_t line, note(entry));
    static_cast<void>(line);
    return transaction.commit();
}

Done Comments::ban(const std::string& key, std::int64_t until, const AuditEntry& entry) {
    ENSEJAM_TRY(Transaction transaction, Transaction::write(database()));
    constexpr std::int64_t day = 24 * 60 * 60;
    ENSEJAM_TRY(Statement forget, database().prepare("DELETE FROM comment_ban WHERE until <= ?1"));
    forget.bind(1, until - day);
    ENSEJAM_TRY_DO(forget.run());
    ENSEJAM_TRY(Statement insert,
                database().prepare("INSERT OR REPLACE INTO comment_ban (key, until) VALUES (?1, ?2)"));
    insert.bind(1, std::string_view(key)).bind(2, until);
    ENSEJAM_TRY_DO(insert.run());
    ENSEJAM_TRY(const std::int64_t line, note(entry));
    static_cast<void>(line);
    return transaction.commit();
}

Result<std::int64_t> Comments::banned_until(const std::string& key, std::int64_t now) const {
    ENSEJAM_TRY(Statement select,
                database().prepare("SELECT until FROM comment_ban WHERE key = ?1 AND until > ?2"));
    select.bind(1, std::string_view(key)).bind(2, now);
    ENSEJAM_TRY(const bool any, select.step());
    return any ? select.integer(0) : std::int64_t{0};
}

Done Comments::add_visits(const comments::Visits::Hours& hours) {
    ENSEJAM_TRY(Transaction transaction, Transaction::write(database()));
    ENSEJAM_TRY(
        Statement insert,
        database().prepare("INSERT INTO page_hour (page, hour, visits) VALUES (?1, ?2, ?3) "
                           "ON CONFLICT (page, hour) DO UPDATE SET visits = visits + excluded.visits"));
    for (const auto& [where, visits] : hours) {
        insert.bind(1, std::string_view(where.first)).bind(2, where.second).bind(3, visits);
        ENSEJAM_TRY_DO(insert.run());
    }
    return transaction.commit();
}

Result<std::vector<comments::Visited>> Comments::visits_since(std::int64_t hour) const {
    ENSEJAM_TRY(Statement select,
                database().prepare("SELECT page, sum(visits) FROM page_hour WHERE hour >= ?1 "
                                   "GROUP BY page ORDER BY page"));
    select.bind(1, hour);
    std::vector<comments::Visited> pages;
    for (;;) {
        ENSEJAM_TRY(const bool any, select.step());
        if (!any) return pages;
        pages.push_back({.page = std::string(select.text(0)), .visits = select.integer(1)});
    }
}

}  // namespace ensejam::store
