#pragma once
#include <vector>

#include "intake/rows/row_told.h"

namespace ensejam::intake {

/// The rows of a table as they were understood. They stand in blocks, and a block is given back when the last
/// of its rows is done with.
class RowsTold {
public:
    void add(RowTold row);
    std::size_t size() const { return size_; }
    const RowTold& operator[](std::size_t rank) const {
        return blocks_[rank / per_block].rows[rank % per_block];
    }
    /// The row is not looked at again.
    void done_with(std::size_t rank);

private:
    static constexpr std::size_t per_block = 1024;  ///< large enough that the system gets it back
    struct Block {
        std::vector<RowTold> rows{};
        std::size_t n_done = 0;
    };
    std::vector<Block> blocks_{};
    std::size_t size_ = 0;
};

}  // namespace ensejam::intake
