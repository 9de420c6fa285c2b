#include <doctest/doctest.h>

#include "comments/bundled.h"

using namespace ensejam;
using namespace ensejam::comments;

namespace {
bool is_refused(std::string_view text) {
    const Verdict verdict = check(text, bundled());
    return std::find(verdict.reasons.begin(), verdict.reasons.end(), Reason::insult) != verdict.reasons.end();
}
}  // namespace

TEST_CASE("insult: a listed word is found as written, with an ending, stretched, marked and spaced out") {
    for (const char* text :
         {"این چه کسکش‌هایی", "کییییر", "ک ی ر", "ك.ي.ر", "ج.نده", "کُسکِش", "جـنـده", "پدر سگ",
          "پدرسگ", "بی ناموس‌ها", "ﺟﻨﺪﻩ", "چاغال‌ها"}) {
        CAPTURE(text);
        CHECK(is_refused(text));
    }
}

TEST_CASE("insult: Latin spellings are found, digits for letters too") {
    for (const char* text :
         {"koskesh", "k0sk3sh", "k1r", "bi-namoos", "k o s k e s h", "kosshér", "what a bitch"}) {
        CAPTURE(text);
        CHECK(is_refused(text));
    }
}

TEST_CASE("insult: ordinary words, names and idioms that hold a listed word are let through") {
    for (const char* text :
         {"هر کس ده تا سکه بده برنده است", "کوسه‌ها", "حشرات", "مسکونی", "خریدن", "کوی گوهر",
          "تخم مرغ", "زنان آسیب‌دیده را فاحشه خواندن ننگ است",
          "اوباش مغازه‌ها را غارت کردند", "بوی کثافت جوی محله", "کودکان بی پدر",
          "Scunthorpe and Dick Turpin"}) {
        CAPTURE(text);
        CHECK_FALSE(is_refused(text));
    }
}

TEST_CASE("insult: a comment that names addiction, divorce, violence or sex work is never refused") {
    for (const char* text :
         {"اعتیاد جوانان محله را نابود کرده است",
          "طلاق و خشونت خانگی بیداد می‌کند", "تجاوز به کودکان را گزارش کنید",
          "سقط جنین غیربهداشتی جان زنان را می‌گیرد",
          "برای کارگران جنسی درمانگاه بسازید", "خودکشی نوجوانان را جدی بگیرید",
          "Drug addiction, divorce and domestic violence are growing here",
          "مواد مخدر و مشروب در پارک می‌فروشند"}) {
        CAPTURE(text);
        CHECK(check(text, bundled()).outcome != Outcome::refuse);
    }
}

TEST_CASE("insult: the span covers the word in the text as it is shown") {
    const Verdict verdict = check("سلام، ک ی ر!", bundled());
    REQUIRE(verdict.spans.size() == 1);
    CHECK(verdict.spans[0].begin == 6);
    CHECK(verdict.spans[0].size == 5);
}

TEST_CASE("insult: a word that only might be one is held, not refused") {
    const Verdict verdict = check("آن آدم احمق است", bundled());
    CHECK(verdict.outcome == Outcome::hold);
    CHECK(verdict.flags == std::vector<Flag>{Flag::suspect_words});
}

TEST_CASE("insult: names of the register are never insults") {
    const std::vector<std::string> names{"اسکل سفلی"};
    const WordList list({{.text = "اسکل", .action = Action::refuse}}, names);
    CHECK(check("اسکل", list).outcome == Outcome::refuse);
    CHECK(check("روستای اسکل سفلی آب ندارد", list).outcome == Outcome::accept);
}

TEST_CASE(
    "word entries: what a moderator writes is read back the same, and a bad row is told by its number") {
    const std::string table =
        "واژه\tword\tinsult\trefuse\tEnsejam\tواژه نامه|واژه شناس\nبد\tnowhere\tinsult\trefuse\t\t\n";
    const auto read = read_word_entries(table);
    REQUIRE(read.value.size() == 1);
    CHECK(read.value[0].exceptions.size() == 2);
    REQUIRE(read.issues.size() == 1);
    CHECK(read.issues[0].code == Code::word_entry_bad);
    CHECK(read.issues[0].where.row == 2);
    CHECK(write_word_entries(read.value) == table.substr(0, table.find('\n') + 1));
    CHECK(bundled_word_entries().size() > 700);
}

TEST_CASE("insult: signs, digits and strokes inside a word do not hide it, however many") {
    for (const char* text : {"این آقا ک*س*کش است", "جا**کش", "جن1ده", "بی_شر-ف", "ج*ن*د*ه", "تخ.می",
                             "شما کو/نده هستید", "ko**oskesh", "kos1kesh"}) {
        CAPTURE(text);
        CHECK(is_refused(text));
    }
    for (const char* text :
         {"چرا آب/برق نیست", "آمد.رفت", "کلاس - خانه", "سال 1404و 1405", "کوچه ۱۲الف", "خانه*مدرسه"}) {
        CAPTURE(text);
        CHECK_FALSE(is_refused(text));
    }
}

TEST_CASE("insult: 'is' and 'are' spoken close to the word do not hide it; words that end so are ordinary") {
    for (const char* text :
         {"طرف جاکشه", "همه‌شون بیشعورن", "شماها بیناموسید", "اینا کسکشند"}) {
        CAPTURE(text);
        CHECK(is_refused(text));
    }
    for (const char* text : {"اسکله بندر", "کوسه و نهنگ", "حشره", "چاغاله بادام"}) {
        CAPTURE(text);
        CHECK_FALSE(is_refused(text));
    }
}

TEST_CASE("insult: a Latin word that no list holds is read by its sound; English words and names are not") {
    for (const char* text : {"in modir bisharaf ast", "madar jendeh", "inha hame bisharafan",
                             "این مدیر bisharaf است", "jaakeshhaye adam forosh"}) {
        CAPTURE(text);
        CHECK(is_refused(text));
    }
    for (const char* text :
         {"The bishop of Shiraz", "Benjamin joined us", "Mr. Sharafi and Mrs. Namoosi", "a jackass"}) {
        CAPTURE(text);
        CHECK_FALSE(is_refused(text));
    }
}

TEST_CASE("insult: what is told as somebody's word is held for a moderator, not refused") {
    for (const char* text :
         {"به دخترم گفتند فاحشه و او دیگر به مدرسه نرفت",
          "بی‌شرف خواندن مردم کار درستی نیست", "واژهٔ جنده را از کتاب بردارید",
          "بچه‌های حرامزاده خوانده‌شده شناسنامه ندارند"}) {
        CAPTURE(text);
        const Verdict verdict = check(text, bundled());
        CHECK(verdict.reasons.empty());
        CHECK(verdict.outcome == Outcome::hold);
    }
}

TEST_CASE("insult: an exception holds with a space, a half-space and neither") {
    for (const char* text : {"بی پدر بزرگ شدن سخت است", "بی‌پدر بزرگ شدن سخت است",
                             "بیپدر بزرگ شدن سخت است", "کون و مکان"}) {
        CAPTURE(text);
        CHECK_FALSE(is_refused(text));
    }
    CHECK(is_refused("برو بی‌پدر"));
}

TEST_CASE(
    "insult: harsh words are held alone, and refused where two stand together or the reader is called so") {
    for (const char* text : {"این تصمیم کار یک احمق بود و باید برگردد", "مردم را احمق فرض نکنید",
                             "داروی عوضی دادند", "هوا در این اتاق خفه است"}) {
        CAPTURE(text);
        CHECK(check(text, bundled()).reasons.empty());
    }
    for (const char* text :
         {"مدیر احمق و نفهم", "شما یک مزدور هستید", "ای نفهم", "تو یه احمق", "احمق", "برو عوضی"}) {
        CAPTURE(text);
        CHECK(is_refused(text));
    }
}

TEST_CASE("insult: a verb is found in all its forms, spoken and written") {
    for (const char* text :
         {"گه می‌خورید", "گه نخورید", "زر می‌زنی", "زر مفت نزنید", "گه خوردند"}) {
        CAPTURE(text);
        CHECK(is_refused(text));
    }
    for (const char* text : {"می گه آب نیست", "گه گاه برق می رود", "سکه زر", "نون بخور"}) {
        CAPTURE(text);
        CHECK_FALSE(is_refused(text));
    }
}

TEST_CASE("insult: stars for letters do not hide a word of four letters or more") {
    for (const char* text : {"f*ck off", "ج*ده", "motherf*cker", "کس*ش"}) {
        CAPTURE(text);
        CHECK(is_refused(text));
    }
    for (const char* text : {"a * b", "ک*ر", "پارک*محله", "5*3 متر"}) {
        CAPTURE(text);
        CHECK_FALSE(is_refused(text));
    }
}

TEST_CASE("insult: words of Kurdish that look like insults are held, not refused") {
    for (const char* text : {"بازاڕی کۆن پیسە، خۆڵ کۆ بکەنەوە", "Wî çi kir?"}) {
        CAPTURE(text);
        const Verdict verdict = check(text, bundled());
        CHECK(verdict.outcome == Outcome::hold);
        CHECK(verdict.reasons.empty());
    }
    CHECK(is_refused("برو کۆنی"));  // one such letter is a disguise
}

TEST_CASE("insult: a moderator is told each entry that was found, its category and how it was read, once") {
    const Verdict verdict = check("این ج*نده و ج*نده، احمق", bundled());
    REQUIRE(verdict.found.size() == 2);
    CHECK(verdict.found[0].entry == "جنده");
    CHECK(verdict.found[0].reading == Reading::filled);
    CHECK(verdict.found[0].is_refused);
    CHECK(verdict.found[1].entry == "احمق");
    CHECK(verdict.found[1].category == Category::insult);
    CHECK_FALSE(verdict.found[1].is_refused);
    CHECK(word_of(Reading::spelled_out) == "spelled_out");
}
