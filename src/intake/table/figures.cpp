#include "intake/table/figures.h"

#include <span>

#include "base/base.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_figures {

constexpr double widest = 20;  ///< times the lower end, that the upper end of a range may be

constexpr auto about_words = std::to_array<std::string_view>(
    {"حدود",      "حدودا",    "تقریبا",   "قریب به", "نزدیک به", "بیش از",    "بیشتر از", "دست کم",
     "حداقل",     "بالغ بر",  "بالای",    "بین",     "از",       "حوالی",     "زهاء",     "نحو",
     "اکثر من",   "about",    "approx",   "app",     "ca",       "circa",     "around",   "approximately",
     "more than", "at least", "over",     "between", "from",     "environ",   "plus de",  "au moins",
     "entre",     "aprox",    "cerca de", "mas de",  "más de",   "about the", "some",     "min",
     "приблизно", "близько",  "около",    "более",   "понад",    "sekitar",   "yaklasik"});
constexpr auto silent_words = std::to_array<std::string_view>({"تعداد", "نفر", "n", "no", "nb", "nbre"});
constexpr auto people_words = std::to_array<std::string_view>(
    {"نفر",           "نفرات",         "تن",        "people",      "person",
     "persons",       "pers",          "pax",       "individuals", "individual",
     "ind",           "beneficiaries", "personnes", "personas",    "pessoas",
     "beneficiaires", "beneficiarios", "شخص",       "اشخاص",       "مستفید",
     "осіб",          "человек",       "чел",       "orang",       "kisi"});
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

}  // namespace detail_figures

Figure figure_of(std::string_view cell) {
    using namespace detail_figures;
    const Figure whole{.number = std::string(cell)};
    if (text::read_number(cell)) return whole;
    const std::string latin = text::latin_digits(cell);
    const std::size_t first = latin.find_first_of("0123456789");
    if (first == std::string::npos) return whole;
    const std::size_t end = latin.find_last_of("0123456789") + 1;
    const Beside before = beside(std::string_view(latin).substr(0, first));
    const Beside behind = beside(std::string_view(latin).substr(end));
    if (before == Beside::other || behind == Beside::other) return whole;
    const std::string digits = latin.substr(first, end - first);
    const bool is_exact = before != Beside::about && behind != Beside::about;
    if (text::read_number(digits)) return {.number = digits, .is_exact = is_exact};
    auto ends = ends_of(digits);
    if (!ends) return whole;
    return {.number = std::move(ends->first), .to = std::move(ends->second), .is_exact = false};
}

}  // namespace ensejam::intake
