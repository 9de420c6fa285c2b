#include "intake/table/own_currencies.h"

#include "text/text.h"

namespace ensejam::intake {
namespace detail_own_currencies {

using Words = std::span<const std::string_view>;

constexpr auto currency_words =
    std::to_array<std::string_view>({"currency", "ccy", "curr", "devise", "monnaie", "moneda", "moeda",
                                     "valuta", "wahrung", "ارز", "العمله", "валюта", "currencies"});
constexpr auto silent =
    std::to_array<std::string_view>({"amount", "value", "montant", "monto", "importe", "valor", "مبلغ", "of",
                                     "the", "de", "du", "la", "code", "in"});

bool is_among(std::string_view word, Words words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The words of a heading that say of which money it speaks, and whether it names a currency.
std::pair<std::string, bool> money_named(const Column& column) {
    std::string rest;
    bool is_currency = false;
    const std::string key = text::name_key(column.heading);
    for (const std::string_view word : text::words_of_key(key)) {
        is_currency = is_currency || is_among(word, currency_words);
        if (!is_among(word, currency_words) && !is_among(word, silent)) rest += " " + std::string(word);
    }
    return {std::move(rest), is_currency};
}

}  // namespace detail_own_currencies

void settle_own_currencies(Table& table) {
    using namespace detail_own_currencies;
    for (Column& currency : table.columns) {
        if (!currency.tag.empty() || currency.is_answered) continue;
        const auto [of_currency, is_currency] = money_named(currency);
        if (!is_currency || of_currency.empty()) continue;
        for (Column& money : table.columns) {
            const auto [of_money, is_other] = money_named(money);
            const bool is_it = money.field.field == Field::money && money.certainty >= least_certainty &&
                               !is_other && of_money == of_currency;
            if (!is_it) continue;
            money.currency_at = currency.rank;
            currency.field = {.field = Field::note};
            currency.certainty = 1;
        }
    }
}

}  // namespace ensejam::intake
