#include "intake/choose_table.h"

#include "intake/files/formats.h"
#include "intake/files/outlines.h"
#include "intake/table/about.h"
#include "intake/table/prose.h"

namespace ensejam::intake {
namespace detail_choose_table {

/// Who named a sheet, hidden or not, asked about no other.
void leave_alone(Book& book, const std::string& sheet) {
    Grid named = *grid_named(book, sheet);
    named.hidden = false;
    std::erase_if(book.issues, [&](const Issue& issue) {
        return !issue.where.sheet.empty() && issue.where.sheet != named.sheet;
    });
    book.grids.clear();
    book.grids.push_back(std::move(named));
}

Error no_such_sheet(const Book& book, const std::string& sheet) {
    std::string names;
    for (const Grid& grid : book.grids)
        if (!grid.sheet.empty()) names += (names.empty() ? "" : " | ") + grid.sheet;
    return file_error(Code::bad_option, book.file,
                      {{"option", "--sheet"}, {"value", sheet}, {"allowed", names.empty() ? "…" : names}});
}

}  // namespace detail_choose_table

using namespace detail_choose_table;

Result<Table> choose_table(Book& book, const std::string& sheet) {
    if (auto of_register = table_of_register(book)) return std::move(*of_register);
    if (holds_boundaries(book)) return no_activities(book);
    if (!sheet.empty() && grid_named(book, sheet) == nullptr) return no_such_sheet(book, sheet);
    if (!sheet.empty()) leave_alone(book, sheet);
    auto table = find_table(book, sheet);
    if (is_prose(book, table)) return file_error(Code::text_not_table, book.file);
    if (!table) return no_activities(book);
    return std::move(*table);
}

}  // namespace ensejam::intake
