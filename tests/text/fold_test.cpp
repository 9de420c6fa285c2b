#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "text/text.h"

using namespace ensejam::text;

namespace {
/// Rows of a tab-separated file with a header; \t \n \\ are escaped. Empty when the file is absent.
std::vector<std::vector<std::string>> rows_of(const std::string& path) {
    std::vector<std::vector<std::string>> rows;
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::vector<std::string> cells(1);
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (line[i] == '\t') {
                cells.emplace_back();
            } else if (line[i] == '\\' && i + 1 < line.size()) {
                const char c = line[++i];
                cells.back() += c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
            } else {
                cells.back() += line[i];
            }
        }
        rows.push_back(cells);
    }
    return rows;
}
const std::string normalisation = ENSEJAM_SHARED_DIR "/data/comments/normalisation/";
}  // namespace

TEST_CASE("key: one letter for all its look-alikes, one digit script, no marks") {
    CHECK(key("كتاب‌هاي مَدرسه") == "کتابهای مدرسه");
    CHECK(key("آموزش ۱۲۳ ١٢٣") == "اموزش 123 123");
    CHECK(key("  A—B  ") == "a b");
    CHECK(key("سلااااام") == "سلاام");
    CHECK(key("ﻛﺘﺎﺏ") == "کتاب");
    CHECK(key("Café Été") == "cafe ete");
    CHECK(key("") == "");
}

TEST_CASE("key: it is the same for a text, its display form and itself") {
    for (const char* text : {"كتاب‌هاي مَدرسهٔ ما", "\xff\xfe bad", "ﷺ و ﷼",
                             "سلام\u200F دنیا", "сoffee", "Ａｂｃ", "می‌ روم", "اِعلام\n\n\nکرد"}) {
        CAPTURE(text);
        CHECK(key(key(text)) == key(text));
        CHECK(key(display_form(text)) == key(text));
        CHECK(display_form(display_form(text)) == display_form(text));
    }
}

TEST_CASE("key: controls and noncharacters part no words, because they are not shown") {
    CHECK(key(std::string("JaVaSC\x1A\0\0mpt", 12)) == "javascmpt");
    for (const char* text : {"a\x0B\x0C"
                             "b",
                             "آ\x7Fب", "a\u0085b", "\uFFFEسلام\uFDD0", "\u1100\x01\u1161", "a\tb"}) {
        CAPTURE(text);
        CHECK(key(display_form(text)) == key(text));
        CHECK(key(key(text)) == key(text));
    }
}

TEST_CASE("display: only what no reader sees is changed") {
    CHECK(display_form("كتاب\u200Cهاي  ما\u202E") == "کتاب\u200Cهای ما");
    CHECK(display_form("a\u200Cb ۱۲۳ ٤") == "ab ۱۲۳ ٤");
    CHECK(display_form("ســلام") == "سلام");
    CHECK(display_form("یک\n\n\n\nدو") == "یک\n\nدو");
    CHECK(display_form("\xC0") == "\uFFFD");
}

TEST_CASE("duplicate key: repeated comments are equal whatever their spacing") {
    CHECK(duplicate_key("خانه‌ی ما خوب  است") == duplicate_key("خانهٔ ما خوباست"));
    CHECK(duplicate_key("عالیییی") == duplicate_key("عالی"));
    CHECK(duplicate_key("شد") != duplicate_key("نشد"));
}

TEST_CASE("key: pairs of other normalisers' own tests get one key, and distinct words stay distinct") {
    const auto equal = rows_of(normalisation + "equivalent.dev.tsv");
    if (equal.empty()) {
        MESSAGE("skipped: the shared normalisation data is absent");
        return;
    }
    double same = 0;
    for (const auto& row : equal) same += duplicate_key(row.at(2)) == duplicate_key(row.at(3)) ? 1 : 0;
    CHECK(same / static_cast<double>(equal.size()) >= 0.985);
    for (const auto& row : rows_of(normalisation + "distinct.dev.tsv")) {
        CAPTURE(row.at(0));
        CHECK(key(row.at(0)) != key(row.at(1)));
    }
}

TEST_CASE("likeness: one for equal names, high for one edit, low for others, and symmetric") {
    CHECK(likeness("مصباح", "مصباح") == 1);
    CHECK(likeness(key("گلشهر ویلا"), key("گلشهر ویلاا")) >= 0.9);
    CHECK(likeness(key("بنیاد مهر البرز"), key("مهر البرز بنیاد")) >= 0.9);
    CHECK(likeness(key("حصارک"), key("مهرشهر")) < 0.5);
    CHECK(likeness("ab", "ba") == likeness("ba", "ab"));
}

TEST_CASE("order: the Persian alphabet, digits by value, variants together") {
    CHECK(compare("آب", "اب") < 0);
    CHECK(compare("پدر", "تهران") < 0);
    CHECK(compare("گل", "لاله") < 0);
    CHECK(compare("هما", "یاس") < 0);
    CHECK(compare("منطقه ۲", "منطقه ۱۰") < 0);
    CHECK(compare("یاس", "zebra") < 0);
    CHECK(compare("كرج", "کرج") != 0);
    CHECK(compare("كرج", "کرد") < 0);
}
