#include "store/comment_rows.h"

namespace ensejam::store {

CommentRow comment_in(const Statement& row) {
    const auto text = [&](int column) { return std::string(row.text(column)); };
    return {.id = row.integer(0),
            .page = text(1),
            .language = text(2),
            .text = text(3),
            .name = text(4),
            .duplicate_key = text(5),
            .state = comments::state_of(row.text(6)).value_or(comments::State::held),
            .reason = text(7),
            .flags = text(8),
            .risk = row.real(9),
            .terms_version = text(10),
            .submitted = row.integer(11),
            .decided = row.integer(12),
            .published = row.integer(13),
            .merged_into = row.integer(14),
            .edit_token_sha256 = text(15),
            .similar_to = row.integer(18),
            .likeness = row.real(19),
            .n_reports = row.integer(20),
            .author_key = text(21),
            .tally = {row.integer(16), row.integer(17)}};
}

void bind_comment(Statement& statement, const CommentRow& row) {
    statement.bind(1, row.id).bind(2, std::string_view(row.page)).bind(3, std::string_view(row.language));
    statement.bind(4, std::string_view(row.text)).bind(5, std::string_view(row.name));
    statement.bind(6, std::string_view(row.duplicate_key)).bind(7, comments::word_of(row.state));
    statement.bind(8, std::string_view(row.reason)).bind(9, std::string_view(row.flags)).bind(10, row.risk);
    statement.bind(11, std::string_view(row.terms_version)).bind(12, row.submitted).bind(13, row.decided);
    statement.bind(14, row.published).bind(15, row.merged_into);
    statement.bind(16, std::string_view(row.edit_token_sha256));
    statement.bind(17, row.tally.agree).bind(18, row.tally.disagree);
    statement.bind(19, row.similar_to).bind(20, row.likeness).bind(21, row.n_reports);
    statement.bind(22, std::string_view(row.author_key));
}

Result<std::vector<CommentRow>> comments_of(Statement statement) {
    std::vector<CommentRow> rows;
    for (;;) {
        ENSEJAM_TRY(const bool any, statement.step());
        if (!any) return rows;
        rows.push_back(comment_in(statement));
    }
}

std::string hex_of(const comments::VoteKey& key) {
    std::string text;
    for (const std::uint8_t byte : key) text += fmt::format("{:02x}", byte);
    return text;
}

}  // namespace ensejam::store
