#include "store/comment_rows.h"
#include "store/comments.h"
#include "store/connection.h"

namespace ensejam::store {
namespace detail_comment_votes {

/// The sum of the counted votes of one comment, as SQL.
constexpr std::string_view sums =
    "coalesce((SELECT sum(value = 1) FROM comment_vote WHERE comment = page_comment.id AND counted), 0), "
    "coalesce((SELECT sum(value = -1) FROM comment_vote WHERE comment = page_comment.id AND counted), 0)";

Done add_to_counters(const Database& database, std::int64_t comment, std::int64_t agree,
                     std::int64_t disagree) {
    ENSEJAM_TRY(Statement update, database.prepare("UPDATE page_comment SET agree = agree + ?2, "
                                                   "disagree = disagree + ?3 WHERE id = ?1"));
    update.bind(1, comment).bind(2, agree).bind(3, disagree);
    return update.run();
}

/// Whether the key is that of the comment's writer.
Result<bool> is_author(const Database& database, std::int64_t comment, const std::string& key) {
    ENSEJAM_TRY(Statement select,
                database.prepare("SELECT 1 FROM page_comment WHERE id = ?1 AND author_key = ?2"));
    select.bind(1, comment).bind(2, std::string_view(key));
    return select.step();
}

/// What a vote adds to the counters.
comments::Tally weight_of(std::int64_t value, bool is_counted) {
    return {is_counted && value == 1 ? 1 : 0, is_counted && value == -1 ? 1 : 0};
}

}  // namespace detail_comment_votes

using namespace detail_comment_votes;

Done Comments::set_vote(const comments::VoteRow& row) {
    const std::string key = hex_of(row.key);
    ENSEJAM_TRY(const bool is_own, is_author(database(), row.comment, key));
    const bool is_counted = row.is_counted && !is_own;
    ENSEJAM_TRY(
        Statement before,
        database().prepare("SELECT value, counted FROM comment_vote WHERE comment = ?1 AND key = ?2"));
    before.bind(1, row.comment).bind(2, std::string_view(key));
    ENSEJAM_TRY(const bool any, before.step());
    const comments::Tally old =
        any ? weight_of(before.integer(0), before.integer(1) != 0) : comments::Tally{};
    before.reset();
    ENSEJAM_TRY(Statement write,
                database().prepare("INSERT INTO comment_vote (comment, key, value, counted, at) "
                                   "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (comment, key) DO UPDATE SET "
                                   "value = excluded.value, counted = excluded.counted, at = excluded.at"));
    const auto value = static_cast<std::int64_t>(row.value);
    write.bind(1, row.comment).bind(2, std::string_view(key)).bind(3, value);
    write.bind(4, std::int64_t{is_counted ? 1 : 0}).bind(5, row.at);
    ENSEJAM_TRY_DO(write.run());
    const comments::Tally own = weight_of(value, is_counted);
    return add_to_counters(database(), row.comment, own.agree - old.agree, own.disagree - old.disagree);
}

Done Comments::set_author(std::int64_t id, const comments::VoteKey& key) {
    ENSEJAM_TRY(Transaction transaction, Transaction::write(database()));
    ENSEJAM_TRY(Statement update,
                database().prepare("UPDATE page_comment SET author_key = ?2 WHERE id = ?1"));
    const std::string kept = hex_of(key);
    update.bind(1, id).bind(2, std::string_view(kept));
    ENSEJAM_TRY_DO(update.run());
    return transaction.commit();
}

Result<comments::Tally> Comments::vote(const comments::VoteRow& row) {
    ENSEJAM_TRY(Transaction transaction, Transaction::write(database()));
    ENSEJAM_TRY_DO(set_vote(row));
    ENSEJAM_TRY(const CommentRow comment_row, comment(row.comment));
    ENSEJAM_TRY_DO(transaction.commit());
    return comment_row.tally;
}

Done Comments::vote_all(std::span<const comments::VoteRow> rows) {
    ENSEJAM_TRY(Transaction transaction, Transaction::write(database()));
    for (const comments::VoteRow& row : rows) ENSEJAM_TRY_DO(set_vote(row));
    return transaction.commit();
}

Result<std::int64_t> Comments::release_votes(std::int64_t id, const AuditEntry& entry) {
    ENSEJAM_TRY(Transaction transaction, Transaction::write(database()));
    ENSEJAM_TRY(
        Statement update,
        database().prepare("UPDATE comment_vote SET counted = 1 WHERE comment = ?1 AND NOT counted AND "
                           "key <> (SELECT author_key FROM page_comment WHERE id = ?1)"));
    update.bind(1, id);
    ENSEJAM_TRY_DO(update.run());
    const std::int64_t n_released = sqlite3_changes(database().raw());
    ENSEJAM_TRY(Statement count,
                database().prepare(fmt::format(
                    "UPDATE page_comment SET (agree, disagree) = (SELECT {}) WHERE id = ?1", sums)));
    count.bind(1, id);
    ENSEJAM_TRY_DO(count.run());
    if (sqlite3_changes(database().raw()) == 0)
        return Error{.code = Code::comment_unknown, .blanks = {{"cell", std::to_string(id)}}};
    ENSEJAM_TRY_DO(happened(id, "release", std::to_string(n_released), entry));
    ENSEJAM_TRY_DO(transaction.commit());
    return n_released;
}

Result<Recounted> Comments::recount(const AuditEntry& entry) {
    ENSEJAM_TRY(Transaction transaction, Transaction::write(database()));
    Recounted found;
    ENSEJAM_TRY(found.n_votes, database().integer_of("SELECT count(*) FROM comment_vote"));
    ENSEJAM_TRY(found.n_comments, database().integer_of("SELECT count(*) FROM page_comment"));
    ENSEJAM_TRY(Statement select, database().prepare(fmt::format(
                                      "SELECT id FROM page_comment WHERE (agree, disagree) IS NOT ({}) "
                                      "ORDER BY id",
                                      sums)));
    for (;;) {
        ENSEJAM_TRY(const bool any, select.step());
        if (!any) break;
        found.corrected.push_back(select.integer(0));
    }
    if (!found.corrected.empty())
        ENSEJAM_TRY_DO(
            database().run(fmt::format("UPDATE page_comment SET (agree, disagree) = (SELECT {})", sums)));
    ENSEJAM_TRY(const std::int64_t line, note(entry));
    static_cast<void>(line);
    ENSEJAM_TRY_DO(transaction.commit());
    return found;
}

}  // namespace ensejam::store
