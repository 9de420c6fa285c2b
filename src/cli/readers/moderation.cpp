#include <charconv>

#include "cli/machine/clock.h"
#include "cli/machine/files.h"
#include "cli/talk/comment_named.h"
#include "cli/talk/print.h"
#include "cli/talk/verb_functions.h"

namespace ensejam::cli {
namespace detail_moderation {

Error bad(std::string_view what, const std::string& value, std::string_view allowed) {
    return {.code = Code::bad_option,
            .blanks = {{"option", std::string(what)}, {"value", value}, {"allowed", std::string(allowed)}}};
}

std::optional<std::size_t> whole_number(std::string_view digits) {
    std::size_t number = 0;
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end ? std::optional(number) : std::nullopt;
}

/// `3:7,20:4`: from which letter, and how many.
Result<std::vector<comments::Span>> parts_named(const std::string& value) {
    std::vector<comments::Span> parts;
    for (const std::string_view part : text::split(value, ',')) {
        const std::size_t colon = part.find(':');
        const auto begin = whole_number(part.substr(0, colon));
        const auto size =
            colon == std::string_view::npos ? std::nullopt : whole_number(part.substr(colon + 1));
        if (!begin || !size || *size == 0) return bad("--parts", value, "3:7, 3:7,20:4 …");
        parts.push_back({*begin, *size, comments::Reason::insult});
    }
    return parts;
}

/// `3:7,20:4`: the form in which `--parts` takes them.
std::string parts_of(const std::vector<comments::Span>& marked) {
    std::string parts;
    for (const comments::Span& span : marked)
        parts += fmt::format("{}{}:{}", parts.empty() ? "" : ",", span.begin, span.size);
    return parts;
}

/// The flags as a person reads them; programs get the words.
std::string flags_shown(const Call& call, const std::string& flags) {
    if (call.format() != Format::text) return flags;
    std::string shown;
    for (const std::string_view flag : text::split(flags, ' '))
        if (!flag.empty())
            shown += (shown.empty() ? "" : publish::say(call.language(), "list.semicolon")) +
                     publish::say(call.language(), fmt::format("comment_flag.{}", flag));
    return shown;
}

/// Why the rules mark a comment: other rules than the word list by their name, then each listed word with its
/// category and how it was read. Programs get the words of the code.
std::string why_of(const Call& call, const desk::Queued& one) {
    const text::Language language = call.language();
    const bool is_read = call.format() == Format::text;
    std::string why;
    const auto add = [&](const std::string& part) {
        if (!why.empty()) why += is_read ? publish::say(language, "list.semicolon") : "; ";
        why += part;
    };
    for (const comments::Reason reason : one.reasons) {
        if (reason == comments::Reason::insult) continue;
        const std::string word(word_of(reason));
        add(is_read ? publish::say(language, "comment_why." + word) : word);
    }
    for (const comments::Found& found : one.found) {
        const std::string category(word_of(found.category));
        const std::string reading(word_of(found.reading));
        add(is_read ? publish::say(language, "comment_why.entry",
                                   {{"word", found.entry},
                                    {"category", publish::say(language, "word_category." + category)},
                                    {"reading", publish::say(language, "word_reading." + reading)}})
                    : fmt::format("{}/{}/{}", found.entry, category, reading));
    }
    return why;
}

/// Comments as a table. What nobody may see yet stands here for the moderator alone.
publish::Listing comments_listing(const Call& call, const std::vector<desk::Queued>& queue) {
    constexpr double hour_seconds = 3600;
    publish::Listing listing{
        .name = "comments",
        .columns = {column(call, "id", true), column(call, "state"), column(call, "page"), column(call, "at"),
                    column(call, "waits"), column(call, "flags"), column(call, "similar_to", true),
                    column(call, "likeness"), column(call, "marked"), column(call, "why"),
                    column(call, "risk"), column(call, "text")}};
    for (const desk::Queued& one : queue) {
        const store::CommentRow& row = one.row;
        const bool is_alone = row.similar_to == 0;
        listing.rows.push_back(
            {row.id, state_shown(call, row.state), row.page, instant_of(row.submitted),
             std::floor(static_cast<double>(one.waits_seconds) / hour_seconds * 10) / 10,
             flags_shown(call, row.flags), is_alone ? publish::Value{} : publish::Value{row.similar_to},
             is_alone ? publish::Value{} : publish::Value{std::round(row.likeness * 100) / 100},
             parts_of(one.marked), why_of(call, one), row.risk, row.text});
    }
    return listing;
}

Result<desk::Deciding> deciding_by(const Call& call) {
    desk::Deciding deciding{.reason = call.text("reason"), .at = seconds_now()};
    ENSEJAM_TRY(deciding.comment, comment_named(call.arguments[0]));
    const auto deed = comments::deed_of(call.arguments[1]);
    if (!deed)
        return bad("DEED", call.arguments[1],
                   "approve reject merge mask hide restore withdraw report release keep ban");
    deciding.deed = *deed;
    if (*deed == comments::Deed::mask && call.has("parts")) {
        ENSEJAM_TRY(deciding.parts, parts_named(call.text("parts")));
    }
    if (*deed != comments::Deed::merge) return deciding;
    ENSEJAM_TRY(deciding.into, comment_named(call.text("into")));
    return deciding;
}

}  // namespace detail_moderation

using namespace detail_moderation;

Result<Ending> comments_queue(const Call& call, Talk& talk) {
    ENSEJAM_TRY(auto rows, desk::comment_queue(desk_of(call), seconds_now()));
    talk.say("cli.comments_waiting", {{"n", std::to_string(rows.size())}});
    const auto n_late = std::count_if(rows.begin(), rows.end(), [](const desk::Queued& one) {
        return one.waits_seconds > comments::target_seconds;
    });
    if (n_late > 0) talk.say("cli.comments_late", {{"n", std::to_string(n_late)}});
    const auto most = static_cast<std::size_t>(call.whole("most"));
    if (most > 0 && rows.size() > most) rows.resize(most);
    ENSEJAM_TRY_DO(print(call, comments_listing(call, rows)));
    return Ending::done;
}

Result<Ending> comments_decide(const Call& call, Talk& talk) {
    ENSEJAM_TRY(const auto deciding, deciding_by(call));
    if (call.is_dry()) return talk.say("cli.dry"), Ending::done;
    ENSEJAM_TRY(const auto row, desk::decide_comment(desk_of(call), deciding));
    ENSEJAM_TRY_DO(print(call, comments_listing(call, {{.row = row}})));
    return Ending::done;
}

Result<Ending> comments_history(const Call& call, Talk&) {
    ENSEJAM_TRY(const std::int64_t comment, comment_named(call.arguments[0]));
    ENSEJAM_TRY(const auto events, desk::comment_history(desk_of(call), comment));
    if (events.empty()) return Error{.code = Code::comment_unknown, .blanks = {{"cell", call.arguments[0]}}};
    publish::Listing listing{.name = "history",
                             .columns = {column(call, "at"), column(call, "who"), column(call, "action"),
                                         column(call, "reason"), column(call, "line", true)}};
    for (const store::CommentEvent& event : events)
        listing.rows.push_back({event.at, event.actor, event.action, event.data, event.audit_line});
    ENSEJAM_TRY_DO(print(call, listing));
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

}  // namespace ensejam::cli
