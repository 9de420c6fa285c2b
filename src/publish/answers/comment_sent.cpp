#include "publish/answers/comment_sent.h"

#include <nlohmann/json.hpp>

#include "publish/answers/comment_text.h"
#include "publish/words/words.h"

namespace ensejam::publish {
namespace detail_comment_sent {

using Json = nlohmann::ordered_json;
using comments::Answered;
using text::Language;

std::string_view word_of(Answered outcome) {
    constexpr auto words = std::to_array<std::string_view>({"refused", "vote", "ask", "held"});
    return words[static_cast<std::size_t>(outcome)];
}

void add_refusal(Json& json, const comments::Decision& decision) {
    json["reason"] = comments::word_of(decision.reasons.front());
    json["reasons"] = Json::array();
    for (const comments::Reason reason : decision.reasons)
        json["reasons"].push_back(comments::word_of(reason));
    json["spans"] = Json::array();
    for (const comments::Span& span : decision.spans)
        json["spans"].push_back(Json::array({span.begin, span.size, comments::word_of(span.reason)}));
    if (decision.suggestion) json["suggestion"] = *decision.suggestion;
    if (decision.wait_seconds > 0) json["wait_seconds"] = decision.wait_seconds;
}

Json shown_json(const CommentShown& shown) {
    return {{"id", shown.id},
            {"text", shown.text},
            {"agree", shown.tally.agree},
            {"disagree", shown.tally.disagree}};
}

std::string shown_text(const CommentShown& shown, Language language) {
    return say(language, "comments.sent.similar",
               {{"id", std::to_string(shown.id)},
                {"text", shown.text},
                {"agree", std::to_string(shown.tally.agree)},
                {"disagree", std::to_string(shown.tally.disagree)}});
}

}  // namespace detail_comment_sent

using namespace detail_comment_sent;

std::string comment_sent_json(const CommentSent& sent, Language language) {
    const comments::Decision& decision = sent.decision;
    Json json{{"outcome", detail_comment_sent::word_of(decision.outcome)}, {"status", decision.http_status}};
    if (decision.outcome == Answered::refused) add_refusal(json, decision);
    if (decision.outcome == Answered::vote)
        json.update(Json{{"id", sent.similar.front().id}, {"vote", "agree"}});
    if (decision.outcome == Answered::held)
        json.update(Json{{"id", sent.id}, {"status_token", sent.status_token}});
    json["message"] = decision_text(decision, language);
    if (!sent.similar.empty()) {
        json["similar"] = Json::array();
        for (const CommentShown& shown : sent.similar) json["similar"].push_back(shown_json(shown));
        json["confirm"] = decision.confirm;
    }
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string comment_sent_text(const CommentSent& sent, Language language) {
    const comments::Decision& decision = sent.decision;
    std::string text = decision_text(decision, language) + "\n";
    for (const CommentShown& shown : sent.similar) text += "  " + shown_text(shown, language) + "\n";
    if (decision.outcome == Answered::held)
        text += say(language, "comments.sent.follow",
                    {{"id", std::to_string(sent.id)}, {"token", sent.status_token}}) +
                "\n";
    if (!decision.confirm.empty())
        text += say(language, "comments.sent.confirm", {{"token", decision.confirm}}) + "\n";
    if (!decision.spans.empty()) {
        std::string parts;
        for (const comments::Span& span : decision.spans)
            parts += fmt::format("{}{}:{}", parts.empty() ? "" : ",", span.begin, span.size);
        text += say(language, "comments.sent.marked", {{"parts", parts}}) + "\n";
    }
    return text;
}

}  // namespace ensejam::publish
