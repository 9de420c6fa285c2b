#pragma once
#include <span>

#include "intake/table/content.h"

namespace ensejam::intake {

/// Sectors or programmes that stand as columns with marks in them: finds these columns, gives them the field
/// `marked`, and says so. Months with marks in them are `in_month` instead.
void settle_marks(const Book& book, Table& table, const KnownNames& known, std::vector<Issue>& issues);

/// What a column is called: by the narrower of two headings, when its cells are marks.
const std::string& mark_name(const Column& column);

/// True when the cell says that the row has what stands over its column. A cross says so, unless other marks
/// stand beside it in the table.
bool is_marked(std::string_view cell, bool cross_is_no);

/// True when the cell says that the row does not have it.
bool is_unmarked(std::string_view cell, bool cross_is_no);

/// True when the marks of the table mean yes, so that a cross means no.
bool cross_means_no(const Grid& grid, const Table& table);

}  // namespace ensejam::intake
