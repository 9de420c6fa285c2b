#include "publish/answers/comment_text.h"

#include "publish/words/words.h"

namespace ensejam::publish {
namespace detail_comment_text {

using comments::Question;
using comments::QuestionKind;
using comments::Reason;
using text::Language;

std::string numbered(std::string_view key, int number, Language language) {
    return say(language, fmt::format("{}.{}", key, number));
}

std::vector<std::string> odd_words(int set, Language language) {
    std::vector<std::string> words;
    const std::string all = numbered("comments.odd", set, language);
    for (const std::string_view word : text::split(all, ' ')) words.emplace_back(word);
    return words;
}

/// The four words of the question: three of one set, and of the other one at its place.
std::string words_shown(const Question& question, Language language) {
    const auto alike = odd_words(question.first, language);
    const auto others = odd_words(question.second, language);
    std::string shown;
    for (std::size_t at = 0; at < alike.size(); ++at) {
        if (at > 0) shown += say(language, "comments.question.separator");
        shown += static_cast<int>(at) == question.place ? others[at] : alike[at];
    }
    return shown;
}

std::string key_of(Reason reason) {
    switch (reason) {
        case Reason::captcha_missing:
        case Reason::captcha_invalid:
        case Reason::captcha_expired:
        case Reason::captcha_replayed:
            return "comments.reason.captcha";
        default:
            return "comments.reason." + std::string(comments::word_of(reason));
    }
}

std::string refusal_text(const comments::Decision& decision, Language language) {
    const Reason reason = decision.reasons.front();
    if (reason == Reason::finglish && !decision.suggestion)
        return say(language, "comments.reason.finglish_plain");
    if (reason == Reason::finglish)
        return say(language, key_of(reason), {{"suggestion", *decision.suggestion}});
    if (reason == Reason::rate)
        return say(language, key_of(reason), {{"n", std::to_string((decision.wait_seconds + 59) / 60)}});
    if (reason == Reason::too_long)
        return say(language, key_of(reason), {{"n", std::to_string(comments::CheckLimits{}.most_letters)}});
    return say(language, key_of(reason));
}

}  // namespace detail_comment_text

using namespace detail_comment_text;

std::vector<std::string> terms_rules(Language language) {
    std::vector<std::string> rules;
    for (const std::string_view key : comments::terms_keys) rules.push_back(say(language, key));
    return rules;
}

std::string terms_version_in_force() {
    return comments::terms_version(terms_rules(Language::fa), terms_rules(Language::en));
}

std::string question_text(const Question& question, Language language) {
    switch (question.kind) {
        case QuestionKind::sum:
            return say(language, "comments.question.sum",
                       {{"a", numbered("comments.number", question.first, language)},
                        {"b", numbered("comments.number", question.second, language)}});
        case QuestionKind::next_day:
            return say(language, "comments.question.next_day",
                       {{"day", numbered("comments.day", question.first, language)}});
        case QuestionKind::odd_word:
            return say(language, "comments.question.odd_word", {{"words", words_shown(question, language)}});
    }
    return {};
}

std::vector<std::string> question_answers(const Question& question) {
    std::vector<std::string> right;
    for (const Language language : {Language::fa, Language::en}) {
        if (question.kind == QuestionKind::next_day)
            right.push_back(numbered("comments.day", (question.first + 1) % 7, language));
        if (question.kind == QuestionKind::odd_word)
            right.push_back(odd_words(question.second, language)[static_cast<std::size_t>(question.place)]);
    }
    return right;
}

std::string decision_text(const comments::Decision& decision, Language language) {
    switch (decision.outcome) {
        case comments::Answered::refused:
            return refusal_text(decision, language);
        case comments::Answered::vote:
            return say(language, "comments.vote");
        case comments::Answered::ask:
            return say(language, "comments.ask");
        case comments::Answered::held:
            return say(language, "comments.held");
    }
    return {};
}

}  // namespace ensejam::publish
