#include "publish/words/words.h"

#include "publish/words/received.h"

#include <nlohmann/json.hpp>

#include "publish/words/embedded.h"
#include "publish/words/html.h"
#include "publish/words/names.h"

namespace ensejam::publish {
namespace detail_words {

using Book = std::map<std::string, std::string, std::less<>>;

Book read(Language language) {
    Book book;
    const auto document = nlohmann::json::parse(embedded_words(language));
    for (const auto& [key, sentence] : document.items()) book.emplace(key, sentence.get<std::string>());
    return book;
}

const Book& book_of(Language language) {
    static const Book fa = read(Language::fa);
    static const Book en = read(Language::en);
    return language == Language::fa ? fa : en;
}

/// Blanks that repeat what a person or a file wrote: never put into other digits.
bool is_quoted(std::string_view name) {
    constexpr auto quoted = std::to_array<std::string_view>(
        {"cell", "value", "file", "sheet", "column", "field", "names", "project", "start", "status",
         "samples", "text", "path", "chosen", "other", "table", "headings", "proposals", "first_cell"});
    return std::find(quoted.begin(), quoted.end(), name) != quoted.end();
}

bool is_number(std::string_view value) {
    if (value.starts_with('-')) value.remove_prefix(1);
    const std::size_t point = value.find('.');
    const auto is_digits = [](std::string_view part) {
        return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
    };
    if (point == std::string_view::npos) return is_digits(value) && value.size() < 19;
    return is_digits(value.substr(0, point)) && is_digits(value.substr(point + 1));
}

/// Numbers parted by " | ", each in the language's digits: rows plainly, amounts with groups.
std::string localised_list(std::string_view name, const std::string& value, Language language) {
    constexpr std::string_view bar = " | ";
    std::string result;
    for (std::size_t begin = 0; begin <= value.size();) {
        const std::size_t end = std::min(value.find(bar, begin), value.size());
        const std::string part = value.substr(begin, end - begin);
        result += begin == 0 ? "" : bar;
        if (!is_number(part))
            result += part;
        else if (name == "rows")
            result += text::write_plain(std::stoll(part), language);
        else
            result += text::write_number(std::stod(part), language, 6);
        begin = end + bar.size();
    }
    return result;
}

constexpr std::size_t most_quoted = 160;  ///< letters of what was read; a longer text is cut

/// The blank's value in the language's digits; a comment's state and a field of an activity in their words.
std::string localised(std::string_view name, const std::string& value, Language language) {
    if (name == "rows" || name == "amounts") return localised_list(name, value, language);
    const auto state =
        name == "state" ? book_of(language).find("comment_state." + value) : book_of(language).end();
    if (state != book_of(language).end()) return state->second;
    const auto heading =
        name == "missing" ? book_of(language).find("heading." + value) : book_of(language).end();
    if (heading != book_of(language).end()) return heading->second;
    const auto field = name == "meaning"
                           ? book_of(language).find("difference." + value.substr(0, value.find('.')))
                           : book_of(language).end();
    if (field != book_of(language).end()) return field->second;
    if ((name == "currency" || name == "kept") && currency(value).code() == value)
        return currency_name(currency(value), language);
    if (const auto day = name.ends_with("_day") ? day_of_iso(value) : std::nullopt)
        return text::write_day_short(*day, language);
    if (name == "cell" || name == "value") return text::shortened(value, most_quoted);
    if (is_quoted(name) || !is_number(value)) return value;
    if (value.find('.') != std::string::npos) return text::write_number(std::stod(value), language, 6);
    const bool is_count = name == "n" || name.starts_with("n_");
    return is_count ? text::write_whole(std::stoll(value), language)
                    : text::write_plain(std::stoll(value), language);
}

/// Letters of the Arabic and Hebrew blocks.
bool is_right_to_left_letter(char32_t point) {
    return (point >= 0x5D0 && point <= 0x5F4) || (point >= 0x620 && point <= 0x65F) ||
           (point >= 0x66E && point <= 0x6EF) || (point >= 0x6FA && point <= 0x8FF) ||
           (point >= 0xFB1D && point <= 0xFEFC);
}

enum class Direction { none, left_to_right, right_to_left };

/// The direction of the first letter; digits and marks have none and follow their surroundings.
Direction direction_of(std::string_view value) {
    for (const char32_t point : text::code_points(value)) {
        if (is_right_to_left_letter(point)) return Direction::right_to_left;
        const bool is_latin = (point | 0x20) >= U'a' && (point | 0x20) <= U'z';
        if (is_latin || point == 0x200E || (point >= 0xC0 && point < 0x590)) return Direction::left_to_right;
    }
    return Direction::none;
}

/// True when the value would disturb the order of its surroundings: in an English line only right-to-left
/// text, in a Persian one every word, a hyphen or sign, at which a day (2026-03-21), a figure below 0 or "+1"
/// would be turned round, and a bracket, which would be drawn as its other half. A list of numbers alone must not be
/// isolated: then it would be.
bool needs_isolation(std::string_view value, Language language) {
    const bool is_signed = value.find_first_of("-+*=\\") != value.npos && value.find(' ') == value.npos;
    const bool is_bracketed = value.find_first_of("[]{}<>") != value.npos;
    if (language == Language::fa)
        return is_signed || is_bracketed || direction_of(value) != Direction::none;
    const std::u32string points = text::code_points(value);
    return std::any_of(points.begin(), points.end(), is_right_to_left_letter);
}

/// A command is there to be copied, and signs that nobody sees would be copied with it.
bool is_command(std::string_view value) { return value.starts_with("ensejam "); }

std::string kept_apart(std::string value, Language language) {
    if (is_command(value)) return value;
    return needs_isolation(value, language) ? text::isolate(value) : value;
}

using Dress = std::function<std::string(std::string value)>;

/// The sentence with its blanks filled; `missing` stands where a blank was not given.
std::string filled(std::string_view sentence, const Blanks& blanks, Language language, const Dress& dress,
                   const std::function<std::string(std::string_view name)>& missing) {
    std::string result;
    while (!sentence.empty()) {
        const std::size_t open = std::min(sentence.find('{'), sentence.size());
        result += sentence.substr(0, open);
        sentence.remove_prefix(open);
        if (sentence.empty()) break;
        const std::size_t close = sentence.find('}');
        const std::string_view name = sentence.substr(1, close - 1);
        const auto at = std::find_if(blanks.begin(), blanks.end(),
                                     [&](const auto& blank) { return blank.first == name; });
        result += at == blanks.end() ? missing(name) : dress(localised(name, at->second, language));
        sentence.remove_prefix(close + 1);
    }
    return result;
}

std::string bug_on_missing(std::string_view name) {
    ENSEJAM_EXPECT(false, "a blank of a sentence was not given: " + std::string(name));
    return {};
}

const std::string& sentence_of(Language language, std::string_view key, const Blanks& blanks) {
    const Book& book = book_of(language);
    const auto n =
        std::find_if(blanks.begin(), blanks.end(), [](const auto& blank) { return blank.first == "n"; });
    const auto named =
        std::find_if(blanks.begin(), blanks.end(), [](const auto& blank) { return blank.first == "form"; });
    if (named != blanks.end())
        if (const auto form = book.find(std::string(key) + "." + named->second); form != book.end())
            return form->second;
    const auto is_part = [](const auto& blank) { return blank.first == "n_named"; };
    if (std::any_of(blanks.begin(), blanks.end(), is_part))
        if (const auto form = book.find(std::string(key) + ".part"); form != book.end()) return form->second;
    if (n != blanks.end()) {
        const auto form = book.find(std::string(key) + (n->second == "1" ? ".one" : ".other"));
        if (form != book.end()) return form->second;
    }
    const auto at = book.find(key);
    ENSEJAM_EXPECT(at != book.end(), "words/ has no key " + std::string(key));
    return at->second;
}

template <class Problem>
Blanks all_blanks(const Problem& problem, std::string_view cell) {
    Blanks blanks = problem.blanks;
    blanks.emplace_back("file", problem.where.file);
    if (!problem.where.sheet.empty()) blanks.emplace_back("sheet", problem.where.sheet);
    if (problem.where.row > 0) blanks.emplace_back("row", std::to_string(problem.where.row));
    if (!problem.where.column.empty()) blanks.emplace_back("column", problem.where.column);
    if (!cell.empty()) blanks.emplace_back("cell", std::string(cell));
    blanks.emplace_back("command", fmt::format("ensejam intake {} --sheet {}", as_typed(problem.where.file),
                                               as_typed(problem.where.sheet)));
    return blanks;
}

std::string problem_sentence(Code code, std::string_view ending, const Blanks& blanks, Language language) {
    const std::string key = "problem." + std::string(row_of(code).name) + std::string(ending);
    return filled(
        sentence_of(language, key, blanks), blanks, language,
        [&](std::string value) { return kept_apart(std::move(value), language); },
        [](std::string_view) { return std::string("…"); });
}

/// A place in the text of a file, or of a file inside it: its line and letter.
std::string say_where_in_text(const Where& where, Language language) {
    std::string result = kept_apart(where.file, language);
    if (!where.sheet.empty())
        result += say(language, "list.comma") + say(language, "where.part", {{"part", where.sheet}});
    return result + say(language, "list.comma") +
           say(language, "where.line", {{"line", std::to_string(where.row)}, {"letter", where.column}});
}

/// The row of a file of records has a name that the file itself tells it by.
std::string identifier_in(const Blanks& blanks) {
    const auto at = std::find_if(blanks.begin(), blanks.end(),
                                 [](const auto& blank) { return blank.first == "identifier"; });
    return at == blanks.end() ? "" : text::shortened(at->second, most_quoted);
}

/// Where something stands; the row of a record with its identifier.
std::string place_in(const Where& where, const std::string& identifier, Language language) {
    std::string result;
    const auto add = [&](const std::string& part) {
        if (!result.empty()) result += say(language, "list.comma");
        result += part;
    };
    if (!where.file.empty()) add(kept_apart(where.file, language));
    if (!where.sheet.empty()) add(say(language, "where.sheet", {{"sheet", where.sheet}}));
    const std::string row = std::to_string(where.row);
    if (where.row > 0)
        add(identifier.empty() ? say(language, "where.row", {{"row", row}})
                               : say(language, "where.record", {{"row", row}, {"identifier", identifier}}));
    if (!where.column.empty()) {
        // A place in a text that has no columns is told by its number.
        const std::string column = is_number(where.column) && where.column.size() < 10
                                       ? text::write_plain(std::stoll(where.column), language)
                                       : text::shortened(where.column, most_quoted);
        add(say(language, "where.column", {{"column", column}}));
    }
    return result;
}

std::string with_where(Code code, const Where& where, const Blanks& blanks, std::string message,
                       Language language) {
    const bool is_in_text =
        (code == Code::file_damaged || code == Code::json_not_a_number || code == Code::too_deep) &&
        where.row > 0;
    const std::string place =
        is_in_text ? say_where_in_text(where, language) : place_in(where, identifier_in(blanks), language);
    return place.empty() ? message : place + ": " + message;
}

}  // namespace detail_words

using namespace detail_words;

std::string say(Language language, std::string_view key, const Blanks& blanks) {
    return filled(
        sentence_of(language, key, blanks), blanks, language,
        [&](std::string value) { return kept_apart(std::move(value), language); }, bug_on_missing);
}

std::string say_html(Language language, std::string_view key, const Blanks& blanks) {
    return filled(
        escaped(sentence_of(language, key, blanks)), blanks, language,
        [&](const std::string& value) {
            const bool is_word = direction_of(value) != Direction::none;
            return is_word ? "<bdi>" + escaped(value) + "</bdi>" : escaped(value);
        },
        bug_on_missing);
}

bool has_words(std::string_view key) { return book_of(Language::en).contains(key); }

std::vector<std::string_view> all_word_keys(Language language) {
    std::vector<std::string_view> keys;
    for (const auto& [key, sentence] : book_of(language)) keys.push_back(key);
    return keys;
}

std::string say_where(const Where& where, Language language) { return place_in(where, "", language); }

std::string message_of(const Issue& issue, Language language) {
    return problem_sentence(issue.code, "", all_blanks(issue, issue.cell), language);
}
std::string message_of(const Error& error, Language language) {
    return problem_sentence(error.code, "", all_blanks(error, ""), language);
}
std::string say_problem(const Issue& issue, Language language) {
    return with_where(issue.code, issue.where, issue.blanks, message_of(issue, language), language);
}
std::string say_problem(const Error& error, Language language) {
    return with_where(error.code, error.where, error.blanks, message_of(error, language), language);
}
std::string hint_of(const Issue& issue, Language language) {
    return problem_sentence(issue.code, ".hint", all_blanks(issue, issue.cell), language);
}
std::string hint_of(const Error& error, Language language) {
    return problem_sentence(error.code, ".hint", all_blanks(error, ""), language);
}

}  // namespace ensejam::publish
