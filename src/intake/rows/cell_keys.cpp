#include "intake/rows/cell_keys.h"

#include <cstring>

#include "text/text.h"

namespace ensejam::intake {
namespace detail_cell_keys {

/// A column with more different texts than this is folded cell by cell: remembering them would cost more.
constexpr std::size_t most_remembered = 20'000;

/// The finishing steps of splitmix64 (Steele, Lea, Flood 2014): every bit of the input moves every bit.
std::uint64_t mixed(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

Fingerprint key_print(std::string_view text) {
    Fingerprint print;
    const std::string key = text::name_key(text);
    print.add(key.empty() ? std::string_view(text::trimmed(text)) : std::string_view(key));
    return print;
}

}  // namespace detail_cell_keys

void Fingerprint::add(std::uint64_t value) {
    high = detail_cell_keys::mixed(high + value);
    low = detail_cell_keys::mixed((low ^ value) * 0x9E3779B97F4A7C15ULL + high);
}

void Fingerprint::add(std::string_view text) {
    add(static_cast<std::uint64_t>(text.size()));
    for (std::size_t at = 0; at < text.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, std::min<std::size_t>(8, text.size() - at));
        add(word);
    }
}

const Fingerprint& CellKeys::of(std::size_t column, std::string_view text) {
    using namespace detail_cell_keys;
    auto& seen = seen_[column];
    if (seen.size() >= most_remembered) {
        const auto found = seen.find(text);
        return found != seen.end() ? found->second : last_ = key_print(text);
    }
    const auto [at, is_new] = seen.try_emplace(text);
    if (is_new) at->second = key_print(text);
    return at->second;
}

}  // namespace ensejam::intake
