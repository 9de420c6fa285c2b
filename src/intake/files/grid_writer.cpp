#include "intake/files/grid_writer.h"

#include "intake/files/formats.h"
#include "intake/files/remarks.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_grid_writer {

constexpr std::int64_t most_merged_rows = 20'000;
constexpr std::uint64_t most_filled = 4'000'000;

auto row_at(Grid& grid, std::int64_t number) {
    return std::lower_bound(grid.rows.begin(), grid.rows.end(), number,
                            [](const GridRow& row, std::int64_t wanted) { return row.number < wanted; });
}

}  // namespace detail_grid_writer

using namespace detail_grid_writer;

GridWriter::GridWriter(Book& book, std::string sheet, bool hidden, const Limits& limits)
    : book_(book), grid_{.sheet = std::move(sheet), .hidden = hidden}, limits_(limits) {}

void GridWriter::put(std::int64_t row, std::uint32_t column, std::string_view text, CellKind kind) {
    if (text.size() > limits_.cell) {
        note(Code::cell_too_long, row, column);
        text = text.substr(0, limits_.cell);
    }
    if (column >= limits_.columns) return note(Code::column_too_far, row, column);
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return;
    if (is_over()) return;
    const Cell cell{.data = text.data(), .size = static_cast<std::uint32_t>(text.size()), .kind = kind};
    if (!grid_.rows.empty() && row < grid_.rows.back().number)
        return strays_[row].emplace_back(column, cell), void();
    if (grid_.rows.empty() || row > grid_.rows.back().number) {
        if (grid_.rows.size() + strays_.size() >= limits_.rows)
            return over_ = "rows", limit_ = limits_.rows, void();
        grid_.rows.push_back({.number = row, .first_cell = grid_.cells.size()});
    }
    append(column, cell);
}

/// A cell of the last row; the blanks before it are laid in too.
void GridWriter::append(std::uint32_t column, const Cell& cell) {
    GridRow& row = grid_.rows.back();
    if (column >= row.n_cells) {
        if (row.first_cell + column >= limits_.cells) return over_ = "cells", limit_ = limits_.cells, void();
        row.n_cells = column + 1;
        grid_.cells.resize(row.first_cell + row.n_cells);
        grid_.n_columns = std::max(grid_.n_columns, row.n_cells);
    }
    grid_.cells[row.first_cell + column] = cell;
}

void GridWriter::merge(const MergedBlock& block) { merged_.push_back(block); }

void GridWriter::note(Code code, std::int64_t row, std::uint32_t column) {
    add_remark(book_.issues, book_.n_unlisted,
               {.code = code, .where = {book_.file, grid_.sheet, row, text::column_letters(column)}});
}

/// Room for so many cells in the row; when others stand behind it, the row moves to the end.
void GridWriter::widen(std::size_t rank, std::uint32_t n_cells) {
    GridRow& row = grid_.rows[rank];
    if (n_cells <= row.n_cells) return;
    if (row.first_cell + row.n_cells != grid_.cells.size()) {
        const std::size_t first = grid_.cells.size();
        grid_.cells.resize(first + n_cells);
        const auto from = grid_.cells.begin() + static_cast<std::ptrdiff_t>(row.first_cell);
        std::copy(from, from + row.n_cells, grid_.cells.begin() + static_cast<std::ptrdiff_t>(first));
        row.first_cell = first;
    }
    row.n_cells = n_cells;
    grid_.cells.resize(row.first_cell + n_cells);
    grid_.n_columns = std::max(grid_.n_columns, n_cells);
}

/// The cell, which may be past the row's last one until now.
Cell& GridWriter::cell_in(std::size_t rank, std::uint32_t column) {
    widen(rank, column + 1);
    return grid_.cells[grid_.rows[rank].first_cell + column];
}

void GridWriter::lay_in_strays() {
    for (const auto& [number, cells] : strays_) {
        auto at = row_at(grid_, number);
        if (at == grid_.rows.end() || at->number != number)
            at = grid_.rows.insert(at, {.number = number, .first_cell = grid_.cells.size()});
        const auto rank = static_cast<std::size_t>(at - grid_.rows.begin());
        for (const auto& [column, cell] : cells) {
            if (grid_.cells.size() + column >= limits_.cells)
                return over_ = "cells", limit_ = limits_.cells, void();
            cell_in(rank, column) = cell;
        }
    }
}

/// The first cell's value stands in every cell of the block, as the eye reads it.
void GridWriter::fill(const MergedBlock& block) {
    const auto first = row_at(grid_, block.first_row);
    if (first == grid_.rows.end() || first->number != block.first_row) return;
    const auto first_rank = static_cast<std::size_t>(first - grid_.rows.begin());
    Cell cell = grid_.at(first_rank, block.first_column);
    if (cell.is_blank()) return;
    cell.merged = true;
    const std::int64_t last_row = std::min(block.last_row, block.first_row + most_merged_rows);
    const std::uint32_t last_column = std::min(block.last_column, limits_.columns - 1);
    for (std::size_t rank = first_rank; rank < grid_.rows.size() && grid_.rows[rank].number <= last_row;
         ++rank)
        for (std::uint32_t column = block.first_column; column <= last_column; ++column) {
            if (++n_filled_ > most_filled) return;
            if (grid_.at(rank, column).is_blank()) cell_in(rank, column) = cell;
        }
}

Result<Grid> GridWriter::finish() {
    lay_in_strays();
    for (const MergedBlock& block : merged_)
        if (n_filled_ <= most_filled) fill(block);
    if (is_over())
        return file_error(Code::table_too_large, book_.file,
                          {{"what", over_}, {"limit", std::to_string(limit_)}});
    return std::move(grid_);
}

}  // namespace ensejam::intake
