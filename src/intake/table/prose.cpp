#include "intake/table/prose.h"

#include <map>

#include "text/text.h"

namespace ensejam::intake {
namespace detail_prose {

constexpr std::size_t most_lines = 200;     ///< lines looked at
constexpr std::size_t least_words = 4;      ///< of a sentence
constexpr std::size_t enough_headings = 4;  ///< so many known headings beside each other are no sentence
constexpr double share_of_rows = 0.6;       ///< of lines with equally many cells, from which on they are rows

/// A sentence: four words, and two for each cell that its commas make; digits are no words.
bool is_sentence(const Grid& grid, std::size_t rank) {
    std::size_t n_words = 0;
    std::size_t n_cells = 0;
    for (std::uint32_t column = 0; column < grid.rows[rank].n_cells; ++column) {
        const std::string_view cell = grid.at(rank, column).text();
        n_cells += cell.empty() ? 0 : 1;
        for (const std::string_view word : text::words_of_key(cell))
            n_words += text::latin_digits(word).find_first_of("0123456789") == std::string::npos ? 1 : 0;
    }
    return n_words >= least_words && n_words >= 2 * n_cells;
}

std::string first_cell(const Grid& grid, std::size_t rank) { return text::trimmed(grid.at(rank, 0).text()); }

/// "# Title" of Markdown; "#adm1" is a tag.
bool is_title(const std::string& line) {
    const std::size_t n = line.find_first_not_of('#');
    return n != std::string::npos && n >= 1 && n <= 6 && line[n] == ' ';
}

/// A point of a list, a quotation, a block of code.
bool is_point(const std::string& line) {
    return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("> ") ||
           line.starts_with("```");
}

/// "|---|---|", below the headings of a table in Markdown.
bool is_rule(const Grid& grid, std::size_t rank) {
    std::size_t n = 0;
    for (std::uint32_t column = 0; column < grid.rows[rank].n_cells; ++column) {
        const std::string cell = text::trimmed(grid.at(rank, column).text());
        if (cell.empty()) continue;
        if (cell.size() < 3 || cell.find_first_not_of(":-") != std::string::npos) return false;
        ++n;
    }
    return n >= 2;
}

/// What the lines from this one on look like.
struct Lines {
    std::size_t n = 0;
    std::size_t n_sentences = 0;
    bool has_title = false;
    bool has_rule = false;
    bool are_rows = false;  ///< most have equally many cells, more than one
};

Lines lines_from(const Grid& grid, std::size_t first) {
    Lines lines;
    std::map<std::uint32_t, std::size_t> n_of_width;
    for (std::size_t rank = first; rank < std::min(grid.rows.size(), first + most_lines); ++rank) {
        const std::string cell = first_cell(grid, rank);
        const bool is_of_text = is_title(cell) || is_point(cell);
        lines.has_title = lines.has_title || is_title(cell);
        lines.has_rule = lines.has_rule || is_rule(grid, rank);
        lines.n_sentences += is_of_text || is_sentence(grid, rank) ? 1 : 0;
        ++n_of_width[grid.rows[rank].n_cells];
        ++lines.n;
    }
    for (const auto& [width, n] : n_of_width)
        lines.are_rows = lines.are_rows || (width > 1 && static_cast<double>(n) >=
                                                             share_of_rows * static_cast<double>(lines.n));
    return lines;
}

bool is_of_sentences(const Lines& lines) {
    return lines.n > 0 && !lines.are_rows && lines.n_sentences * 2 >= lines.n;
}

/// Some line below the heading has as many cells as it has.
bool has_row_like(const Grid& grid, std::size_t heading) {
    for (std::size_t rank = heading + 1; rank < std::min(grid.rows.size(), heading + most_lines); ++rank)
        if (grid.rows[rank].n_cells == grid.rows[heading].n_cells) return true;
    return false;
}

}  // namespace detail_prose

bool is_prose(const Book& book, const std::optional<Table>& table) {
    using namespace detail_prose;
    if (book.kind != FileKind::csv || book.grids.size() != 1) return false;
    const Grid& grid = book.grids.front();
    const Lines all = lines_from(grid, 0);
    if (all.has_title && all.has_rule) return true;
    if (!table) return is_of_sentences(all);
    const std::size_t heading = table->first_row - 1;
    if (is_point(first_cell(grid, heading))) return true;
    const bool may_be_sentence = table->n_recognised < enough_headings || !has_row_like(grid, heading);
    return may_be_sentence && is_of_sentences(lines_from(grid, table->first_row));
}

}  // namespace ensejam::intake
