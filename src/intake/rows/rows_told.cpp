#include "intake/rows/rows_told.h"

namespace ensejam::intake {

void RowsTold::add(RowTold row) {
    if (size_++ % per_block == 0) blocks_.emplace_back().rows.reserve(per_block);
    blocks_.back().rows.push_back(std::move(row));
}

void RowsTold::done_with(std::size_t rank) {
    Block& block = blocks_[rank / per_block];
    if (++block.n_done == block.rows.size()) block.rows = std::vector<RowTold>();  // `= {}` keeps the room
}

}  // namespace ensejam::intake
