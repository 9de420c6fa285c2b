#pragma once
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/base.h"
#include "publish/sheets/listing.h"

namespace ensejam::publish {

/// Cells that are one: rows from 1, columns from 0, both inclusive.
struct CellBlock {
    std::size_t first_row = 0;
    std::size_t last_row = 0;
    std::size_t first_column = 0;
    std::size_t last_column = 0;
};

/// One sheet of a workbook. Rows and columns are counted from 0, the heading apart.
struct BookSheet {
    Listing listing{};
    std::vector<std::pair<std::size_t, std::size_t>> marked{};  ///< cells to look at: row, column
    std::vector<CellBlock> merged{};  ///< rows from 1 on, as the workbook shows them
};

/// An XLSX workbook: real numbers and days, frozen and filtered headings, written from right to left in
/// Persian. `notes`, when given, become a last sheet of one sentence a row ("read me"). The same tables give
/// the same bytes.
std::string as_xlsx(std::span<const BookSheet> sheets, std::span<const std::string> notes,
                    text::Language language);

/// What stands under exported tables: source, day, how days and money are written, what was withheld.
std::vector<std::string> read_me_notes(text::Language language, const std::string& source, Day as_of);

}  // namespace ensejam::publish
