#include "comments/hash_lists.h"

namespace ensejam::comments {

std::size_t HashLists::slot_of(std::uint64_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = static_cast<std::size_t>((hash * 0x9E3779B97F4A7C15u) >> 24) & mask;
    while (slots_[slot].first != end && slots_[slot].hash != hash) slot = (slot + 1) & mask;
    return slot;
}

void HashLists::grow() {
    std::vector<Slot> old = std::move(slots_);
    slots_.assign(old.empty() ? 64 : 2 * old.size(), {});
    for (const Slot& slot : old)
        if (slot.first != end) slots_[slot_of(slot.hash)] = slot;
}

void HashLists::add(std::uint64_t hash, std::uint32_t value) {
    if (2 * (n_lists_ + 1) > slots_.size()) grow();
    Slot& slot = slots_[slot_of(hash)];
    const auto cell = static_cast<std::uint32_t>(cells_.size());
    cells_.push_back({value, end});
    if (slot.first == end) {
        slot = {hash, cell, cell};
        ++n_lists_;
    } else {
        cells_[slot.last].next = cell;
        slot.last = cell;
    }
}

}  // namespace ensejam::comments
