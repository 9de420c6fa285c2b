#pragma once
#include <optional>

#include "intake/table/table.h"

// Rows of HXL hashtags.
namespace ensejam::intake {

/// Ranks of the rows of hashtags, which stand below each other.
struct TagRows {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Rows of hashtags among the first 25 (HXL 1.1): in each, at least half of the cells that are told.
std::optional<TagRows> tag_rows(const Grid& grid);

/// Gives the columns what their tags say, and what the heading over a tag says more: "#adm1" over a column
/// of codes, "#org" over one of kinds of bodies. Of a body's name and acronym the tags may differ in the name
/// alone; an acronym that no name stands beside is the name.
void apply_tags(const Grid& grid, const TagRows& rows, std::vector<Column>& columns);

}  // namespace ensejam::intake
