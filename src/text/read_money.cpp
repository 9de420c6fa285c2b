#include "text/read_money.h"

#include "text/currencies.h"
#include "text/fold.h"
#include "text/words.h"
#include "text/written_amount.h"

namespace ensejam::text {
namespace detail_read_money {

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

/// The largest unit that the scale holds; the rest of the scale stays a scale.
FoundUnit iranian_unit(bool is_rial, std::int64_t scale) {
    constexpr std::array<std::int64_t, 4> scales{1'000'000'000, 1'000'000, 1'000, 1};
    constexpr std::array rials{MoneyUnit::milliard_rial, MoneyUnit::million_rial, MoneyUnit::thousand_rial,
                               MoneyUnit::rial};
    constexpr std::array tomans{MoneyUnit::milliard_toman, MoneyUnit::million_toman,
                                MoneyUnit::thousand_toman, MoneyUnit::toman};
    std::size_t i = 0;
    while (scale % scales[i] != 0) ++i;
    return {is_rial ? rials[i] : tomans[i], {}, scale / scales[i]};
}

FoundUnit unit_of(const UnitBase& base, std::int64_t scale) {
    if (*base.kind == WordKind::currency) return {MoneyUnit::foreign, currency(base.currency), scale};
    return iranian_unit(*base.kind == WordKind::rial, scale);
}

bool names_toman(MoneyUnit unit) { return unit >= MoneyUnit::toman && unit <= MoneyUnit::milliard_toman; }

/// How many of the plain unit (a rial, toman or dollar) one of it is.
std::int64_t scale_of(const FoundUnit& unit) {
    if (unit.unit == MoneyUnit::unknown || unit.unit == MoneyUnit::foreign) return unit.scale;
    return rials_of(unit.unit) / (names_toman(unit.unit) ? 10 : 1) * unit.scale;
}

/// Minor units of the plain unit.
std::int64_t minor_of_one(const FoundUnit& unit) {
    if (unit.unit == MoneyUnit::unknown) return 1;
    if (unit.unit != MoneyUnit::foreign) return names_toman(unit.unit) ? 10 : 1;
    std::int64_t factor = 1;
    for (int i = 0; i < decimals(unit.currency); ++i) factor *= 10;
    return factor;
}

bool are_of_one_kind(const FoundUnit& a, const FoundUnit& b) {
    if (a.unit == MoneyUnit::foreign || b.unit == MoneyUnit::foreign)
        return a.unit == b.unit && a.currency == b.currency;
    return names_toman(a.unit) == names_toman(b.unit);
}

/// By how much the told value is still to be multiplied to be in plain units. Nothing when cell and heading
/// may both mean their scale.
std::optional<std::int64_t> left_to_multiply(const WrittenAmount& amount, const FoundUnit& header) {
    const std::int64_t scale = scale_of(header);
    if (scale == 1) return 1;
    if (amount.base.kind) {
        const bool is_same = are_of_one_kind(unit_of(amount.base, 1), header);
        return is_same && amount.scale == 1 ? std::nullopt : std::optional<std::int64_t>(1);
    }
    if (amount.scale == 1) return scale;
    return amount.scale == scale ? std::optional<std::int64_t>(1) : std::nullopt;
}

/// value × factor, rounded half up; nothing when it does not fit.
std::optional<std::int64_t> rounded(Wide value, std::int64_t factor) {
    const bool is_negative = value < 0;
    const Wide size = is_negative ? -value : value;
    if (size > amount_limit / factor) return {};
    const auto whole = static_cast<std::int64_t>((size * factor + amount_one / 2) / amount_one);
    return is_negative ? -whole : whole;
}

/// Units and scales of a heading.
struct Heading {
    UnitBase base{};
    std::int64_t scale = 1;
    bool is_unsure = false;
};

/// "'000", "1,000": a thousand, when no other number stands before it.
bool is_three_zeros(std::string_view word, std::string_view before) {
    const bool has_digits =
        !before.empty() && before.find_first_not_of("0123456789") == std::string_view::npos;
    return (word == "000" || word == "000s") && (!has_digits || before == "1");
}

Heading heard(std::string_view text) {
    constexpr std::size_t longest = 80;  ///< of a heading in which zeros tell a scale
    Heading heading;
    const std::string key = rial_spelt_out(name_key(text));
    std::string_view before;
    for (const std::string_view word : words_of_key(key)) {
        const UnitWord* unit = unit_word(word);
        const UnitWord* code = currency_coded(word);
        if (code != nullptr && (unit == nullptr || unit == code))
            unit = is_written_as_code(text, word) ? code : nullptr;
        if (unit != nullptr && unit->kind == WordKind::unsure) heading.is_unsure = true;
        const bool names_unit = unit != nullptr && unit->kind != WordKind::scale &&
                                unit->kind != WordKind::unsure && unit->kind != WordKind::several;
        if (names_unit && !heading.base.add(*unit)) {
            heading.base = {};
            heading.base.add(*unit);
        }
        std::int64_t scale = unit == nullptr ? 1 : unit->scale;
        if (text.size() <= longest && is_three_zeros(word, before)) scale = 1'000;
        if (scale > 1 && heading.scale <= 1'000'000'000'000 / scale) heading.scale *= scale;
        before = word;
    }
    heading.base.add_signs(text);
    return heading;
}

}  // namespace detail_read_money

using namespace detail_read_money;

std::optional<FoundUnit> money_unit_in(std::string_view text) {
    const Heading heading = heard(text);
    if (!heading.base.kind || heading.is_unsure) return {};
    return unit_of(heading.base, heading.scale);
}

std::int64_t money_scale_in(std::string_view text) { return heard(text).scale; }

FoundUnit scaled(const FoundUnit& unit, std::int64_t scale) {
    if (unit.unit == MoneyUnit::unknown || unit.unit == MoneyUnit::foreign)
        return {unit.unit, unit.currency, unit.scale * scale};
    return iranian_unit(!names_toman(unit.unit), scale_of(unit) * scale);
}

std::optional<ReadMoney> read_money(std::string_view cell, const FoundUnit& header) {
    const auto amount = written_amount(cell);
    const auto factor = amount ? left_to_multiply(*amount, header) : std::nullopt;
    if (!factor) return {};
    const bool base_in_cell = amount->base.kind.has_value();
    const FoundUnit unit = base_in_cell ? unit_of(amount->base, 1) : header;
    const auto minor = rounded(amount->value, *factor * minor_of_one(unit));
    if (!minor) return {};
    return ReadMoney{
        {.minor = *minor, .currency = unit.unit == MoneyUnit::foreign ? unit.currency : Currency{}},
        base_in_cell ? unit.unit : MoneyUnit::unknown};
}

}  // namespace ensejam::text
