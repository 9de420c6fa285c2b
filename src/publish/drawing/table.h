#pragma once
#include <string>
#include <vector>

#include "publish/words/html.h"

namespace ensejam::publish {

/// A heading of a table; numbers stand at the right in both directions.
struct TableHead {
    Html inner{};
    bool is_number = false;
};

/// A table that scrolls in its own region: caption, headings with scope, first cell of each row its heading.
Html table(const std::string& caption, const std::vector<TableHead>& heads,
           const std::vector<std::vector<Html>>& rows);

/// A matrix: shaded cells (classes m0..m5) under headings, each row with its own.
struct MatrixCell {
    Html inner{};
    int shade = 0;
};
Html matrix(const std::string& caption, const std::vector<Html>& heads, const std::vector<Html>& row_heads,
            const std::vector<std::vector<MatrixCell>>& cells);

}  // namespace ensejam::publish
