#pragma once
#include <optional>
#include <string_view>

#include "base/base.h"
#include "text/money_words.h"

// How a person writes an amount: digits, number words, scales and units in one row of words.
namespace ensejam::text {

__extension__ using Wide = __int128;

/// 10^-15, the finest that is read of an amount.
inline constexpr Wide amount_one = 1'000'000'000'000'000;
/// The largest amount that is read, in 10^-15.
inline constexpr Wide amount_limit = Wide{0x7fffffffffffffff} * amount_one;

/// The unit that stands with an amount or in a heading.
struct UnitBase {
    std::optional<WordKind> kind{};  ///< rial, toman or currency
    std::string_view currency{};

    /// False when another unit stood there before.
    bool add(const UnitWord& word);
    /// The unit of the signs $, € and £, where no word told one.
    void add_signs(std::string_view text);
};

struct WrittenAmount {
    Wide value = 0;          ///< in 10^-15, scales counted in
    std::int64_t scale = 1;  ///< by which it was multiplied; 0 when its parts have scales of their own
    UnitBase base{};
};

/// Reads a whole text: «یک میلیارد و دویست میلیون تومان», "$1.5M", "1,234.50 USD". Nothing when a part of it
/// is not understood: an amount is never read in part. Source: docs/method.md, "Numbers".
std::optional<WrittenAmount> written_amount(std::string_view text);

}  // namespace ensejam::text
