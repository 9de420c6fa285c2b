#pragma once
#include <string_view>
#include <vector>

namespace ensejam::text {

/// The parts of a text between the separators; an empty text has one empty part.
std::vector<std::string_view> split(std::string_view text, char separator);

/// The whole number that a cell begins with; 0 when there is none.
int number_in(std::string_view cell);

/// Calls `row(cells)` for each line of a tab-separated table that is neither empty nor begins with #.
template <class Row>
void for_each_row(std::string_view table, Row row) {
    for (std::size_t begin = 0; begin < table.size();) {
        std::size_t end = table.find('\n', begin);
        if (end == std::string_view::npos) end = table.size();
        const std::string_view line = table.substr(begin, end - begin);
        if (!line.empty() && line.front() != '#') row(split(line, '\t'));
        begin = end + 1;
    }
}

}  // namespace ensejam::text
