#include "text/read_period.h"

#include "text/fold.h"
#include "text/month_names.h"

namespace ensejam::text {
namespace detail_read_period {

constexpr auto seasons = std::to_array<NamedNumber>({
    {"بهار", 1},
    {"تابستان", 2},
    {"پاییز", 3},
    {"پایز", 3},
    {"زمستان", 4},
});
constexpr auto ordinals = std::to_array<NamedNumber>({
    {"اول", 1},    {"نخست", 1},  {"یکم", 1},    {"دوم", 2}, {"سوم", 3}, {"چهارم", 4}, {"first", 1},
    {"second", 2}, {"third", 3}, {"fourth", 4}, {"q1", 1},  {"q2", 2},  {"q3", 3},    {"q4", 4},
    {"h1", 1},     {"h2", 2},    {"t1", 1},     {"t2", 2},  {"t3", 3},  {"t4", 4},
});
/// Words that say nothing by themselves: weekdays, "year", "of", a time of day.
constexpr auto silent_words = std::to_array<std::string_view>({
    "سال",    "ماه",      "روز",    "شنبه", "یکشنبه", "دوشنبه", "سهشنبه", "سه",      "چهارشنبه",  "پنجشنبه",
    "جمعه",   "یک",       "دو",     "چهار", "پنج",    "مورخ",   "تاریخ",  "year",    "of",        "le",
    "er",     "du",       "st",     "nd",   "rd",     "th",     "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday", "mon",  "tue",    "wed",    "thu",    "fri",     "sat",       "sun",
    "ه",      "ش",        "ق",      "م",    "t",      "z",      "de",     "del",
});

/// What the words of a text say about days.
struct Told {
    std::vector<int> numbers{};
    std::vector<std::size_t> n_digits{};
    int jalali_month = 0;
    int gregorian_month = 0;
    int season = 0;
    int ordinal = 0;
    bool is_quarter = false;
    bool is_half = false;
    bool is_understood = true;
};

template <std::size_t n>
int look_up(const std::array<NamedNumber, n>& table, std::string_view word) {
    for (const NamedNumber& row : table)
        if (row.key == word) return row.number;
    return 0;
}

/// Two different ones are of a range ("Jan-Mar 2022"), and neither of them is what the whole text tells.
void hear_once(int number, int& place, Told& told) {
    if (place != 0 && place != number) told.is_understood = false;
    place = number;
}

void hear(std::string_view word, Told& told) {
    if (word.find_first_not_of("0123456789") == std::string_view::npos) {
        if (word.size() > 8) return void(told.is_understood = false);
        told.numbers.push_back(std::stoi(std::string(word)));
        told.n_digits.push_back(word.size());
    } else if (const int jalali_month = look_up(jalali_months, word)) {
        hear_once(jalali_month, told.jalali_month, told);
    } else if (const int gregorian_month = look_up(gregorian_months, word)) {
        hear_once(gregorian_month, told.gregorian_month, told);
    } else if (const int season = look_up(seasons, word)) {
        hear_once(season, told.season, told);
    } else if (const int ordinal = look_up(ordinals, word)) {
        hear_once(ordinal, told.ordinal, told);
        told.is_quarter = told.is_quarter || word[0] == 'q' || word[0] == 't';
        told.is_half = told.is_half || word[0] == 'h';
    } else if (word == "ماهه" || word == "سهماهه" || word == "فصل" || word == "quarter" ||
               word == "trimestre") {
        told.is_quarter = true;
    } else if (word == "نیمه" || word == "نیمسال" || word == "ششماهه" || word == "half") {
        told.is_half = true;
    } else if (std::find(silent_words.begin(), silent_words.end(), word) == silent_words.end()) {
        told.is_understood = false;
    }
}

/// Parts a word where letters meet digits ("1st", "Q3", "24T00"), except for the ordinals that are written
/// so.
void hear_parts(std::string_view word, Told& told) {
    if (look_up(ordinals, word) != 0) return hear(word, told);
    constexpr std::string_view month = "ماه";  // «خردادماه»
    if (word.ends_with(month) && look_up(jalali_months, word.substr(0, word.size() - month.size())) != 0)
        word.remove_suffix(month.size());
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t begin = 0; begin < word.size();) {
        std::size_t end = begin + 1;
        while (end < word.size() && is_digit(word[end]) == is_digit(word[begin])) ++end;
        hear(word.substr(begin, end - begin), told);
        begin = end;
    }
}

/// The text without a time of day at its end ("2025-05-31 00:00:00", "…T10:20Z").
std::string_view without_time(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon < 3) return text;
    const std::size_t before = text.find_last_of(" T", colon);
    return before == std::string_view::npos ? text : text.substr(0, before);
}

Told hear_all(std::string_view text) {
    Told told;
    const std::string latin = latin_digits(text);
    std::string folded = name_key(without_time(latin));
    for (const NamedNumber& month : months_of_two_words)
        if (const std::size_t at = folded.find(month.key); at != std::string::npos) {
            hear_once(month.number, told.gregorian_month, told);
            folded.erase(at, month.key.size());
        }
    if (folded.find("شش ماهه") != std::string::npos) told.is_half = true;
    for (std::size_t begin = 0; begin < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', begin), folded.size());
        if (end > begin && folded.substr(begin, end - begin) != "شش")
            hear_parts(std::string_view(folded).substr(begin, end - begin), told);
        begin = end + 1;
    }
    if (told.is_half) told.is_quarter = false;
    return told;
}

bool is_jalali_year(int year) { return year >= first_jalali_year && year <= last_jalali_year; }
bool is_gregorian_year(int year) { return year >= 1800 && year <= 2200; }

std::optional<ReadPeriod> one_day(std::optional<Day> day, Calendar calendar) {
    if (!day) return {};
    return ReadPeriod{{*day, *day + 1}, true, calendar};
}

std::optional<ReadPeriod> jalali_months_from(int year, int first_month, int n_months) {
    if (!is_jalali_year(year) || first_month < 1 || first_month + n_months > 13) return {};
    const JalaliMonth first{year * 12 + first_month - 1};
    return ReadPeriod{
        {days_of(first).from, days_of(JalaliMonth{first.number + n_months - 1}).to}, false, Calendar::jalali};
}

std::optional<ReadPeriod> gregorian_months_from(int year, int first_month, int n_months) {
    if (!is_gregorian_year(year) || first_month < 1 || first_month + n_months > 13) return {};
    const int after = first_month + n_months;
    const auto from = day_of_gregorian({year, first_month, 1});
    const auto to = day_of_gregorian({after > 12 ? year + 1 : year, after > 12 ? 1 : after, 1});
    return ReadPeriod{{*from, *to}, false, Calendar::gregorian};
}

std::optional<ReadPeriod> months_from(int year, int first_month, int n_months) {
    return is_jalali_year(year) ? jalali_months_from(year, first_month, n_months)
                                : gregorian_months_from(year, first_month, n_months);
}

/// A year of two digits beside a month's name or in a date: 04 is 1404 in Jalali dates, 25 is 2025 and 98
/// is 1998 in Gregorian ones.
int full_year(int year, bool is_jalali) {
    if (year >= 100) return year;
    if (is_jalali) return (year < 50 ? 1400 : 1300) + year;
    return (year < 70 ? 2000 : 1900) + year;
}

/// Day and year around a month that was named.
std::optional<ReadPeriod> with_month_name(const Told& told) {
    const bool is_jalali = told.jalali_month != 0;
    const int month = is_jalali ? told.jalali_month : told.gregorian_month;
    if (told.numbers.size() == 1) {
        const int year = full_year(told.numbers[0], is_jalali);
        // «دوم مهر ۱۴۰۴» is a day.
        if (const int day = told.is_quarter || told.is_half ? 0 : told.ordinal; day != 0)
            return is_jalali ? one_day(day_of_jalali({year, month, day}), Calendar::jalali)
                             : one_day(day_of_gregorian({year, month, day}), Calendar::gregorian);
        return is_jalali ? jalali_months_from(year, month, 1) : gregorian_months_from(year, month, 1);
    }
    if (told.numbers.size() != 2) return {};
    const bool year_first = told.numbers[0] > 31;
    const int year = full_year(told.numbers[year_first ? 0 : 1], is_jalali);
    const int day = told.numbers[year_first ? 1 : 0];
    if (is_jalali) return one_day(day_of_jalali({year, month, day}), Calendar::jalali);
    if (!is_gregorian_year(year)) return {};
    return one_day(day_of_gregorian({year, month, day}), Calendar::gregorian);
}

std::optional<ReadPeriod> of_three_numbers(const Told& told, DayOrder order, ShortYear short_year) {
    int year = told.numbers[0];
    int month = told.numbers[1];
    int day = told.numbers[2];
    const bool is_year_last = told.n_digits[2] >= 3 || short_year != ShortYear::first;
    if (told.n_digits[0] < 3 && is_year_last) {
        std::swap(year, day);
        year = told.n_digits[2] < 3 ? full_year(year, short_year == ShortYear::last_jalali) : year;
        const bool swap_month =
            (order == DayOrder::month_day && month <= 31 && day <= 12) || (month > 12 && day <= 12);
        if (!is_jalali_year(year) && swap_month) std::swap(month, day);
    } else if (told.n_digits[0] < 3) {
        year = full_year(year, true);  // «04/07/01» as Persian offices shorten it
    }
    if (is_jalali_year(year)) return one_day(day_of_jalali({year, month, day}), Calendar::jalali);
    if (is_gregorian_year(year)) return one_day(day_of_gregorian({year, month, day}), Calendar::gregorian);
    return {};
}

/// 14040701 and 20250531.
std::optional<ReadPeriod> of_one_number(int number, std::size_t n_digits) {
    if (n_digits == 4) return months_from(number, 1, 12);
    if (n_digits != 8) return {};
    const Date date{number / 10000, number / 100 % 100, number % 100};
    if (is_jalali_year(date.year)) return one_day(day_of_jalali(date), Calendar::jalali);
    return is_gregorian_year(date.year) ? one_day(day_of_gregorian(date), Calendar::gregorian) : std::nullopt;
}

/// The year among the numbers, and the other number if there is one.
struct YearAndRest {
    int year = 0;
    int rest = 0;
};
std::optional<YearAndRest> year_and_rest(const Told& told) {
    YearAndRest found;
    for (std::size_t i = 0; i < told.numbers.size(); ++i) {
        int& place = told.n_digits[i] == 4 && found.year == 0 ? found.year : found.rest;
        if (place != 0) return {};
        place = told.numbers[i];
    }
    return found.year == 0 ? std::nullopt : std::optional(found);
}

}  // namespace detail_read_period

using namespace detail_read_period;

std::optional<NoSuchDay> no_such_day(std::string_view text) {
    if (text.size() > 100) return {};
    const Told told = hear_all(text);
    const std::size_t n = told.numbers.size();
    const int named_month = told.jalali_month != 0 ? told.jalali_month : told.gregorian_month;
    if (!told.is_understood || n != (named_month != 0 ? 2U : 3U)) return {};
    const bool is_year_first = told.n_digits.front() == 4;
    if (!is_year_first && told.n_digits.back() != 4) return {};
    const int year = is_year_first ? told.numbers.front() : told.numbers.back();
    const int day = is_year_first ? told.numbers.back() : told.numbers.front();
    const int month = named_month != 0 ? named_month : told.numbers[1];
    const auto days = months_from(year, month, 1);
    if (!days || day > 31) return {};
    const int n_days = days->days.to - days->days.from;
    return day > n_days ? std::optional(NoSuchDay{year, n_days}) : std::nullopt;
}

bool is_ambiguous_period(std::string_view text) {
    const Told told = hear_all(text);
    return told.is_understood && told.numbers.size() == 2 && told.n_digits[0] == 4 && told.n_digits[1] == 1 &&
           !told.is_quarter && !told.is_half && told.ordinal == 0 && told.season == 0;
}

std::optional<ReadPeriod> read_period(std::string_view text, DayOrder order, ShortYear short_year) {
    if (text.size() > 100) return {};
    const Told told = hear_all(text);
    if (!told.is_understood || told.numbers.empty() || told.numbers.size() > 3) return {};
    if (told.jalali_month != 0 || told.gregorian_month != 0) return with_month_name(told);
    if (told.numbers.size() == 3) return of_three_numbers(told, order, short_year);
    const auto found = year_and_rest(told);
    if (told.numbers.size() == 1 && told.n_digits[0] == 8) return of_one_number(told.numbers[0], 8);
    if (!found) return {};
    if (told.season != 0) return jalali_months_from(found->year, (told.season - 1) * 3 + 1, 3);
    const int part = told.ordinal != 0 ? told.ordinal : found->rest;
    if (told.is_half)
        return part >= 1 && part <= 2 ? months_from(found->year, (part - 1) * 6 + 1, 6) : std::nullopt;
    if (told.is_quarter)
        return part >= 1 && part <= 4 ? months_from(found->year, (part - 1) * 3 + 1, 3) : std::nullopt;
    if (told.ordinal != 0) return {};
    if (told.numbers.size() == 1) return of_one_number(found->year, 4);
    if (told.n_digits[1] != 2 && told.n_digits[0] != 2) return {};
    return months_from(found->year, found->rest, 1);
}

std::optional<Day> day_of_serial(double serial, bool is_1904) {
    if (!(serial >= 1) || serial > 2'958'465) return {};
    const int whole = static_cast<int>(serial);
    if (is_1904) return Day{whole - 24107};  // 1904-01-01 is day 0
    // The 1900 system counts a 29 February 1900 that never was (serial 60).
    return Day{whole - (whole > 59 ? 25569 : 25568)};
}

}  // namespace ensejam::text
