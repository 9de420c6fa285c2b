#include "intake/table/several_currencies.h"

#include <array>

#include "text/text.h"

namespace ensejam::intake {
namespace detail_several_currencies {

/// A name of money, as a key (text::name_key) without the sign of the plural, and the currencies that have
/// it.
struct SharedName {
    std::string_view key;
    std::string_view codes;
};
constexpr auto shared_names = std::to_array<SharedName>({
    {"fcfa", "XAF | XOF"},
    {"cfa", "XAF | XOF"},
    {"dollar", "USD | CAD | AUD | LRD | NAD | ZWG"},
    {"peso", "MXN | COP | PHP | ARS | CLP | DOP | UYU | CUP"},
    {"franc", "XAF | XOF | CDF | GNF | RWF | BIF | DJF | KMF | CHF"},
    {"فرانک", "XAF | XOF | CDF | CHF"},
    {"dinar", "IQD | JOD | LYD | TND | DZD | KWD | RSD"},
    {"دینار", "IQD | JOD | KWD | LYD | TND | DZD"},
    {"pound", "GBP | EGP | SYP | LBP | SDG | SSP"},
    {"rupee", "INR | PKR | NPR | LKR | MUR"},
    {"روپیه", "PKR | INR | NPR | LKR"},
    {"shilling", "KES | UGX | TZS | SOS"},
});

}  // namespace detail_several_currencies

std::string likely_currencies(std::string_view text) {
    const std::string key = text::name_key(text);
    for (const std::string_view word : text::words_of_key(key))
        for (const auto& name : detail_several_currencies::shared_names)
            if (word == name.key || (word.ends_with('s') && word.substr(0, word.size() - 1) == name.key))
                return std::string(name.codes);
    return {};
}

}  // namespace ensejam::intake
