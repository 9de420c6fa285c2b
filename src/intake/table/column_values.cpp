#include "intake/table/column_values.h"

#include <unordered_map>

namespace ensejam::intake {

std::vector<std::string_view> values_of(const Grid& grid, const Table& table, const Column& column) {
    std::vector<std::string_view> values;
    std::unordered_map<std::string_view, bool> seen;
    const std::size_t step = std::max<std::size_t>(1, (table.end_row - table.first_row) / (most_values * 4));
    for (std::size_t rank = table.first_row; rank < table.end_row && values.size() < most_values;
         rank += step) {
        const std::string_view text = grid.at(rank, column.rank).text();
        if (!text.empty() && seen.try_emplace(text, true).second) values.push_back(text);
    }
    return values;
}

}  // namespace ensejam::intake
