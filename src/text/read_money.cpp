#include "text/read_money.h"

#include <limits>

#include "text/fold.h"
#include "text/read_number.h"

namespace ensejam::text {
namespace detail_read_money {

/// A word of a key that tells a unit.
enum class WordKind { rial, toman, thousand, million, milliard, currency };
struct UnitWord {
    std::string_view key;
    WordKind kind;
    std::string_view currency = "";
};

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
    {"هزار", WordKind::thousand},
    {"thousand", WordKind::thousand},
    {"thousands", WordKind::thousand},
    {"میلیون", WordKind::million},
    {"ملیون", WordKind::million},
    {"م", WordKind::million},
    {"million", WordKind::million},
    {"millions", WordKind::million},
    {"mln", WordKind::million},
    {"m", WordKind::million},
    {"میلیارد", WordKind::milliard},
    {"ملیارد", WordKind::milliard},
    {"milliard", WordKind::milliard},
    {"billion", WordKind::milliard},
    {"bn", WordKind::milliard},
    {"usd", WordKind::currency, "USD"},
    {"us", WordKind::currency, "USD"},
    {"dollar", WordKind::currency, "USD"},
    {"dollars", WordKind::currency, "USD"},
    {"دلار", WordKind::currency, "USD"},
    {"eur", WordKind::currency, "EUR"},
    {"euro", WordKind::currency, "EUR"},
    {"euros", WordKind::currency, "EUR"},
    {"یورو", WordKind::currency, "EUR"},
    {"gbp", WordKind::currency, "GBP"},
    {"پوند", WordKind::currency, "GBP"},
    {"chf", WordKind::currency, "CHF"},
    {"cdf", WordKind::currency, "CDF"},
    {"xaf", WordKind::currency, "XAF"},
    {"xof", WordKind::currency, "XOF"},
    {"fcfa", WordKind::currency, "XAF"},
    {"cad", WordKind::currency, "CAD"},
    {"sek", WordKind::currency, "SEK"},
    {"jpy", WordKind::currency, "JPY"},
    {"ngn", WordKind::currency, "NGN"},
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

std::vector<std::string_view> words_of(std::string_view key) {
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin < key.size();) {
        const std::size_t end = std::min(key.find(' ', begin), key.size());
        if (end > begin) words.push_back(key.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

const UnitWord* unit_word(std::string_view word) {
    for (const UnitWord& unit : unit_words)
        if (unit.key == word) return &unit;
    return nullptr;
}

/// Units written in the words of a key: what is counted, and by how much it is multiplied.
struct Units {
    std::optional<WordKind> base{};  ///< rial, toman or currency
    std::string_view currency{};
    std::int64_t scale = 1;
    bool any = false;
};

/// Signs of currencies that the key leaves out.
void add_signs(std::string_view text, Units& units) {
    const auto has = [&](std::string_view sign) { return text.find(sign) != std::string_view::npos; };
    if (has("$")) units = {WordKind::currency, "USD", units.scale, true};
    if (has("€")) units = {WordKind::currency, "EUR", units.scale, true};
    if (has("£")) units = {WordKind::currency, "GBP", units.scale, true};
}

void add_word(const UnitWord& word, Units& units) {
    units.any = true;
    if (word.kind == WordKind::thousand) units.scale *= 1'000;
    if (word.kind == WordKind::million) units.scale *= 1'000'000;
    if (word.kind == WordKind::milliard) units.scale *= 1'000'000'000;
    if (word.kind != WordKind::rial && word.kind != WordKind::toman && word.kind != WordKind::currency)
        return;
    units.base = word.kind;
    units.currency = word.currency;
}

MoneyUnit iranian_unit(WordKind base, std::int64_t scale) {
    const bool is_rial = base == WordKind::rial;
    if (scale == 1'000) return is_rial ? MoneyUnit::thousand_rial : MoneyUnit::thousand_toman;
    if (scale == 1'000'000) return is_rial ? MoneyUnit::million_rial : MoneyUnit::million_toman;
    if (scale == 1'000'000'000) return is_rial ? MoneyUnit::milliard_rial : MoneyUnit::milliard_toman;
    return is_rial ? MoneyUnit::rial : MoneyUnit::toman;
}

/// Rials of one written unit.
std::int64_t rials_of(MoneyUnit unit) {
    switch (unit) {
        case MoneyUnit::rial:
            return 1;
        case MoneyUnit::thousand_rial:
            return 1'000;
        case MoneyUnit::million_rial:
            return 1'000'000;
        case MoneyUnit::milliard_rial:
            return 1'000'000'000;
        case MoneyUnit::toman:
            return 10;
        case MoneyUnit::thousand_toman:
            return 10'000;
        case MoneyUnit::million_toman:
            return 10'000'000;
        case MoneyUnit::milliard_toman:
            return 10'000'000'000;
        default:
            return 0;
    }
}

/// parts × factor, rounded half up; nothing when it does not fit.
std::optional<std::int64_t> times(const NumberParts& parts, std::int64_t factor) {
    __extension__ using Wide = __int128;
    constexpr Wide limit = std::numeric_limits<std::int64_t>::max();
    Wide whole = 0;
    for (const char digit : parts.whole)
        if ((whole = whole * 10 + (digit - '0')) > limit) return {};
    Wide product = whole * factor;
    Wide numerator = 0;
    Wide denominator = 1;
    for (const char digit : std::string_view(parts.fraction).substr(0, 15)) {
        numerator = numerator * 10 + (digit - '0');
        denominator *= 10;
    }
    product += (numerator * factor * 2 + denominator) / (denominator * 2);
    if (product > limit) return {};
    return static_cast<std::int64_t>(parts.is_negative ? -product : product);
}

/// A number written out in words, without its scale («دویست و پنجاه»); nothing when a word is no number.
std::optional<std::int64_t> in_words(const std::vector<std::string_view>& words) {
    std::int64_t sum = 0;
    bool any = false;
    for (const std::string_view word : words) {
        if (word == "و") continue;
        const auto* at = std::find_if(number_words.begin(), number_words.end(),
                                      [&](const NumberWord& each) { return each.key == word; });
        if (at == number_words.end()) return {};
        sum += at->value;
        any = true;
    }
    return any ? std::optional(sum) : std::nullopt;
}

/// The part of the cell that is written in digits and their signs.
std::string digits_part(std::string_view cell) {
    const std::string latin = latin_digits(cell);
    const std::size_t first = latin.find_first_of("0123456789");
    if (first == std::string::npos) return {};
    const std::size_t last = latin.find_last_of("0123456789");
    const bool in_brackets = latin.find('(') < first && latin.find(')', last) != std::string::npos;
    const std::string_view before = std::string_view(latin).substr(0, first);
    const bool is_negative = in_brackets || before.find('-') != std::string_view::npos ||
                             before.find("−") != std::string_view::npos;
    return (is_negative ? "-" : "") + latin.substr(first, last - first + 1);
}

/// Digits are judged with the digits the person wrote, since a slash is a decimal sign only between Persian
/// ones.
std::optional<NumberParts> amount_in_digits(std::string_view cell) {
    const std::string digits = digits_part(cell);
    if (digits.empty()) return {};
    const bool has_persian = latin_digits(cell) != cell;
    return read_number_parts(has_persian ? persian_digits(digits) : digits);
}

/// The unit that a cell tells itself.
FoundUnit unit_told(const Units& units) {
    if (*units.base == WordKind::currency) return {MoneyUnit::foreign, currency(units.currency), units.scale};
    return {iranian_unit(*units.base, units.scale), {}, 1};
}

/// Minor units that one of the told amount is worth.
std::int64_t factor_of(const FoundUnit& unit, const Units& in_cell) {
    const bool base_in_cell = in_cell.base.has_value();
    if (unit.unit == MoneyUnit::unknown) return in_cell.scale;
    if (unit.unit == MoneyUnit::foreign) {
        std::int64_t factor = unit.scale * (base_in_cell ? 1 : in_cell.scale);
        for (int i = 0; i < decimals(unit.currency); ++i) factor *= 10;
        return factor;
    }
    // «۳ میلیون» under a header "toman": the cell's word multiplies the header's unit.
    const bool multiplies =
        !base_in_cell && in_cell.scale > 1 && (unit.unit == MoneyUnit::rial || unit.unit == MoneyUnit::toman);
    return rials_of(unit.unit) * (multiplies ? in_cell.scale : 1);
}

}  // namespace detail_read_money

using namespace detail_read_money;

std::optional<FoundUnit> money_unit_in(std::string_view text) {
    Units units;
    const std::string folded = name_key(text);
    for (const std::string_view word : words_of(folded))
        if (const UnitWord* unit = unit_word(word)) add_word(*unit, units);
    add_signs(text, units);
    if (!units.base) return {};
    if (*units.base == WordKind::currency)
        return FoundUnit{MoneyUnit::foreign, currency(units.currency), units.scale};
    return FoundUnit{iranian_unit(*units.base, units.scale), {}, 1};
}

std::optional<ReadMoney> read_money(std::string_view cell, const FoundUnit& header) {
    Units units;
    const std::string folded = name_key(cell);
    std::vector<std::string_view> others;
    for (const std::string_view word : words_of(folded)) {
        const UnitWord* unit = unit_word(word);
        if (unit != nullptr)
            add_word(*unit, units);
        else if (word.find_first_of("0123456789") == std::string_view::npos)
            others.push_back(word);
    }
    add_signs(cell, units);
    auto amount = amount_in_digits(cell);
    if (!amount && !others.empty()) {
        const auto written = in_words(others);
        if (!written) return {};
        amount = NumberParts{.whole = std::to_string(*written)};
        others.clear();
    }
    const bool all_understood =
        std::all_of(others.begin(), others.end(), [](std::string_view word) { return word == "و"; });
    if (!amount || !all_understood || amount->is_percent) return {};
    const bool base_in_cell = units.base.has_value();
    const FoundUnit unit = base_in_cell ? unit_told(units) : header;
    const auto minor = times(*amount, factor_of(unit, units));
    if (!minor) return {};
    return ReadMoney{
        {.minor = *minor, .currency = unit.unit == MoneyUnit::foreign ? unit.currency : Currency{}},
        base_in_cell ? unit.unit : MoneyUnit::unknown};
}

}  // namespace ensejam::text
