#include "text/string_index.h"

namespace ensejam::text {

std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325u;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
    hash ^= hash >> 32;
    return hash * 0x9E3779B97F4A7C15u;
}

std::size_t StringIndex::slot_of(std::string_view text) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = static_cast<std::size_t>(hash_of(text) >> 20) & mask;
    while (slots_[slot] != 0 && texts_[slots_[slot] - 1] != text) slot = (slot + 1) & mask;
    return slot;
}

void StringIndex::grow(std::size_t n_slots) {
    slots_.assign(n_slots, 0);
    for (std::uint32_t rank = 0; rank < texts_.size(); ++rank) slots_[slot_of(texts_[rank])] = rank + 1;
}

void StringIndex::reserve(std::size_t count) {
    std::size_t n_slots = 16;
    while (n_slots < 2 * count) n_slots *= 2;
    if (n_slots > slots_.size()) grow(n_slots);
}

std::uint32_t StringIndex::add(std::string_view text) {
    if (slots_.size() < 2 * (texts_.size() + 1)) reserve(2 * (texts_.size() + 8));
    const std::size_t slot = slot_of(text);
    if (slots_[slot] == 0) {
        texts_.push_back(text);
        slots_[slot] = static_cast<std::uint32_t>(texts_.size());
    }
    return slots_[slot] - 1;
}

std::optional<std::uint32_t> StringIndex::find(std::string_view text) const {
    if (slots_.empty()) return std::nullopt;
    const std::uint32_t held = slots_[slot_of(text)];
    return held == 0 ? std::nullopt : std::optional(held - 1);
}

}  // namespace ensejam::text
