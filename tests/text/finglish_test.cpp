#include <doctest/doctest.h>

#include "text/text.h"

using namespace ensejam::text;

TEST_CASE("Finglish: Persian in Latin letters is told from English and other languages") {
    for (const char* text : {"mahale ma ab nadarad", "nazare mardom ro beporsid", "enshallah dorost beshe"}) {
        CAPTURE(text);
        CHECK(writing_of(code_points(text)).is_finglish);
    }
    for (const char* text :
         {"Thanks a lot, well done", "Der Park ist schön", "Kituo cha afya hakina daktari",
          "خط BRT هماهنگ نیست", "لینک https://example.ir/gozaresh?id=12 خراب است", "", "123"}) {
        CAPTURE(text);
        CHECK_FALSE(writing_of(code_points(text)).is_finglish);
    }
}

TEST_CASE("Finglish: three Latin words in a row decide inside a Persian comment, fewer do not") {
    CHECK(writing_of(code_points("سلام dast shoma dard nakone")).is_finglish);
    CHECK_FALSE(writing_of(code_points("سلام mersi")).is_finglish);
}

TEST_CASE("transliteration: words, endings, the half-space and signs come out in Persian") {
    CHECK(to_persian("salam khaste nabashid") == "سلام خسته نباشید");
    CHECK(to_persian("park mikhahim?") == "پارک می‌خواهیم؟");
    CHECK(to_persian("http://a.ir BRT") == "http://a.ir BRT");
    CHECK(to_persian("") == "");
}

TEST_CASE("words: joined by a space their keys are the key of the text") {
    for (const char* text :
         {"كتاب‌هاي مَدرسه، ۱۲۳ Ab-cd", "سلام!\nدنیا", "ﷺ و ﷼", "сoffee x", "a\u0301b"}) {
        std::string joined;
        for (const Word& word : words_of(display_form(text)).words)
            joined += (joined.empty() ? "" : " ") + word.key;
        CHECK(joined == key(text));
    }
}
