#include "publish/answers/comment_answers.h"

#include <nlohmann/json.hpp>

namespace ensejam::publish {
namespace detail_comment_answers {

using Json = nlohmann::ordered_json;

Json verdict_json(const comments::Verdict& verdict) {
    Json json{{"outcome", word_of(verdict.outcome)}, {"reasons", Json::array()}, {"spans", Json::array()}};
    for (const comments::Reason reason : verdict.reasons) json["reasons"].push_back(word_of(reason));
    for (const comments::Span& span : verdict.spans)
        json["spans"].push_back(Json::array({span.begin, span.size, word_of(span.reason)}));
    if (!verdict.flags.empty()) {
        json["flags"] = Json::array();
        for (const comments::Flag flag : verdict.flags) json["flags"].push_back(word_of(flag));
    }
    json["risk"] = verdict.risk;
    return json;
}

Json nearness_json(const comments::Nearness& near) {
    Json json{{"decision", word_of(near.band)}, {"score", std::round(near.score * 1e4) / 1e4}};
    if (near.guard != comments::Guard::none) json["guard"] = word_of(near.guard);
    return json;
}

Json find_json(const comments::Answer& answer) {
    Json json = nearness_json(answer.near);
    if (answer.near.band == comments::Band::fresh) return json;
    if (answer.is_id_number)
        json["id"] = Json::parse(answer.id);
    else
        json["id"] = answer.id;
    return json;
}

Json answer_json(const comments::Answer& answer) {
    switch (answer.op) {
        case comments::Op::normalize:
        case comments::Op::transliterate:
            return {{"text", answer.text}};
        case comments::Op::same_key:
            return {{"same", answer.same}};
        case comments::Op::check:
            return verdict_json(answer.verdict);
        case comments::Op::similar:
            return nearness_json(answer.near);
        case comments::Op::publish:
            return {{"ok", true}};
        case comments::Op::find:
            return find_json(answer);
    }
    return {};
}

}  // namespace detail_comment_answers

std::string comment_answer_json(const comments::Answer& answer) {
    return detail_comment_answers::answer_json(answer).dump(-1, ' ', false,
                                                            nlohmann::json::error_handler_t::replace);
}

std::string comment_error_json(const Error& error) {
    detail_comment_answers::Json json{{"code", static_cast<int>(error.code)},
                                      {"name", row_of(error.code).name}};
    for (const auto& [name, text] : error.blanks) json[name] = text;
    return detail_comment_answers::Json{{"error", json}}.dump(-1, ' ', false,
                                                              nlohmann::json::error_handler_t::replace);
}

}  // namespace ensejam::publish
