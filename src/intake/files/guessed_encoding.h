#pragma once
#include "intake/files/book.h"
#include "text/text.h"

namespace ensejam::intake {

/// An old code page has no mark: which one it is was guessed, and the sender should look.
void note_guessed_encoding(Book& book, text::Encoding encoding);

}  // namespace ensejam::intake
