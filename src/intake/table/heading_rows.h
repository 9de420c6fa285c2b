#pragma once
#include <optional>
#include <vector>

#include "intake/table/table.h"

// Which rows of a grid are headings, and what they say together.
namespace ensejam::intake {

/// The rows of headings, from the first to the last.
struct HeadingRows {
    std::size_t top = 0;
    std::size_t bottom = 0;
    bool is_grouped = false;  ///< the lower row names parts of what the upper one spans, or its units
    bool has_units = false;   ///< a row of units stands below them, with cells of theirs merged into it

    std::size_t last() const { return bottom + (has_units ? 1 : 0); }
};

/// The heading of a grid that is not empty; above the row of tags where it has one.
HeadingRows heading_rows(const Grid& grid, std::optional<std::size_t> tags);

/// The columns that these rows head. Under a heading that stands over several columns, heading and
/// sub-heading are read together («مدت» over «از» and «تا»: start and end).
///
/// Source: docs/formats.md, "Columns".
std::vector<Column> columns_headed(const Grid& grid, const HeadingRows& rows);

/// How many columns the row would name as a heading, each as certainly as this.
std::size_t n_headings_in(const Grid& grid, std::size_t rank, double least = least_certainty);

}  // namespace ensejam::intake
