#include <doctest/doctest.h>

#include "comments/bundled.h"

using namespace ensejam;
using namespace ensejam::comments;

namespace {
std::vector<Reason> reasons(std::string_view text) { return check(text, bundled()).reasons; }
}  // namespace

TEST_CASE("check: an empty or invisible comment is refused as empty, a long one as too long") {
    CHECK(reasons("") == std::vector{Reason::empty});
    CHECK(reasons("\u200B\u200F \u2066 .") == std::vector{Reason::empty});
    CHECK(reasons("؟!") == std::vector{Reason::empty});
    std::string letters;
    for (int i = 0; i < 5001; ++i) letters += i % 7 == 6 ? " " : "ب";
    CHECK(reasons(letters) == std::vector{Reason::too_long});
}

TEST_CASE("check: Persian in Latin letters is refused; English and names inside Persian are not") {
    CHECK(reasons("salam lotfan darmangah ro baz konid") == std::vector{Reason::finglish});
    CHECK(reasons("لطفا جواب بدهید chera javab nemidid") == std::vector{Reason::finglish});
    CHECK(reasons("The park needs more lighting at night").empty());
    CHECK(reasons("خط BRT و سایت www.mahalle.ir خراب است").empty());
    CHECK(reasons("شرکت Digikala و Snapp کمک کردند").empty());
}

TEST_CASE("check: another language than Persian or English is held for a moderator") {
    const Verdict verdict = check("Der Park braucht abends dringend mehr Licht und Bänke", bundled());
    CHECK(verdict.outcome == Outcome::hold);
    CHECK(verdict.flags == std::vector{Flag::language});
}

TEST_CASE("check: numbers and addresses of persons are refused in any digit script") {
    for (const char* text : {"زنگ بزنید ۰۹۱۲۳۴۵۶۷۸۹", "call 0912-345-6789", "+98 912 345 6789",
                             "۰۲۱ ۸۸۷۷۶۶۵۵", "کد ملی ۰۰۸۴۵۷۵۹۴۸", "6037 9918 0000 0006",
                             "ali.rezaei@example.com", "IR062960000000100324200001"}) {
        CAPTURE(std::string(text));
        CHECK(reasons(text) == std::vector{Reason::personal_data});
    }
}

TEST_CASE("check: dates, amounts and office addresses are no personal data") {
    for (const char* text : {"از ۱۴۰۴/۰۹/۰۴ تا ۱۴۰۴/۱۲/۲۹", "بودجه ۱٬۲۳۴٬۵۶۷٬۸۹۰ ریال بود",
                             "info@karaj.ir پاسخ نمی‌دهد", "در سال 1404 تعداد 12345 نفر"}) {
        CAPTURE(text);
        CHECK(reasons(text).empty());
    }
}

TEST_CASE("check: more than two links are for a moderator") {
    const Verdict verdict = check("ببینید http://a.ir http://b.ir www.c.ir", bundled());
    CHECK(verdict.outcome == Outcome::hold);
    CHECK(verdict.flags == std::vector{Flag::links});
}

TEST_CASE("check: a suggestion is in Persian letters, and none is made of an insult") {
    CHECK(suggestion_for("salam khaste nabashid", bundled()) == "سلام خسته نباشید");
    CHECK_FALSE(suggestion_for("salam koskesh", bundled()).has_value());
}

TEST_CASE("check: bad bytes, lone surrogates, long words and directions neither crash nor slow down") {
    std::string long_word(132000, 'a');
    std::string persian;
    for (int i = 0; i < 66000; ++i) persian += "ک";
    for (const std::string& text :
         {std::string("\xff\xfe\xed\xa0\x80"), long_word, persian, std::string(40000, '.'),
          std::string("\u202E\u2067abc\u202C"), std::string(30000, 'k') + " ak"}) {
        const Verdict verdict = check(text, bundled());
        CHECK(verdict.reasons.size() <= 4);
    }
}
