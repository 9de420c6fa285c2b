#include "desk/file_back.h"

#include <doctest/doctest.h>

#include "demo_register.h"

using namespace ensejam;
using text::Language;

namespace {

const std::string sheet =
    "گزارش فصل,,,,\n"
    "مجری,برنامه,محله,تاریخ شروع,تعداد بهره‌مند\n"
    "بهزیستی استان البرز,مشاوره و درمان اعتیاد,مارلیک,1404/01/05,30\n"
    ",,,,\n"
    "بهزیستی استان البرز,مشاوره و درمان اعتیاد,جایی که نیست,1404/01/05,12\n";

publish::FileBack back_of(std::string bytes, const std::string& name) {
    auto back = desk::file_back(demo::empty_register(), {name, std::move(bytes)}, {}, Language::en);
    REQUIRE(back.has_value());
    return *back;
}

}  // namespace

TEST_CASE("file back: a row that is understood gets its codes, one that waits gets a note and a mark") {
    const publish::FileBack back = back_of(sheet, "a.csv");
    REQUIRE(back.rows.size() == 5);
    REQUIRE(back.added.size() == 3);
    CHECK(back.heading_rows == std::vector<std::size_t>{1});
    CHECK(back.added[0].texts[2] == "marlik");
    CHECK(back.added[1].texts[2] == "behzisti");
    CHECK(!back.added[2].texts[2].empty());
    CHECK(back.added[0].texts[4].empty());
    const std::string csv = publish::file_back_csv(back, Language::en);
    CHECK(csv.find("Place code,Body code,Programme code,To look at\r\n") != std::string::npos);
    CHECK(csv.find("جایی که نیست,1404/01/05,12,,") != std::string::npos);
}

TEST_CASE(
    "file back: each sheet of the demonstration comes back with the same cells in the same rows, and is read "
    "as before") {
    const registry::Register known = demo::empty_register();
    for (const char* name : {"01-welfare.xlsx", "04-volunteers.csv", "10-technical-training.ods",
                             "09-ngo-sepidar-hxl.csv", "13-charity-two-tables.xlsx"}) {
        CAPTURE(name);
        const std::string bytes = demo::bytes_of(demo::folder / "sheets" / name);
        const publish::FileBack back = back_of(bytes, name);
        auto first = desk::take_in(known, {{name, bytes}}).files.front();
        auto again =
            desk::take_in(known, {{"back.xlsx", publish::file_back_xlsx(back, Language::fa)}}).files.front();
        REQUIRE(!again.refused);
        CHECK(again.sheet.counts.accepted == first.sheet.counts.accepted);
        CHECK(again.sheet.counts.questions == first.sheet.counts.questions);
        CHECK(again.difference.activities.added.size() == first.difference.activities.added.size());
    }
}

TEST_CASE("file back: a row of units goes on telling the units when the sheet comes again") {
    for (const std::string bytes : {"مجری,برنامه,محله,تاریخ شروع,اعتبار\n,,,,میلیون ریال\n"
                                    "بهزیستی استان البرز,مشاوره و درمان اعتیاد,مارلیک,1404/01/05,11\n",
                                    "گزارش بازدید,,\nمحله,مقدار,درصد\n,نفر,٪\nمارلیک,10,5\nجمع,10,5\n"}) {
        auto first = desk::take_in(demo::empty_register(), {{"units.csv", bytes}});
        REQUIRE(!first.files.front().refused);
        CHECK(first.files.front().sheet.counts.accepted == 1);
        const std::string back = publish::file_back_csv(back_of(bytes, "units.csv"), Language::fa);
        const auto again = desk::take_in(std::move(first.known), {{"units-back.csv", back}}).files.front();
        REQUIRE(!again.refused);
        CHECK(again.sheet.counts.accepted == 1);
        CHECK(again.difference.is_empty());
    }
}

TEST_CASE("file back: personal cells do not go back") {
    const publish::FileBack back = back_of(
        "مجری,برنامه,محله,کد ملی\nبهزیستی استان البرز,مشاوره و درمان اعتیاد,مارلیک,0499370899\n", "a.csv");
    CHECK(publish::file_back_csv(back, Language::fa).find("0499370899") == std::string::npos);
}

TEST_CASE(
    "file back: sent in again it says nothing of its own columns, changes nothing and takes what was "
    "written") {
    const registry::Register known = demo::empty_register();
    const auto first = desk::take_in(known, {{"a.csv", sheet}});
    for (const Language language : {Language::fa, Language::en}) {
        auto back = desk::file_back(known, {"a.csv", sheet}, {}, language);
        REQUIRE(back.has_value());
        const auto again =
            desk::take_in(first.known, {{"a-back.xlsx", publish::file_back_xlsx(*back, language)}});
        const auto& sheet_again = again.files[0].sheet;
        CHECK(sheet_again.issues.size() == first.files[0].sheet.issues.size());
        CHECK(sheet_again.counts.questions == 1);
        CHECK(again.files[0].difference.is_empty());
        // Whoever looked at the note writes the code of the place that was meant.
        back->added[0].texts[4] = "derakhshaniyeh";
        const auto answered =
            desk::take_in(first.known, {{"a-back.xlsx", publish::file_back_xlsx(*back, language)}});
        CHECK(answered.files[0].sheet.counts.questions == 0);
        CHECK(answered.files[0].sheet.issues.empty());
        REQUIRE(answered.files[0].difference.activities.added.size() == 1);
        const auto* activity = answered.known.find(answered.files[0].difference.activities.added[0]);
        REQUIRE(activity != nullptr);
        CHECK(activity->place == known.place_coded("derakhshaniyeh"));
    }
}

TEST_CASE("file back: what is said of records stands in their own rows, below their names") {
    const std::string records =
        R"([{"مجری":"بهزیستی استان البرز","برنامه":"مشاوره و درمان اعتیاد","محله":"مارلیک","تاریخ شروع":"1404/01/05","تعداد بهره‌مند":30},)"
        R"({"مجری":"بهزیستی استان البرز","برنامه":"مشاوره و درمان اعتیاد","محله":"جایی که نیست","تاریخ شروع":"1404/01/05","تعداد بهره‌مند":12},)"
        R"({"مجری":"بهزیستی استان البرز","برنامه":"مشاوره و درمان اعتیاد","محله":"مارلیک","تاریخ شروع":"1404/01/05","تعداد بهره‌مند":30}])";
    const std::string csv = publish::file_back_csv(back_of(records, "a.json"), Language::en);
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < csv.size();) {
        const std::size_t end = csv.find("\r\n", at);
        lines.push_back(csv.substr(at, end - at));
        at = end + 2;
    }
    REQUIRE(lines.size() == 4);
    CHECK(lines[1].find("register knows") == std::string::npos);
    CHECK(lines[2].find("جایی که نیست") != std::string::npos);
    CHECK(lines[2].find("register knows") != std::string::npos);
    CHECK(lines[3].find("repeats row 2") != std::string::npos);
}
