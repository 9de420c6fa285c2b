#include "intake/files/json_text.h"

#include "text/text.h"

namespace ensejam::intake {
namespace detail_json_text {

constexpr std::string_view marks = ",:[]{}";

std::size_t end_of_token(std::string_view json, std::size_t begin) {
    if (json[begin] == '"') return end_of_json_text(json, begin);
    if (marks.find(json[begin]) != marks.npos) return begin + 1;
    return std::min(json.find_first_of(" \t\r\n,:[]{}\"", begin), json.size());
}

}  // namespace detail_json_text

std::size_t end_of_json_text(std::string_view json, std::size_t at) {
    for (++at; at < json.size() && json[at] != '"'; ++at)
        if (json[at] == '\\') ++at;
    return std::min(at + 1, json.size());
}

bool JsonToken::is_word(std::string_view json) const {
    return begin < end && json[begin] != '"' &&
           detail_json_text::marks.find(json[begin]) == std::string_view::npos;
}

JsonToken json_token_at(std::string_view json, std::size_t at) {
    std::size_t begin = json.find_first_not_of(json_blanks);
    while (begin <= at && begin < json.size()) {
        const std::size_t end = detail_json_text::end_of_token(json, begin);
        if (end > at) return {begin, end};
        begin = json.find_first_not_of(json_blanks, end);
    }
    return {at, at};
}

Error error_in_text(Error error, std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    const std::size_t line = before.find_last_of('\n') + 1;
    error.where.row = 1 + std::count(before.begin(), before.end(), '\n');
    error.where.column = std::to_string(text::length(before.substr(line)) + 1);
    return error;
}

}  // namespace ensejam::intake
