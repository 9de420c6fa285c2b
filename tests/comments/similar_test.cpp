#include <doctest/doctest.h>

#include "comments/comments.h"

using namespace ensejam;
using namespace ensejam::comments;

namespace {
Nearness nearness(std::string_view a, std::string_view b) { return compare(sense_of(a), sense_of(b)); }
Band band(std::string_view a, std::string_view b) { return nearness(a, b).band; }
}  // namespace

TEST_CASE("similar: spelling, spacing, politeness and everyday speech make no other comment") {
    CHECK(band("جمع‌آوری زباله در محله ما منظم شده است",
               "جمع آوری زباله در محله‌ی ما منظم شده") == Band::vote);
    CHECK(band("کودکان کار چهارراه ولیعصر مدرسه نمی‌روند",
               "کودکان کار چهار راه ولی عصر مدرسه نمیرن") == Band::vote);
    CHECK(band("پارک محله به روشنایی نیاز دارد", "سلام، پارك محله به روشنایی نیاز داره. لطفا رسیدگی کنید") ==
          Band::vote);
    CHECK(band("گزارش پیشرفت سه ماهه منتشر نشده است", "گزارش پیشرفت ۳ ماهه منتشر نشده") == Band::vote);
}

TEST_CASE("similar: the opposite is never counted as agreement") {
    for (const auto& [a, b] : std::initializer_list<std::pair<const char*, const char*>>{
             {"وام مشاغل خانگی به دست نیازمندان نرسید", "وام مشاغل خانگی به دست نیازمندان رسید"},
             {"تلویزیون چیزهای خوبی را نشان می‌دهد",
              "تلویزیون چیزهای خوبی را نشان نمی‌دهد"},
             {"سرقت در محله کمتر شده است", "سرقت در محله بیشتر شده است"},
             {"مدرسه دخترانه روستای ما معلم ندارد", "مدرسه پسرانه روستای ما معلم ندارد"},
             {"خانه سلامت محله همیشه باز است", "خانه سلامت محله همیشه بسته است"}}) {
        CAPTURE(a);
        CHECK(band(a, b) != Band::vote);
        CHECK(band(b, a) != Band::vote);
    }
}

TEST_CASE("similar: another number, place or name is another comment") {
    CHECK(
        nearness("نرخ بیکاری در شهرک ما از ۲۰ درصد بالاتر است", "نرخ بیکاری در شهرک ما از ۳۰ درصد بالاتر است")
            .guard == Guard::number);
    CHECK(band("تجربه استان البرز را در استان ما اجرا کنید", "تجربه استان یزد را در استان ما اجرا کنید") !=
          Band::vote);
}

TEST_CASE("similar: what is added to a claim changes it") {
    CHECK(band("کلاس‌های مهارت زندگی برای نوجوانان محله مفید است",
               "فقط کلاس‌های مهارت زندگی برای نوجوانان محله مفید "
               "است") == Band::ask);
}

TEST_CASE("similar: very short comments are equal only when they are the same") {
    CHECK(band("عالی بود", "عالی بود!") == Band::vote);
    CHECK(band("عالی بود", "عالی است") != Band::vote);
}

TEST_CASE("index: the answer is that of comparing with every comment") {
    const std::vector<std::string> words{"پارک",   "محله", "روشنایی", "ندارد", "دارد",     "خیابان",
                                         "آسفالت", "خراب", "مدرسه",   "معلم",  "درمانگاه", "پزشک",
                                         "زباله",  "جمع",  "کوچه",    "شب",    "نیست",     "چرا",
                                         "سه",     "چهار", "کودکان",  "کار",   "اعتیاد",   "جوانان"};
    Chance chance(7);
    const auto sentence = [&] {
        std::string text;
        const std::uint64_t n = 3 + chance.below(7);
        for (std::uint64_t i = 0; i < n; ++i) {
            std::string word = words[chance.below(words.size())];
            if (chance.below(12) == 0) word += "ی";
            if (chance.below(20) == 0) word = word.substr(0, word.size() - 2);
            text += (i == 0 || chance.below(15) == 0 ? "" : " ") + word;
        }
        return text;
    };
    Published page;
    for (int i = 0; i < 1500; ++i) page.add(sentence());
    for (std::uint32_t i = 0; i < 1500; i += 50) page.remove(i);
    int n_found = 0;
    for (int i = 0; i < 400; ++i) {
        const Sense asked = sense_of(sentence());
        const auto quick = page.near(asked, 5);
        const auto all = page.near_by_comparing_all(asked, 5);
        REQUIRE(quick.size() == all.size());
        for (std::size_t k = 0; k < all.size(); ++k) {
            CHECK(quick[k].rank == all[k].rank);
            CHECK(quick[k].near.score == all[k].near.score);
        }
        n_found += all.empty() ? 0 : 1;
    }
    CHECK(n_found > 100);
}

TEST_CASE(
    "index: with words as common as in the language, few comments are compared and the answer is the same") {
    std::vector<text::KnownWord> words(text::known_words().begin(), text::known_words().end());
    std::stable_sort(words.begin(), words.end(),
                     [](const auto& a, const auto& b) { return a.rarity < b.rarity; });
    words.resize(4000);
    Chance chance(1404);
    // The cube of chance takes common words more often.
    const auto word = [&] {
        const double share = chance.unit();
        return std::string(words[static_cast<std::size_t>(share * share * share * 4000)].spelling);
    };
    const auto sentence = [&] {
        std::string text = word();
        for (std::uint64_t left = 4 + chance.below(9); left > 0; --left) text += " " + word();
        return text;
    };
    Published page;
    std::vector<std::string> texts;
    for (int i = 0; i < 3000; ++i) {
        texts.push_back(sentence());
        page.add(texts.back());
    }
    int n_found = 0;
    for (std::size_t i = 0; i < 150; ++i) {
        std::string asked = i % 3 == 0 ? sentence() : texts[i * 17];
        if (i % 3 == 1) asked = asked.substr(asked.find(' ') + 1);
        if (i % 3 == 2) asked += " " + word() + " نیست";
        const Sense sense = sense_of(asked);
        const auto quick = page.near(sense, 3);
        const auto all = page.near_by_comparing_all(sense, 3);
        REQUIRE(quick.size() == all.size());
        for (std::size_t k = 0; k < all.size(); ++k) {
            CHECK(quick[k].rank == all[k].rank);
            CHECK(quick[k].near.band == all[k].near.band);
            CHECK(quick[k].near.score == all[k].near.score);
            CHECK(quick[k].near.guard == all[k].near.guard);
        }
        n_found += all.empty() ? 0 : 1;
    }
    CHECK(n_found >= 90);
}

TEST_CASE("similar: letters that surely differ are known without counting them one by one") {
    const auto term = [](std::string_view word) { return sense_of(word).terms.at(0); };
    const Term garden = term("باغستان");
    CHECK(letters_differ(garden, term("باغستان"), 1) == 0);
    CHECK(letters_differ(garden, term("باغستن"), 1) == 1);
    CHECK(letters_differ(garden, term("باغتسان"), 1) == 1);
    CHECK(letters_differ(garden, term("باغسنان"), 1) == 1);
    CHECK(letters_differ(garden, term("بوستان"), 1) == 2);
    CHECK(letters_differ(garden, term("کوهپایه"), 1) == 2);
}

TEST_CASE("similar: who does what to whom, and under which condition, is never taken for the same") {
    const auto pairs = std::to_array<std::pair<const char*, const char*>>(
        {{"پدر مادر را در خانه زد", "مادر پدر را در خانه زد"},
         {"مدیر معلم مدرسه را زد", "معلم مدیر مدرسه را زد"},
         {"پلیس از معتاد پول گرفت", "معتاد از پلیس پول گرفت"},
         {"پدر به مادر ناسزا گفت", "مادر به پدر ناسزا گفت"},
         {"سگ‌ها بچه‌ها را اذیت می‌کنند",
          "بچه‌ها سگ‌ها را اذیت می‌کنند"},
         {"اگر بودجه برسد پارک ساخته می‌شود",
          "بودجه برسد پارک ساخته می‌شود"}});
    for (const auto& [published, written] : pairs) {
        CAPTURE(published);
        CHECK(compare(sense_of(published), sense_of(written)).band != Band::vote);
    }
    CHECK(
        compare(sense_of("لطفاً جادهٔ روستا را زودتر آسفالت کنید"), sense_of("زودتر جاده روستا را آسفالت کنید"))
            .band == Band::vote);
}

TEST_CASE(
    "similar: what says the same in another order is the same: lists, time, a word with its preposition") {
    const auto pairs = std::to_array<std::pair<const char*, const char*>>(
        {{"آب و برق محله قطع است", "برق و آب محله قطع است"},
         {"دیروز پارک محله تاریک بود", "پارک محله دیروز تاریک بود"},
         {"شب‌ها معتادان در پارک محله می‌نشینند",
          "معتادان شب‌ها در پارک محله می‌نشینند"},
         {"شهرداری زباله‌های محله را جمع نمی‌کند",
          "زباله‌های محله را شهرداری جمع نمی‌کند"},
         {"آموزش رایگان کامپیوتر بگذارید", "آموزش کامپیوتر رایگان بگذارید"}});
    for (const auto& [published, written] : pairs) {
        CAPTURE(published);
        CHECK(band(published, written) == Band::vote);
    }
}

TEST_CASE(
    "similar: singular and plural, broken plurals too, and the person of a denial make no other comment") {
    const auto pairs = std::to_array<std::pair<const char*, const char*>>(
        {{"مدارس روستا معلم ندارند", "مدرسه‌های روستا معلم ندارند"},
         {"مدرسه‌های روستا معلم ندارد", "مدارس روستا معلم ندارند"},
         {"مدرسه‌ها معلم ریاضی ندارند", "مدرسه معلم ریاضی ندارد"},
         {"معتادان کوچه را ناامن کرده‌اند",
          "معتادین کوچه را ناامن کرده‌اند"},
         {"زنان سرپرست خانوار بیمه می‌خواهند",
          "زن‌های سرپرست خانوار بیمه می‌خواهند"},
         {"سگ‌ها بچه‌ها را گاز می‌گیرند",
          "سگ بچه‌ها را گاز می‌گیرد"}});
    for (const auto& [published, written] : pairs) {
        CAPTURE(published);
        CHECK(band(published, written) == Band::vote);
    }
    CHECK(band("مدارس روستا معلم ندارند", "مدارس روستا معلم دارند") != Band::vote);
    CHECK(band("تنها درمانگاه محله بسته شد", "درمانگاه محله بسته شد") != Band::vote);
}
