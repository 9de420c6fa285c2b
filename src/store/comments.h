#pragma once
#include "comments/comments.h"
#include "store/audit.h"

namespace ensejam::store {

class Store;
class Database;

/// A comment as it is kept. Times are seconds since 1970; 0: not yet.
struct CommentRow {
    std::int64_t id = 0;
    std::string page{};
    std::string language{"fa"};
    std::string text{};
    std::string name{};
    std::string duplicate_key{};  ///< a digest, not the text
    comments::State state = comments::State::held;
    std::string reason{};
    std::string flags{};  ///< words apart by blanks
    double risk = 0;
    std::string terms_version{};
    std::int64_t submitted = 0;
    std::int64_t decided = 0;
    std::int64_t published = 0;
    std::int64_t merged_into = 0;
    std::string edit_token_sha256{};
    comments::Tally tally{};
};

/// One thing that happened to a comment; never changed. `audit_line` is its line in the one audit log.
struct CommentEvent {
    std::int64_t comment = 0;
    std::string at{};
    std::string actor{};
    std::string action{};
    std::string data{};
    std::int64_t audit_line = 0;
};

/// What a recount found: comments whose counters were not the sum of their votes (and are now).
struct Recounted {
    std::int64_t n_votes = 0;
    std::int64_t n_comments = 0;
    std::vector<std::int64_t> corrected{};
};

/// Comments, votes, word entries and visits in a store. Each call is one transaction, with its audit line
/// where something is decided. Used by one thread at a time, as the store is.
///
/// Errors: comment_unknown, and those of the store.
class Comments {
public:
    explicit Comments(Store& store) : store_(store) {}

    /// Keeps a new comment and gives its id.
    Result<std::int64_t> add(const CommentRow& row, const AuditEntry& entry);
    Result<CommentRow> comment(std::int64_t id) const;
    Result<std::vector<CommentRow>> of_page(const std::string& page, comments::State state) const;
    Result<std::vector<CommentRow>> waiting() const;

    /// Writes a comment's new state, text, reason, times and merged_into, and what happened.
    Done change(const CommentRow& row, const std::string& action, const std::string& data,
                const AuditEntry& entry);
    Result<std::vector<CommentEvent>> history(std::int64_t id) const;

    /// Sets a vote, and the comment's counters with it; the same vote again changes nothing.
    Result<comments::Tally> vote(const comments::VoteRow& row);

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
    Result<std::int64_t> note(const AuditEntry& entry);
    Done happened(std::int64_t id, const std::string& action, const std::string& data,
                  const AuditEntry& entry);

    Store& store_;
};

}  // namespace ensejam::store
