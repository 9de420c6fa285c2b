#include "publish/drawing/table.h"

namespace ensejam::publish {
namespace detail_table {

Html region(const std::string& caption, const std::string& css, const Html& inner) {
    const Html whole_table =
        tag("table", {{css.empty() ? "" : "class", css}}, tag("caption", plain(caption)) + inner);
    return tag("div", {{"class", "scroll"}, {"role", "region"}, {"tabindex", "0"}, {"aria-label", caption}},
               whole_table);
}

}  // namespace detail_table

Html table(const std::string& caption, const std::vector<TableHead>& heads,
           const std::vector<std::vector<Html>>& rows) {
    Html head;
    for (const TableHead& cell : heads)
        head += tag("th", {{"scope", "col"}, {cell.is_number ? "class" : "", "n"}}, cell.inner);
    Html body;
    for (const auto& row : rows) {
        Html line;
        for (std::size_t rank = 0; rank < row.size(); ++rank) {
            const bool is_number = heads[rank].is_number;
            line += rank == 0 ? tag("th", {{"scope", "row"}, {is_number ? "class" : "", "n"}}, row[rank])
                              : tag("td", {{is_number ? "class" : "", "n"}}, row[rank]);
        }
        body += tag("tr", line);
    }
    return detail_table::region(caption, "", tag("thead", tag("tr", head)) + tag("tbody", body));
}

Html matrix(const std::string& caption, const std::vector<Html>& heads, const std::vector<Html>& row_heads,
            const std::vector<std::vector<MatrixCell>>& cells) {
    Html head;
    for (const Html& inner : heads) head += tag("th", {{"scope", "col"}}, inner);
    Html body;
    for (std::size_t row = 0; row < cells.size(); ++row) {
        Html line = tag("th", {{"scope", "row"}}, row_heads[row]);
        for (const MatrixCell& cell : cells[row])
            line += tag("td", {{"class", "m" + std::to_string(cell.shade)}}, cell.inner);
        body += tag("tr", line);
    }
    return detail_table::region(caption, "matrix", tag("thead", tag("tr", head)) + tag("tbody", body));
}

}  // namespace ensejam::publish
