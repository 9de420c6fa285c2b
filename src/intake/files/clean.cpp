#include "intake/files/clean.h"

#include "intake/files/cell_list.h"
#include "intake/files/remarks.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_clean {

/// So many rows of another width are a mistake; more of them are a habit.
constexpr std::size_t few_rows = 20;

/// Zero-width space, no-break mark, and the signs that open or close another direction.
bool is_unwanted(char32_t point) {
    return point == 0x200B || point == 0xFEFF || (point >= 0x202A && point <= 0x202E) ||
           (point >= 0x2066 && point <= 0x2069);
}

std::string cleaned(std::string_view text) {
    std::string result;
    for (const char32_t point : text::code_points(text))
        if (point != 0 && !is_unwanted(point)) text::append_utf8(result, point);
    return result;
}

void note_cell(Book& book, const Grid& grid, const GridRow& row, std::uint32_t column, Code code) {
    add_remark(book.issues, book.n_unlisted,
               {.code = code, .where = {book.file, grid.sheet, row.number, text::column_letters(column)}});
}

constexpr std::size_t long_text = 200;  ///< bytes, from here on looking twice takes longer than remembering

/// What was found in a text and what is left of it.
struct CleanText {
    Blemishes found{};
    std::string_view text{};
};

/// A long text that stands in many cells, as in those of a merged block, is cleaned once.
using CleanTexts = std::map<std::pair<const char*, std::uint32_t>, CleanText>;

CleanText clean_text(Book& book, std::string_view text) {
    const Blemishes found = blemishes_of(text);
    return {found, found.any() ? book.memory.copy(cleaned(text)) : text};
}

CleanText clean_text(Book& book, const Cell& cell, CleanTexts& seen) {
    if (cell.size < long_text) return clean_text(book, cell.text());
    const auto [at, is_new] = seen.try_emplace({cell.data, cell.size});
    if (is_new) at->second = clean_text(book, cell.text());
    return at->second;
}

/// A list as programs write it, with brackets and quotes, is its parts.
void unlist(Book& book, Cell& cell) {
    const auto parts = list_in_cell(cell.text());
    if (!parts) return;
    const std::string_view text = book.memory.copy(fmt::format("{}", fmt::join(*parts, "; ")));
    cell.data = text.data();
    cell.size = static_cast<std::uint32_t>(text.size());
    if (text.empty()) cell.kind = CellKind::blank;
}

void clean_cell(Book& book, const Grid& grid, const GridRow& row, std::uint32_t column, Cell& cell,
                CleanTexts& seen) {
    if (cell.kind == CellKind::text && is_formula_error(cell.text())) {
        cell.kind = CellKind::error;
        if (!cell.merged) note_cell(book, grid, row, column, Code::cell_error);
    }
    if (cell.kind == CellKind::text) unlist(book, cell);
    const auto [found, text] = clean_text(book, cell, seen);
    if (!found.any()) return;
    cell.data = text.data();
    cell.size = static_cast<std::uint32_t>(text.size());
    if (text.empty()) cell.kind = CellKind::blank;
    if (found.nul) note_cell(book, grid, row, column, Code::nul_in_cell);
    if (found.bad_bytes) note_cell(book, grid, row, column, Code::bytes_not_text);
    if (found.invisible) note_cell(book, grid, row, column, Code::invisible_signs);
}

/// Remarks on cells of records are told by the names of their fields, which have no letters.
void name_fields(Book& book, const Grid& grid) {
    if (grid.rows.empty() || grid.rows[0].number != 0) return;
    std::unordered_map<std::string, std::string_view> name_of;
    for (std::uint32_t column = 0; column < grid.rows[0].n_cells; ++column)
        name_of.emplace(text::column_letters(column), grid.at(0, column).text());
    for (Issue& issue : book.issues)
        if (const auto name = name_of.find(issue.where.column); name != name_of.end())
            issue.where.column = name->second;
}

/// The width that most rows have; of two equally frequent ones, that of the earlier row.
std::uint32_t usual_width(const Grid& grid) {
    std::map<std::uint32_t, std::size_t> n_rows;
    for (const GridRow& row : grid.rows) ++n_rows[row.n_cells];
    std::uint32_t usual = 0;
    for (const GridRow& row : grid.rows)
        if (usual == 0 || n_rows[row.n_cells] > n_rows[usual]) usual = row.n_cells;
    return usual;
}

}  // namespace detail_clean

bool is_formula_error(std::string_view text) {
    constexpr auto errors = std::to_array<std::string_view>(
        {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"});
    return text.starts_with('#') && std::find(errors.begin(), errors.end(), text) != errors.end();
}

Blemishes blemishes_of(std::string_view text) {
    Blemishes found;
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    for (std::size_t at = 0; at < text.size();) {
        const unsigned char first = byte(at);
        if (first >= 0x01 && first < 0x80) {
            ++at;
        } else if (first >= 0xC2 && first <= 0xDF && at + 1 < text.size() && (byte(at + 1) & 0xC0) == 0x80) {
            at += 2;
        } else if (first == 0) {
            found.nul = true;
            ++at;
        } else {
            const std::string_view letter = text.substr(at, first >= 0xF0 ? 4 : 3);
            const std::u32string points = text::code_points(letter);
            const bool is_good = first >= 0xE0 && points.size() == 1 && text::is_utf8(letter);
            // U+FFFD: somebody lost the letter before.
            found.bad_bytes = found.bad_bytes || !is_good || points[0] == 0xFFFD;
            found.invisible = found.invisible || (is_good && detail_clean::is_unwanted(points[0]));
            at += is_good ? letter.size() : 1;
        }
    }
    return found;
}

void clean_cells(Book& book) {
    detail_clean::CleanTexts seen;
    for (Grid& grid : book.grids)
        for (const GridRow& row : grid.rows)
            for (std::uint32_t column = 0; column < row.n_cells; ++column)
                detail_clean::clean_cell(book, grid, row, column, grid.cells[row.first_cell + column], seen);
    for (const Grid& grid : book.grids) detail_clean::name_fields(book, grid);
}

void note_ragged_rows(Book& book, const Grid& grid) {
    using namespace detail_clean;
    const std::uint32_t usual = usual_width(grid);
    std::vector<const GridRow*> others;
    bool has_begun = false;
    for (const GridRow& row : grid.rows) {
        has_begun = has_begun || row.n_cells == usual;  // lines above the table may have any width
        if (has_begun && row.n_cells != usual) others.push_back(&row);
    }
    if (others.size() > few_rows && others.size() * 5 > grid.rows.size()) return;
    for (const GridRow* row : others)
        add_remark(book.issues, book.n_unlisted,
                   {.code = row->n_cells < usual ? Code::row_too_short : Code::row_too_long,
                    .where = {book.file, grid.sheet, row->number},
                    .blanks = {{"n", std::to_string(row->n_cells)}, {"usual", std::to_string(usual)}}});
}

}  // namespace ensejam::intake
