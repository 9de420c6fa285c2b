#pragma once
#include <doctest/doctest.h>

#include "intake/files/grid_writer.h"
#include "intake/intake.h"

namespace ensejam {

/// A sheet as it is drawn: cells parted by |, "<" and "^" belong to the cell to the left and above.
inline intake::Taken drawn(const std::vector<std::string>& lines) {
    intake::Book book{.file = "sheet.xlsx", .kind = intake::FileKind::xlsx};
    intake::GridWriter writer(book, "Sheet1", false, {});
    std::int64_t number = 0;
    for (const std::string& line : lines) {
        ++number;
        std::uint32_t column = 0;
        for (std::size_t begin = 0; begin <= line.size(); ++column) {
            const std::size_t end = std::min(line.find('|', begin), line.size());
            const std::string cell = text::trimmed(std::string_view(line).substr(begin, end - begin));
            if (cell == "<")
                writer.merge({number, number, column - 1, column});
            else if (cell == "^")
                writer.merge({number - 1, number, column, column});
            else if (!cell.empty())
                writer.put(number, column, book.memory.copy(cell), intake::CellKind::text);
            begin = end + 1;
        }
    }
    auto grid = writer.finish();
    REQUIRE(grid.has_value());
    book.grids.push_back(std::move(*grid));
    auto took = intake::take_in(book, registry::Register());
    REQUIRE(took.has_value());
    return std::move(*took);
}

}  // namespace ensejam
