#include "intake/table/privacy.h"

#include "text/text.h"

namespace ensejam::intake {
namespace detail_privacy {

constexpr std::size_t sample_rows = 300;

/// Letters and digits without separators, in Latin digits.
std::string bare(std::string_view text) {
    std::string result;
    for (const char sign : text::latin_digits(text))
        if (std::string_view(" -._/()\t").find(sign) == std::string_view::npos) result += sign;
    return result;
}

bool are_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace detail_privacy

using namespace detail_privacy;

bool is_national_code(std::string_view text) {
    if (text.size() > 40) return false;
    const std::string code = bare(text);
    if (code.size() != 10 || !are_digits(code) || code.find_first_not_of(code[0]) == std::string::npos)
        return false;
    int sum = 0;
    for (std::size_t i = 0; i < 9; ++i) sum += (code[i] - '0') * static_cast<int>(10 - i);
    const int rest = sum % 11;
    return (rest < 2 ? rest : 11 - rest) == code[9] - '0';
}

bool is_mobile_number(std::string_view text) {
    if (text.size() > 40) return false;
    std::string number = bare(text);
    if (number.starts_with("+98")) number = "0" + number.substr(3);
    if (number.starts_with("0098")) number = "0" + number.substr(4);
    if (number.size() == 10 && number[0] == '9') number = "0" + number;
    return number.size() == 11 && number.starts_with("09") && are_digits(number);
}

bool is_iban(std::string_view text) {
    if (text.size() > 60) return false;
    std::string iban = bare(text);
    if (iban.size() == 24 && are_digits(iban)) iban = "IR" + iban;
    if (iban.size() < 15 || iban.size() > 34) return false;
    const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    if (!is_letter(iban[0]) || !is_letter(iban[1]) || !are_digits(std::string_view(iban).substr(2, 2)))
        return false;
    int rest = 0;  // ISO 7064 mod 97-10 over the rearranged code
    for (const char sign : iban.substr(4) + iban.substr(0, 4)) {
        if (is_letter(sign)) {
            rest = (rest * 100 + (sign & 0x1F) + 9) % 97;
        } else if (sign >= '0' && sign <= '9') {
            rest = (rest * 10 + (sign - '0')) % 97;
        } else {
            return false;
        }
    }
    return rest == 1;
}

bool is_mail(std::string_view text) {
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.size() > 200) return false;
    const std::size_t dot = text.find('.', at);
    const bool is_apart = text[at - 1] == ' ' || at + 1 == text.size() || text[at + 1] == ' ';
    return !is_apart && dot != std::string_view::npos && dot > at + 1 && dot + 1 < text.size();
}

bool is_telephone(std::string_view text) {
    if (text.size() > 40) return false;
    std::string number = bare(text);
    const bool is_parted = number.size() + 1 < text::latin_digits(text).size();
    const bool is_abroad = number.starts_with('+') || (is_parted && number.starts_with("00"));
    if (number.starts_with('+')) number.erase(0, 1);
    if (!are_digits(number)) return false;
    if (is_abroad) return number.size() >= 8 && number.size() <= 16;
    return is_parted && number.starts_with('0') && number.size() >= 9 && number.size() <= 11;
}

bool is_personal(const Grid& grid, const Table& table, const Column& column) {
    if (column.field.field == Field::personal && column.certainty >= least_certainty) return true;
    std::size_t n_told = 0;
    std::size_t n_national = 0;
    std::size_t n_other = 0;
    const std::size_t step = std::max<std::size_t>(1, (table.end_row - table.first_row) / sample_rows);
    for (std::size_t rank = table.first_row; rank < table.end_row; rank += step) {
        const std::string_view text = grid.at(rank, column.rank).text();
        if (text.empty()) continue;
        ++n_told;
        n_national += is_national_code(text) ? 1 : 0;
        n_other += is_mobile_number(text) || is_iban(text) || is_mail(text) || is_telephone(text) ? 1 : 0;
    }
    // One ten-digit number in eleven has a right check digit by chance: a column of sums is no column of
    // codes.
    return n_told >= 3 && (n_national * 10 >= n_told * 7 || n_other * 10 >= n_told * 7);
}

}  // namespace ensejam::intake
