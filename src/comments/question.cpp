#include "comments/question.h"

#include <charconv>

#include "comments/captcha.h"
#include "text/text.h"

namespace ensejam::comments {
namespace detail_question {

constexpr std::int64_t fastest_seconds = 3;
constexpr int most_tries = 3;

std::string body_of(const Question& question) {
    return fmt::format("{}.{}.{}.{}.{}.{}", static_cast<int>(question.kind), question.first, question.second,
                       question.place, question.made_at, question.serial);
}

std::string signature_of(std::string_view body, std::string_view secret) {
    return hex(hmac_sha256(secret, body)).substr(0, 32);
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

bool is_right(const Question& question, std::string_view answer, std::span<const std::string> right_words) {
    const std::string key = text::key(answer);
    if (question.kind == QuestionKind::sum) return whole_number(key) == question.first + question.second;
    return std::any_of(right_words.begin(), right_words.end(), [&](const std::string& word) {
        return text::duplicate_key(word) == text::duplicate_key(key);
    });
}

}  // namespace detail_question

using namespace detail_question;

Question question_of(std::uint64_t random, std::int64_t now) {
    Question question{.kind = static_cast<QuestionKind>(random % 3),
                      .made_at = now,
                      .serial = static_cast<std::int64_t>(random & 0x7FFF'FFFF'FFFF'FFFF)};
    random /= 3;
    const auto take = [&](std::uint64_t n) {
        const auto taken = static_cast<int>(random % n);
        random /= n;
        return taken;
    };
    if (question.kind == QuestionKind::sum) {
        question.first = 1 + take(9);
        question.second = 1 + take(9);
    } else if (question.kind == QuestionKind::next_day) {
        question.first = take(7);
    } else {
        question.first = take(3);
        question.second = (question.first + 1 + take(2)) % 3;
        question.place = take(4);
    }
    return question;
}

std::string sign_question(const Question& question, std::string_view secret) {
    const std::string body = body_of(question);
    return body + "." + signature_of(body, secret);
}

std::optional<Question> QuestionJudge::question(std::string_view token) const {
    const std::size_t cut = token.rfind('.');
    if (cut == std::string_view::npos) return std::nullopt;
    const std::string_view body = token.substr(0, cut);
    if (signature_of(body, secret_) != token.substr(cut + 1)) return std::nullopt;
    std::vector<std::int64_t> numbers;
    for (const std::string_view part : text::split(body, '.'))
        numbers.push_back(whole_number(part).value_or(0));
    if (numbers.size() != 6) return std::nullopt;
    return Question{static_cast<QuestionKind>(numbers[0]),
                    static_cast<int>(numbers[1]),
                    static_cast<int>(numbers[2]),
                    static_cast<int>(numbers[3]),
                    numbers[4],
                    numbers[5]};
}

AnswerVerdict QuestionJudge::judge(const QuestionAnswer& answer, std::span<const std::string> right_words,
                                   std::int64_t now) {
    std::erase_if(tries_, [&](const auto& entry) { return entry.second.second < now; });
    const auto asked = question(answer.token);
    if (!asked || !answer.trap.empty()) return AnswerVerdict::forged;
    if (now > asked->made_at + captcha_lifetime_seconds) return AnswerVerdict::expired;
    if (now < asked->made_at + fastest_seconds) return AnswerVerdict::too_fast;
    auto& [n_tries, until] = tries_[answer.token];
    until = asked->made_at + captcha_lifetime_seconds;
    if (n_tries >= most_tries) return AnswerVerdict::used_up;
    if (!is_right(*asked, answer.answer, right_words)) {
        ++n_tries;
        return AnswerVerdict::wrong;
    }
    n_tries = most_tries;
    return AnswerVerdict::right;
}

}  // namespace ensejam::comments
