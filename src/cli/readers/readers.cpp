#include "cli/machine/chance.h"
#include "cli/machine/clock.h"
#include "cli/talk/comment_named.h"
#include "cli/talk/print.h"
#include "cli/talk/verb_functions.h"

namespace ensejam::cli {
namespace detail_readers {

/// Who acts, as `--visitor` says; at a terminal the account stands for the browser's cookie.
Result<desk::Visitor> visitor_by(const Call& call) {
    ENSEJAM_TRY(const std::string secret, secret_of_day(call));
    return desk::visitor_of(call.has("visitor") ? call.text("visitor") : desk_of(call).who.name, "", secret);
}

publish::Listing published_listing(const Call& call, const std::vector<store::CommentRow>& rows) {
    publish::Listing listing{
        .name = "comments",
        .columns = {column(call, "id", true), column(call, "published"), column(call, "name"),
                    column(call, "agree"), column(call, "disagree"), column(call, "text")}};
    for (const store::CommentRow& row : rows)
        listing.rows.push_back(
            {row.id, instant_of(row.published), row.name, row.tally.agree, row.tally.disagree, row.text});
    return listing;
}

/// What a writer sees of a comment that is followed.
publish::Listing followed_listing(const Call& call, const store::CommentRow& row) {
    return {
        .name = "comment",
        .columns = {column(call, "id", true), column(call, "state"), column(call, "reason"),
                    column(call, "at"), column(call, "text")},
        .rows = {{row.id, state_shown(call, row.state), row.reason, instant_of(row.submitted), row.text}}};
}

comments::Order order_of(const Call& call) {
    for (const comments::Order order : {comments::Order::best, comments::Order::discussed})
        if (word_of(order) == call.text("sort")) return order;
    return comments::Order::newest;
}

Result<comments::Vote> vote_named(const std::string& word) {
    if (word == "agree") return comments::Vote::agree;
    if (word == "disagree") return comments::Vote::disagree;
    if (word == "none") return comments::Vote::none;
    return Error{.code = Code::bad_option,
                 .blanks = {{"option", "VOTE"}, {"value", word}, {"allowed", "agree disagree none"}}};
}

publish::Listing record_listing(const Call& call, const comments::Statistics& counted) {
    publish::Listing listing{.name = "record", .columns = {column(call, "what"), column(call, "n")}};
    const auto add = [&](std::string_view what, std::int64_t n) {
        const bool is_for_people = call.format() == Format::text;
        listing.rows.push_back({is_for_people ? publish::say(call.language(), fmt::format("record.{}", what))
                                              : std::string(what),
                                n});
    };
    add("received", counted.received);
    for (const auto& [reason, n] : counted.refused) add("refused." + reason, n);
    add("votes", counted.turned_into_votes);
    add("published", counted.published);
    add("rejected", counted.rejected);
    add("overturned", counted.overturned);
    add("median_minutes", (counted.median_seconds + 59) / 60);
    return listing;
}

}  // namespace detail_readers

using namespace detail_readers;

Result<Ending> comments_terms(const Call& call, Talk&) {
    const std::string version = call.arguments.empty() ? std::string{} : call.arguments[0];
    ENSEJAM_TRY(const store::TermsKept terms, desk::comment_terms(desk_of(call), version, seconds_now()));
    publish::Listing listing{
        .name = "terms",
        .columns = {column(call, "version"), column(call, "rule_number", true), column(call, "rule")}};
    const std::string& rules = call.language() == text::Language::fa ? terms.persian : terms.english;
    std::int64_t number = 0;
    for (const std::string_view rule : text::split(rules, '\n'))
        listing.rows.push_back({terms.version, ++number, std::string(rule)});
    ENSEJAM_TRY_DO(print(call, listing));
    return Ending::done;
}

Result<Ending> comments_page(const Call& call, Talk&) {
    ENSEJAM_TRY(const auto rows, desk::comments_of_page(
                                     desk_of(call), {.page = call.arguments[0],
                                                     .order = order_of(call),
                                                     .after = call.has("after") ? call.whole("after") : 0,
                                                     .most = static_cast<std::size_t>(call.whole("most"))}));
    ENSEJAM_TRY_DO(print(call, published_listing(call, rows)));
    return Ending::done;
}

Result<Ending> comments_vote(const Call& call, Talk& talk) {
    desk::Voting voting{.at = seconds_now()};
    ENSEJAM_TRY(voting.comment, comment_named(call.arguments[0]));
    ENSEJAM_TRY(voting.value, vote_named(call.arguments[1]));
    if (call.is_dry()) return talk.say("cli.dry"), Ending::done;
    ENSEJAM_TRY(voting.visitor, visitor_by(call));
    ENSEJAM_TRY(const auto row, desk::vote_on_comment(desk_of(call), voting));
    ENSEJAM_TRY_DO(print(call, published_listing(call, {row})));
    return Ending::done;
}

Result<Ending> comments_report(const Call& call, Talk& talk) {
    ENSEJAM_TRY(const std::int64_t comment, comment_named(call.arguments[0]));
    if (call.is_dry()) return talk.say("cli.dry"), Ending::done;
    ENSEJAM_TRY(const desk::Visitor visitor, visitor_by(call));
    ENSEJAM_TRY(const auto row, desk::report_comment(desk_of(call), comment, visitor, seconds_now()));
    ENSEJAM_TRY_DO(print(call, published_listing(call, {row})));
    talk.say(row.n_reports >= comments::reports_to_queue ? "cli.reported_to_queue" : "cli.reported");
    return Ending::done;
}

Result<Ending> comments_follow(const Call& call, Talk& talk) {
    const std::string& token = call.arguments[0];
    if (call.has("withdraw") && call.is_dry()) return talk.say("cli.dry"), Ending::done;
    ENSEJAM_TRY(const auto row, call.has("withdraw") ? desk::withdraw_comment(desk_of(call), token)
                                                     : desk::followed_comment(desk_of(call), token));
    ENSEJAM_TRY_DO(print(call, followed_listing(call, row)));
    return Ending::done;
}

Result<Ending> comments_record(const Call& call, Talk&) {
    Interval days;
    if (call.has("from")) days.from = call.days("from").from;
    if (call.has("to")) days.to = call.days("to").to;
    ENSEJAM_TRY(const auto counted, desk::comment_statistics(desk_of(call), days));
    ENSEJAM_TRY_DO(print(call, record_listing(call, counted)));
    return Ending::done;
}

Result<Ending> comments_forget(const Call& call, Talk& talk) {
    if (call.is_dry()) return talk.say("cli.dry"), Ending::done;
    ENSEJAM_TRY(const std::int64_t n_forgotten,
                desk::forget_rejected_comments(desk_of(call), call.whole("older-than"), seconds_now()));
    ENSEJAM_TRY_DO(print(
        call, publish::Listing{
                  .name = "forgotten", .columns = {column(call, "comments")}, .rows = {{n_forgotten}}}));
    return Ending::done;
}

}  // namespace ensejam::cli
