#include "intake/table/figures.h"

#include <span>

#include "base/base.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_figures {

constexpr std::size_t longest_in_words = 100;  ///< bytes of a cell that may tell a number in words
constexpr double widest = 20;                  ///< times the lower end, that the upper end of a range may be

constexpr auto about_words = std::to_array<std::string_view>(
    {"حدود",          "حدودا",     "تقریبا",   "قریب به",  "نزدیک به", "بیش از", "بیشتر از",  "دست کم",
     "حداقل",         "بالغ بر",   "بالای",    "بین",      "از",       "حوالی",  "زهاء",      "نحو",
     "اکثر من",       "about",     "abt",      "approx",   "app",      "ca",     "circa",     "around",
     "approximately", "more than", "at least", "over",     "between",  "from",   "environ",   "plus de",
     "au moins",      "entre",     "aprox",    "cerca de", "mas de",   "más de", "about the", "some",
     "min",           "приблизно", "близько",  "около",    "более",    "понад",  "sekitar",   "yaklasik"});
constexpr auto silent_words = std::to_array<std::string_view>({"تعداد", "نفر", "n", "no", "nb", "nbre"});
constexpr auto people_words = std::to_array<std::string_view>(
    {"نفر",           "نفرات",         "تن",        "people",      "person",
     "persons",       "pers",          "pax",       "individuals", "individual",
     "ind",           "beneficiaries", "personnes", "personas",    "pessoas",
     "beneficiaires", "beneficiarios", "شخص",       "اشخاص",       "مستفید",
     "осіб",          "человек",       "чел",       "orang",       "kisi"});
constexpr auto household_words = std::to_array<std::string_view>(
    {"خانوار", "خانواده", "خانوارها", "households", "household", "hh", "hhs", "families", "family", "menages",
     "foyers", "familles", "hogares", "familias", "اسره", "عائله"});
/// Scales that are written out: of "120 m" nobody knows that it is a hundred and twenty million.
constexpr auto scale_words =
    std::to_array<std::string_view>({"هزار", "میلیون", "thousand", "million", "mille", "millions"});
constexpr auto range_words = std::to_array<std::string_view>(
    {"تا", "الی", "و", "to", "and", "bis", "a", "à", "et", "y", "hasta", "до"});

bool is_one_of(std::string_view key, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), key) != words.end();
}

/// What stands before or behind the digits of a figure.
enum class Beside { nothing, people, about, other };

Beside beside(std::string_view text) {
    const std::string key = text::name_key(text);
    if (key.empty()) {
        if (text.find_first_not_of(" \t\n") == std::string_view::npos) return Beside::nothing;
        const std::string bare = text::trimmed(text);
        constexpr auto signs = std::to_array<std::string_view>({"~", "≈", "±", "+", ">", "≥", ">="});
        return is_one_of(bare, signs) ? Beside::about : Beside::other;
    }
    if (is_one_of(key, about_words)) return Beside::about;
    const bool is_silent = is_one_of(key, people_words) || is_one_of(key, silent_words);
    return is_silent ? Beside::people : Beside::other;
}

bool is_dash(std::string_view between) {
    constexpr auto dashes = std::to_array<std::string_view>({"-", "–", "—", "−", "‐", "‑"});
    return is_one_of(text::trimmed(between), dashes);
}

/// Both ends of "80-100", as they are written; nothing when the text is no range.
std::optional<std::pair<std::string, std::string>> ends_of(std::string_view digits) {
    constexpr std::string_view of_number = "0123456789.,";
    const std::size_t end = digits.find_first_not_of(of_number);
    if (end == std::string_view::npos) return {};
    const std::size_t begin = digits.find_first_of(of_number, end);
    const std::string_view between = digits.substr(end, begin - end);
    if (!is_dash(between) && !is_one_of(text::name_key(between), range_words)) return {};
    const std::string_view low = digits.substr(0, end);
    const std::string_view high = digits.substr(begin);
    const auto from = text::read_number(low);
    const auto to = text::read_number(high);
    if (!from || !to || from->value <= 0 || to->value <= from->value) return {};
    if (low.front() == '0' || high.front() == '0' || to->value > widest * from->value) return {};
    return std::pair(std::string(low), std::string(high));
}

/// A word of a number: «صد», «و», "thousand", or digits.
bool is_of_number(std::string_view word) {
    const std::string key = text::name_key(word);
    if (key == "و" || is_one_of(key, scale_words)) return true;
    if (text::latin_digits(word).find_first_of("0123456789") != std::string::npos)
        return text::read_number(word).has_value();
    const bool is_latin = std::any_of(key.begin(), key.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return !is_latin && text::read_money(word).has_value();
}

bool has_letter(std::string_view text) {
    return text::latin_digits(text).find_first_not_of("0123456789., \t") != std::string::npos;
}

/// The number of a text that tells it in words of which each is of a number; nothing for digits alone.
std::optional<std::int64_t> number_in_words(const std::vector<std::string_view>& words) {
    std::string told;
    for (const std::string_view word : words) {
        if (!is_of_number(word)) return {};
        told += (told.empty() ? "" : " ") + std::string(word);
    }
    if (!has_letter(told)) return {};
    auto read = text::read_money(told);
    if (!read) read = text::read_money("یک " + told);  // «هزار نفر»
    return read ? std::optional(read->money.minor) : std::nullopt;
}

/// Takes words of about from the front.
void take_about(std::vector<std::string_view>& words) {
    for (std::size_t n = std::min<std::size_t>(2, words.size()); n > 0; --n) {
        std::string lead;
        for (std::size_t i = 0; i < n; ++i) lead += std::string(words[i]) + " ";
        if (!is_one_of(text::name_key(lead), about_words)) continue;
        words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(n));
        return;
    }
}

/// «صد و بیست نفر», «حدود ۲ هزار نفر».
std::optional<Figure> figure_in_words(std::string_view cell) {
    if (cell.size() > longest_in_words) return {};
    std::vector<std::string_view> words = text::words_of_key(cell);
    take_about(words);
    if (!words.empty() && is_one_of(text::name_key(words.back()), people_words)) words.pop_back();
    const auto number = number_in_words(words);
    if (!number) return {};
    return Figure{.number = std::to_string(*number), .is_exact = false};
}

/// The cell without a word for households at its end; empty when none stands there.
std::string_view before_households(std::string_view cell) {
    const std::size_t end = cell.find_last_not_of(" \t");
    const std::size_t last = end == std::string_view::npos ? end : cell.find_last_of(" \t", end);
    if (last == std::string_view::npos || !is_one_of(text::name_key(cell.substr(last)), household_words))
        return {};
    return cell.substr(0, last);
}

/// The figure of a cell that names no households.
Figure figure_alone(std::string_view cell) {
    const Figure whole{.number = std::string(cell)};
    if (text::read_number(cell)) return whole;
    const std::string latin = text::latin_digits(cell);
    const std::size_t first = latin.find_first_of("0123456789");
    if (first == std::string::npos) return figure_in_words(cell).value_or(whole);
    const std::size_t end = latin.find_last_of("0123456789") + 1;
    const Beside before = beside(std::string_view(latin).substr(0, first));
    const Beside behind = beside(std::string_view(latin).substr(end));
    if (before == Beside::other || behind == Beside::other) return figure_in_words(cell).value_or(whole);
    const std::string digits = latin.substr(first, end - first);
    const bool is_exact = before != Beside::about && behind != Beside::about;
    if (text::read_number(digits)) return {.number = digits, .is_exact = is_exact};
    auto ends = ends_of(digits);
    if (!ends) return whole;
    return {.number = std::move(ends->first), .to = std::move(ends->second), .is_exact = false};
}

}  // namespace detail_figures

Figure figure_of(std::string_view cell) {
    using namespace detail_figures;
    Figure figure = figure_alone(cell);
    const std::string_view households = before_households(cell);
    if (households.empty()) return figure;
    Figure counted = figure_alone(households);
    if (!text::read_number(counted.number)) return figure;
    counted.is_of_households = true;
    return counted;
}

}  // namespace ensejam::intake
