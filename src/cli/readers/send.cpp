#include "cli/machine/chance.h"
#include "cli/machine/clock.h"
#include "cli/machine/files.h"
#include "cli/talk/print.h"
#include "cli/talk/verb_functions.h"

namespace ensejam::cli {
namespace detail_send {

constexpr std::size_t token_bytes = 16;
constexpr std::size_t fewest_version_digits = 8;

std::int64_t moment_of(const Call& call) { return call.has("now") ? call.whole("now") : seconds_now(); }

/// The text of FILE, or what is typed; without a terminal FILE must be named.
Result<std::string> text_of(const Call& call, Talk& talk) {
    if (call.arguments.size() > 1) {
        ENSEJAM_TRY(desk::File file, read_file(call.arguments[1]));
        return std::move(file.bytes);
    }
    if (talk.can_ask()) return talk.ask("cli.comment_text", {});
    return Error{.code = Code::bad_option,
                 .blanks = {{"option", "FILE"}, {"value", ""}, {"allowed", "comment.txt, -"}}};
}

/// The version that the writer accepts: told, by at least its first eight digits, or agreed to here.
std::string accepted_terms(const Call& call, Talk& talk) {
    const std::string in_force = publish::terms_version_in_force();
    if (call.has("staff")) return in_force;  // the office's own
    if (call.has("terms")) {
        const std::string told = call.text("terms");
        return told.size() >= fewest_version_digits && in_force.starts_with(told) ? in_force : told;
    }
    if (!talk.can_ask()) return {};
    talk.say("cli.terms");
    int number = 0;
    for (const std::string& rule : publish::terms_rules(talk.language()))
        talk.say("cli.terms_rule", {{"n", std::to_string(++number)}, {"rule", rule}});
    return talk.agrees("cli.terms_agree", {}) ? in_force : std::string{};
}

/// The answer of `--question` and `--reply`, or of a question that is asked here.
Result<comments::QuestionAnswer> answer_of(const Call& call, Talk& talk, const desk::Desk& desk) {
    if (call.has("question"))
        return comments::QuestionAnswer{.token = call.text("question"), .answer = call.text("reply")};
    if (!talk.can_ask()) return comments::QuestionAnswer{};
    ENSEJAM_TRY(const desk::Asked asked, desk::ask_question(desk, random_number(), moment_of(call)));
    const std::string question = publish::question_text(asked.question, talk.language());
    return comments::QuestionAnswer{.token = asked.token,
                                    .answer = talk.ask("cli.comment_question", {{"question", question}})};
}

publish::CommentSent told_of(const desk::Sent& sent, const std::string& token) {
    publish::CommentSent told{.decision = sent.decision, .id = sent.id, .status_token = token};
    for (const store::CommentRow& row : sent.similar) told.similar.push_back({row.id, row.text, row.tally});
    return told;
}

Result<desk::Sending> sending_by(const Call& call, Talk& talk, const desk::Desk& desk) {
    desk::Sending sending{.submission = {.page = call.arguments[0],
                                         .name = call.text("author"),
                                         .confirm = call.text("confirm"),
                                         .is_appeal = call.has("appeal"),
                                         .is_staff = call.has("staff")},
                          .language = call.language(),
                          .edit_token = random_hex(token_bytes)};
    ENSEJAM_TRY(sending.submission.text, text_of(call, talk));
    sending.submission.terms_version = accepted_terms(call, talk);
    if (!call.has("staff") && !sending.submission.terms_version.empty()) {
        ENSEJAM_TRY(sending.proof.question, answer_of(call, talk, desk));
    }
    ENSEJAM_TRY(const std::string secret, secret_of_day(call));
    const std::string cookie = call.has("visitor") ? call.text("visitor") : desk.who.name;
    sending.visitor = desk::visitor_of(cookie, call.text("address"), secret);
    sending.at = moment_of(call);
    return sending;
}

/// What helps a person at the terminal on: where the terms and a question are found.
void hint(Talk& talk, const comments::Decision& decision) {
    if (decision.outcome != comments::Answered::refused) return;
    switch (decision.reasons.front()) {
        case comments::Reason::terms:
            return talk.say(
                "cli.hint_terms",
                {{"version", publish::terms_version_in_force().substr(0, fewest_version_digits)}});
        case comments::Reason::captcha_missing:
        case comments::Reason::captcha_invalid:
        case comments::Reason::captcha_expired:
        case comments::Reason::captcha_replayed:
            return talk.say("cli.hint_question");
        default:
            return;
    }
}

}  // namespace detail_send

using namespace detail_send;

Result<Ending> comments_send(const Call& call, Talk& talk) {
    const desk::Desk desk = desk_of(call);
    ENSEJAM_TRY(const desk::Sending sending, sending_by(call, talk, desk));
    if (call.is_dry()) return talk.say("cli.dry"), Ending::done;
    ENSEJAM_TRY(const desk::Sent sent, desk::send_comment(desk, sending));
    const publish::CommentSent told = told_of(sent, sending.edit_token);
    const std::string answer = call.format() == Format::json
                                   ? publish::comment_sent_json(told, call.language())
                                   : publish::comment_sent_text(told, call.language());
    ENSEJAM_TRY_DO(print(call, answer));
    hint(talk, sent.decision);
    return sent.decision.outcome == comments::Answered::refused ? Ending::refused : Ending::done;
}

Result<Ending> comments_question(const Call& call, Talk&) {
    ENSEJAM_TRY(const desk::Asked asked, desk::ask_question(desk_of(call), random_number(), moment_of(call)));
    ENSEJAM_TRY_DO(print(
        call,
        publish::Listing{.name = "question",
                         .columns = {column(call, "question"), column(call, "token", true)},
                         .rows = {{publish::question_text(asked.question, call.language()), asked.token}}}));
    return Ending::done;
}

}  // namespace ensejam::cli
