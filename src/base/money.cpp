#include "base/money.h"

#include "base/expect.h"

namespace ensejam {

Currency currency(std::string_view code) {
    if (code.size() != 3) return {{'X', 'X', 'X'}};
    for (const char c : code)
        if (c < 'A' || c > 'Z') return {{'X', 'X', 'X'}};
    return {{code[0], code[1], code[2]}};
}

int decimals(const Currency& currency) {
    // ISO 4217, column "minor unit"; the rial and its neighbours without a coin in use count whole units
    // here.
    for (const std::string_view whole : {"IRR", "JPY", "KRW", "XAF", "XOF", "BIF", "DJF", "GNF", "KMF", "RWF",
                                         "UGX", "VND", "CLP", "PYG", "ISK", "VUV", "XPF"})
        if (currency.code() == whole) return 0;
    for (const std::string_view thousandth : {"IQD", "KWD", "BHD", "OMR", "JOD", "TND", "LYD"})
        if (currency.code() == thousandth) return 3;
    return 2;
}

Money operator+(const Money& a, const Money& b) {
    ENSEJAM_EXPECT(a.currency == b.currency, "amounts of two currencies were added");
    return {.minor = a.minor + b.minor, .currency = a.currency};
}

Money operator-(const Money& a, const Money& b) {
    ENSEJAM_EXPECT(a.currency == b.currency, "amounts of two currencies were subtracted");
    return {.minor = a.minor - b.minor, .currency = a.currency};
}

}  // namespace ensejam
