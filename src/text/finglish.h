#pragma once
#include <string_view>
#include <vector>

#include "text/words.h"

namespace ensejam::text {

/// A word in Latin letters that counts when a text is judged: no link, address, name of an account, tag or
/// code.
struct LatinWord {
    std::u32string_view points{};
    std::size_t begin = 0;  ///< code points of the text
    std::size_t end = 0;
    std::size_t run = 0;  ///< words of one run have no Persian between them
};
std::vector<LatinWord> latin_words(std::u32string_view text);

/// How much a Latin word speaks for Persian typed in Latin letters: -2.5 to 2.5.
double finglish_score(std::u32string_view word);

enum class Script { none, persian, latin, mixed, other };

/// What a text is written in.
struct Writing {
    Script script = Script::none;
    bool is_finglish = false;
    bool is_english = false;   ///< Latin letters, and neither Finglish nor a language other than English
    bool is_kindred = false;   ///< Kurdish, Pashto: Arabic letters that Persian does not have, in many words
    bool has_accents = false;  ///< Latin letters that Finglish does not use: ş, ê, ə
    double score = 0;  ///< mean of the Latin words, of the strongest run when Persian stands beside them
};

/// Judges a text in display form. Source: docs/method.md, "text: Persian in Latin letters".
Writing writing_of(std::u32string_view text);

}  // namespace ensejam::text
