#pragma once
#include <map>

#include "intake/files/book.h"

namespace ensejam::intake {

/// A merged block: rows from 1, columns from 0, both inclusive.
struct MergedBlock {
    std::int64_t first_row = 0;
    std::int64_t last_row = 0;
    std::uint32_t first_column = 0;
    std::uint32_t last_column = 0;
};

/// Builds a grid from cells that come row by row; what comes out of its order is laid in at the end.
class GridWriter {
public:
    GridWriter(Book& book, std::string sheet, bool hidden, const Limits& limits);

    void put(std::int64_t row, std::uint32_t column, std::string_view text, CellKind kind);
    void merge(const MergedBlock& block);
    void note(Code code, std::int64_t row, std::uint32_t column);

    /// True when the table is over a limit: what comes now is not kept, and `finish` says so.
    bool is_over() const { return !over_.empty(); }

    /// The grid; rows in order, merged blocks filled in. Error when it is over a limit.
    Result<Grid> finish();

private:
    void append(std::uint32_t column, const Cell& cell);
    Cell& cell_in(std::size_t rank, std::uint32_t column);
    void widen(std::size_t rank, std::uint32_t n_cells);
    void lay_in_strays();
    void fill(const MergedBlock& block);

    Book& book_;
    Grid grid_;
    Limits limits_;
    std::map<std::int64_t, std::vector<std::pair<std::uint32_t, Cell>>> strays_;  ///< rows that came too late
    std::vector<MergedBlock> merged_;
    std::uint64_t n_filled_ = 0;  ///< cells of merged blocks that were looked at
    std::string over_;            ///< the limit that was passed
    std::uint64_t limit_ = 0;
};

}  // namespace ensejam::intake
