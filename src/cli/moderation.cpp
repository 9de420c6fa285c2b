#include <charconv>
#include <ctime>

#include "cli/clock.h"
#include "cli/files.h"
#include "cli/print.h"
#include "cli/verb_functions.h"

namespace ensejam::cli {
namespace detail_moderation {

std::string instant(std::int64_t seconds) {
    const std::time_t moment = seconds;
    std::tm utc{};
    gmtime_r(&moment, &utc);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", utc.tm_year + 1900, utc.tm_mon + 1,
                       utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec);
}

Error bad(std::string_view what, const std::string& value, std::string_view allowed) {
    return {.code = Code::bad_option,
            .blanks = {{"option", std::string(what)}, {"value", value}, {"allowed", std::string(allowed)}}};
}

Result<std::int64_t> comment_named(const std::string& argument) {
    std::int64_t id = 0;
    const char* end = argument.data() + argument.size();
    const auto read = std::from_chars(argument.data(), end, id);
    if (read.ec != std::errc{} || read.ptr != end || id < 1) return bad("COMMENT", argument, "1, 2, 3 …");
    return id;
}

/// Comments as a table. What nobody may see yet stands here for the moderator alone.
publish::Listing comments_listing(const Call& call, const std::vector<store::CommentRow>& rows) {
    publish::Listing listing{
        .name = "comments",
        .columns = {column(call, "id", true), column(call, "state"), column(call, "page"), column(call, "at"),
                    column(call, "flags"), column(call, "risk"), column(call, "text")}};
    for (const store::CommentRow& row : rows)
        listing.rows.push_back({row.id, std::string(comments::word_of(row.state)), row.page,
                                instant(row.submitted), row.flags, row.risk, row.text});
    return listing;
}

Result<desk::Deciding> deciding_by(const Call& call) {
    desk::Deciding deciding{.reason = call.text("reason"), .at = seconds_now()};
    ENSEJAM_TRY(deciding.comment, comment_named(call.arguments[0]));
    const auto deed = comments::deed_of(call.arguments[1]);
    if (!deed || *deed == comments::Deed::mask)
        return bad("DEED", call.arguments[1], "approve reject merge hide restore withdraw report");
    deciding.deed = *deed;
    if (*deed != comments::Deed::merge) return deciding;
    ENSEJAM_TRY(deciding.into, comment_named(call.text("into")));
    return deciding;
}

}  // namespace detail_moderation

using namespace detail_moderation;

Result<Ending> comments_queue(const Call& call, Talk& talk) {
    ENSEJAM_TRY(auto rows, desk::comment_queue(desk_of(call)));
    talk.say("cli.comments_waiting", {{"n", std::to_string(rows.size())}});
    const auto most = static_cast<std::size_t>(call.whole("most"));
    if (most > 0 && rows.size() > most) rows.resize(most);
    ENSEJAM_TRY_DO(print(call, comments_listing(call, rows)));
    return Ending::done;
}

Result<Ending> comments_decide(const Call& call, Talk& talk) {
    ENSEJAM_TRY(const auto deciding, deciding_by(call));
    if (call.is_dry()) return talk.say("cli.dry"), Ending::done;
    ENSEJAM_TRY(const auto row, desk::decide_comment(desk_of(call), deciding));
    ENSEJAM_TRY_DO(print(call, comments_listing(call, {row})));
    return Ending::done;
}

Result<Ending> comments_recount(const Call& call, Talk& talk) {
    if (call.is_dry()) return talk.say("cli.dry"), Ending::done;
    ENSEJAM_TRY(const auto found, desk::recount_votes(desk_of(call)));
    ENSEJAM_TRY_DO(print(
        call,
        publish::Listing{
            .name = "recounted",
            .columns = {column(call, "votes"), column(call, "comments"), column(call, "corrected")},
            .rows = {{found.n_votes, found.n_comments, static_cast<std::int64_t>(found.corrected.size())}}}));
    return found.corrected.empty() ? Ending::done : Ending::with_issues;
}

Result<Ending> publish_rank(const Call& call, Talk& talk) {
    constexpr std::int64_t week = 7 * 24 * 60 * 60;
    ENSEJAM_TRY(const auto file, read_file(call.arguments.front()));
    const auto noted = intake::read_page_views(file.bytes);
    talk.issues(noted.issues);
    std::int64_t last = 0;
    for (const comments::PageView& view : noted.value) last = std::max(last, view.at);
    const auto ranked = comments::most_visited(comments::visits_within(noted.value, last, week),
                                               static_cast<std::size_t>(call.whole("most")));
    publish::Listing listing{.name = "most_visited",
                             .columns = {column(call, "page"), column(call, "visits")}};
    for (const comments::Visited& page : ranked) listing.rows.push_back({page.page, page.visits});
    ENSEJAM_TRY_DO(print(call, listing));
    return noted.issues.empty() ? Ending::done : Ending::with_issues;
}

}  // namespace ensejam::cli
