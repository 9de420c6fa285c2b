#include "intake/table/day_ranges.h"

#include <span>

#include "base/base.h"
#include "intake/table/day_words.h"

namespace ensejam::intake {
namespace detail_day_ranges {

constexpr std::size_t longest_told = 80;  ///< bytes

/// Words between the first and the last of two days.
constexpr auto words_between = std::to_array<std::string_view>(
    {" to ",  " until ", " through ", " thru ",   " au ",    " à ",       " al ",     " a ",
     " até ", " تا ",    " الی ",     " إلى ",    " الى ",   " حتى ",     " bis ",    " до ",
     " по ",  " s/d ",   " sampai ",  " hingga ", " hasta ", " jusqu'à ", " jusqu’à "});
constexpr auto dashes = std::to_array<std::string_view>({" - ", " – ", "–", "—", " ~ ", "~", "〜", "～"});
/// It stands within a day, too: "05-Jan-2025".
constexpr auto hyphens = std::to_array<std::string_view>({"-"});
/// What stands between two that lie side by side: "January and February 2025".
constexpr auto joints = std::to_array<std::string_view>(
    {" and ", " & ", "&", " et ", " y ", " e ", " و ", " und ", " dan ", "/"});
constexpr int days_of_year = 365;

using Words = std::span<const std::string_view>;

/// "from" before the first one.
std::string_view without_lead(std::string_view told) {
    for (const std::string_view lead :
         {"from ", "From ", "du ", "Du ", "de ", "De ", "del ", "Del ", "از ", "من ", "з ", "с "})
        if (told.starts_with(lead)) return told.substr(lead.size());
    return told;
}

/// The first word that is a year of four digits, as it is written; empty when none is.
std::string year_in(std::string_view told) {
    const std::string digits = text::latin_digits(told);
    const auto is_digit = [&](std::size_t at) {
        return at < digits.size() && digits[at] >= '0' && digits[at] <= '9';
    };
    for (std::size_t begin = 0; begin < digits.size(); ++begin) {
        std::size_t end = begin;
        while (is_digit(end)) ++end;
        if (end - begin == 4) return digits.substr(begin, 4);
        begin = end;
    }
    return {};
}

/// True of what may lack its year: a month, quarter or day that holds a letter.
bool holds_letter(std::string_view told) {
    return text::latin_digits(told).find_first_not_of("0123456789/.- ") != std::string::npos;
}

std::optional<text::ReadPeriod> days_of(std::string_view told) {
    const auto read = days_in_words(told);
    return read ? read : text::read_period(told);
}

std::optional<text::ReadPeriod> days_of(std::string_view told, const std::string& year) {
    return year.empty() || !holds_letter(told) ? std::nullopt : days_of(std::string(told) + " " + year);
}

/// "7" before "14 June 2025": a day of the same month.
std::optional<text::ReadPeriod> day_before(std::string_view first, const text::ReadPeriod& last,
                                           std::string_view told_last) {
    const auto number = [](std::string_view told) {
        const std::string digits = text::latin_digits(text::trimmed(told));
        const std::size_t n = std::min(digits.find_first_not_of("0123456789"), digits.size());
        return n == 0 || n > 2 ? 0 : std::stoi(digits.substr(0, n));
    };
    const bool is_day =
        text::latin_digits(text::trimmed(first)).find_first_not_of("0123456789") == std::string::npos;
    const int n_days = number(told_last) - number(first);
    if (!is_day || !last.is_single_day || !holds_letter(told_last) || number(first) == 0 || n_days <= 0)
        return {};
    const Day day = last.days.from + -n_days;
    return text::ReadPeriod{{day, day + 1}, true, last.calendar};
}

/// First and last; of one that tells no year of four digits, the other tells it.
struct Both {
    text::ReadPeriod first{};
    text::ReadPeriod last{};
};
std::optional<Both> both_of(std::string_view first, std::string_view last) {
    auto end = days_of(last);
    std::string year = year_in(last);
    if (end && year.empty() && end->calendar == text::Calendar::gregorian)
        year = iso(end->days.from).substr(0, 4);  // of "Mar-25"
    if (!end) end = days_of(last, year_in(first));
    auto start = year_in(first).empty() && !year_in(last).empty() ? days_of(first, year) : std::nullopt;
    if (!start) start = days_of(first);
    if (!start) start = days_of(first, year);
    if (!start && end) start = day_before(first, *end, last);
    if (!start || !end || start->calendar != end->calendar) return {};
    return Both{*start, *end};
}

/// A year and a month in it are no first and last: the month begins later, and the year does not end before.
std::optional<text::ReadPeriod> from_to(std::string_view first, std::string_view last) {
    const auto both = both_of(first, last);
    if (!both) return {};
    const auto& [start, end] = *both;
    if (start.days.from >= end.days.to || start.days.to > end.days.to) return {};
    return text::ReadPeriod{{start.days.from, end.days.to}, false, end.calendar};
}

/// A dash also parts a year from a month that stands beside it in a title.
std::optional<text::ReadPeriod> dash_to(std::string_view first, std::string_view last) {
    const auto both = both_of(first, last);
    const auto is_year = [](const Interval& days) { return days.to - days.from >= days_of_year; };
    if (!both || is_year(both->first.days) != is_year(both->last.days)) return {};
    return from_to(first, last);
}

std::optional<text::ReadPeriod> side_by_side(std::string_view first, std::string_view last) {
    const auto both = both_of(first, last);
    return both && both->first.days.to == both->last.days.from ? from_to(first, last) : std::nullopt;
}

/// What `read` makes of the text before and behind one of the words, at the first place where it makes
/// anything.
template <class Read>
std::optional<text::ReadPeriod> around(std::string_view told, Words words, const Read& read) {
    for (const std::string_view word : words)
        for (std::size_t at = told.find(word); at != std::string_view::npos; at = told.find(word, at + 1))
            if (at > 0)
                if (auto days = read(told.substr(0, at), told.substr(at + word.size()))) return days;
    return {};
}

}  // namespace detail_day_ranges

std::optional<text::ReadPeriod> days_from_to(std::string_view cell) {
    using namespace detail_day_ranges;
    if (cell.size() > longest_told) return {};
    const std::string_view told = without_lead(cell);
    if (const auto days = around(told, words_between, from_to)) return days;
    if (const auto days = around(told, dashes, dash_to)) return days;
    if (text::read_period(told)) return {};
    if (const auto days = around(told, hyphens, dash_to)) return days;
    return holds_letter(told) ? around(told, joints, side_by_side) : std::nullopt;
}

}  // namespace ensejam::intake
