#include "intake/table/unit_above.h"

#include "base/base.h"

namespace ensejam::intake {
namespace detail_unit_above {

constexpr std::size_t longest_alone = 48;   ///< letters of a line that tells a unit without saying of what
constexpr std::size_t longest_phrase = 10;  ///< words from "amounts" to the end of the unit

bool is_about_amounts(std::string_view word) {
    constexpr auto words = std::to_array<std::string_view>(
        {"مبالغ",  "مبلغ",    "ارقام",   "اعداد",   "واحد",     "قیمت",    "اعتبارات", "المبالغ", "العمله",
         "الوحده", "amounts", "amount",  "figures", "values",   "numbers", "currency", "unit",    "units",
         "money",  "prices",  "costs",   "budgets", "montants", "montant", "chiffres", "devise",  "monnaie",
         "unite",  "montos",  "valores", "cifras",  "moneda",   "valeurs", "валюта",   "суми",    "суммы"});
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string joined(std::span<const std::string_view> words) {
    std::string text;
    for (const std::string_view word : words) text += (text.empty() ? "" : " ") + std::string(word);
    return text;
}

bool is_number(std::string_view word) {
    return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "500 million rials", an amount and no unit: a number that is no scale ("1,000 USD") before the unit.
bool tells_amount(std::span<const std::string_view> words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_number(words[i]) || words[i] == "000" || (words[i] == "1" && i + 1 < words.size())) continue;
        for (std::size_t n = 2; n <= 4 && i + n <= words.size(); ++n) {
            const auto read = text::read_money(joined(words.subspan(i, n)));
            if (read && read->unit_in_cell != text::MoneyUnit::unknown) return true;
        }
    }
    return false;
}

std::optional<text::FoundUnit> unit_of_line(std::string_view line) {
    const std::string key = text::name_key(line);
    const auto all = text::words_of_key(key);
    const std::span<const std::string_view> words(all);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_about_amounts(words[i])) continue;
        const auto phrase = words.subspan(i, std::min(longest_phrase, words.size() - i));
        const auto unit = text::money_unit_in(joined(phrase));
        if (unit && !tells_amount(phrase)) return unit;
    }
    if (text::length(line) > longest_alone || tells_amount(words)) return {};
    return text::money_unit_in(line);
}

}  // namespace detail_unit_above

text::FoundUnit unit_above(std::string_view lines) {
    while (!lines.empty()) {
        const std::size_t end = lines.rfind('\n');
        const std::string_view line = end == std::string_view::npos ? lines : lines.substr(end + 1);
        if (const auto unit = detail_unit_above::unit_of_line(line)) return *unit;
        lines = end == std::string_view::npos ? std::string_view{} : lines.substr(0, end);
    }
    return {};
}

}  // namespace ensejam::intake
