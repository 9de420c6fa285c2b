#pragma once
#include <string_view>

#include "base/base.h"

namespace ensejam::intake {

/// Blanks between the parts of a JSON text (RFC 8259, 2).
constexpr std::string_view json_blanks = " \t\r\n";

/// Where the text that begins with this quotation mark ends: behind its closing one.
std::size_t end_of_json_text(std::string_view json, std::size_t at);

/// A mark, a text between quotation marks, or a word: a number, and what else stands between those.
struct JsonToken {
    std::size_t begin = 0;
    std::size_t end = 0;

    std::string_view in(std::string_view json) const { return json.substr(begin, end - begin); }
    bool is_word(std::string_view json) const;
};

/// The token that holds this byte; an empty one when a blank, or nothing more, stands there.
JsonToken json_token_at(std::string_view json, std::size_t at);

/// The refusal of a text for what stands at this byte, with its line and letter.
Error error_in_text(Error error, std::string_view text, std::size_t at);

}  // namespace ensejam::intake
