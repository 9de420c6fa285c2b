#pragma once
#include "store/comments.h"
#include "store/sql.h"

namespace ensejam::store {

/// The columns of page_comment, in the order in which rows are read and written.
inline constexpr std::string_view comment_columns =
    "id, page, lang, text, name, dupkey, status, reason, flags, risk, terms_hash, submitted, decided, "
    "published, "
    "merged_into, edit_token_hash, agree, disagree, similar_to, likeness, n_reports, author_key";

CommentRow comment_in(const Statement& row);
void bind_comment(Statement& statement, const CommentRow& row);

/// All rows of a query that selects `comment_columns`.
Result<std::vector<CommentRow>> comments_of(Statement statement);

/// Lower-case hexadecimal of a vote's key.
std::string hex_of(const comments::VoteKey& key);

}  // namespace ensejam::store
