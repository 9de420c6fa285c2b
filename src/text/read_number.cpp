#include "text/read_number.h"

#include <charconv>

#include "base/base.h"
#include "text/letters.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ensejam::text {
namespace detail_read_number {

constexpr std::u32string_view minus_signs = U"-\u2212\u2013\uFE63\uFF0D";

/// The text with one code point for every spelling of a sign: digits 0-9, '-', '%', ' ' between groups,
/// 'g' for ٬, 'd' for ٫ and for a slash between Persian digits, ',' and '.'.
struct Plain {
    std::u32string signs{};
    bool has_persian_digits = false;
};

Plain plain(std::string_view text) {
    Plain result;
    for (const char32_t point : code_points(text)) {
        if (is_invisible(point)) continue;
        const int digit = digit_of(point);
        if (digit >= 0) {
            result.has_persian_digits = result.has_persian_digits || point > 0x80;
            result.signs += U'0' + static_cast<char32_t>(digit);
        } else if (minus_signs.find(point) != std::u32string_view::npos) {
            result.signs += U'-';
        } else if (is_white_space(point) || point == U'\'' || point == U'\u2019') {
            result.signs += U' ';
        } else {
            result.signs += point == U'٪'   ? U'%'
                            : point == U'،' ? U','
                            : point == U'٬' ? U'g'
                            : point == U'٫' ? U'd'
                                            : point;
        }
    }
    return result;
}

void trim(std::u32string& signs) {
    while (!signs.empty() && signs.front() == U' ') signs.erase(0, 1);
    while (!signs.empty() && signs.back() == U' ') signs.pop_back();
}

/// Takes the sign, brackets and per cent away.
void take_signs(std::u32string& signs, NumberParts& parts) {
    trim(signs);
    if (signs.size() > 2 && signs.front() == U'(' && signs.back() == U')') {
        parts.is_negative = true;
        signs = signs.substr(1, signs.size() - 2);
        trim(signs);
    }
    for (const char32_t sign : {U'%', U'-', U'+', U'%'}) {
        const bool first = !signs.empty() && signs.front() == sign;
        const bool last = !first && !signs.empty() && signs.back() == sign && sign != U'+';
        if (!first && !last) continue;
        first ? void(signs.erase(0, 1)) : signs.pop_back();
        trim(signs);
        if (sign == U'%') parts.is_percent = true;
        if (sign == U'-') parts.is_negative = true;
    }
}

struct Counts {
    std::size_t points = 0, commas = 0, groups = 0, decimals = 0, slashes = 0;
};

/// Which sign parts the fraction; 0 when none does. Nothing when the signs contradict each other.
std::optional<char32_t> decimal_sign(std::u32string_view signs, bool has_persian_digits) {
    Counts n;
    for (const char32_t sign : signs) {
        n.points += sign == U'.';
        n.commas += sign == U',';
        n.groups += sign == U'g';
        n.decimals += sign == U'd';
        n.slashes += sign == U'/';
    }
    if (n.slashes > 0) {
        if (n.slashes > 1 || !has_persian_digits || n.points + n.decimals > 0) return {};
        return U'/';
    }
    if (n.decimals > 0) return n.decimals == 1 ? std::optional(U'd') : std::nullopt;
    if (n.points > 0 && n.commas > 0) {
        const char32_t last = signs.rfind(U'.') > signs.rfind(U',') ? U'.' : U',';
        return (last == U'.' ? n.points : n.commas) == 1 ? std::optional(last) : std::nullopt;
    }
    if (n.points == 1) return U'.';
    if (n.commas != 1 || n.groups > 0) return U'\0';
    const std::size_t at = signs.find(U',');
    const bool groups = signs.size() - at - 1 == 3 && at >= 1 && at <= 3 && signs[0] != U'0';
    return groups ? U'\0' : U',';
}

/// The whole part without its group signs; nothing when groups after the first are not of three digits.
std::optional<std::string> ungrouped(std::u32string_view whole) {
    std::string digits;
    std::size_t in_group = 0;
    std::size_t n_groups = 1;
    for (const char32_t sign : whole) {
        if (sign >= U'0' && sign <= U'9') {
            digits += static_cast<char>(sign);
            ++in_group;
            continue;
        }
        const bool is_group_sign = sign == U'g' || sign == U',' || sign == U'.' || sign == U' ';
        const bool fits = n_groups == 1 ? in_group >= 1 && in_group <= 3 : in_group == 3;
        if (!is_group_sign || !fits) return {};
        in_group = 0;
        ++n_groups;
    }
    if (n_groups > 1 && in_group != 3) return {};
    return digits;
}

bool are_digits(std::u32string_view signs) {
    return std::all_of(signs.begin(), signs.end(),
                       [](char32_t sign) { return sign >= U'0' && sign <= U'9'; });
}

/// Moves the decimal sign by the exponent of "1.5e7".
std::optional<int> take_exponent(std::u32string& signs) {
    const std::size_t at = signs.find_first_of(U"eE");
    if (at == std::u32string::npos) return 0;
    std::u32string power = signs.substr(at + 1);
    signs.resize(at);
    const bool is_negative = power.starts_with(U'-');
    if (is_negative || power.starts_with(U'+')) power.erase(0, 1);
    if (power.empty() || power.size() > 3 || !are_digits(power) || signs.empty()) return {};
    int exponent = 0;
    for (const char32_t digit : power) exponent = exponent * 10 + static_cast<int>(digit - U'0');
    if (exponent > 300) return {};
    return is_negative ? -exponent : exponent;
}

void shift(NumberParts& parts, int exponent) {
    for (; exponent > 0; --exponent) {
        parts.whole += parts.fraction.empty() ? '0' : parts.fraction.front();
        if (!parts.fraction.empty()) parts.fraction.erase(0, 1);
    }
    for (; exponent < 0; ++exponent) {
        parts.fraction.insert(parts.fraction.begin(), parts.whole.empty() ? '0' : parts.whole.back());
        if (!parts.whole.empty()) parts.whole.pop_back();
    }
}

}  // namespace detail_read_number

using namespace detail_read_number;

std::optional<NumberParts> read_number_parts(std::string_view text) {
    if (text.size() > 200) return {};
    Plain written = plain(text);
    NumberParts parts;
    take_signs(written.signs, parts);
    const auto exponent = take_exponent(written.signs);
    if (!exponent || written.signs.empty()) return {};
    const auto sign = decimal_sign(written.signs, written.has_persian_digits);
    if (!sign) return {};
    const std::size_t at = *sign == U'\0' ? std::u32string::npos : written.signs.find(*sign);
    const std::u32string_view all = written.signs;
    const auto whole = ungrouped(all.substr(0, at));
    const std::u32string_view fraction =
        at == std::u32string::npos ? std::u32string_view{} : all.substr(at + 1);
    if (!whole || !are_digits(fraction) || (whole->empty() && fraction.empty())) return {};
    parts.whole = *whole;
    for (const char32_t digit : fraction) parts.fraction += static_cast<char>(digit);
    shift(parts, *exponent);
    while (!parts.fraction.empty() && parts.fraction.back() == '0') parts.fraction.pop_back();
    parts.whole.erase(0, std::min(parts.whole.find_first_not_of('0'), parts.whole.size()));
    if (parts.whole.empty()) parts.whole = "0";
    return parts;
}

std::optional<ReadNumber> read_number(std::string_view text) {
    const auto parts = read_number_parts(text);
    if (!parts) return {};
    const std::string digits = (parts->is_negative ? "-" : "") + parts->whole + "." + parts->fraction + "0";
    ReadNumber number{.is_whole = parts->fraction.empty(), .is_percent = parts->is_percent};
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
    if (error != std::errc{}) return {};
    return number;
}

}  // namespace ensejam::text
