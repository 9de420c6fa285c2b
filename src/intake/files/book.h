#pragma once
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"
#include "intake/files/limits.h"

namespace ensejam::intake {

enum class CellKind : std::uint8_t { blank, text, number, day, yes_no, error };

/// One cell, as a person would read it: numbers in their shortest form, days as 2025-05-31, errors as #N/A.
/// A view into the memory of its book.
struct Cell {
    const char* data = "";
    std::uint32_t size = 0;
    CellKind kind = CellKind::blank;
    bool merged = false;  ///< filled in from the first cell of a merged block

    std::string_view text() const { return {data, size}; }
    bool is_blank() const { return size == 0; }
};

/// One row that is not blank. `number` is the sheet's own, from 1.
struct GridRow {
    std::int64_t number = 0;
    std::size_t first_cell = 0;
    std::uint32_t n_cells = 0;
};

/// One sheet of a file. Blank rows are absent; cells behind a row's last one are blank.
struct Grid {
    std::string sheet{};
    bool hidden = false;
    std::vector<GridRow> rows{};
    std::vector<Cell> cells{};
    std::uint32_t n_columns = 0;

    Cell at(std::size_t rank, std::uint32_t column) const {
        const GridRow& row = rows[rank];
        return column < row.n_cells ? cells[row.first_cell + column] : Cell{};
    }
    /// True for a cell that is merged with the one above it.
    bool is_drawn_down(std::size_t rank, std::uint32_t column) const {
        const Cell cell = at(rank, column);
        return cell.merged && rank > 0 && at(rank - 1, column).text() == cell.text();
    }
};

enum class FileKind { csv, xlsx, ods, geojson, json, xml };

/// Keeps the bytes that cells look into; they stay where they are when it moves.
class Memory {
public:
    std::string& own(std::string text);            ///< takes a large text whole
    std::string_view copy(std::string_view text);  ///< copies a small one

private:
    std::deque<std::string> owned_;
    std::size_t room_ = 0;
};

/// A file as grids of text.
struct Book {
    std::string file{};
    FileKind kind{};
    bool is_iati = false;       ///< activities of IATI: the rows of one repeat its money
    bool has_pictures = false;  ///< pictures, charts or text boxes lie over its sheets; none is read
    std::vector<Grid> grids{};
    std::vector<Issue> issues{};
    std::size_t n_unlisted = 0;  ///< remarks beyond those in `issues`
    Memory memory{};
};

/// Reads a file by what is in it; its name only names it in messages.
///
/// Errors: 20xx when it is empty, unreadable, encrypted, hostile or of no known kind.
Result<Book> read_book(std::string bytes, std::string_view file_name, const Limits& limits = {});

}  // namespace ensejam::intake
