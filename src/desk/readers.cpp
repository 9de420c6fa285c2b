#include "desk/readers.h"

#include "desk/entry.h"
#include "publish/publish.h"

namespace ensejam::desk {
namespace detail_readers {

using comments::Deed;
using comments::State;
using store::Mode;
using store::Store;

store::AuditEntry visitor_entry(const Desk& desk, const store::CommentRow& row) {
    return {.at = desk.now.utc, .who = "visitor", .role = "visitor", .task = "comment", .subject = row.page};
}

Error not_open_to_it(const store::CommentRow& row) {
    return {.code = Code::comment_not_in_state,
            .blanks = {{"cell", std::to_string(row.id)}, {"state", std::string(word_of(row.state))}}};
}

Result<store::CommentRow> published_comment(const store::Comments& kept, std::int64_t id) {
    ENSEJAM_TRY(const store::CommentRow row, kept.comment(id));
    if (row.state != State::published) return not_open_to_it(row);
    return row;
}

Result<store::CommentRow> row_followed(const store::Comments& kept, std::string_view edit_token) {
    ENSEJAM_TRY(std::vector<store::CommentRow> rows, kept.followed(hex(sha256(edit_token))));
    if (rows.empty() || edit_token.empty()) return Error{.code = Code::comment_token_unknown};
    return std::move(rows.front());
}

std::string lines_of(const std::vector<std::string>& rules) {
    return fmt::format("{}", fmt::join(rules, "\n"));
}

}  // namespace detail_readers

using namespace detail_readers;

Done keep_terms_in_force(const Desk&, store::Readers& readers, std::int64_t at) {
    return readers.keep_terms({.version = publish::terms_version_in_force(),
                               .persian = lines_of(publish::terms_rules(text::Language::fa)),
                               .english = lines_of(publish::terms_rules(text::Language::en)),
                               .since = at});
}

Result<store::TermsKept> comment_terms(const Desk& desk, const std::string& version, std::int64_t at) {
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::write));
    store::Readers readers(store);
    ENSEJAM_TRY_DO(keep_terms_in_force(desk, readers, at));
    return readers.terms(version.empty() ? publish::terms_version_in_force() : version);
}

Result<std::vector<store::CommentRow>> comments_of_page(const Desk& desk, const PageAsked& asked) {
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::read));
    ENSEJAM_TRY(std::vector<store::CommentRow> rows,
                store::Comments(store).of_page(asked.page, State::published));
    std::vector<comments::Standing> standings;
    for (const store::CommentRow& row : rows) standings.push_back({row.id, row.published, row.tally});
    std::vector<store::CommentRow> shown;
    bool is_reached = asked.after == 0;
    for (const std::size_t rank : ordered(standings, asked.order)) {
        if (asked.most > 0 && shown.size() == asked.most) break;
        const bool is_last = rows[rank].id == asked.after;
        if (is_reached) shown.push_back(std::move(rows[rank]));
        is_reached = is_reached || is_last;
    }
    return shown;
}

Result<store::CommentRow> vote_on_comment(const Desk& desk, const Voting& voting) {
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::write));
    store::Comments kept(store);
    ENSEJAM_TRY(store::CommentRow row, published_comment(kept, voting.comment));
    ENSEJAM_TRY(const std::string secret, store::Readers(store).secret("vote"));
    ENSEJAM_TRY(row.tally, kept.vote({.comment = row.id,
                                      .key = comments::vote_key(secret, voting.visitor.cookie, row.id),
                                      .value = voting.value,
                                      .is_counted = voting.action == comments::VoteAction::count,
                                      .at = voting.at}));
    return row;
}

Result<store::CommentRow> report_comment(const Desk& desk, std::int64_t comment, const Visitor& visitor,
                                         std::int64_t at) {
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::write));
    store::Comments kept(store);
    store::Readers readers(store);
    ENSEJAM_TRY(store::CommentRow row, published_comment(kept, comment));
    ENSEJAM_TRY(const std::string secret, readers.secret("report"));
    const std::string key = hex(hmac_sha256(secret, fmt::format("{} {}", visitor.cookie, comment)));
    const std::int64_t n_before = row.n_reports;
    ENSEJAM_TRY(row.n_reports, readers.report(comment, key.substr(0, 32), at));
    if (row.n_reports == n_before) return row;
    const std::string flag(word_of(comments::Flag::reported));
    if (row.n_reports == comments::reports_to_queue) row.flags += (row.flags.empty() ? "" : " ") + flag;
    ENSEJAM_TRY_DO(kept.change(row, std::string(word_of(Deed::report)), std::to_string(row.n_reports),
                               visitor_entry(desk, row)));
    return row;
}

Result<store::CommentRow> followed_comment(const Desk& desk, std::string_view edit_token) {
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::read));
    return row_followed(store::Comments(store), edit_token);
}

Result<store::CommentRow> withdraw_comment(const Desk& desk, std::string_view edit_token) {
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::write));
    store::Comments kept(store);
    ENSEJAM_TRY(store::CommentRow row, row_followed(kept, edit_token));
    const auto state = comments::after(row.state, Deed::withdraw);
    if (!state) return not_open_to_it(row);
    row.state = *state;
    ENSEJAM_TRY_DO(kept.change(row, std::string(word_of(Deed::withdraw)), "", visitor_entry(desk, row)));
    return row;
}

Result<comments::Statistics> comment_statistics(const Desk& desk, const Interval& days) {
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::read));
    return store::Readers(store).statistics(days.from == no_day ? "0001-01-01" : iso(days.from),
                                            days.to == no_day ? "9999-12-30" : iso(days.to + -1));
}

Result<std::int64_t> forget_rejected_comments(const Desk& desk, std::int64_t days, std::int64_t at) {
    constexpr std::int64_t day = 24 * 60 * 60;
    ENSEJAM_TRY_DO(allow(desk, Task::moderate, "forget rejected"));
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::write));
    ENSEJAM_TRY(const std::int64_t n_forgotten, store::Readers(store).forget_rejected(at - days * day));
    ENSEJAM_TRY(const store::Saved noted,
                store.note(entry_of(desk, Task::moderate,
                                    fmt::format("forgot the text of {} rejected comments", n_forgotten))));
    static_cast<void>(noted);
    return n_forgotten;
}

}  // namespace ensejam::desk
