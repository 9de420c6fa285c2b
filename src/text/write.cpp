#include "text/write.h"

#include "text/fold.h"

namespace ensejam::text {
namespace detail_write {

/// Digits with group and decimal signs of the language. Negative: U+200E U+2212 in Persian, U+2212 in
/// English.
std::string dressed(std::string digits, Language language, bool grouped) {
    const bool is_negative = digits.starts_with('-');
    if (is_negative) digits.erase(0, 1);
    const std::size_t point = std::min(digits.find('.'), digits.size());
    std::string result;
    for (std::size_t i = 0; i < point; ++i) {
        if (grouped && i > 0 && (point - i) % 3 == 0) result += language == Language::fa ? "٬" : ",";
        result += digits[i];
    }
    if (point < digits.size()) result += (language == Language::fa ? "٫" : ".") + digits.substr(point + 1);
    const bool is_zero = digits.find_first_not_of("0.") == std::string::npos;
    if (is_negative && !is_zero) result.insert(0, language == Language::fa ? "\u200E\u2212" : "\u2212");
    return language == Language::fa ? persian_digits(result) : result;
}

/// Rounded half away from zero, trailing zeros of the fraction left out.
std::string decimal_digits(double value, int max_decimals) {
    const double scale = std::pow(10.0, max_decimals);
    const double rounded = std::round(std::abs(value) * scale) / scale;
    std::string digits = fmt::format("{:.{}f}", rounded, max_decimals);
    if (digits.find('.') != std::string::npos) {
        digits.erase(digits.find_last_not_of('0') + 1);
        if (digits.ends_with('.')) digits.pop_back();
    }
    return (value < 0 ? "-" : "") + digits;
}

constexpr auto weekdays_fa = std::to_array<std::string_view>(
    {"پنجشنبه", "جمعه", "شنبه", "یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه"});
constexpr auto months_fa = std::to_array<std::string_view>(
    {"فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"});
constexpr auto months_latin =
    std::to_array<std::string_view>({"Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar",
                                     "Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand"});
constexpr auto months_en =
    std::to_array<std::string_view>({"January", "February", "March", "April", "May", "June", "July", "August",
                                     "September", "October", "November", "December"});
constexpr auto seasons_fa = std::to_array<std::string_view>({"بهار", "تابستان", "پاییز", "زمستان"});
constexpr auto seasons_en = std::to_array<std::string_view>({"spring", "summer", "autumn", "winter"});

template <std::size_t n>
std::string_view name(const std::array<std::string_view, n>& names, int number) {
    return names.at(static_cast<std::size_t>(number - 1));
}

}  // namespace detail_write

using namespace detail_write;

std::string write_number(double value, Language language, int max_decimals) {
    return dressed(decimal_digits(value, max_decimals), language, true);
}

std::string write_whole(std::int64_t value, Language language) {
    return dressed(std::to_string(value), language, true);
}
std::string write_plain(std::int64_t value, Language language) {
    return dressed(std::to_string(value), language, false);
}

std::string write_percent(double share, Language language, int decimals) {
    return write_number(share * 100, language, decimals) + (language == Language::fa ? "٪" : "%");
}

std::string write_money(const Money& money, Language language) {
    const int n_decimals = decimals(money.currency);
    if (n_decimals == 0) return write_whole(money.minor, language);
    std::string digits = std::to_string(money.minor < 0 ? -money.minor : money.minor);
    const auto n = static_cast<std::size_t>(n_decimals);
    if (digits.size() <= n) digits.insert(0, n + 1 - digits.size(), '0');
    digits.insert(digits.size() - n, ".");
    return dressed((money.minor < 0 ? "-" : "") + digits, language, true);
}

std::string write_millions(const Money& money, Language language) {
    const double major = static_cast<double>(money.minor) / std::pow(10.0, decimals(money.currency));
    const double millions = major / 1e6;
    return write_number(millions, language, std::abs(millions) < 10 ? 1 : 0);
}

std::string write_day(Day day, Language language) {
    const Date local = jalali(day);
    if (language == Language::fa) {
        const int weekday = ((day.number % 7) + 7) % 7;  // 1970-01-01 was a Thursday
        return fmt::format("{} {} {} {}", name(weekdays_fa, weekday + 1), write_plain(local.day, language),
                           name(months_fa, local.month), write_plain(local.year, language));
    }
    const Date west = gregorian(day);
    return fmt::format("{} {} {} ({} {} {})", west.day, name(months_en, west.month), west.year, local.day,
                       name(months_latin, local.month), local.year);
}

std::string write_day_short(Day day, Language language) {
    if (language == Language::en) return iso(day);
    const Date local = jalali(day);
    return persian_digits(fmt::format("{}/{:02}/{:02}", local.year, local.month, local.day));
}

std::string write_month(JalaliMonth month, Language language) {
    const auto& names = language == Language::fa ? months_fa : months_latin;
    return fmt::format("{} {}", name(names, month.number % 12 + 1), write_plain(month.number / 12, language));
}

std::string write_quarter(int jalali_year, int quarter, Language language) {
    const auto& names = language == Language::fa ? seasons_fa : seasons_en;
    return fmt::format("{} {}", name(names, quarter), write_plain(jalali_year, language));
}

std::string write_period(const Interval& days, Language language) {
    const std::string_view to = language == Language::fa ? " تا " : " to ";
    if (days.from == no_day || days.to == no_day) {
        const std::string from = days.from == no_day ? "…" : write_day_short(days.from, language);
        return from + std::string(to) + (days.to == no_day ? "…" : write_day_short(days.to + -1, language));
    }
    const JalaliMonth first = month_of(days.from);
    const JalaliMonth last = month_of(days.to + -1);
    if (days_of(first).from != days.from || days_of(last).to != days.to)
        return write_day_short(days.from, language) + std::string(to) +
               write_day_short(days.to + -1, language);
    if (first == last) return write_month(first, language);
    if (first.number % 12 == 0 && last.number - first.number == 11)
        return write_plain(first.number / 12, language);
    if (first.number % 3 == 0 && last.number - first.number == 2)
        return write_quarter(first.number / 12, first.number % 12 / 3 + 1, language);
    return write_month(first, language) + std::string(to) + write_month(last, language);
}

std::string column_letters(std::size_t rank) {
    std::string letters;
    for (std::size_t rest = rank + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

std::string isolate(std::string_view text) { return fmt::format("\u2068{}\u2069", text); }

}  // namespace ensejam::text
