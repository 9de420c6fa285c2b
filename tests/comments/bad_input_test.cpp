#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "comments/bundled.h"
#include "fuzz/comments_feed.h"
#include "intake/intake.h"
#include "publish/publish.h"

using namespace ensejam;
using namespace ensejam::comments;

namespace {
Verdict verdict(std::string_view text) { return check(text, bundled()); }
std::string repeated(std::string_view part, std::size_t times) {
    std::string text;
    while (times-- > 0) text += part;
    return text;
}
std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}
const std::string bad = ENSEJAM_SHARED_DIR "/data/badinput/";

/// The texts of a list in JSON, as a reader would send them.
std::vector<std::string> texts_of(const std::string& json) {
    std::vector<std::string> texts;
    for (std::size_t at = json.find('"'); at != std::string::npos; at = json.find('"', at + 1)) {
        const std::size_t begin = at;
        for (++at; at < json.size() && json[at] != '"'; ++at) at += json[at] == '\\' ? 1 : 0;
        const auto request = intake::read_comment_request(
            "{\"op\":\"check\",\"text\":" + json.substr(begin, at + 1 - begin) + "}");
        if (request) texts.push_back(request->text);
    }
    return texts;
}
}  // namespace

TEST_CASE("bad input: bytes that are no UTF-8 become one sign each, and the rest of the comment is judged") {
    CHECK(text::display_form("خوب\xFF\xC0\x80 است") == "خوب\uFFFD\uFFFD\uFFFD است");
    CHECK(verdict("salam\xFF lotfan in ro baz konid").reasons == std::vector{Reason::finglish});
    CHECK(verdict("The park\xED\xA0\x80 is dark at night").reasons.empty());
    CHECK(verdict("پارک\xF5\x90\x80\x80 تاریک است").reasons.empty());
    CHECK(verdict("\xFF\xFE\xC0").reasons == std::vector{Reason::empty});
}

TEST_CASE("bad input: lone surrogates in a question are an answer, not an end") {
    for (const char* line :
         {R"({"op":"check","text":"\ud800 پارک"})", R"({"op":"check","text":"\udc00\ud800"})",
          R"({"op":"check","text":"a\u0000b"})", "{\"op\":\"check\",\"text\":\"\xED\xA0\x80\"}"}) {
        CAPTURE(line);
        const auto request = intake::read_comment_request(line);
        Batch batch(bundled());
        const std::string answer = request ? publish::comment_answer_json(batch.answer(*request))
                                           : publish::comment_error_json(request.error());
        CHECK(text::is_utf8(answer));
        CHECK(answer.size() > 10);
    }
}

TEST_CASE("bad input: empty and invisible comments are empty in both languages") {
    for (const char* text : {"", " ", "\n\n\t", "\u200B\u200C\u200D\uFEFF", "\u202A\u202C\u2066\u2069",
                             "\u00AD", "ـــ", "َُِ", "؟!…", "😀😀", "\u3164x", "۱۲"})
        if (verdict(text).reasons != std::vector{Reason::empty})
            CHECK_MESSAGE(text::length(text::key(text)) >= 1, text);
    CHECK(verdict("\u200B\u200C\u200D\uFEFF").reasons == std::vector{Reason::empty});
    CHECK(verdict("ـــ َُِ").reasons == std::vector{Reason::empty});
    CHECK(verdict("ok").reasons != std::vector{Reason::empty});
    CHECK(verdict("خوب").reasons.empty());
}

TEST_CASE("bad input: signs of direction are not kept and hide nothing") {
    CHECK(text::display_form("\u202Eabc\u202C \u2067سلام\u2069\u061C") == "abc سلام");
    CHECK(verdict("ک\u202Eی\u2066ر").reasons == std::vector{Reason::insult});
    CHECK(verdict("k\u202Eo\u200Fskesh").reasons.front() == Reason::insult);
    CHECK(verdict("پارک \u202Eمحله\u202C تاریک است").reasons.empty());
}

TEST_CASE("bad input: letters that look alike are read as what they look like") {
    CHECK(text::key("كﮐڪک") == "کک");
    CHECK(verdict("ڪيڕ").reasons == verdict("کیر").reasons);
    CHECK(verdict("kоskеsh").reasons.front() == Reason::insult);  // Cyrillic о and е
    CHECK(verdict("ｋｏｓｋｅｓｈ").reasons.front() == Reason::insult);
    CHECK(verdict("Москва красивый город весной и осенью").outcome == Outcome::hold);
}

TEST_CASE("bad input: a word of 132,000 letters is too long, and no form grows beyond its text") {
    for (const char* letter :
         {"a", "ک", "ی\u200C", "ـ", "م\u064E", "1", "۱", ".", "\u202E", "😀", "\xFF", "ﷺ "}) {
        const std::string text = repeated(letter, 132'000);
        CAPTURE(letter);
        CHECK(text::display_form(text).size() <= 3 * text.size());
        CHECK(text::key(text).size() <= 20 * text.size());
        CHECK(verdict(text).reasons == std::vector{Reason::too_long});
        const Sense sense = sense_of(text);
        CHECK(sense.terms.size() <= most_words_compared);
        CHECK(text::to_persian(text).size() <= 4 * text.size());
    }
}

TEST_CASE("bad input: what is looked at grows with the text and no faster") {
    // Spans, words and candidates are counted: twice the text gives at most twice of each.
    for (const char* part : {"ک ی ر ", "k0s ", "ج.نده ", "۰۹۱۲۳۴۵۶۷۸۹ ", "a@b.ir ", "salam khoobi ", "و ",
                             "احمق ", "http://a.ir "}) {
        CAPTURE(part);
        const std::string once = repeated(part, 300);
        const std::string twice = repeated(part, 600);
        CHECK(verdict(twice).spans.size() <= 2 * verdict(once).spans.size() + 2);
        CHECK(text::words_of(twice).words.size() == 2 * text::words_of(once).words.size());
        CHECK(sense_of(twice).terms.size() <= 2 * sense_of(once).terms.size() + 1);
    }
}

TEST_CASE("bad input: strings that break programs are judged and answered") {
    const std::string json = bytes_of(bad + "strings/naughty.json");
    if (json.empty()) {
        MESSAGE("skipped: the shared bad input is absent");
        return;
    }
    const auto texts = texts_of(json);
    CHECK(texts.size() > 100);
    for (const std::string& text : texts) {
        CAPTURE(text);
        fuzz::feed_comments(text);
        const Verdict judged = verdict(text);
        CHECK((judged.outcome == Outcome::refuse) == !judged.reasons.empty());
    }
}

TEST_CASE("bad input: every sequence of the UTF-8 tests gets a valid form") {
    const std::string bytes = bytes_of(bad + "utf8/utf8tests.bin");
    if (bytes.empty()) {
        MESSAGE("skipped: the shared bad input is absent");
        return;
    }
    for (const std::string_view line : text::split(bytes, '\n')) {
        CHECK(text::is_utf8(text::display_form(line)));
        CHECK(text::is_utf8(text::key(line)));
    }
    fuzz::feed_comments(bytes);
}
