#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/base.h"

// The question in words: the equal second way for readers without script or without a secure page.
namespace ensejam::comments {

enum class QuestionKind {
    sum,       ///< first + second, answered with a number
    next_day,  ///< the day after day `first` (0 = Saturday) of the week, answered with its name
    odd_word   ///< three words of set `first`, one of set `second`: which does not belong
};

struct Question {
    QuestionKind kind{};
    int first = 0;
    int second = 0;
    int place = 0;  ///< of odd_word: where the odd one stands, 0 to 3
    std::int64_t made_at = 0;
    std::int64_t serial = 0;  ///< from chance: no two forms have the same token
};

/// The question of a random number.
Question question_of(std::uint64_t random, std::int64_t now);

/// The question signed, to be sent with the form.
std::string sign_question(const Question& question, std::string_view secret);

enum class AnswerVerdict { right, wrong, expired, forged, too_fast, used_up };

/// What a form sends back.
struct QuestionAnswer {
    std::string token{};
    std::string answer{};
    std::string trap{};  ///< the field that people do not see: must be empty
};

/// Judges answers: ten minutes, three tries, not before three seconds. A right answer serves once.
class QuestionJudge {
public:
    explicit QuestionJudge(std::string secret) : secret_(std::move(secret)) {}

    /// The question of a token that was signed here.
    std::optional<Question> question(std::string_view token) const;

    /// `right_words` are the names that answer a question in words; numbers are right in any digit script.
    AnswerVerdict judge(const QuestionAnswer& answer, std::span<const std::string> right_words,
                        std::int64_t now);

    /// Wrong answers to a token that were given before, when the judge is not the same from one to the next.
    void remember(const std::string& token, int n_tries, std::int64_t until) {
        tries_[token] = {n_tries, until};
    }

private:
    std::string secret_;
    std::map<std::string, std::pair<int, std::int64_t>> tries_;  ///< by token: how many, forgotten when
};

}  // namespace ensejam::comments
