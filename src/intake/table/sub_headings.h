#pragma once
#include <vector>

#include "intake/table/table.h"

// Headings that stand over several columns, and the narrower ones below them.
namespace ensejam::intake {

/// The row below this one holds sub-headings: names of parts of what a heading spans, or its unit. A heading
/// spans columns when its cell is merged, or when the cells to its right are blank over filled ones.
bool is_row_of_sub_headings(const Grid& grid, std::size_t heading);

/// The row may group the columns of the one below it: short texts, one of them over several columns. A title
/// of the whole table is none.
bool is_row_of_groups(const Grid& grid, std::size_t rank);

/// The row below the last headings tells their units alone, and some of these headings are merged into it.
bool is_row_of_units(const Grid& grid, std::size_t heading);

/// Writes the units of this row behind the headings above it.
void join_units(const Grid& grid, std::size_t rank, std::vector<Column>& columns);

/// Reads heading and sub-heading of each column together; a unit below a heading becomes part of it. Columns
/// whose sub-heading alone is not understood mean what their heading means, with less certainty.
void join_sub_headings(const Grid& grid, std::size_t top, std::vector<Column>& columns);

/// Figures under one heading that nothing tells apart are not taken: no one of them is all. Says which
/// columns these are, and which others are left because another has their meaning.
void say_sub_headings(const Book& book, Table& table, std::vector<Issue>& issues);

}  // namespace ensejam::intake
