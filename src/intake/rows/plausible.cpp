#include "intake/rows/plausible.h"

#include "text/text.h"

namespace ensejam::intake {
namespace detail_plausible {

constexpr std::int64_t unlikely_times = 1'000;  ///< the middle amount
constexpr std::size_t least_amounts = 5;        ///< that a middle is taken of
constexpr std::int64_t most_rials = 1'000'000'000'000'000;
constexpr std::int64_t most_of_others = 10'000'000'000;  ///< dollars, euros, pounds

bool is_large_currency(const Currency& currency) {
    constexpr auto codes = std::to_array<std::string_view>({"USD", "EUR", "GBP", "CHF", "KWD"});
    return std::find(codes.begin(), codes.end(), currency.code()) != codes.end();
}

/// More than any single programme has, whatever its column holds.
bool is_beyond_all(const Money& amount) {
    const auto whole = [&](std::int64_t minor) {
        for (int i = 0; i < decimals(amount.currency); ++i) minor /= 10;
        return minor;
    };
    return whole(amount.minor) >= (is_large_currency(amount.currency) ? most_of_others : most_rials);
}

}  // namespace detail_plausible

Money middle_of(std::span<const std::string_view> cells, const text::FoundUnit& unit) {
    std::vector<std::int64_t> amounts;
    Currency currency{};
    for (const std::string_view cell : cells) {
        const auto read = text::read_money(cell, unit);
        if (!read || read->money.minor <= 0) continue;
        if (!amounts.empty() && read->money.currency != currency) return {};
        currency = read->money.currency;
        amounts.push_back(read->money.minor);
    }
    if (amounts.size() < detail_plausible::least_amounts) return {};
    const auto middle = amounts.begin() + static_cast<std::ptrdiff_t>(amounts.size() / 2);
    std::nth_element(amounts.begin(), middle, amounts.end());
    return {.minor = *middle, .currency = currency};
}

std::string bare_amount(const Money& amount) {
    std::string bare = text::write_money(amount, text::Language::en);
    std::erase(bare, ',');
    return bare;
}

std::optional<Blanks> why_unlikely(const Money& amount, const Money& middle) {
    const bool has_middle = middle.minor > 0 && middle.currency == amount.currency;
    const std::int64_t times = has_middle ? amount.minor / middle.minor : 0;
    if (times < detail_plausible::unlikely_times && !detail_plausible::is_beyond_all(amount)) return {};
    Blanks blanks{{"amounts", bare_amount(amount)}, {"currency", std::string(amount.currency.code())}};
    if (times >= detail_plausible::unlikely_times) blanks.emplace_back("n", std::to_string(times));
    return blanks;
}

}  // namespace ensejam::intake
