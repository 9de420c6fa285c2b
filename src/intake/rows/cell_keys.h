#pragma once
#include <unordered_map>
#include <vector>

#include "intake/table/table.h"

namespace ensejam::intake {

/// A fingerprint of 128 bits: texts and facts that differ have the same one with a chance of 2^-128 a pair.
struct Fingerprint {
    std::uint64_t high = 0x243F6A8885A308D3ULL;
    std::uint64_t low = 0x13198A2E03707344ULL;

    void add(std::uint64_t value);
    void add(std::string_view text);
    friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
};

struct FingerprintHash {
    std::size_t operator()(const Fingerprint& print) const { return static_cast<std::size_t>(print.low); }
};

/// Fingerprints of cells as keys (text::name_key), so that one spelling and another are one. Texts that come
/// again in their column are folded once.
class CellKeys {
public:
    explicit CellKeys(const Table& table) : seen_(table.columns.size()) {}

    /// The key of the cell of this column (its rank among the table's columns).
    const Fingerprint& of(std::size_t column, std::string_view text);

private:
    std::vector<std::unordered_map<std::string_view, Fingerprint>> seen_;
    Fingerprint last_{};
};

}  // namespace ensejam::intake
