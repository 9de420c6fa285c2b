#include "store/comments.h"

#include "store/comment_rows.h"
#include "store/connection.h"
#include "store/log.h"
#include "store/readers.h"

namespace ensejam::store {
namespace detail_comments {

Error unknown_comment(std::int64_t id) {
    return {.code = Code::comment_unknown, .blanks = {{"cell", std::to_string(id)}}};
}

/// A comment that was refused, looked at again on its writer's wish, and published.
bool is_overturned(const CommentRow& row, const std::string& action) {
    return action == word_of(comments::Deed::approve) &&
           row.flags.find(word_of(comments::Flag::appeal)) != std::string::npos;
}

}  // namespace detail_comments

using namespace detail_comments;

const Database& Comments::database() const { return store_.connection_->database(); }

Result<std::int64_t> Comments::note(const AuditEntry& entry) {
    ENSEJAM_TRY(const std::int64_t version, version_of(database()));
    ENSEJAM_TRY(const AuditLine line,
                append(database(), {.entry = entry, .version_before = version, .version_after = version}));
    return line.n;
}

Done Comments::happened(std::int64_t id, const std::string& action, const std::string& data,
                        const AuditEntry& entry) {
    ENSEJAM_TRY(const std::int64_t line, note(entry));
    ENSEJAM_TRY(Statement insert,
                database().prepare("INSERT INTO comment_event (comment, at, actor, action, data, audit_n) "
                                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"));
    insert.bind(1, id).bind(2, std::string_view(entry.at)).bind(3, std::string_view(entry.who));
    insert.bind(4, std::string_view(action)).bind(5, std::string_view(data)).bind(6, line);
    ENSEJAM_TRY_DO(insert.run());
    return count_once(database(), entry.at, action);
}

Result<std::int64_t> Comments::add(const CommentRow& row, const AuditEntry& entry) {
    ENSEJAM_TRY(Transaction transaction, Transaction::write(database()));
    CommentRow kept = row;
    ENSEJAM_TRY(const std::int64_t last,
                database().integer_of("SELECT coalesce(max(id), 0) FROM page_comment"));
    kept.id = last + 1;
    ENSEJAM_TRY(Statement insert, database().prepare(fmt::format(
                                      "INSERT INTO page_comment ({}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, "
                                      "?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)",
                                      comment_columns)));
    bind_comment(insert, kept);
    ENSEJAM_TRY_DO(insert.run());
    ENSEJAM_TRY_DO(happened(kept.id, "submitted", kept.flags, entry));
    ENSEJAM_TRY_DO(transaction.commit());
    return kept.id;
}

Result<CommentRow> Comments::comment(std::int64_t id) const {
    ENSEJAM_TRY(Statement select, database().prepare(fmt::format("SELECT {} FROM page_comment WHERE id = ?1",
                                                                 comment_columns)));
    select.bind(1, id);
    ENSEJAM_TRY(std::vector<CommentRow> rows, comments_of(std::move(select)));
    if (rows.empty()) return unknown_comment(id);
    return std::move(rows.front());
}

Result<std::vector<CommentRow>> Comments::of_page(const std::string& page, comments::State state) const {
    ENSEJAM_TRY(
        Statement select,
        database().prepare(fmt::format(
            "SELECT {} FROM page_comment WHERE page = ?1 AND status = ?2 ORDER BY id", comment_columns)));
    select.bind(1, std::string_view(page)).bind(2, comments::word_of(state));
    return comments_of(std::move(select));
}

Result<std::vector<CommentRow>> Comments::in_state(comments::State state) const {
    ENSEJAM_TRY(Statement select,
                database().prepare(fmt::format("SELECT {} FROM page_comment WHERE status = ?1 ORDER BY id",
                                               comment_columns)));
    select.bind(1, comments::word_of(state));
    return comments_of(std::move(select));
}

Result<std::vector<CommentRow>> Comments::followed(const std::string& edit_token_sha256) const {
    ENSEJAM_TRY(Statement select,
                database().prepare(
                    fmt::format("SELECT {} FROM page_comment WHERE edit_token_hash = ?1", comment_columns)));
    select.bind(1, std::string_view(edit_token_sha256));
    return comments_of(std::move(select));
}

Result<std::vector<CommentRow>> Comments::waiting() const {
    ENSEJAM_TRY(
        Statement select,
        database().prepare(fmt::format(
            "SELECT {} FROM page_comment WHERE status = 'held' OR (status = 'published' AND n_reports >= ?1) "
            "ORDER BY submitted, id",
            comment_columns)));
    select.bind(1, comments::reports_to_queue);
    return comments_of(std::move(select));
}

Done Comments::change(const CommentRow& row, const std::string& action, const std::string& data,
                      const AuditEntry& entry) {
    ENSEJAM_TRY(Transaction transaction, Transaction::write(database()));
    ENSEJAM_TRY(
        Statement update,
        database().prepare("UPDATE page_comment SET text = ?2, status = ?3, reason = ?4, flags = ?5, "
                           "decided = ?6, published = ?7, merged_into = ?8, n_reports = ?9 WHERE id = ?1"));
    update.bind(1, row.id).bind(2, std::string_view(row.text)).bind(3, comments::word_of(row.state));
    update.bind(4, std::string_view(row.reason)).bind(5, std::string_view(row.flags)).bind(6, row.decided);
    update.bind(7, row.published).bind(8, row.merged_into).bind(9, row.n_reports);
    ENSEJAM_TRY_DO(update.run());
    if (sqlite3_changes(database().raw()) == 0) return unknown_comment(row.id);
    ENSEJAM_TRY_DO(happened(row.id, action, data, entry));
    if (is_overturned(row, action)) ENSEJAM_TRY_DO(count_once(database(), entry.at, "overturned"));
    return transaction.commit();
}

Result<std::vector<CommentEvent>> Comments::history(std::int64_t id) const {
    ENSEJAM_TRY(Statement select, database().prepare("SELECT comment, at, actor, action, data, audit_n "
                                                     "FROM comment_event WHERE comment = ?1 ORDER BY seq"));
    select.bind(1, id);
    std::vector<CommentEvent> events;
    for (;;) {
        ENSEJAM_TRY(const bool any, select.step());
        if (!any) return events;
        events.push_back({select.integer(0), std::string(select.text(1)), std::string(select.text(2)),
                          std::string(select.text(3)), std::string(select.text(4)), select.integer(5)});
    }
}

}  // namespace ensejam::store
