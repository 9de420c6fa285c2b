#pragma once
#include "comments/comments.h"

namespace ensejam::comments {

/// The word list that comes with the program, made once for all tests.
inline const WordList& bundled() {
    static const WordList list(bundled_word_entries());
    return list;
}

}  // namespace ensejam::comments
