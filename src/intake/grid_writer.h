#pragma once
#include <map>

#include "intake/book.h"

namespace ensejam::intake {

/// A merged block: rows from 1, columns from 0, both inclusive.
struct MergedBlock {
    std::int64_t first_row = 0;
    std::int64_t last_row = 0;
    std::uint32_t first_column = 0;
    std::uint32_t last_column = 0;
};

/// Builds a grid from cells that come row by row; far cells cost nothing for what lies between.
class GridWriter {
public:
    GridWriter(Book& book, std::string sheet, bool hidden, const Limits& limits);

    void put(std::int64_t row, std::uint32_t column, std::string_view text, CellKind kind);
    void merge(const MergedBlock& block);
    void note(Code code, std::int64_t row, std::uint32_t column);

    /// The grid; rows in order, merged blocks filled in. Error when it is over a limit.
    Result<Grid> finish();

private:
    struct Placed {
        std::uint32_t column = 0;
        Cell cell{};
    };
    void fill(const MergedBlock& block);

    Book& book_;
    Grid grid_;
    Limits limits_;
    std::map<std::int64_t, std::vector<Placed>> rows_;
    std::vector<MergedBlock> merged_;
};

/// "A", "B" … "AA": the letters of a column (from 0).
std::string column_letters(std::uint32_t column);

}  // namespace ensejam::intake
