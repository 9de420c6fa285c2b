#include <doctest/doctest.h>

#include "publish/publish.h"

using namespace ensejam;
using namespace ensejam::publish;

TEST_CASE("terms: six rules in each language, and any other sentence is another version") {
    CHECK(terms_rules(Language::fa).size() == 6);
    CHECK(terms_rules(Language::en).size() == 6);
    CHECK(terms_version_in_force().size() == 64);
    auto rules = terms_rules(Language::fa);
    rules[0] += " ";
    CHECK(comments::terms_version(rules, terms_rules(Language::en)) != terms_version_in_force());
}

TEST_CASE("question: it is asked in words of the page's language, and its answers are right in both") {
    const comments::Question sum{.kind = comments::QuestionKind::sum, .first = 7, .second = 2};
    CHECK(question_text(sum, Language::fa) ==
          "\u2068هفت\u2069 به‌علاوهٔ \u2068دو\u2069 چند می‌شود؟ پاسخ را با عدد "
          "بنویسید.");
    CHECK(question_text(sum, Language::en) == "How much is seven plus two? Write the answer as a number.");
    CHECK(question_answers(sum).empty());
    const comments::Question day{.kind = comments::QuestionKind::next_day, .first = 6};
    CHECK(question_text(day, Language::en) == "Which day comes after Friday?");
    CHECK(question_answers(day) == std::vector<std::string>{"شنبه", "Saturday"});
}

TEST_CASE("question: of four words the one of another family is the answer, wherever it stands") {
    for (int place = 0; place < 4; ++place) {
        const comments::Question odd{
            .kind = comments::QuestionKind::odd_word, .first = 0, .second = 1, .place = place};
        const auto right = question_answers(odd);
        REQUIRE(right.size() == 2);
        for (const Language language : {Language::fa, Language::en}) {
            const std::string asked = question_text(odd, language);
            CHECK(asked.find(right[language == Language::fa ? 0 : 1]) != std::string::npos);
        }
        comments::QuestionJudge judge("secret");
        comments::Question made = odd;
        made.made_at = 100;
        const std::string token = comments::sign_question(made, "secret");
        CHECK(judge.judge({token, right[0], ""}, right, 104) == comments::AnswerVerdict::right);
    }
}

TEST_CASE("question: every one that chance makes can be asked and answered in both languages") {
    for (std::uint64_t random = 0; random < 500; ++random) {
        const comments::Question asked = comments::question_of(random * 7919, 0);
        CHECK(question_text(asked, Language::fa).size() > 20);
        CHECK(question_text(asked, Language::en).size() > 20);
        const std::size_t n_answers = question_answers(asked).size();
        CHECK(n_answers == (asked.kind == comments::QuestionKind::sum ? 0u : 2u));
    }
}

TEST_CASE("decision: every reason is told in both languages, with what the writer can do") {
    using comments::Reason;
    for (int reason = 0; reason <= static_cast<int>(Reason::personal_data); ++reason) {
        comments::Decision refused{.outcome = comments::Answered::refused,
                                   .reasons = {static_cast<Reason>(reason)},
                                   .wait_seconds = 61};
        CHECK(decision_text(refused, Language::fa).size() > 10);
        CHECK(decision_text(refused, Language::en).size() > 10);
    }
    comments::Decision finglish{
        .outcome = comments::Answered::refused, .reasons = {Reason::finglish}, .suggestion = "سلام"};
    CHECK(decision_text(finglish, Language::en).find("سلام") != std::string::npos);
    comments::Decision rate{
        .outcome = comments::Answered::refused, .reasons = {Reason::rate}, .wait_seconds = 61};
    CHECK(decision_text(rate, Language::en).find("2 minutes") != std::string::npos);
    for (const auto outcome : {comments::Answered::vote, comments::Answered::ask, comments::Answered::held})
        CHECK(decision_text({.outcome = outcome}, Language::fa).size() > 10);
}
