#include <doctest/doctest.h>

#include "intake/taken.h"

using namespace ensejam;

TEST_CASE("met: a row that repeats another names it") {
    const auto took = taken("Organisation,Sector,District\nA,Health,X\nB,WASH,X\nA,Health,X\n");
    CHECK(took.sheet.counts.duplicates == 1);
    const Issue* repeat = issue_of(took, Code::record_duplicate);
    REQUIRE(repeat != nullptr);
    CHECK(repeat->where.row == 4);
    CHECK(blank(*repeat, "first") == "2");
}

TEST_CASE("met: a row of units below the headings is returned, and its unit of money used") {
    const auto took = taken("محله,برنامه,تعداد,اعتبار\n,,نفر,میلیون ریال\nگلشهر,مشاوره,10,500\n");
    CHECK(took.sheet.counts.rows == 2);
    CHECK(took.sheet.counts.accepted == 1);
    CHECK(took.sheet.counts.returned == 1);
    CHECK(issue_of(took, Code::units_row) != nullptr);
    CHECK(issue_of(took, Code::money_unit_unknown) == nullptr);
    REQUIRE(took.sheet.money.size() == 1);
    CHECK(took.sheet.money[0].one_maximum == 500'000'000);
}

TEST_CASE("met: a first row with a name in it is no row of units") {
    const auto took = taken("محله,برنامه,تعداد\nگلشهر,مشاوره,نفر\nگلشهر,مشاوره,10\n");
    CHECK(took.sheet.counts.accepted == 2);
    CHECK(issue_of(took, Code::units_row) == nullptr);
}

TEST_CASE("met: an account in place of a name waits for an answer and proposes nobody") {
    const auto took =
        taken("Organisation,Sector,District\n" + std::string(70'000, 'x') + ",Health,X\nB,WASH,X\n");
    CHECK(took.sheet.counts.questions == 1);
    CHECK(took.change.put.organisations.size() == 1);
    CHECK(issue_of(took, Code::name_too_long) != nullptr);
}

TEST_CASE("met: what was met in a cell is told with the heading of its column") {
    const auto took = taken("Organisation,Sector,District\nA,Hea\xE2\x80\x8Blth,X\nB,WASH,X\n");
    const Issue* signs = issue_of(took, Code::invisible_signs);
    REQUIRE(signs != nullptr);
    CHECK(signs->where.column == "Sector");
    CHECK(signs->where.row == 2);
}

TEST_CASE("met: a quotation mark that is never closed is no letter of the name") {
    const auto took = taken("Organisation,Sector,District\nA,Health,\"Xville\nB,WASH,Yville\n");
    REQUIRE(took.change.put.places.size() == 2);
    CHECK(took.change.put.places[0].name_fa == "Xville");
    CHECK(issue_of(took, Code::quote_not_closed) != nullptr);
}

TEST_CASE("met: of many proposals the first are named, and how many they are") {
    std::string sheet = "Organisation,Sector,District\n";
    for (char name = 'A'; name <= 'H'; ++name) sheet += std::string("Body") + name + "x,Health,X\n";
    const auto took = taken(sheet);
    const Issue* proposed = issue_of(took, Code::organisation_proposed);
    REQUIRE(proposed != nullptr);
    CHECK(blank(*proposed, "n") == "8");
    CHECK(blank(*proposed, "n_named") == "5");
}

TEST_CASE("met: places of one name are proposed with the place above them") {
    const auto took =
        taken("Organisation,Sector,Province,District\nA,Health,North,Lake\nA,Health,South,Lake\n");
    const Issue* proposed = issue_of(took, Code::place_proposed);
    REQUIRE(proposed != nullptr);
    CHECK(blank(*proposed, "names").find("Lake (North)") != std::string::npos);
    CHECK(blank(*proposed, "names").find("Lake (South)") != std::string::npos);
}

TEST_CASE("met: JSON lines are read like a list, and so is a list inside an object") {
    const std::string a = R"({"Organisation":"A","Sector":"Health","District":"X"})";
    const std::string b = R"({"Organisation":"B","Sector":"WASH","District":"Y"})";
    for (const std::string& text :
         {a + "\n" + b + "\n", "\n" + a + "\r\n\r\n" + b, "[" + a + "," + b + "]",
          R"({"meta":{"n":2},"data":[)" + a + "," + b + "]}",
          R"({"meta":[1],"answer":{"count":2,"rows":[)" + a + "," + b + R"(],"next":null}})"}) {
        const auto took = taken(text, "sheet.jsonl");
        CHECK(took.sheet.counts.accepted == 2);
    }
    CHECK(taken(R"({"answer":{"count":2,"rows":[)" + a + "," + b + R"(],"next":null},"x":{"rows":[1]}})",
                "s.json")
              .sheet.counts.accepted == 2);
}

TEST_CASE("met: features, one on a line, are a collection of features") {
    const std::string feature =
        R"({"type":"Feature","properties":{"Organisation":"A","Sector":"Health","District":"X"},"geometry":{"type":"Point","coordinates":[51,35]}})";
    const auto took = taken("\x1E" + feature + "\n\x1E" + feature + "\n", "sheet.geojsonl");
    CHECK(took.sheet.counts.rows == 2);
    CHECK(took.sheet.counts.duplicates == 1);
}

TEST_CASE("met: damaged JSON is told with its line and letter") {
    const auto book = intake::read_book("{\"rows\": [\n  {\"a\": 1},\n  {\"a\": NO}\n]}", "sheet.json");
    REQUIRE_FALSE(book.has_value());
    CHECK(book.error().code == Code::file_damaged);
    CHECK(book.error().where.row == 3);
    CHECK(book.error().where.column == "9");
}

TEST_CASE("met: sectors that stand as columns with marks are programmes of their rows") {
    for (const char* mark : {"✗", "x", "✓", "1", "yes", "بله"}) {
        const std::string m = mark;
        const auto took = taken("Organisation,District,WASH,Health,Shelter,Remarks\nA,X," + m + ",," + m +
                                ",good\nB,X,," + m + ",,\nC,Y,,,,\n");
        CHECK(took.sheet.counts.accepted == 3);
        CHECK(took.change.put.programmes.size() == 3);
        CHECK(took.change.put.activities.size() == 4);
        CHECK(issue_of(took, Code::marks_read) != nullptr);
    }
}

TEST_CASE("met: a cross beside ticks says no") {
    const auto took = taken("Organisation,District,WASH,Health,Shelter\nA,X,✓,✗,✗\nB,X,✗,✓,✓\n");
    CHECK(took.change.put.activities.size() == 3);
}

TEST_CASE("met: marked sectors stand in a second row of headings, under one that spans them") {
    const auto took =
        taken("Organisation,District,Sectors,,\n,,WASH,Health,Shelter\nA,X,x,,x\nB,X,,x,\nC,Y,x,,\n");
    CHECK(took.sheet.counts.rows == 3);
    CHECK(took.change.put.programmes.size() == 3);
    CHECK(took.change.put.activities.size() == 4);
}

TEST_CASE("met: marks for whom something is done are no sectors, nor are marks beside a column of sectors") {
    CHECK(issue_of(taken("Organisation,District,Sector,Women,Men,Children\nA,X,Health,x,,x\nB,X,WASH,,x,\n"),
                   Code::marks_read) == nullptr);
    CHECK(issue_of(taken("Organisation,District,Month,Women,Men,Children\nA,X,May,x,,x\nB,X,May,,x,\n"),
                   Code::marks_read) == nullptr);
}

TEST_CASE("met: figures under months are people or money when a heading says so") {
    const auto people = taken(
        "Organisation,Sector,District,Reached Jan-24,Reached Feb-24,Reached "
        "Mar-24\nA,Health,X,10,20,\nB,WASH,X,,,5\n");
    REQUIRE(people.change.put.activities.size() == 2);
    CHECK(people.change.put.activities[0].people_reached == 20);
    CHECK(people.change.put.activities[0].period.to - people.change.put.activities[0].period.from == 60);
    CHECK(people.change.put.activities[1].people_reached == 5);
    CHECK(issue_of(people, Code::months_read) != nullptr);
    const auto money = taken(
        "Organisation,Sector,District,Budget "
        "(USD),,\n,,,Jan-24,Feb-24,Mar-24\nA,Health,X,10,20,\nB,WASH,X,,,5\n");
    REQUIRE(money.sheet.money.size() == 1);
    CHECK(money.sheet.money[0].one_maximum == 3500);
    CHECK(money.sheet.money[0].n_contradicting == 0);
}

TEST_CASE("met: marks under months say from when to when, and are no programmes") {
    const auto took = taken(
        "3W Matrix 2026,,,,,,\nLead agency,Activity,Region,District,Jan,Feb,Mar,Apr\n"
        "A,Wells,R,X,x,,x,\nB,Latrines,R,Y,✓,✓,✓,✓\nC,Kits,R,Y,,,,\n");
    CHECK(took.sheet.counts.accepted == 3);
    CHECK(took.change.put.programmes.empty());
    CHECK(issue_of(took, Code::marks_read) == nullptr);
    REQUIRE(took.change.put.activities.size() == 3);
    CHECK(iso(took.change.put.activities[0].period.from) == "2026-01-01");
    CHECK(iso(took.change.put.activities[0].period.to) == "2026-04-01");
    CHECK(iso(took.change.put.activities[1].period.to) == "2026-05-01");
    CHECK(took.change.put.activities[2].period.from == no_day);
}

TEST_CASE("met: marks under months of any language are of the year that a column tells") {
    for (const char* headings :
         {"فروردین,اردیبهشت,خرداد", "janvier,février,mars", "يناير,فبراير,مارس", "Enero,Febrero,Marzo"}) {
        const std::string year = std::string(headings).starts_with("فروردین") ? "۱۴۰۴" : "2026";
        const auto took = taken("مجری,عنوان فعالیت,محله,سال," + std::string(headings) +
                                "\nمهر,کارگاه,گلشهر," + year + ",,✓,✓\nپل,اردو,گلشهر," + year + ",✓,✗,\n");
        CHECK(took.change.put.programmes.empty());
        REQUIRE(took.change.put.activities.size() == 2);
        const Interval first = took.change.put.activities[0].period;
        const Interval second = took.change.put.activities[1].period;
        CHECK(first.to - first.from > 58);
        CHECK(first.to - first.from < 63);
        CHECK(second.to == first.from);
    }
}

TEST_CASE("met: marked months without a year, of two years or beside a start say no days and no programmes") {
    const std::string rows = "A,Wells,X,x,x,x\nB,Kits,X,,x,x\n";
    const auto without = taken("Organisation,Activity,District,Jan,Feb,Mar\n" + rows);
    const auto across = taken("3W 2026,\nOrganisation,Activity,District,Nov,Dec,Jan\n" + rows);
    for (const auto* took : {&without, &across}) {
        CHECK(took->change.put.programmes.empty());
        REQUIRE(took->change.put.activities.size() == 2);
        CHECK(took->change.put.activities[0].period.from == no_day);
        REQUIRE(issue_of(*took, Code::months_without_year) != nullptr);
    }
    CHECK(blank(*issue_of(without, Code::months_without_year), "names") == "Jan | Feb | Mar");
    const auto with_years =
        taken("Organisation,Activity,District,Year,Jan,Feb\nA,Wells,X,2026,x,x\nB,Kits,X,2026,,x\n");
    CHECK(issue_of(with_years, Code::months_without_year) == nullptr);
    const auto beside = taken(
        "Organisation,Activity,District,Start,End,Jan,Feb,Mar\n"
        "A,Wells,X,2026-01-05,2026-03-20,x,x,x\nB,Kits,X,2026-02-01,2026-03-01,,x,x\n");
    CHECK(beside.change.put.programmes.empty());
    REQUIRE(beside.change.put.activities.size() == 2);
    CHECK(iso(beside.change.put.activities[0].period.from) == "2026-01-05");
    CHECK(issue_of(beside, Code::months_without_year) == nullptr);
}

TEST_CASE("met: marked sectors beside marked months are programmes still") {
    const auto took = taken(
        "Plan 2026,\nOrganisation,District,WASH,Health,Shelter,Jan,Feb\nA,X,x,,x,x,\n"
        "B,X,,x,,x,x\n");
    CHECK(took.change.put.programmes.size() == 3);
    REQUIRE(took.change.put.activities.size() == 3);
    CHECK(iso(took.change.put.activities[0].period.to) == "2026-02-01");
}

TEST_CASE("met: figures under months without a year are read as the heading over them says") {
    const auto told = taken(
        "Organisation,Sector,District,Reached 2025,,\n,,,Jan,Feb,Mar\nA,Health,X,10,20,\nB,WASH,Y,,,5\n");
    REQUIRE(told.change.put.activities.size() == 2);
    CHECK(told.change.put.activities[0].people_reached == 20);
    CHECK(iso(told.change.put.activities[0].period.from) == "2025-01-01");
    CHECK(issue_of(told, Code::months_read) != nullptr);
    CHECK(issue_of(told, Code::months_without_year) == nullptr);
    const auto without =
        taken("Organisation,Sector,District,Reached,,\n,,,Jan,Feb,Mar\nA,Health,X,10,20,\nB,WASH,Y,,,5\n");
    REQUIRE(without.change.put.activities.size() == 2);
    CHECK(without.change.put.activities[0].people_reached == 20);
    CHECK(without.change.put.activities[0].period.from == no_day);
    CHECK(issue_of(without, Code::months_without_year) != nullptr);
    const auto alone = taken(
        "برنامهٔ "
        "۱۴۰۴\nمجری,برنامه,محله,فروردین,اردیبهشت,خرداد\nمهر,مشاوره,گلشهر,10,20,\nپل,آموزش,مهرشهر,,5,7\n");
    REQUIRE(alone.change.put.activities.size() == 2);
    CHECK(iso(alone.change.put.activities[0].period.from) == "2025-03-21");
    CHECK(iso(alone.change.put.activities[0].period.to) == "2025-05-22");
}

TEST_CASE("met: figures under months that nothing speaks of say only when") {
    const auto took = taken("Organisation,Sector,District,Jan-24,Feb-24\nA,Health,X,10,20\nB,WASH,X,,5\n");
    REQUIRE(took.change.put.activities.size() == 2);
    CHECK(took.change.put.activities[0].people_reached == -1);
    CHECK(issue_of(took, Code::months_read) == nullptr);
}

TEST_CASE("met: Cyrillic in its old code page is read, Persian in its own stays Persian") {
    // «Организация,Сектор,Район» and «Красный,Здравоохранение,Ромны» in Windows-1251.
    const std::string cyrillic =
        "\xCE\xF0\xE3\xE0\xED\xE8\xE7\xE0\xF6\xE8\xFF,\xD1\xE5\xEA\xF2\xEE\xF0,\xD0\xE0\xE9\xEE\xED\n"
        "\xCA\xF0\xE0\xF1\xED\xFB\xE9,\xC7\xE4\xF0\xE0\xE2\xEE\xEE\xF5\xF0\xE0\xED\xE5\xED\xE8\xE5,"
        "\xD0\xEE\xEC\xED\xFB\n";
    const auto took = taken(cyrillic);
    CHECK(took.sheet.counts.accepted == 1);
    REQUIRE(took.change.put.places.size() == 1);
    CHECK(took.change.put.places[0].name_fa == "Ромны");
    const Issue* guess = issue_of(took, Code::encoding_guessed);
    REQUIRE(guess != nullptr);
    CHECK(guess->cell == "Windows-1251");
    // «مجری,برنامه,محله» and «سازمان بهزیستی,مشاوره خانواده,گلشهر» in Windows-1256.
    const auto persian = taken(
        "\xE3\xCC\xD1\xED,\xC8\xD1\xE4\xC7\xE3\xE5,\xE3\xCD\xE1\xE5\n"
        "\xD3\xC7\xD2\xE3\xC7\xE4 \xC8\xE5\xD2\xED\xD3\xCA\xED,\xE3\xD4\xC7\xE6\xD1\xE5 "
        "\xCE\xC7\xE4\xE6\xC7\xCF\xE5,"
        "\x90\xE1\xD4\xE5\xD1\n");
    REQUIRE(issue_of(persian, Code::encoding_guessed) != nullptr);
    CHECK(issue_of(persian, Code::encoding_guessed)->cell == "Windows-1256");
    CHECK(persian.sheet.counts.accepted == 1);
}

TEST_CASE("met: people told by sex and age alone are added up, beside a total they are not") {
    const auto reached = [](const std::string& csv) {
        const auto took = taken(csv);
        REQUIRE_FALSE(took.change.put.activities.empty());
        return took.change.put.activities[0].people_reached;
    };
    CHECK(reached("Organisation,Sector,District,Girls,Boys,Women,Men\nA,Health,X,1,2,30,\n") == 33);
    CHECK(reached("Organisation,Sector,District,Women reached,Men reached\nA,Health,X,10,20\n") == 30);
    CHECK(reached("Organisation,Sector,District,Female,Male,Children\nA,Health,X,10,20,15\n") == 30);
    CHECK(reached("Organisation,Sector,District,Reached,Women reached,Men reached\nA,Health,X,31,10,20\n") ==
          31);
    CHECK(reached("Organisation,Sector,District,f,m\n#org,#sector,#adm2,#reached+f,#reached+m\nA,Health,X,10,"
                  "20\n") == 30);
    CHECK(reached("مجری,برنامه,محله,زنان,مردان\nمهر,مشاوره,گلشهر,10,\n") == 10);
    CHECK(reached("Organisation,Sector,District,Women\nA,Health,X,10\n") == -1);
}

TEST_CASE("met: a month of reporting is no end that an activity has outlived") {
    auto book = intake::read_book(
        "Organisation,Sector,District,Status,Month,Year\nA,Health,X,Ongoing,May,2023\n", "a.csv");
    REQUIRE(book.has_value());
    intake::Options options;
    options.as_of = Day{20'000};
    const auto took = intake::take_in(*book, registry::Register(), options);
    REQUIRE(took.has_value());
    CHECK(issue_of(*took, Code::ongoing_but_ended) == nullptr);
}

TEST_CASE("met: what was approved and what was spent do not contradict each other") {
    const auto took = taken(
        "Organisation,Project code,Sector,District,Budget (USD),Expenditure "
        "(USD)\nA,P1,Health,X,100,40\nB,P2,WASH,X,50,\n");
    REQUIRE(took.sheet.money.size() == 1);
    CHECK(took.sheet.money[0].n_contradicting == 0);
    CHECK(took.sheet.money[0].one_maximum == 15000);
}

TEST_CASE("met: a sheet that is asked for by name is read, whatever the others hold") {
    const auto book_of_two = [] {
        auto book =
            intake::read_book("Organisation,Sector,District,Start\nA,Health,X,2024-01-01\n", "book.csv");
        REQUIRE(book.has_value());
        intake::Grid second = book->grids[0];
        book->grids[0].sheet = "Jan";
        second.sheet = "Feb";
        book->grids.push_back(second);
        return std::move(*book);
    };
    intake::Book first = book_of_two();
    const auto chosen = intake::take_in(first, registry::Register());
    REQUIRE(chosen.has_value());
    CHECK(chosen->sheet.sheet == "Jan");
    intake::Book second = book_of_two();
    const auto named = intake::take_in(second, registry::Register(), {.sheet = "feb"});
    REQUIRE(named.has_value());
    CHECK(named->sheet.sheet == "Feb");
    CHECK(named->signature != chosen->signature);
    intake::Book third = book_of_two();
    const auto unknown = intake::take_in(third, registry::Register(), {.sheet = "Mar"});
    REQUIRE_FALSE(unknown.has_value());
    CHECK(unknown.error().code == Code::bad_option);
}

TEST_CASE("met: places that IATI tells twice alike are one row") {
    const auto took = taken(R"(<iati-activities version="2.03"><iati-activity default-currency="USD">
        <iati-identifier>X-1</iati-identifier><title><narrative>Wells</narrative></title>
        <participating-org role="4"><narrative>A</narrative></participating-org>
        <activity-date type="1" iso-date="2024-01-01"/><activity-date type="3" iso-date="2024-06-30"/>
        <recipient-country code="ML"/>
        <location><name><narrative>Gao</narrative></name></location>
        <location><name><narrative>Gao</narrative></name></location>
        <location><name><narrative>Mopti</narrative></name></location>
        </iati-activity></iati-activities>)",
                            "a.xml");
    CHECK(took.sheet.counts.rows == 2);
    CHECK(took.sheet.counts.duplicates == 0);
}
