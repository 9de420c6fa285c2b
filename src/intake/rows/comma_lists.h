#pragma once
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "intake/table/table.h"

namespace ensejam::intake {

/// Cells of one column that list names with commas. Commas stand in names, too ("Water, sanitation and
/// hygiene"): a cell is a list where each of its parts stands alone in another cell of the column.
class CommaLists {
public:
    CommaLists(const Grid& grid, const Table& table, const Column& column);

    /// The parts of the cell; none when it is one name.
    std::vector<std::string> parts_of(std::string_view cell) const;

private:
    std::unordered_set<std::string> alone_{};  ///< keys of cells without commas
};

}  // namespace ensejam::intake
