#include "intake/grid_writer.h"

#include "intake/formats.h"

namespace ensejam::intake {
namespace detail_grid_writer {

constexpr std::size_t most_notes = 1000;
constexpr std::int64_t most_merged_rows = 20'000;

template <class Row>
Cell cell_at(const Row& row, std::uint32_t column) {
    for (const auto& placed : row)
        if (placed.column == column) return placed.cell;
    return {};
}

}  // namespace detail_grid_writer

std::string column_letters(std::uint32_t column) {
    std::string letters;
    for (std::uint32_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

GridWriter::GridWriter(Book& book, std::string sheet, bool hidden, const Limits& limits)
    : book_(book), grid_{.sheet = std::move(sheet), .hidden = hidden}, limits_(limits) {}

void GridWriter::put(std::int64_t row, std::uint32_t column, std::string_view text, CellKind kind) {
    if (text.size() > limits_.cell) {
        note(Code::cell_too_long, row, column);
        text = text.substr(0, limits_.cell);
    }
    if (column >= limits_.columns) return note(Code::column_too_far, row, column);
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return;
    const Cell cell{.data = text.data(), .size = static_cast<std::uint32_t>(text.size()), .kind = kind};
    rows_[row].push_back({column, cell});
}

void GridWriter::merge(const MergedBlock& block) { merged_.push_back(block); }

void GridWriter::note(Code code, std::int64_t row, std::uint32_t column) {
    if (book_.issues.size() >= detail_grid_writer::most_notes) return;
    book_.issues.push_back({.code = code, .where = {book_.file, grid_.sheet, row, column_letters(column)}});
}

/// The first cell's value stands in every cell of the block, as the eye reads it.
void GridWriter::fill(const MergedBlock& block) {
    const auto first = rows_.find(block.first_row);
    if (first == rows_.end()) return;
    Cell cell = detail_grid_writer::cell_at(first->second, block.first_column);
    if (cell.is_blank()) return;
    cell.merged = true;
    const std::int64_t last_row =
        std::min(block.last_row, block.first_row + detail_grid_writer::most_merged_rows);
    const std::uint32_t last_column = std::min(block.last_column, limits_.columns - 1);
    for (auto row = first; row != rows_.end() && row->first <= last_row; ++row)
        for (std::uint32_t column = block.first_column; column <= last_column; ++column)
            if (detail_grid_writer::cell_at(row->second, column).is_blank())
                row->second.push_back({column, cell});
}

Result<Grid> GridWriter::finish() {
    if (rows_.size() > limits_.rows)
        return file_error(Code::table_too_large, book_.file,
                          {{"what", "rows"}, {"limit", std::to_string(limits_.rows)}});
    for (const MergedBlock& block : merged_) fill(block);
    for (auto& [number, placed] : rows_) {
        std::uint32_t n = 0;
        for (const Placed& each : placed) n = std::max(n, each.column + 1);
        const std::size_t first = grid_.cells.size();
        grid_.cells.resize(first + n);
        for (const Placed& each : placed) grid_.cells[first + each.column] = each.cell;
        grid_.rows.push_back({.number = number, .first_cell = first, .n_cells = n});
        grid_.n_columns = std::max(grid_.n_columns, n);
        std::vector<Placed>().swap(placed);
    }
    return std::move(grid_);
}

}  // namespace ensejam::intake
