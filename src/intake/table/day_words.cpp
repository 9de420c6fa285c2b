#include "intake/table/day_words.h"

#include <span>

namespace ensejam::intake {
namespace detail_day_words {

constexpr int days_of_long_month = 31;  ///< days
constexpr int middle_day = 15;
constexpr std::size_t longest_told = 100;  ///< bytes

using Words = std::span<const std::string_view>;

// The longer before those that they begin with.
constexpr auto lead_words = std::to_array<std::string_view>(
    {"تا", "از", "در", "by the", "by", "until", "at the", "the", "a la", "au", "le", "la"});
constexpr auto end_words = std::to_array<std::string_view>(
    {"پایان", "اخر", "اخرین روز", "انتهای", "end of the", "end of", "end", "last day of", "fin de", "fin du",
     "fin", "final de", "fim de", "نهایه", "akhir", "кінець", "конец"});
constexpr auto begin_words = std::to_array<std::string_view>(
    {"اغاز", "ابتدای", "اول", "یکم", "نخستین روز", "اولین روز", "شروع", "beginning of", "start of",
     "first day of", "debut de", "debut du", "debut", "inicio de", "principio de", "بدایه", "awal", "початок",
     "начало"});
constexpr auto middle_words =
    std::to_array<std::string_view>({"نیمه ی", "نیمه", "وسط", "میانه", "middle of", "mid of", "mid", "mi",
                                     "mediados de", "منتصف", "pertengahan", "середина"});
/// They tell some days of a month, and not which.
constexpr auto rough_words = std::to_array<std::string_view>(
    {"اوایل", "اوائل", "اواسط", "اواخر", "early", "late", "around", "about", "approx", "circa", "ca", "حدود",
     "حوالی", "environ", "vers", "finales de", "principios de"});
constexpr auto first_halves = std::to_array<std::string_view>({"اول", "نخست", "یکم"});
constexpr auto second_halves = std::to_array<std::string_view>({"دوم"});

/// The key behind one of these words, or nothing.
std::optional<std::string_view> behind(std::string_view key, Words words) {
    for (const std::string_view word : words)
        if (key.size() > word.size() + 1 && key.starts_with(word) && key[word.size()] == ' ')
            return key.substr(word.size() + 1);
    return {};
}

/// The key of the cell without "by the" and the like before it.
std::string key_of(std::string_view cell) {
    if (cell.size() > longest_told) return {};
    const std::string key = text::name_key(text::latin_digits(cell));
    const auto rest = behind(key, lead_words);
    return rest ? std::string(*rest) : key;
}

/// The days of a month, season or year; nothing for a single day.
std::optional<text::ReadPeriod> period_of(std::string_view key) {
    const auto read = text::read_period(key);
    return read && !read->is_single_day ? read : std::nullopt;
}

text::ReadPeriod day_of(const text::ReadPeriod& period, Day day) {
    return {{day, day + 1}, true, period.calendar};
}

bool is_month(const Interval& days) { return days.to - days.from <= days_of_long_month; }

/// The middle of a month, or the half of it that is told.
std::optional<text::ReadPeriod> middle_of(std::string_view rest) {
    const auto first_of = behind(rest, first_halves);
    const auto second_of = behind(rest, second_halves);
    const auto month = period_of(first_of ? *first_of : second_of ? *second_of : rest);
    if (!month || !is_month(month->days)) return {};
    const Day middle = month->days.from + (middle_day - 1);
    if (first_of) return text::ReadPeriod{{month->days.from, middle + 1}, false, month->calendar};
    if (second_of) return text::ReadPeriod{{middle + 1, month->days.to}, false, month->calendar};
    return day_of(*month, middle);
}

/// True for what would tell a period if its year stood there.
bool is_period_of_some_year(std::string_view rest) {
    return period_of(rest) || period_of(std::string(rest) + " 1404") ||
           period_of(std::string(rest) + " 2025");
}

}  // namespace detail_day_words

using namespace detail_day_words;

std::optional<text::ReadPeriod> days_in_words(std::string_view cell) {
    const std::string key = key_of(cell);
    if (const auto rest = behind(key, middle_words)) return middle_of(*rest);
    if (const auto rest = behind(key, end_words))
        if (const auto period = period_of(*rest)) return day_of(*period, period->days.to + -1);
    if (const auto rest = behind(key, begin_words))
        if (const auto period = period_of(*rest)) return day_of(*period, period->days.from);
    return {};
}

bool speaks_of_days(std::string_view cell) {
    const std::string key = key_of(cell);
    for (const Words words : {Words(middle_words), Words(end_words), Words(begin_words), Words(rough_words)})
        if (const auto rest = behind(key, words); rest && is_period_of_some_year(*rest)) return true;
    return false;
}

}  // namespace ensejam::intake
