#pragma once
#include <optional>
#include <string_view>

#include "base/base.h"

namespace ensejam::text {

/// What one written unit of money is. `foreign` = a currency that is not Iranian, as its own name says.
enum class MoneyUnit {
    unknown,
    rial,
    thousand_rial,
    million_rial,
    milliard_rial,
    toman,
    thousand_toman,
    million_toman,
    milliard_toman,
    foreign
};

/// A unit found in a header or a cell; `scale` multiplies it: "million USD", «هزار میلیارد تومان».
struct FoundUnit {
    MoneyUnit unit = MoneyUnit::unknown;
    Currency currency{};
    std::int64_t scale = 1;
};

/// The unit `scale` times as large.
FoundUnit scaled(const FoundUnit& unit, std::int64_t scale);

/// The scale that a header tells, with or without a unit: 1000 of "Budget ('000)", 1 when it tells none.
std::int64_t money_scale_in(std::string_view header);

/// The unit that a header such as «مبلغ (میلیون ریال)» or "Budget (USD)" names; nothing when it names none.
std::optional<FoundUnit> money_unit_in(std::string_view header_or_cell);

/// An amount in minor units of its currency, and the unit that stood in the cell (unknown when none did).
struct ReadMoney {
    Money money{};
    MoneyUnit unit_in_cell = MoneyUnit::unknown;
};

/// Reads a whole cell as money: «۲٫۵ میلیارد تومان», "$1.5M", «یک میلیارد و دویست میلیون ریال». A unit in the
/// cell wins over the header's; a scale in both counts once. Decimals are exact; what is finer than the minor
/// unit is rounded half up. Nothing when a part is not understood, when cell and header tell scales that
/// differ, or when it does not fit into 63 bits.
std::optional<ReadMoney> read_money(std::string_view cell, const FoundUnit& header = {});

}  // namespace ensejam::text
