#include "intake/choose_table.h"

#include "intake/files/formats.h"
#include "intake/files/outlines.h"
#include "intake/table/about.h"
#include "intake/table/prose.h"

namespace ensejam::intake {
namespace detail_choose_table {

/// The refusal of a text; that its lines have no equal number of cells says nothing more.
Error no_table_but_text(Book& book) {
    book.issues.clear();
    return file_error(Code::text_not_table, book.file);
}

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

/// No sheet of the book holds a table: of several each other one is named, and what was met in single cells,
/// of which nothing was taken, is left out.
Error no_table(Book& book) {
    Error error = no_activities(book);
    if (error.code != Code::table_not_found || book.grids.size() < 2) return error;
    std::erase_if(book.issues, [](const Issue& issue) { return issue.where.row > 0; });
    for (const Grid& grid : book.grids)
        if (!grid.rows.empty() && grid.sheet != error.where.sheet)
            book.issues.push_back(
                {.code = grid.hidden ? Code::sheet_hidden : Code::sheet_without_table,
                 .where = {book.file, grid.sheet},
                 .blanks = {{"sheet", grid.sheet}, {"n_rows", std::to_string(grid.rows.size())}}});
    return error;
}

}  // namespace detail_choose_table

using namespace detail_choose_table;

Result<Table> choose_table(Book& book, const std::string& sheet) {
    if (auto of_register = table_of_register(book)) return std::move(*of_register);
    if (holds_boundaries(book)) return no_activities(book);
    if (!sheet.empty() && grid_named(book, sheet) == nullptr) return no_such_sheet(book, sheet);
    if (!sheet.empty()) leave_alone(book, sheet);
    auto table = find_table(book, sheet);
    if (is_prose(book, table)) return no_table_but_text(book);
    if (!table) return no_table(book);
    return std::move(*table);
}

}  // namespace ensejam::intake
