#include "intake/table/day_ranges.h"

#include "base/base.h"

namespace ensejam::intake {
namespace detail_day_ranges {

constexpr std::size_t longest_told = 80;  ///< bytes

/// What stands between the first and the last of two days.
constexpr auto betweens =
    std::to_array<std::string_view>({" - ", " – ", "–", "—", " to ", " until ", " au ", " à ", " al ", " a ",
                                     " até ", " تا ", " الی ", " إلى ", " الى ", " bis ", " до ", " по "});

/// "from" before the first one.
std::string_view without_lead(std::string_view told) {
    for (const std::string_view lead : {"from ", "From ", "du ", "Du ", "del ", "از ", "من ", "з ", "с "})
        if (told.starts_with(lead)) return told.substr(lead.size());
    return told;
}

/// The last word that is a year of four digits, as it is written; empty when none is.
std::string year_in(std::string_view told) {
    const std::string digits = text::latin_digits(told);
    for (std::size_t end = digits.size(); end >= 4; --end)
        if (digits.substr(end - 4, 4).find_first_not_of("0123456789") == std::string::npos)
            return digits.substr(end - 4, 4);
    return {};
}

std::optional<text::ReadPeriod> from_to(std::string_view first, std::string_view last) {
    const auto end = text::read_period(last);
    if (!end) return {};
    auto start = text::read_period(first);
    const bool has_word = text::latin_digits(first).find_first_not_of("0123456789/.- ") != std::string::npos;
    if (!start && has_word) start = text::read_period(std::string(first) + " " + year_in(last));
    if (!start || start->days.from >= end->days.to || start->calendar != end->calendar) return {};
    return text::ReadPeriod{{start->days.from, end->days.to}, false, end->calendar};
}

}  // namespace detail_day_ranges

std::optional<text::ReadPeriod> days_from_to(std::string_view cell) {
    using namespace detail_day_ranges;
    if (cell.size() > longest_told) return {};
    const std::string_view told = without_lead(cell);
    for (const std::string_view between : betweens) {
        const std::size_t at = told.find(between);
        if (at == std::string_view::npos || at == 0) continue;
        if (auto days = from_to(told.substr(0, at), told.substr(at + between.size()))) return days;
    }
    return {};
}

}  // namespace ensejam::intake
