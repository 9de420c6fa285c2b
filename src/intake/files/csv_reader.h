#pragma once
#include "intake/files/book.h"

namespace ensejam::intake {

/// Walks over CSV text field by field (RFC 4180, any delimiter, LF, CR LF or CR) and adds a grid to the book.
/// The text must live in the book's memory.
///
/// Errors: table_too_large when it is over a limit.
Done read_csv_text(Book& book, std::string_view text, char delimiter, const Limits& limits);

/// The delimiter that parts the most rows into the same number of cells, more cells being better.
char delimiter_of(std::string_view text);

}  // namespace ensejam::intake
