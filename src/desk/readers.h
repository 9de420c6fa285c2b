#pragma once
#include "desk/send.h"

namespace ensejam::desk {

/// The terms of a version, or those in force when none is named. Errors: terms_unknown.
Result<store::TermsKept> comment_terms(const Desk& desk, const std::string& version, std::int64_t at);

/// Keeps the text of the terms in force under their version, once.
Done keep_terms_in_force(const Desk& desk, store::Readers& readers, std::int64_t at);

/// Published comments of a page, in an order.
struct PageAsked {
    std::string page{};
    comments::Order order = comments::Order::newest;
    std::int64_t after = 0;  ///< the id of the last one that was shown; 0: from the first
    std::size_t most = 0;    ///< 0: all
};
Result<std::vector<store::CommentRow>> comments_of_page(const Desk& desk, const PageAsked& asked);

/// A vote of a visitor. `action` is what the caller's `VoteWatch` says. Only published comments take votes.
struct Voting {
    std::int64_t comment = 0;
    comments::Vote value = comments::Vote::agree;
    Visitor visitor{};
    comments::VoteAction action = comments::VoteAction::count;
    std::int64_t at = 0;
};
/// Errors: comment_unknown, comment_not_in_state.
Result<store::CommentRow> vote_on_comment(const Desk& desk, const Voting& voting);

/// A visitor says that a published comment should be looked at. One of a visitor; the third of all brings it
/// back to the queue. Errors: as above.
Result<store::CommentRow> report_comment(const Desk& desk, std::int64_t comment, const Visitor& visitor,
                                         std::int64_t at);

/// The comment that a writer follows by the token of sending it. Errors: comment_token_unknown.
Result<store::CommentRow> followed_comment(const Desk& desk, std::string_view edit_token);

/// The writer takes the comment back. Errors: as above, comment_not_in_state.
Result<store::CommentRow> withdraw_comment(const Desk& desk, std::string_view edit_token);

/// What happened to comments in the days of a period; open ends are told by `no_day`. Counts, and no names.
Result<comments::Statistics> comment_statistics(const Desk& desk, const Interval& days);

/// Empties the text and name of comments that were rejected `days` days before `at` or earlier; their key and
/// reason stay. Gives how many. Errors: not_allowed.
Result<std::int64_t> forget_rejected_comments(const Desk& desk, std::int64_t days, std::int64_t at);

}  // namespace ensejam::desk
