#pragma once
#include "comments/comments.h"
#include "desk/who.h"
#include "store/store.h"

namespace ensejam::desk {

/// What a moderator decides.
struct Deciding {
    std::int64_t comment = 0;
    comments::Deed deed{};
    std::string reason{};                       ///< of reject and hide
    std::int64_t into = 0;                      ///< of merge
    comments::Vote as = comments::Vote::agree;  ///< of merge
    std::vector<comments::Span> parts{};        ///< of mask; none: what the rules find
    std::int64_t at = 0;                        ///< seconds since 1970
};

/// Takes a comment in: asks the rules and, when it is to be held, keeps it. The published and held comments
/// of the page are read from the store; a page whose id is a news code must be a story that is shown and
/// takes comments. The terms in force, when `around` names none, are those of words/. `edit_token` is the
/// writer's own; only its digest is kept. A bucket that is banned (`ban_bucket`) is answered with the rate
/// and the seconds that are left, before any other rule is asked.
struct Sent {
    comments::Decision decision{};
    std::int64_t id = 0;  ///< of a comment that is held
};
Result<Sent> submit_comment(const Desk& desk, const comments::Submission& submission,
                            comments::Circumstances around, std::string_view edit_token, std::int64_t at,
                            const std::string& bucket_key = {});

/// Held comments in the order of work. Errors: not_allowed.
Result<std::vector<store::CommentRow>> comment_queue(const Desk& desk);

/// Does a deed; gives the comment after it. Merging as agreement adds one vote for the other comment;
/// `release` counts the votes that waited.
///
/// Errors: not_allowed, comment_unknown, comment_not_in_state, nothing_to_mask.
Result<store::CommentRow> decide_comment(const Desk& desk, const Deciding& deciding);

/// Lets nothing in from a bucket for a day. `bucket_key` is the HMAC of /24 or /48 by the server's secret of
/// the day: no address is kept. Errors: not_allowed.
Done ban_bucket(const Desk& desk, const std::string& bucket_key, std::int64_t at);

Result<std::vector<store::CommentEvent>> comment_history(const Desk& desk, std::int64_t comment);

/// Sums all votes anew and corrects what differs. Errors: not_allowed.
Result<store::Recounted> recount_votes(const Desk& desk);

/// The word entries in force; writing them replaces all. Errors: not_allowed.
Result<std::vector<comments::WordEntry>> word_entries(const Desk& desk);
/// Adds an entry to those in force, or puts it for the one with the same text; the audit line says which.
/// Errors: not_allowed.
Done add_word_entry(const Desk& desk, const comments::WordEntry& entry);
/// Takes the entry with this text away. Errors: not_allowed, word_entry_unknown.
Done drop_word_entry(const Desk& desk, const std::string& word);
Done put_word_entries(const Desk& desk, const std::vector<comments::WordEntry>& entries);

}  // namespace ensejam::desk
