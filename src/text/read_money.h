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

/// A unit found in a header or a cell; `scale` multiplies foreign money ("million USD").
struct FoundUnit {
    MoneyUnit unit = MoneyUnit::unknown;
    Currency currency{};
    std::int64_t scale = 1;
};

/// The unit that a header such as «مبلغ (میلیون ریال)» or "Budget (USD)" names; nothing when it names none.
std::optional<FoundUnit> money_unit_in(std::string_view header_or_cell);

/// An amount in minor units of its currency, and the unit that stood in the cell (unknown when none did).
struct ReadMoney {
    Money money{};
    MoneyUnit unit_in_cell = MoneyUnit::unknown;
};

/// Reads a cell as money: digits, separators, unit words («۲٫۵ میلیارد تومان», "1,234.50 USD", «سه میلیون
/// ریال»). A unit in the cell wins over the header's. Decimals are exact; what is finer than the minor unit
/// is rounded half up. Nothing when it is no amount, or does not fit into 63 bits.
std::optional<ReadMoney> read_money(std::string_view cell, const FoundUnit& header = {});

}  // namespace ensejam::text
