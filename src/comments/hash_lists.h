#pragma once
#include <cstdint>
#include <vector>

namespace ensejam::comments {

/// Lists of numbers by a 64-bit hash, in one piece of memory. Each list is in the order of adding.
class HashLists {
public:
    void add(std::uint64_t hash, std::uint32_t value);

    template <class Visit>
    void for_each(std::uint64_t hash, Visit visit) const {
        if (slots_.empty()) return;
        for (std::uint32_t at = slots_[slot_of(hash)].first; at != end; at = cells_[at].next)
            visit(cells_[at].value);
    }

private:
    static constexpr std::uint32_t end = 0xFFFFFFFF;
    struct Slot {
        std::uint64_t hash = 0;
        std::uint32_t first = end;
        std::uint32_t last = end;
    };
    struct Cell {
        std::uint32_t value = 0;
        std::uint32_t next = end;
    };
    std::size_t slot_of(std::uint64_t hash) const;
    void grow();

    std::vector<Slot> slots_;
    std::vector<Cell> cells_;
    std::size_t n_lists_ = 0;
};

}  // namespace ensejam::comments
