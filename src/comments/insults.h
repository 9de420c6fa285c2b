#pragma once
#include "comments/word_list.h"

namespace ensejam::comments {

/// How a listed word was read in the text.
enum class Reading { written, spelled_out, filled, split, digits, latin };
std::string_view word_of(Reading reading);

/// An entry of the word list found in a text: where (code points of the display form), and how it was read.
struct Hit {
    std::uint32_t entry = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    Reading reading = Reading::written;
    bool is_cited = false;  ///< told as somebody's word: the word …, they called her …
};

/// Every listed word or phrase in the text, disguises read, idioms and names left out. In order of place.
///
/// Source: docs/method.md, "Comments: insults".
std::vector<Hit> find_insults(const text::Words& text, const WordList& list);

}  // namespace ensejam::comments
