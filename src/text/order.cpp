#include "text/order.h"

#include "base/base.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace ensejam::text {
namespace detail_order {

constexpr std::u32string_view alphabet = U" 0123456789ءابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";

/// Position of a key's letter: spaces, digits, the Persian alphabet, then all else by code point.
char32_t rank_of(char32_t point) {
    const std::size_t at = alphabet.find(point);
    return at == std::u32string_view::npos ? 0x1000 + point : static_cast<char32_t>(at);
}

/// Reads the number that starts at `at` and moves behind it.
std::uint64_t number_at(std::u32string_view text, std::size_t& at) {
    std::uint64_t number = 0;
    for (; at < text.size() && text[at] >= U'0' && text[at] <= U'9'; ++at)
        number = number > 100'000'000'000'000'000ULL ? number : number * 10 + (text[at] - U'0');
    return number;
}

bool is_digit(char32_t point) { return point >= U'0' && point <= U'9'; }

int compare_keys(std::u32string_view a, std::u32string_view b) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (is_digit(a[i]) && is_digit(b[j])) {
            const std::uint64_t in_a = number_at(a, i);
            const std::uint64_t in_b = number_at(b, j);
            if (in_a != in_b) return in_a < in_b ? -1 : 1;
            continue;
        }
        const char32_t rank_a = rank_of(a[i++]);
        const char32_t rank_b = rank_of(b[j++]);
        if (rank_a != rank_b) return rank_a < rank_b ? -1 : 1;
    }
    return static_cast<int>(i < a.size()) - static_cast<int>(j < b.size());
}

}  // namespace detail_order

int compare(std::string_view a, std::string_view b) {
    const int by_key = detail_order::compare_keys(code_points(key(a)), code_points(key(b)));
    if (by_key != 0) return by_key;
    // «آب» stands before «اب»: the madda is the only mark that the alphabet itself orders.
    const std::u32string in_a = code_points(a);
    const std::u32string in_b = code_points(b);
    const bool a_madda = in_a.starts_with(U'آ');
    const bool b_madda = in_b.starts_with(U'آ');
    if (a_madda != b_madda) return a_madda ? -1 : 1;
    return a < b ? -1 : a > b ? 1 : 0;
}

}  // namespace ensejam::text
