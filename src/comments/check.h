#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "comments/insults.h"

namespace ensejam::comments {

/// Why a comment is refused, in the order in which the rules are asked (comments.md §4.2).
enum class Reason {
    no_page,
    closed,
    too_large,
    terms,
    captcha_missing,
    captcha_invalid,
    captcha_expired,
    captcha_replayed,
    rate,
    empty,
    too_long,
    insult,
    finglish,
    personal_data
};
std::string_view word_of(Reason reason);
int http_status_of(Reason reason);

/// Why a moderator should look closely; nothing is refused for it.
enum class Flag { similar, suspect_words, risk, links, language, appeal, reported };
std::string_view word_of(Flag flag);

/// A part of the text (code points of the display form) that a reason is about.
struct Span {
    std::size_t begin = 0;
    std::size_t size = 0;
    Reason reason{};
};

/// A listed word that was found, so that a moderator can follow what came of it.
struct Found {
    std::string entry{};  ///< as it stands in the word list
    Category category{};
    Reading reading{};
    bool is_refused = false;  ///< else it is only looked at
};

enum class Outcome { accept, hold, refuse };
std::string_view word_of(Outcome outcome);

/// What the rules on the text alone say.
struct Verdict {
    Outcome outcome = Outcome::accept;
    std::vector<Reason> reasons{};  ///< every rule that fails, the first in order first
    std::vector<Span> spans{};
    std::vector<Flag> flags{};
    std::vector<Found> found{};  ///< each entry and reading once
    double risk = 0;
};

struct CheckLimits {
    std::size_t most_letters = 5000;  ///< code points of the display form
    std::size_t fewest_letters = 2;   ///< letters, not signs
    std::size_t most_bytes = 32 * 1024;
    int most_links = 2;
};

/// Asks rules 4 to 7 of a text: empty or too long, insult, Finglish, personal data. Linear in length.
///
/// Source: docs/method.md, "Comments: why a comment is refused".
Verdict check(std::string_view text, const WordList& words, const CheckLimits& limits = {});

/// What a reader who wrote Finglish is offered in Persian letters; nothing when either text holds an insult.
std::optional<std::string> suggestion_for(std::string_view text, const WordList& words);

}  // namespace ensejam::comments
