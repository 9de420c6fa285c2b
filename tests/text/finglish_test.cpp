#include <doctest/doctest.h>

#include "text/romanised.h"
#include "text/text.h"
#include "text/typed_word.h"

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

TEST_CASE("Finglish: Persian names make no English sentence Finglish, and no Persian one") {
    for (const char* text : {"Reza and Sara from Karaj helped us", "Thanks to Nasrin, Kaveh and Golnaz!",
                             "Golestan, Lorestan and Semnan have no clinic", "Allameh Tabatabai University",
                             "با Omid Reza Ahmadi صحبت کردم", "شرکت Sazeh Pardazi Iran کارش خوب است"}) {
        CAPTURE(text);
        CHECK_FALSE(writing_of(code_points(text)).is_finglish);
    }
    for (const char* text : {"Salam Khaste Nabashid", "Agha Reza kojast? to kelas nist",
                             "Lotfan Peygiri Konid", "سلام. Lotfan zoodtar peygiri konid"}) {
        CAPTURE(text);
        CHECK(writing_of(code_points(text)).is_finglish);
    }
}

TEST_CASE("Finglish: one word that English spells alike does not tell which, and is neither") {
    for (const char* text : {"man", "to", "bad", "hi", "in", "so sad"}) {
        CAPTURE(text);
        const Writing writing = writing_of(code_points(text));
        CHECK_FALSE(writing.is_finglish);
    }
    CHECK_FALSE(writing_of(code_points("man")).is_english);
    CHECK(writing_of(code_points("man to in khane hastam")).is_finglish);
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

TEST_CASE("transliteration: می and ها are written close to their word, however they were typed") {
    CHECK(to_persian("mi konam") == "می‌کنم");
    CHECK(to_persian("ketab haye man") == "کتاب‌های من");
    CHECK(to_persian("chaalesh haa") == "چالش‌ها");
    CHECK(to_persian("park\nhaye") == "پارک\nهای");
}

TEST_CASE("transliteration: the ye that joins two words is told from the one that counts") {
    CHECK(to_persian("seda ye khod") == "صدای خود");
    CHECK(to_persian("donya ye emrooz") == "دنیای امروز");
    CHECK(to_persian("khane e ma") == "خانه ما");
    CHECK(to_persian("ba ye nafar") == "با یه نفر");
    CHECK(to_persian("ye") == "یه");
    CHECK(to_persian("seda ye") == "صدا یه");
}

TEST_CASE("transliteration: for a writer of aa, a lone a is short; ph is f") {
    CHECK(writes_long_a("daaram"));
    CHECK(writes_long_a("DAAram"));
    CHECK_FALSE(writes_long_a("a a"));
    CHECK(with_short_a("dArad") == "dArVd");
    CHECK(sounds_of("telephon") == "telefon");
    CHECK(to_persian("telephoni goft").starts_with("تلفنی"));
}

TEST_CASE(
    "transliteration: candidates are never none, and forms that no list holds are made of known words") {
    for (const char* typed : {"a", "zzzq", "nemikharimesh", "tajrobeash", "mahaarathaayi"}) {
        CAPTURE(typed);
        const auto found = candidates_of(typed, false);
        REQUIRE_FALSE(found.empty());
        for (std::size_t i = 1; i < found.size(); ++i) CHECK(found[i - 1].cost <= found[i].cost);
    }
    CHECK(to_persian("hamsayeash") == "همسایه‌اش");
    CHECK(to_persian("mahaarat haayi") == "مهارت‌هایی");
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
