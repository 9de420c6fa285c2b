#include "cli/machine/clock.h"
#include "cli/machine/files.h"
#include "cli/talk/print.h"
#include "cli/talk/verb_functions.h"

namespace ensejam::cli {
namespace detail_stories {

constexpr std::int64_t day_seconds = 24 * 60 * 60;

std::int64_t now_of(const Call& call) { return call.has("now") ? call.whole("now") : seconds_now(); }

publish::Listing stories_listing(const Call& call, const std::vector<desk::StoryRead>& read) {
    publish::Listing listing{
        .name = "stories",
        .columns = {column(call, "code", true), column(call, "story"), column(call, "published"),
                    column(call, "visits"), column(call, "title")}};
    for (const desk::StoryRead& one : read)
        listing.rows.push_back({one.story.code, std::string(registry::word_of(one.story.kind)),
                                instant_of(one.story.published), one.visits, one.story.title});
    return listing;
}

desk::Window window_of(const Call& call) {
    const std::string window = call.text("window");
    return window == "24h" ? desk::Window::day : window == "7d" ? desk::Window::week : desk::Window::all;
}

registry::StoryKind kind_of_story(const Call& call) {
    const auto kinds = registry::story_kinds();
    const auto at = std::find(kinds.begin(), kinds.end(), call.text("story-kind"));
    return static_cast<registry::StoryKind>(at - kinds.begin());
}

/// The file that was named as LOG or by --log.
Result<std::string> log_of(const Call& call) {
    if (call.has("log")) return call.text("log");
    if (!call.arguments.empty()) return call.arguments.front();
    return Error{.code = Code::bad_option,
                 .blanks = {{"option", "--log"}, {"value", ""}, {"allowed", "views.jsonl"}}};
}

}  // namespace detail_stories

using namespace detail_stories;

Result<Ending> publish_rank(const Call& call, Talk& talk) {
    ENSEJAM_TRY(const std::string log, log_of(call));
    ENSEJAM_TRY(const auto file, read_file(log));
    const auto noted = intake::read_page_views(file.bytes);
    talk.issues(noted.issues);
    // Without --now the log's last view is now.
    std::int64_t now = call.has("now") ? call.whole("now") : 0;
    for (const comments::PageView& view : noted.value)
        if (!call.has("now")) now = std::max(now, view.at);
    const desk::Window window = window_of(call);
    const std::int64_t seconds = window == desk::Window::day    ? day_seconds
                                 : window == desk::Window::week ? 7 * day_seconds
                                                                : now + 1;
    const auto ranked = comments::most_visited(comments::visits_within(noted.value, now, seconds),
                                               static_cast<std::size_t>(call.whole("top")));
    publish::Listing listing{.name = "most_visited",
                             .columns = {column(call, "page"), column(call, "visits")}};
    for (const comments::Visited& page : ranked) listing.rows.push_back({page.page, page.visits});
    if (call.format() == Format::text)
        ENSEJAM_TRY_DO(print(call, publish::as_plain(listing)));
    else
        ENSEJAM_TRY_DO(print(call, listing));
    return noted.issues.empty() ? Ending::done : Ending::with_issues;
}

Result<Ending> publish_stories(const Call& call, Talk& talk) {
    const auto most = static_cast<std::size_t>(call.whole("most"));
    if (call.has("log")) {
        ENSEJAM_TRY(const auto file, read_file(call.text("log")));
        const auto noted = intake::read_page_views(file.bytes);
        talk.issues(noted.issues);
        if (!call.is_dry()) ENSEJAM_TRY_DO(desk::count_visits(desk_of(call), noted.value));
    }
    const bool by_visits = call.text("order") == "most-visited";
    ENSEJAM_TRY(const auto read,
                by_visits ? desk::most_visited_stories(desk_of(call), now_of(call), window_of(call), most)
                          : desk::latest_stories(desk_of(call), now_of(call), most));
    ENSEJAM_TRY_DO(print(call, stories_listing(call, read)));
    return Ending::done;
}

Result<Ending> publish_story(const Call& call, Talk& talk) {
    if (call.has("take-back")) {
        if (call.is_dry()) return talk.say("cli.dry"), Ending::done;
        ENSEJAM_TRY(const auto gone,
                    desk::take_back_story(desk_of(call), call.text("news-code"), call.text("take-back")));
        ENSEJAM_TRY_DO(print(call, stories_listing(call, {{gone, 0}})));
        return Ending::done;
    }
    if (call.arguments.empty())
        return Error{.code = Code::bad_option,
                     .blanks = {{"option", "FILE"}, {"value", ""}, {"allowed", "story.txt"}}};
    ENSEJAM_TRY(const auto file, read_file(call.arguments.front()));
    registry::Story story = intake::read_story(file.bytes);
    story.kind = kind_of_story(call);
    story.code = call.text("news-code");
    story.language = call.language() == text::Language::fa ? "fa" : "en";
    story.published = now_of(call);
    if (call.is_dry()) return talk.say("cli.dry"), Ending::done;
    ENSEJAM_TRY(const auto kept, desk::put_story(desk_of(call), std::move(story)));
    ENSEJAM_TRY_DO(print(call, stories_listing(call, {{kept, 0}})));
    return Ending::done;
}

}  // namespace ensejam::cli
