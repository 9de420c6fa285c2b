#pragma once
#include "intake/files/book.h"

namespace ensejam::intake {

/// What should not be in the text of a cell.
struct Blemishes {
    bool nul = false;        ///< a zero byte
    bool bad_bytes = false;  ///< bytes that are no UTF-8, or the sign that stands for such
    bool invisible = false;  ///< signs that turn the direction of letters or part them unseen

    bool any() const { return nul || bad_bytes || invisible; }
};
Blemishes blemishes_of(std::string_view text);

/// What a spreadsheet shows where a formula fails; files of text keep it as text.
bool is_formula_error(std::string_view text);

/// Takes such signs out of every cell, with an issue for each cell; bad bytes become U+FFFD,
/// failed formulas are marked as such. The joiners and
/// direction marks of Persian writing stay. A cell of a record, whose names stand in row 0, is told by its
/// name.
void clean_cells(Book& book);

/// Says which rows of a CSV have fewer or more cells than its other rows. Nothing when that is how the file
/// is.
void note_ragged_rows(Book& book, const Grid& grid);

}  // namespace ensejam::intake
