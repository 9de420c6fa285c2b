#include "intake/rows/short_years.h"

#include <array>
#include <set>

namespace ensejam::intake {
namespace detail_short_years {

constexpr int first_to_come = 13;        ///< of Jalali years: 1413
constexpr std::size_t clearly_more = 3;  ///< times as many different days as years

/// A number of one or two digits.
struct Short {
    int number = 0;
    std::size_t n_digits = 0;
};

/// The numbers of "15/07/24"; nothing when a text is no such date.
std::optional<std::array<Short, 3>> short_date(std::string_view text) {
    std::array<Short, 3> numbers{};
    std::size_t n = 0;
    for (const char sign : text::latin_digits(text::trimmed(text))) {
        const bool is_digit = sign >= '0' && sign <= '9';
        if (is_digit && (n > 2 || ++numbers[n].n_digits > 2)) return {};
        if (is_digit) numbers[n].number = numbers[n].number * 10 + (sign - '0');
        if (is_digit) continue;
        if (std::string_view("/-.").find(sign) == std::string_view::npos || n > 2 || numbers[n].n_digits == 0)
            return {};
        ++n;
    }
    return n == 2 && numbers[2].n_digits > 0 ? std::optional(numbers) : std::nullopt;
}

/// Of the years that are written so, 1316 to 1331 are long past and 1413 on is yet to come.
bool may_be_jalali_year(const Short& told) {
    return told.n_digits == 2 && (told.number > 31 || told.number < first_to_come);
}

bool may_be_gregorian_year(const Short& told) { return told.n_digits == 2; }

bool may_be_day(const Short& told) { return told.number >= 1 && told.number <= 31; }

/// The years that stand last are of this calendar.
text::ShortYear last_of(const std::set<int>& years, bool is_persian) {
    const auto may_be_jalali = [](int year) { return year < first_to_come || year > 79; };
    const bool is_jalali = is_persian && std::all_of(years.begin(), years.end(), may_be_jalali);
    return is_jalali ? text::ShortYear::last_jalali : text::ShortYear::last;
}

}  // namespace detail_short_years

using namespace detail_short_years;

ShortYears short_years_in(const std::vector<std::string_view>& values, bool is_persian) {
    std::set<int> firsts;
    std::set<int> lasts;
    int n_first = 0;
    int n_last = 0;
    std::string_view either;
    for (const std::string_view value : values) {
        const auto numbers = short_date(value);
        if (!numbers) continue;
        const auto& [first, middle, last] = *numbers;
        firsts.insert(first.number), lasts.insert(last.number);
        const bool may_be_first = may_be_jalali_year(first) && middle.number <= 12 && may_be_day(last);
        const bool may_be_last =
            may_be_gregorian_year(last) && may_be_day(first) && (first.number <= 12 || middle.number <= 12);
        n_first += may_be_first && !may_be_last ? 1 : 0;
        n_last += may_be_last && !may_be_first ? 1 : 0;
        if (may_be_first && may_be_last && either.empty()) either = value;
    }
    const text::ShortYear last = last_of(lasts, is_persian);
    if (n_first != n_last) return {.year = n_last > n_first ? last : text::ShortYear::first};
    if (is_persian && lasts.size() >= clearly_more * firsts.size()) return {.year = text::ShortYear::first};
    if (is_persian && firsts.size() >= clearly_more * lasts.size()) return {.year = last};
    const bool is_last = !is_persian || lasts.size() < firsts.size();
    return {.year = is_last ? last : text::ShortYear::first, .unsure = either};
}

}  // namespace ensejam::intake
