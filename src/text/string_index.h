#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace ensejam::text {

/// Finds the rank of a text among texts that live elsewhere and do not move: one flat table, no copies.
class StringIndex {
public:
    void reserve(std::size_t count);

    /// Gives `text` the next rank, or finds the rank it has.
    std::uint32_t add(std::string_view text);
    std::optional<std::uint32_t> find(std::string_view text) const;

    std::size_t size() const { return texts_.size(); }
    std::string_view operator[](std::uint32_t rank) const { return texts_[rank]; }

private:
    std::size_t slot_of(std::string_view text) const;
    void grow(std::size_t n_slots);

    std::vector<std::string_view> texts_;
    std::vector<std::uint32_t> slots_;  ///< rank + 1; 0 is free; a power of two, at most half full
};

/// FNV-1a with a final mix: the same on every machine.
std::uint64_t hash_of(std::string_view text);

}  // namespace ensejam::text
