#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace ensejam {

/// An ISO 4217 currency, as its three capital letters. The rial is the default.
struct Currency {
    std::array<char, 3> letters{'I', 'R', 'R'};

    std::string_view code() const { return {letters.data(), letters.size()}; }
    friend auto operator<=>(const Currency&, const Currency&) = default;
};

/// What stands where no currency is told: the code of ISO 4217 for "no currency".
inline constexpr Currency no_currency{{'X', 'X', 'X'}};

/// The currency of three capital letters; anything else gives `no_currency`.
Currency currency(std::string_view code);

/// How many decimals the currency's minor unit has: 0 for the rial, 2 for most (ISO 4217).
int decimals(const Currency& currency);

/// Money of one currency, in whole minor units (rials, cents). Amounts of two currencies are never added.
struct Money {
    std::int64_t minor = 0;
    Currency currency{};

    friend auto operator<=>(const Money&, const Money&) = default;
};

/// The sum. Both amounts must be of one currency.
Money operator+(const Money& a, const Money& b);
Money operator-(const Money& a, const Money& b);

/// Whole rials.
inline Money rials(std::int64_t amount) { return {.minor = amount}; }

}  // namespace ensejam
