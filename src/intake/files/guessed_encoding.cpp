#include "intake/files/guessed_encoding.h"

namespace ensejam::intake {

void note_guessed_encoding(Book& book, text::Encoding encoding) {
    const std::string name(text::code_page(encoding));
    if (name.empty()) return;
    book.issues.push_back({.code = Code::encoding_guessed,
                           .where = {.file = book.file},
                           .cell = name,
                           .blanks = {{"encoding", name}}});
}

}  // namespace ensejam::intake
