#include "text/money_words.h"

#include "text/currencies.h"

namespace ensejam::text {
namespace detail_money_words {

constexpr std::int64_t thousand = 1'000;
constexpr std::int64_t million = 1'000'000;
constexpr std::int64_t milliard = 1'000'000'000;

/// Whole words of the key (text::key of what people write).
constexpr auto unit_words = std::to_array<UnitWord>({
    {"ریال", WordKind::rial},
    {"ریالی", WordKind::rial},
    {"رﯾﺎل", WordKind::rial},
    {"rial", WordKind::rial},
    {"rials", WordKind::rial},
    {"irr", WordKind::rial},
    {"تومان", WordKind::toman},
    {"تومن", WordKind::toman},
    {"toman", WordKind::toman},
    {"tomans", WordKind::toman},
    {"irt", WordKind::toman},
    {"هزار", WordKind::scale, thousand},
    {"thousand", WordKind::scale, thousand},
    {"thousands", WordKind::scale, thousand},
    {"میلیون", WordKind::scale, million},
    {"ملیون", WordKind::scale, million},
    {"م", WordKind::scale, million},
    {"million", WordKind::scale, million},
    {"millions", WordKind::scale, million},
    {"mln", WordKind::scale, million},
    {"m", WordKind::scale, million},
    {"میلیارد", WordKind::scale, milliard},
    {"ملیارد", WordKind::scale, milliard},
    {"milliard", WordKind::scale, milliard},
    {"billion", WordKind::scale, milliard},
    {"bn", WordKind::scale, milliard},
    {"usd", WordKind::currency, 1, "USD"},
    {"us", WordKind::currency, 1, "USD"},
    {"دلار", WordKind::currency, 1, "USD"},
    {"eur", WordKind::currency, 1, "EUR"},
    {"euro", WordKind::currency, 1, "EUR"},
    {"euros", WordKind::currency, 1, "EUR"},
    {"یورو", WordKind::currency, 1, "EUR"},
    {"gbp", WordKind::currency, 1, "GBP"},
    {"پوند", WordKind::currency, 1, "GBP"},
    {"chf", WordKind::currency, 1, "CHF"},
    {"cdf", WordKind::currency, 1, "CDF"},
    {"xaf", WordKind::currency, 1, "XAF"},
    {"xof", WordKind::currency, 1, "XOF"},
    {"cad", WordKind::currency, 1, "CAD"},
    {"sek", WordKind::currency, 1, "SEK"},
    {"jpy", WordKind::currency, 1, "JPY"},
    {"ngn", WordKind::currency, 1, "NGN"},
    {"k", WordKind::scale, thousand},
    {"milliers", WordKind::scale, thousand},
    {"millier", WordKind::scale, thousand},
    {"miles", WordKind::scale, thousand},
    {"milhares", WordKind::scale, thousand},
    {"tausend", WordKind::scale, thousand},
    {"tsd", WordKind::scale, thousand},
    {"тис", WordKind::scale, thousand},
    {"тыс", WordKind::scale, thousand},
    {"الف", WordKind::scale, thousand},
    {"الاف", WordKind::scale, thousand},
    {"mn", WordKind::scale, million},
    {"mio", WordKind::scale, million},
    {"mill", WordKind::scale, million},
    {"millones", WordKind::scale, million},
    {"milhoes", WordKind::scale, million},
    {"millionen", WordKind::scale, million},
    {"мл", WordKind::scale, million},
    {"млн", WordKind::scale, million},
    {"мільйонів", WordKind::scale, million},
    {"миллионов", WordKind::scale, million},
    {"ملايين", WordKind::scale, million},
    {"ملایین", WordKind::scale, million},
    {"bln", WordKind::scale, milliard},
    {"milliards", WordKind::scale, milliard},
    {"mrd", WordKind::scale, milliard},
    {"mds", WordKind::scale, milliard},
    {"md", WordKind::scale, milliard},
    {"billions", WordKind::scale, milliard},
    {"млрд", WordKind::scale, milliard},
    {"ملیار", WordKind::scale, milliard},
    {"ملیارات", WordKind::scale, milliard},
    {"trillion", WordKind::scale, milliard* thousand},
    {"trillions", WordKind::scale, milliard* thousand},
    {"تریلیون", WordKind::scale, milliard* thousand},
    {"همت", WordKind::hemmat, milliard* thousand},
    {"mil", WordKind::unsure},
    {"billones", WordKind::unsure},
    {"دولار", WordKind::currency, 1, "USD"},
    {"الدولار", WordKind::currency, 1, "USD"},
    {"بالدولار", WordKind::currency, 1, "USD"},
    {"dolar", WordKind::currency, 1, "USD"},
    {"dolares", WordKind::currency, 1, "USD"},
    {"долл", WordKind::currency, 1, "USD"},
    {"доларів", WordKind::currency, 1, "USD"},
    {"долларов", WordKind::currency, 1, "USD"},
    {"aud", WordKind::currency, 1, "AUD"},
    {"nok", WordKind::currency, 1, "NOK"},
    {"dkk", WordKind::currency, 1, "DKK"},
    {"tl", WordKind::currency, 1, "TRY"},
    {"afghani", WordKind::currency, 1, "AFN"},
    {"afghanis", WordKind::currency, 1, "AFN"},
    {"افغانی", WordKind::currency, 1, "AFN"},
    {"افغانیه", WordKind::currency, 1, "AFN"},
    {"lempira", WordKind::currency, 1, "HNL"},
    {"lempiras", WordKind::currency, 1, "HNL"},
    {"quetzal", WordKind::currency, 1, "GTQ"},
    {"quetzales", WordKind::currency, 1, "GTQ"},
    {"cordobas", WordKind::currency, 1, "NIO"},
    {"cordoba", WordKind::currency, 1, "NIO"},
    {"bolivianos", WordKind::currency, 1, "BOB"},
    {"guaranies", WordKind::currency, 1, "PYG"},
    {"metical", WordKind::currency, 1, "MZN"},
    {"meticais", WordKind::currency, 1, "MZN"},
    {"reais", WordKind::currency, 1, "BRL"},
    {"kwanza", WordKind::currency, 1, "AOA"},
    {"kwanzas", WordKind::currency, 1, "AOA"},
    {"naira", WordKind::currency, 1, "NGN"},
    {"birr", WordKind::currency, 1, "ETB"},
    {"taka", WordKind::currency, 1, "BDT"},
    {"kyat", WordKind::currency, 1, "MMK"},
    {"kyats", WordKind::currency, 1, "MMK"},
    {"hryvnia", WordKind::currency, 1, "UAH"},
    {"hryvnias", WordKind::currency, 1, "UAH"},
    {"грн", WordKind::currency, 1, "UAH"},
    {"гривень", WordKind::currency, 1, "UAH"},
    {"гривні", WordKind::currency, 1, "UAH"},
    {"gourdes", WordKind::currency, 1, "HTG"},
    {"gourde", WordKind::currency, 1, "HTG"},
    {"ariary", WordKind::currency, 1, "MGA"},
    {"dalasi", WordKind::currency, 1, "GMD"},
    {"cedi", WordKind::currency, 1, "GHS"},
    {"cedis", WordKind::currency, 1, "GHS"},
    {"somoni", WordKind::currency, 1, "TJS"},
    {"tenge", WordKind::currency, 1, "KZT"},
    {"rupiah", WordKind::currency, 1, "IDR"},
    {"rp", WordKind::currency, 1, "IDR"},
    {"ringgit", WordKind::currency, 1, "MYR"},
    {"baht", WordKind::currency, 1, "THB"},
    {"leones", WordKind::currency, 1, "SLE"},
    {"loti", WordKind::currency, 1, "LSL"},
    {"lari", WordKind::currency, 1, "GEL"},
    {"ksh", WordKind::currency, 1, "KES"},
    {"kshs", WordKind::currency, 1, "KES"},
    {"ugsh", WordKind::currency, 1, "UGX"},
    {"tsh", WordKind::currency, 1, "TZS"},
    {"fcfa", WordKind::several},
    {"cfa", WordKind::several},
    {"dollar", WordKind::several},
    {"dollars", WordKind::several},
    {"peso", WordKind::several},
    {"pesos", WordKind::several},
    {"franc", WordKind::several},
    {"francs", WordKind::several},
    {"dinar", WordKind::several},
    {"dinars", WordKind::several},
    {"pound", WordKind::several},
    {"pounds", WordKind::several},
    {"rupee", WordKind::several},
    {"rupees", WordKind::several},
    {"shilling", WordKind::several},
    {"shillings", WordKind::several},
    {"دینار", WordKind::several},
    {"روپیه", WordKind::several},
    {"فرانک", WordKind::several},
    {"рублей", WordKind::currency, 1, "RUB"},
    {"руб", WordKind::currency, 1, "RUB"},
});

/// Number words for amounts written out («سه میلیون»).
struct NumberWord {
    std::string_view key;
    std::int64_t value;
};
constexpr auto number_words = std::to_array<NumberWord>({
    {"یک", 1},     {"دو", 2},       {"سه", 3},      {"چهار", 4},    {"پنج", 5},     {"شش", 6},
    {"هفت", 7},    {"هشت", 8},      {"نه", 9},      {"ده", 10},     {"یازده", 11},  {"دوازده", 12},
    {"سیزده", 13}, {"چهارده", 14},  {"پانزده", 15}, {"شانزده", 16}, {"هفده", 17},   {"هجده", 18},
    {"نوزده", 19}, {"بیست", 20},    {"سی", 30},     {"چهل", 40},    {"پنجاه", 50},  {"شصت", 60},
    {"هفتاد", 70}, {"هشتاد", 80},   {"نود", 90},    {"صد", 100},    {"یکصد", 100},  {"دویست", 200},
    {"سیصد", 300}, {"چهارصد", 400}, {"پانصد", 500}, {"ششصد", 600},  {"هفتصد", 700}, {"هشتصد", 800},
    {"نهصد", 900},
});

}  // namespace detail_money_words

const UnitWord* unit_word(std::string_view word) {
    for (const UnitWord& unit : detail_money_words::unit_words)
        if (unit.key == word) return &unit;
    if (word.starts_with("iso:")) return currency_coded(word.substr(4));
    return is_also_a_word(word) ? nullptr : currency_coded(word);
}

std::int64_t number_word(std::string_view word) {
    for (const auto& each : detail_money_words::number_words)
        if (each.key == word) return each.value;
    return 0;
}

std::string rial_spelt_out(std::string_view key) {
    std::string spelt = currencies_as_codes(key);
    for (const auto& [letters, words] : {std::pair<std::string_view, std::string_view>(" م ر ", " م ریال "),
                                         std::pair<std::string_view, std::string_view>(" f cfa ", " fcfa "),
                                         std::pair<std::string_view, std::string_view>(" م ت ", " م تومان ")})
        if (const std::size_t at = spelt.find(letters); at != std::string::npos)
            spelt.replace(at, letters.size(), words);
    return spelt;
}

}  // namespace ensejam::text
