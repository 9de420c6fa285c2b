#include "intake/files/json_fault.h"

#include <array>

#include "intake/files/formats.h"
#include "intake/files/json_text.h"

namespace ensejam::intake {
namespace detail_json_fault {

constexpr std::size_t most_letters_shown = 30;  ///< of what stands where JSON ends

/// In advice: filled in, so that its sign keeps its side in a sentence from right to left.
constexpr std::string_view number_below_zero = "-3.5";

JsonRoom room_told(std::string_view said) {
    const auto ends = [&](std::string_view with) { return said.ends_with(with); };
    if (ends("; expected ':'")) return JsonRoom::colon;
    if (ends("; expected '}'")) return JsonRoom::end_of_object;
    if (ends("; expected ']'")) return JsonRoom::end_of_list;
    if (ends("; expected string literal")) return JsonRoom::name;
    return ends("; expected end of input") ? JsonRoom::nothing : JsonRoom::value;
}

/// Signs that nobody sees, or sees as a blank.
bool is_unseen(char32_t point) {
    constexpr auto ranges = std::to_array<std::pair<char32_t, char32_t>>({{0x00, 0x20},
                                                                          {0x7F, 0xA0},
                                                                          {0xAD, 0xAD},
                                                                          {0x61C, 0x61C},
                                                                          {0x1680, 0x1680},
                                                                          {0x180E, 0x180E},
                                                                          {0x2000, 0x200F},
                                                                          {0x2028, 0x202F},
                                                                          {0x205F, 0x206F},
                                                                          {0x3000, 0x3000},
                                                                          {0xFEFF, 0xFEFF},
                                                                          {0xFFF0, 0xFFFC}});
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const auto& range) { return range.first <= point && point <= range.second; });
}

/// Joiners stand in Persian and Indian words.
bool is_joiner(char32_t point) { return point == 0x200C || point == 0x200D; }

std::string number_of(char32_t point) { return fmt::format("U+{:04X}", static_cast<unsigned>(point)); }

std::string seen(char32_t point) {
    if (point == U'\n' || point == U'\r') return "↵";
    if (point == U'\t') return "⇥";
    if (is_unseen(point) && !is_joiner(point) && point != U' ') return number_of(point);
    return text::utf8(std::u32string(1, point));
}

/// What a person sees of these letters, with the wrong one among them.
std::string seen_around(std::string_view letters, std::size_t wrong) {
    const std::u32string points = text::code_points(letters);
    const std::size_t first = wrong < most_letters_shown ? 0 : wrong - most_letters_shown / 2;
    const std::size_t last = std::min(first + most_letters_shown, points.size());
    std::string result = first > 0 ? "…" : "";
    for (std::size_t i = first; i < last; ++i) result += seen(points[i]);
    return last < points.size() ? result + "…" : result;
}

/// The bytes of the letter at this place; a single one when bytes that are no text stand there.
std::string_view letter_at(std::string_view json, std::size_t at) {
    const auto first = static_cast<unsigned char>(json[at]);
    const std::size_t size = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    const std::string_view letter = json.substr(at, size);
    return text::is_utf8(letter) ? letter : letter.substr(0, 1);
}

/// JSON is UTF-8 (RFC 8259, 8.1): outside of texts a letter of another code page is taken for none.
bool is_no_text(std::string_view letter, text::Encoding encoding) {
    const char32_t point = text::code_points(letter).front();
    return point == 0 || point == 0xFFFD || (!text::code_page(encoding).empty() && point >= 0x80);
}

/// Where, in or at what is wrong, bytes stand that are no text.
std::optional<std::size_t> no_text_in(std::string_view json, const JsonFault& fault, const JsonToken& token,
                                      text::Encoding encoding) {
    const bool in_token = fault.is_ill_formed || token.is_word(json);
    const std::size_t end = in_token ? token.end : std::min(fault.at + 1, json.size());
    for (std::size_t at = in_token ? token.begin : fault.at; at < end;) {
        const std::string_view letter = letter_at(json, at);
        if (is_no_text(letter, encoding)) return at;
        at += letter.size();
    }
    return {};
}

/// The backslash of the sign ("\\n", "\\u0041") that holds this byte of a text.
std::optional<std::size_t> backslash_before(std::string_view json, std::size_t text, std::size_t at) {
    for (std::size_t i = text + 1; i < at;) {
        const std::size_t size = json[i] != '\\' ? 1 : json[i + 1] == 'u' ? 6 : 2;
        if (size > 1 && at < i + size) return i;
        i += size;
    }
    return {};
}

/// The sign that begins with this backslash, as far as it goes: "\\x", "\\u00A".
std::string seen_sign(std::string_view json, std::size_t at) {
    const std::size_t most = json.substr(at).starts_with("\\u") ? 6 : 2;
    std::string result;
    for (std::size_t n = 0; n < most && at < json.size() && (n == 0 || json[at] != '"'); ++n) {
        const std::string_view letter = letter_at(json, at);
        result += seen(text::code_points(letter).front());
        at += letter.size();
    }
    return result;
}

/// Words by which other languages tell that nothing is known, or no number.
bool is_no_number(std::string_view word) {
    constexpr auto words = std::to_array<std::string_view>(
        {"NaN", "nan", "NAN", "Infinity", "inf", "Inf", "None", "NULL", "Null", "undefined"});
    if (word.starts_with('-') || word.starts_with('+')) word.remove_prefix(1);
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The last sign before this place that is no blank; a blank at the beginning.
char sign_before(std::string_view json, std::size_t at) {
    const std::size_t before = json.substr(0, at).find_last_not_of(json_blanks);
    return before == json.npos ? ' ' : json[before];
}

/// A number, a letter, an opening mark; not a comma of another script.
bool begins_value(std::string_view token) {
    for (const std::string_view comma : {"،", "؛", "、", "，", "；"})
        if (token.starts_with(comma)) return false;
    const auto first = static_cast<unsigned char>(token.front());
    return std::isalnum(first) != 0 || first >= 0x80 ||
           std::string_view("\"{[-").find(token.front()) != std::string_view::npos;
}

/// The form of the sentence about a token that stands where JSON has no room for it.
std::string form_of(std::string_view json, const JsonFault& fault, const JsonToken& token) {
    const std::string_view shown = token.in(json);
    const char before = sign_before(json, token.begin);
    if (shown.starts_with("//") || shown.starts_with("/*")) return "comment";
    if (before == ' ') return json.find_first_of("[{") == json.npos ? "no_bracket" : "begin";
    if (fault.room == JsonRoom::name) return "name";
    if (fault.room == JsonRoom::colon) return "colon";
    if (token.is_word(json) && std::string_view("[,:").find(before) != std::string_view::npos) return "word";
    if (fault.room == JsonRoom::value) return "value";
    if (fault.room == JsonRoom::nothing) return "after";
    if (!begins_value(shown)) return "bracket";
    return before == '"' ? "comma_or_mark" : "comma";
}

std::optional<std::size_t> deeper_at(std::string_view json, std::uint32_t most) {
    std::uint32_t depth = 0;
    for (std::size_t at = 0; at < json.size(); ++at) {
        if (json[at] == '"')
            at = end_of_json_text(json, at) - 1;
        else if ((json[at] == '{' || json[at] == '[') && ++depth > most)
            return at;
        else if ((json[at] == '}' || json[at] == ']') && depth > 0)
            --depth;
    }
    return {};
}

std::optional<Error> too_deep(std::string_view json, std::uint32_t most, std::string_view file_name,
                              const char* form) {
    const auto at = deeper_at(json, most);
    if (!at) return {};
    const Blanks blanks{{"form", form}, {"most", std::to_string(most)}};
    return error_in_text(file_error(Code::too_deep, file_name, blanks), json, *at);
}

}  // namespace detail_json_fault

using namespace detail_json_fault;

JsonFault fault_told(std::size_t position, std::string_view said) {
    // What was read last stands at the end, and may say anything.
    const std::string_view why = said.substr(0, said.find("; last read: "));
    const auto says = [&](std::string_view what) { return why.find(what) != why.npos; };
    return {.at = position == 0 ? 0 : position - 1,
            .room = room_told(said),
            .is_cut_off = says("unexpected end of input") || says("missing closing quote"),
            .is_in_text = says(" - invalid string"),
            .is_in_word = says(" - invalid literal") || says(" - invalid number"),
            .is_ill_formed = says(" - invalid string: ill-formed UTF-8"),
            .is_too_large = says("number overflow")};
}

Error json_refusal(std::string_view file_name, std::string_view json, const JsonFault& fault,
                   text::Encoding encoding) {
    const auto refused = [&](std::size_t at, Blanks blanks, Code code = Code::file_damaged) {
        return error_in_text(file_error(code, file_name, std::move(blanks)), json, at);
    };
    JsonToken token = json_token_at(json, fault.at);
    if (fault.is_in_word && !token.is_word(json) && fault.at > 0) token = json_token_at(json, fault.at - 1);
    if (const auto at = no_text_in(json, fault, token, encoding))
        return refused(*at, {{"form", json[*at] == '\0' ? "zero" : "bytes"}});
    if (fault.is_cut_off || fault.at >= json.size()) {
        const bool is_last = json.find_first_not_of(json_blanks, fault.at) == json.npos;
        const std::size_t end = json.substr(0, fault.at).find_last_not_of(json_blanks) + 1;
        return refused(end, {{"form", is_last ? "cut" : "cut_line"}});
    }
    const char32_t point = text::code_points(letter_at(json, fault.at)).front();
    if (fault.is_in_text) {
        if (const auto backslash = backslash_before(json, token.begin, fault.at))
            return refused(*backslash, {{"form", "escape"}, {"cell", seen_sign(json, *backslash)}});
        return refused(fault.at, {{"form", "text"}, {"cell", seen(point)}});
    }
    if (is_unseen(point) && json_blanks.find(json[fault.at]) == json_blanks.npos)
        return refused(fault.at, {{"form", "unseen"}, {"cell", number_of(point)}});
    const std::string_view shown = token.in(json);
    if (token.is_word(json) && is_no_number(shown))
        return refused(token.begin, {{"cell", std::string(shown)}}, Code::json_not_a_number);
    if (fault.is_too_large)
        return refused(token.begin, {{"form", "large"}, {"cell", seen_around(shown, 0)}},
                       Code::json_not_a_number);
    const std::size_t wrong = token.is_word(json) ? text::length(shown.substr(0, fault.at - token.begin)) : 0;
    return refused(token.begin, {{"form", form_of(json, fault, token)},
                                 {"cell", seen_around(shown, wrong)},
                                 {"text", std::string(number_below_zero)},
                                 {"wanted", fault.room == JsonRoom::end_of_list ? "]" : "}"}});
}

std::optional<Error> json_too_deep(std::string_view json, std::uint32_t most, std::string_view file_name) {
    return too_deep(json, most, file_name, "json");
}

std::optional<Error> geojson_too_deep(std::string_view json, std::string_view file_name) {
    return too_deep(json, geojson_depth, file_name, "geojson");
}

}  // namespace ensejam::intake
