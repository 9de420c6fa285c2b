#include "intake/names/place_names.h"

#include "text/text.h"

namespace ensejam::intake {
namespace detail_place_names {

bool is_capital(char sign) { return sign >= 'A' && sign <= 'Z'; }
bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

bool stands_in_order(std::string_view letters, std::string_view longer) {
    std::size_t at = 0;
    for (const char sign : longer)
        if (at < letters.size() && letters[at] == sign) ++at;
    return at == letters.size();
}

}  // namespace detail_place_names

using namespace detail_place_names;

std::string joined(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : " | ") + name;
    return all;
}

std::string without_separators(std::string_view text) {
    constexpr auto separators = std::to_array<std::string_view>({",", "،", ";", "؛", "|"});
    std::string name = text::trimmed(text);
    const auto stands = [&](bool at_end) {
        return std::find_if(separators.begin(), separators.end(), [&](std::string_view each) {
            return at_end ? name.ends_with(each) : name.starts_with(each);
        });
    };
    for (auto sign = stands(true); sign != separators.end(); sign = stands(true))
        name = text::trimmed(std::string_view(name).substr(0, name.size() - sign->size()));
    for (auto sign = stands(false); sign != separators.end(); sign = stands(false))
        name = text::trimmed(std::string_view(name).substr(sign->size()));
    return name;
}

std::vector<std::string> several_in(std::string_view text, Between between) {
    const std::u32string_view signs = between == Between::signs   ? U"،,؛;/+\n|"
                                      : between == Between::lists ? U"؛;\n|"
                                                                  : U"";
    std::string marked;
    int depth = 0;  // «کرج (مهرشهر، گلشهر)» says more of one name
    for (const char32_t point : text::code_points(text)) {
        depth += point == U'(' ? 1 : point == U')' ? -1 : 0;
        if (depth <= 0 && signs.find(point) != std::u32string_view::npos)
            marked += '\n';
        else
            text::append_utf8(marked, point);
    }
    const auto words = between == Between::signs   ? std::vector<std::string_view>{" - ", " – ", " & "}
                       : between == Between::words ? std::vector<std::string_view>{" و ", " and ", " et "}
                                                   : std::vector<std::string_view>{};
    for (const std::string_view word : words)
        for (std::size_t at = marked.find(word); at != std::string::npos; at = marked.find(word))
            marked.replace(at, word.size(), "\n");
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= marked.size();) {
        const std::size_t end = std::min(marked.find('\n', begin), marked.size());
        if (std::string part = without_separators(std::string_view(marked).substr(begin, end - begin));
            !part.empty())
            parts.push_back(part);
        begin = end + 1;
    }
    return parts;
}

std::string code_key(std::string_view code) {
    std::string key;
    for (const char sign : text::latin_digits(code))
        if (is_digit(sign) || is_capital(sign))
            key += sign;
        else if (sign >= 'a' && sign <= 'z')
            key += static_cast<char>(sign - 'a' + 'A');
    return key;
}

std::string_view digits_of_code(std::string_view key) {
    std::size_t n_letters = 0;
    while (n_letters < key.size() && is_capital(key[n_letters])) ++n_letters;
    if (n_letters < 2 || n_letters > 3 || n_letters == key.size() || !is_digit(key[n_letters])) return {};
    return key.substr(n_letters);
}

std::string_view letters_of_code(std::string_view key) {
    return key.substr(0, digits_of_code(key).empty() ? 0 : key.size() - digits_of_code(key).size());
}

bool is_same_code(std::string_view key_a, std::string_view key_b) {
    if (key_a == key_b) return true;
    if (key_a.size() > key_b.size()) std::swap(key_a, key_b);
    const std::string_view digits = digits_of_code(key_a);
    if (digits.empty() || digits != digits_of_code(key_b)) return false;
    const std::string_view letters = key_a.substr(0, key_a.size() - digits.size());
    const std::string_view more = key_b.substr(0, key_b.size() - digits.size());
    return letters.size() == 2 && more.size() == 3 && letters[0] == more[0] && stands_in_order(letters, more);
}

}  // namespace ensejam::intake
