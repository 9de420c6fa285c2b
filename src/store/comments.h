#pragma once
#include "store/audit.h"
#include "store/comment_kept.h"

namespace ensejam::store {

class Store;
class Database;

/// Comments, votes, word entries and visits in a store. Each call is one transaction, with its audit line
/// where something is decided. Used by one thread at a time, as the store is.
///
/// Errors: comment_unknown, and those of the store.
class Comments {
public:
    explicit Comments(Store& store) : store_(store) {}

    /// Keeps a new comment and gives its id.
    Result<std::int64_t> add(const CommentRow& row, const AuditEntry& entry);
    /// Remembers the writer's own vote key: what it votes on this comment does not count.
    Done set_author(std::int64_t id, const comments::VoteKey& key);
    Result<CommentRow> comment(std::int64_t id) const;
    Result<std::vector<CommentRow>> of_page(const std::string& page, comments::State state) const;
    Result<std::vector<CommentRow>> in_state(comments::State state) const;
    /// Held ones, and published ones that enough readers reported.
    Result<std::vector<CommentRow>> waiting() const;
    /// The comments with this digest of the writer's token: one or none.
    Result<std::vector<CommentRow>> followed(const std::string& edit_token_sha256) const;

    /// Writes a comment's new state, text, reason, times and merged_into, and what happened.
    Done change(const CommentRow& row, const std::string& action, const std::string& data,
                const AuditEntry& entry);
    Result<std::vector<CommentEvent>> history(std::int64_t id) const;

    /// Sets a vote, and the comment's counters with it; the same vote again changes nothing. The writer's own
    /// vote is kept and not counted.
    Result<comments::Tally> vote(const comments::VoteRow& row);

    /// Sets many votes as one transaction.
    Done vote_all(std::span<const comments::VoteRow> rows);

    /// Counts the votes of a comment that waited for a moderator; gives how many.
    Result<std::int64_t> release_votes(std::int64_t id, const AuditEntry& entry);

    /// Remembers until when (seconds since 1970) a bucket's key lets nothing in; what is over is forgotten.
    Done ban(const std::string& key, std::int64_t until, const AuditEntry& entry);
    /// The moment until which the key is banned; 0 when it is not at `now`.
    Result<std::int64_t> banned_until(const std::string& key, std::int64_t now) const;

    /// Sums all votes anew and corrects counters that differ.
    Result<Recounted> recount(const AuditEntry& entry);

    /// The word entries; those of the product where none were ever written.
    Result<std::vector<comments::WordEntry>> words() const;
    Done put_words(const std::vector<comments::WordEntry>& entries, const AuditEntry& entry);

    /// Adds visits to the hourly counters, and sums them from an hour on.
    Done add_visits(const comments::Visits::Hours& hours);
    Result<std::vector<comments::Visited>> visits_since(std::int64_t hour) const;

private:
    const Database& database() const;
    Done set_vote(const comments::VoteRow& row);
    Result<std::int64_t> note(const AuditEntry& entry);
    Done happened(std::int64_t id, const std::string& action, const std::string& data,
                  const AuditEntry& entry);

    Store& store_;
};

}  // namespace ensejam::store
