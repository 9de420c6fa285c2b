#pragma once
#include <vector>

#include "intake/table/table.h"

// Tables that stand in one sheet with the one that is read.
namespace ensejam::intake {

/// Ranks of a table's heading and of the rows below it.
struct FurtherTable {
    std::size_t heading = 0;
    std::size_t end = 0;  ///< behind its last row
};

/// The rank behind the last row of a table: where the lines above the next one begin, or the end of the
/// sheet. The next one has headings of its own; the same headings again belong to the table.
///
/// Source: docs/method.md, "Intake".
std::size_t end_of_table(const Grid& grid, const Table& table);

/// The tables above and below the one that is read.
std::vector<FurtherTable> further_tables(const Grid& grid, const Table& table);

}  // namespace ensejam::intake
