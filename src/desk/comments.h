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
    std::vector<comments::Span> parts{};        ///< of mask
    std::int64_t at = 0;                        ///< seconds since 1970
};

/// Takes a comment in: asks the rules and, when it is to be held, keeps it. The published and held comments
/// of the page are read from the store. `edit_token` is the writer's own; only its digest is kept.
struct Sent {
    comments::Decision decision{};
    std::int64_t id = 0;  ///< of a comment that is held
};
Result<Sent> submit_comment(const Desk& desk, const comments::Submission& submission,
                            comments::Circumstances around, std::string_view edit_token, std::int64_t at);

/// Held comments in the order of work. Errors: not_allowed.
Result<std::vector<store::CommentRow>> comment_queue(const Desk& desk);

/// Does a deed; gives the comment after it. Merging as agreement adds one vote for the other comment.
///
/// Errors: not_allowed, comment_unknown, comment_not_in_state.
Result<store::CommentRow> decide_comment(const Desk& desk, const Deciding& deciding);

Result<std::vector<store::CommentEvent>> comment_history(const Desk& desk, std::int64_t comment);

/// Sums all votes anew and corrects what differs. Errors: not_allowed.
Result<store::Recounted> recount_votes(const Desk& desk);

/// The word entries in force; writing them replaces all. Errors: not_allowed.
Result<std::vector<comments::WordEntry>> word_entries(const Desk& desk);
Done put_word_entries(const Desk& desk, const std::vector<comments::WordEntry>& entries);

}  // namespace ensejam::desk
