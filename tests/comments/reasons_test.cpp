#include <doctest/doctest.h>

#include <set>

#include "comments/bundled.h"
#include "publish/publish.h"

using namespace ensejam;
using namespace ensejam::comments;
using text::Language;

namespace {
Submission comment(std::string text) { return {.page = "1", .text = std::move(text), .terms_version = "v"}; }

/// One refusal: a comment of a language, what was wrong around it, and what must come of it.
struct Case {
    Reason reason{};
    Language language{};
    Submission sent{};
    int http_status = 422;
    std::size_t begin = 0;  ///< of the part that is marked
    std::size_t size = 0;   ///< 0: nothing is marked
    CaptchaVerdict captcha = CaptchaVerdict::right;
    std::int64_t wait_seconds = 0;
    bool has_page = true;
    bool is_open = true;
};

std::string repeated(std::string_view part, std::size_t times) {
    std::string text;
    while (times-- > 0) text += part;
    return text;
}

const std::string park = "پارک محله تاریک است";
const std::string dark = "The park is dark at night";

/// Each rule with what has nothing to do with the text: the same comment in both languages.
std::vector<Case> of_circumstances() {
    std::vector<Case> cases;
    for (const Language language : {Language::fa, Language::en}) {
        const Submission sent = comment(language == Language::fa ? park : dark);
        const std::string long_text = repeated(sent.text + " ", 2000);
        Submission before_terms = sent;
        before_terms.terms_version = "an old version";
        cases.push_back({.reason = Reason::no_page,
                         .language = language,
                         .sent = sent,
                         .http_status = 404,
                         .has_page = false});
        cases.push_back({.reason = Reason::closed,
                         .language = language,
                         .sent = sent,
                         .http_status = 409,
                         .is_open = false});
        cases.push_back({.reason = Reason::too_large,
                         .language = language,
                         .sent = comment(long_text),
                         .http_status = 413});
        cases.push_back({.reason = Reason::terms, .language = language, .sent = before_terms});
        for (const auto& [verdict, reason] : std::initializer_list<std::pair<CaptchaVerdict, Reason>>{
                 {CaptchaVerdict::missing, Reason::captcha_missing},
                 {CaptchaVerdict::invalid, Reason::captcha_invalid},
                 {CaptchaVerdict::expired, Reason::captcha_expired},
                 {CaptchaVerdict::replayed, Reason::captcha_replayed}})
            cases.push_back({.reason = reason,
                             .language = language,
                             .sent = sent,
                             .http_status = 403,
                             .captcha = verdict});
        cases.push_back({.reason = Reason::rate,
                         .language = language,
                         .sent = sent,
                         .http_status = 429,
                         .wait_seconds = 90});
    }
    return cases;
}

/// Each rule on the text. Finglish is Persian: it has no English case.
std::vector<Case> of_text() {
    return {
        {.reason = Reason::empty, .language = Language::fa, .sent = comment("؟! ـــ")},
        {.reason = Reason::empty, .language = Language::en, .sent = comment("?! ...")},
        {.reason = Reason::too_long, .language = Language::fa, .sent = comment(repeated("بد ", 1700))},
        {.reason = Reason::too_long, .language = Language::en, .sent = comment(repeated("no ", 1700))},
        {.reason = Reason::insult,
         .language = Language::fa,
         .sent = comment("این آدم کسکش است"),
         .begin = 8,
         .size = 4},
        {.reason = Reason::insult,
         .language = Language::en,
         .sent = comment("what a bitch"),
         .begin = 7,
         .size = 5},
        {.reason = Reason::finglish,
         .language = Language::fa,
         .sent = comment("salam lotfan park ro dorost konid")},
        {.reason = Reason::personal_data,
         .language = Language::fa,
         .sent = comment("با ۰۹۱۲۳۴۵۶۷۸۹ تماس بگیرید"),
         .begin = 3,
         .size = 11},
        {.reason = Reason::personal_data,
         .language = Language::en,
         .sent = comment("Call 0912 345 6789 about the park"),
         .begin = 5,
         .size = 13},
    };
}

Decision decided(const Case& given) {
    const Circumstances around{.has_page = given.has_page,
                               .is_open = given.is_open,
                               .terms_version = "v",
                               .captcha = given.captcha,
                               .rate = {.wait_seconds = given.wait_seconds}};
    return decide(given.sent, around, bundled());
}

std::vector<Case> all_cases() {
    std::vector<Case> cases = of_circumstances();
    for (Case& more : of_text()) cases.push_back(std::move(more));
    return cases;
}
}  // namespace

TEST_CASE("reasons: each refuses a Persian and an English comment with its status, its mark and its words") {
    for (const Case& given : all_cases()) {
        const Decision decision = decided(given);
        CAPTURE(std::string(word_of(given.reason)));
        CAPTURE(given.sent.text.substr(0, 60));
        REQUIRE(decision.outcome == Answered::refused);
        CHECK(decision.reasons == std::vector{given.reason});
        CHECK(decision.http_status == given.http_status);
        REQUIRE(decision.spans.size() == (given.size > 0 ? 1U : 0U));
        if (given.size > 0) {
            CHECK(decision.spans[0].begin == given.begin);
            CHECK(decision.spans[0].size == given.size);
            CHECK(decision.spans[0].reason == given.reason);
        }
        const std::string persian = publish::decision_text(decision, Language::fa);
        const std::string english = publish::decision_text(decision, Language::en);
        CHECK(persian != english);
        CHECK(persian.size() > 10);
        CHECK(english.size() > 10);
        CHECK(english.find('{') == std::string::npos);
        CHECK(decision.suggestion.has_value() == (given.reason == Reason::finglish));
    }
}

TEST_CASE("reasons: none is without a Persian case, and none but Finglish without an English one") {
    std::set<std::pair<Reason, Language>> seen;
    for (const Case& given : all_cases()) seen.insert({given.reason, given.language});
    for (int i = 0; i <= static_cast<int>(Reason::personal_data); ++i) {
        const auto reason = static_cast<Reason>(i);
        CAPTURE(std::string(word_of(reason)));
        CHECK(seen.contains({reason, Language::fa}));
        CHECK(seen.contains({reason, Language::en}) == (reason != Reason::finglish));
    }
}

TEST_CASE("reasons: the same rules let a civil comment of either language through to a moderator") {
    for (const std::string& text : {park, dark, std::string("اعتیاد و طلاق در محله زیاد شده است"),
                                    std::string("Addiction and domestic violence grow here")}) {
        const Decision decision = decided({.sent = comment(text)});
        CAPTURE(text);
        CHECK(decision.outcome == Answered::held);
        CHECK(decision.http_status == 202);
        CHECK(decision.reasons.empty());
        CHECK(publish::decision_text(decision, Language::fa) !=
              publish::decision_text(decision, Language::en));
    }
}

TEST_CASE(
    "reasons: a comment like a published one is a vote and its opposite a question, in both languages") {
    Published page;
    page.add("پارک محله به روشنایی نیاز دارد");
    page.add("The park of our street needs more lighting at night");
    const Circumstances around{.terms_version = "v", .published = &page};
    const auto answer = [&](const char* text) { return decide(comment(text), around, bundled()); };
    for (const char* text :
         {"سلام، پارک محله به روشنایی نیاز دارد!", "the park of our street needs more lighting at night."}) {
        CAPTURE(std::string(text));
        const Decision decision = answer(text);
        CHECK(decision.outcome == Answered::vote);
        CHECK(decision.http_status == 200);
        CHECK(publish::decision_text(decision, Language::fa) == publish::say(Language::fa, "comments.vote"));
        CHECK(publish::decision_text(decision, Language::en) == publish::say(Language::en, "comments.vote"));
    }
    CHECK(answer("پارک محله به روشنایی نیاز ندارد").outcome == Answered::ask);
    CHECK(answer("The park of our street needs less lighting at night").outcome != Answered::vote);
    CHECK(answer("The park of our street needs no more lighting at night").outcome != Answered::vote);
}
