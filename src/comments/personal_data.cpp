#include "comments/personal_data.h"

#include "base/base.h"
#include "text/text.h"

namespace ensejam::comments {
namespace detail_personal_data {

/// Digits that stand together.
struct Group {
    std::string digits{};
    std::size_t begin = 0;
    std::size_t end = 0;
    bool is_joined = false;  ///< to the group before, by at most two spaces, dots, dashes or brackets
};

bool is_joint(char32_t point) {
    return std::u32string_view(U" -.–()\u200C\u00A0").find(point) != std::u32string_view::npos;
}

/// Thousands signs or a percent sign make a number an amount.
bool is_amount_sign(char32_t point) {
    return std::u32string_view(U",٬،٫%٪").find(point) != std::u32string_view::npos;
}

std::vector<Group> groups_of(std::u32string_view text) {
    std::vector<Group> groups;
    for (std::size_t at = 0; at < text.size();) {
        if (text::digit_of(text[at]) < 0) {
            ++at;
            continue;
        }
        Group group{.begin = at};
        for (; at < text.size() && text::digit_of(text[at]) >= 0; ++at)
            if (group.digits.size() < 64) group.digits += static_cast<char>('0' + text::digit_of(text[at]));
        group.end = at;
        const std::size_t gap = groups.empty() ? 9 : group.begin - groups.back().end;
        group.is_joined = gap <= 2;
        for (std::size_t i = 0; group.is_joined && i < gap; ++i)
            group.is_joined = is_joint(text[group.begin - 1 - i]);
        const bool in_amount =
            (group.begin > 1 && is_amount_sign(text[group.begin - 1]) &&
             text::digit_of(text[group.begin - 2]) >= 0) ||
            (at + 1 < text.size() && is_amount_sign(text[at]) && text::digit_of(text[at + 1]) >= 0);
        if (!in_amount) groups.push_back(std::move(group));
    }
    return groups;
}

/// Luhn: the sum of digits, every second doubled from the right, is a multiple of ten (ISO/IEC 7812-1).
bool is_luhn(std::string_view digits) {
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const int digit = digits[digits.size() - 1 - i] - '0';
        const int value = i % 2 == 1 ? 2 * digit : digit;
        sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
}

/// The check digit of Iran's national code: weights 10 to 2, modulus 11.
bool is_national_code(std::string_view digits) {
    if (digits.size() != 10 || digits.find_first_not_of(digits[0]) == std::string_view::npos) return false;
    int sum = 0;
    for (std::size_t i = 0; i < 9; ++i) sum += (digits[i] - '0') * (10 - static_cast<int>(i));
    const int rest = sum % 11;
    return digits[9] - '0' == (rest < 2 ? rest : 11 - rest);
}

/// The number of IR and the digits leaves 1 by 97 (ISO 13616).
bool is_iban(std::string_view digits) {
    if (digits.size() != 24) return false;
    int rest = 0;
    const std::string moved = fmt::format("{}1827{}", digits.substr(2), digits.substr(0, 2));
    for (const char digit : moved) rest = (rest * 10 + (digit - '0')) % 97;
    return rest == 1;
}

bool is_telephone(std::string_view digits, std::size_t first_group) {
    for (const std::string_view abroad : {"0098", "98"})
        if (digits.starts_with(abroad) && digits.size() == 10 + abroad.size())
            return digits[abroad.size()] == '9' || first_group == abroad.size();
    if (digits.size() == 10) return digits.starts_with('9') && first_group == 10;
    if (digits.size() != 11 || digits[0] != '0') return false;
    return digits[1] == '9' ||
           ((digits[1] >= '1' && digits[1] <= '8') && (first_group == 3 || first_group == 11));
}

std::optional<PersonalKind> kind_of(std::string_view digits, const std::vector<std::size_t>& sizes,
                                    bool after_ir) {
    if (after_ir && is_iban(digits)) return PersonalKind::iban;
    const bool is_one = sizes.size() == 1;
    const bool fours = sizes == std::vector<std::size_t>{4, 4, 4, 4};
    if (digits.size() == 16 && (is_one || fours) && digits[0] >= '2' && is_luhn(digits))
        return PersonalKind::bank_card;
    if (is_telephone(digits, sizes[0])) return PersonalKind::telephone;
    if ((is_one || sizes == std::vector<std::size_t>{3, 6, 1}) && is_national_code(digits))
        return PersonalKind::national_code;
    return std::nullopt;
}

/// A number that counts money or people is no code.
bool is_counted(std::u32string_view text, std::size_t end) {
    while (end < text.size() && text::is_blank(text[end])) ++end;
    const std::string next = text::key(text::utf8(text.substr(end, 8)));
    for (const std::string_view unit :
         {"ریال", "تومان", "تومن", "نفر", "دلار", "یورو", "rial", "toman", "people", "متر"})
        if (next.starts_with(unit)) return true;
    return false;
}

bool is_after_ir(std::u32string_view text, std::size_t begin) {
    while (begin > 0 && is_joint(text[begin - 1])) --begin;
    return begin >= 2 && (text[begin - 1] | 32) == U'r' && (text[begin - 2] | 32) == U'i';
}

void find_numbers(std::u32string_view text, std::vector<PersonalData>& found) {
    const std::vector<Group> groups = groups_of(text);
    for (std::size_t first = 0; first < groups.size(); ++first) {
        std::string digits;
        std::vector<std::size_t> sizes;
        for (std::size_t last = first; last < groups.size() && last < first + 8; ++last) {
            if (last > first && !groups[last].is_joined) break;
            digits += groups[last].digits;
            sizes.push_back(groups[last].digits.size());
            if (digits.size() > 26) break;
            const auto kind = kind_of(digits, sizes, is_after_ir(text, groups[first].begin));
            if (!kind || (*kind == PersonalKind::national_code && is_counted(text, groups[last].end)))
                continue;
            found.push_back({*kind, groups[first].begin, groups[last].end});
            first = last;
            break;
        }
    }
}

bool is_mail_letter(char32_t point) {
    return (point < 0x80 && ((point | 32) >= U'a' && (point | 32) <= U'z')) || text::digit_of(point) >= 0 ||
           point == U'.' || point == U'_' || point == U'-' || point == U'+';
}

/// Addresses of an office are no person's.
bool is_office(std::string_view name) {
    for (const std::string_view office :
         {"info", "support", "contact", "office", "admin", "help", "press", "pr", "public", "mail",
          "webmaster", "news", "sales", "noreply", "no-reply"})
        if (name == office) return true;
    return false;
}

void find_mail(std::u32string_view text, std::vector<PersonalData>& found) {
    for (std::size_t at = text.find(U'@'); at != std::u32string_view::npos; at = text.find(U'@', at + 1)) {
        std::size_t begin = at;
        std::size_t end = at + 1;
        while (begin > 0 && at - begin < 64 && is_mail_letter(text[begin - 1])) --begin;
        while (end < text.size() && end - at < 128 && is_mail_letter(text[end])) ++end;
        while (end > at + 1 && !text::is_word_point(text[end - 1])) --end;
        const std::u32string_view site = text.substr(at + 1, end - at - 1);
        const std::size_t dot = site.rfind(U'.');
        if (begin == at || dot == std::u32string_view::npos || dot == 0 || site.size() - dot < 3) continue;
        if (!is_office(text::key(text::utf8(text.substr(begin, at - begin)))))
            found.push_back({PersonalKind::mail, begin, end});
    }
}

}  // namespace detail_personal_data

std::vector<PersonalData> find_personal_data(std::u32string_view text) {
    std::vector<PersonalData> found;
    detail_personal_data::find_numbers(text, found);
    detail_personal_data::find_mail(text, found);
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
    return found;
}

}  // namespace ensejam::comments
