#include "places_drawn.h"
#include "taken.h"

// Answers about places: one for an unclear row leaves the clear rows as they are.
namespace ensejam {
namespace {

using registry::PlaceKind;

/// Two counties; «حسین‌آباد» lies twice in the first and once in the second.
registry::Register two_counties() {
    registry::Tables tables;
    const auto place = [&](auto... told) { tables.places.push_back(place_drawn(told...)); };
    place(1, "alborz", PlaceKind::province, "البرز", 0);
    place(2, "karaj_county", PlaceKind::county, "کرج", 1);
    place(3, "karaj", PlaceKind::city, "کرج", 2);
    place(4, "mahdasht", PlaceKind::city, "ماهدشت", 2);
    place(5, "h_karaj", PlaceKind::neighbourhood, "حسین‌آباد", 3);
    place(6, "h_mahdasht", PlaceKind::neighbourhood, "حسین‌آباد", 4);
    place(7, "fardis_county", PlaceKind::county, "فردیس", 1);
    place(8, "fardis", PlaceKind::city, "فردیس", 7);
    place(9, "h_fardis", PlaceKind::neighbourhood, "حسین‌آباد", 8);
    place(10, "golshahr", PlaceKind::neighbourhood, "گلشهر", 3);
    tables.organisations = {
        {.id = {1}, .code = "b_one", .name_fa = "بنیاد امید", .standing = registry::Standing::known},
        {.id = {2}, .code = "b_two", .name_fa = "بنیاد امید", .standing = registry::Standing::known}};
    return registry::Register(std::move(tables));
}

intake::Taken answered(const std::string& sheet, const std::string& answers) {
    auto book = intake::read_book(sheet, "sheet.csv");
    REQUIRE(book.has_value());
    intake::Options options;
    if (!answers.empty()) {
        const auto table = intake::read_book("column,value,means\n" + answers, "answers.csv");
        REQUIRE(table.has_value());
        const auto read = intake::read_answers(*table);
        REQUIRE(read.has_value());
        options.answers = *read;
    }
    auto took = intake::take_in(*book, two_counties(), options);
    REQUIRE(took.has_value());
    return std::move(*took);
}

/// The codes of the places of the activities that this row tells.
std::string places_of(const intake::Taken& took, std::int32_t row) {
    const registry::Register known = two_counties();
    std::string codes;
    for (const registry::Activity& activity : took.change.put.activities)
        if (activity.told_at.front().row == row && activity.place)
            codes += (codes.empty() ? "" : " ") + known.find(activity.place)->code;
    return codes;
}

const std::string by_county = "دستگاه,برنامه,شهرستان,محله,شروع\n";
std::string row(const std::string& county, const std::string& place) {
    return "بهزیستی,مشاوره " + county + "," + county + "," + place + ",1405/01/01\n";
}

}  // namespace

TEST_CASE("place answers: an answer for the unclear row leaves the clear row of another county as it is") {
    const std::string sheet =
        by_county + row("کرج", "حسین‌آباد") + row("فردیس", "حسین‌آباد");
    CHECK(answered(sheet, "").sheet.counts.questions == 1);
    for (const char* means : {"h_karaj", "حسین‌آباد (کرج)"}) {
        CAPTURE(means);
        const auto took = answered(sheet, std::string("محله,حسین‌آباد,") + means + "\n");
        CHECK(took.sheet.counts.accepted == 2);
        CHECK(places_of(took, 2) == "h_karaj");
        CHECK(places_of(took, 3) == "h_fardis");
        CHECK(issue_of(took, Code::answer_fits_no_row) == nullptr);
    }
}

TEST_CASE("place answers: of several codes those count that lie in the area that the row names") {
    const std::string sheet =
        by_county + row("کرج", "حسین‌آباد") + row("فردیس", "حسین‌آباد");
    const auto took = answered(sheet, "محله,حسین‌آباد,\"h_mahdasht, h_fardis\"\n");
    CHECK(took.sheet.counts.accepted == 2);
    CHECK(places_of(took, 2) == "h_mahdasht");
    CHECK(places_of(took, 3) == "h_fardis");
    CHECK(issue_of(took, Code::places_parted) == nullptr);
}

TEST_CASE("place answers: of a cell that says a whole city several codes of places in it are taken") {
    const std::string sheet = "دستگاه,برنامه,شهر,محله,شروع\nبهزیستی,مشاوره,کرج,كل شهر,1405/01/01\n";
    const auto took = answered(sheet, "محله,كل شهر,\"h_karaj,golshahr\"\n");
    CHECK(took.sheet.counts.accepted == 1);
    CHECK(places_of(took, 2) == "h_karaj golshahr");
    CHECK(issue_of(took, Code::answer_fits_no_row) == nullptr);
    const auto outside = answered(sheet, "محله,كل شهر,\"h_mahdasht,h_fardis\"\n");
    CHECK(issue_of(outside, Code::answer_fits_no_row) != nullptr);
}

TEST_CASE("place answers: where the row names nothing wider all codes stand, and the parting is told") {
    const std::string sheet =
        "دستگاه,برنامه,محله,تعداد "
        "بهره‌مند,شروع\nبهزیستی,مشاوره,حسین‌آباد,5,1405/01/01\n"
        "بهزیستی,مشاوره,گلشهر,3,1405/01/01\n";
    const auto took = answered(sheet, "محله,حسین‌آباد,\"h_mahdasht,h_fardis\"\n");
    CHECK(took.sheet.counts.accepted == 2);
    CHECK(places_of(took, 2) == "h_mahdasht h_fardis");
    const Issue* parted = issue_of(took, Code::places_parted);
    REQUIRE(parted != nullptr);
    CHECK(parted->where.row == 2);
    CHECK(parted->where.column == "محله");
    CHECK(parted->cell == "حسین‌آباد");
    CHECK(blank(*parted, "n") == "2");
    double people = 0;
    for (const registry::Activity& activity : took.change.put.activities) people += activity.people_reached;
    CHECK(people == 8);
}

TEST_CASE("place answers: a code that lies in no row's area is not used, and that is told with its row") {
    const std::string sheet = by_county + row("کرج", "حسین‌آباد") + row("کرج", "گلشهر");
    const auto took =
        answered(sheet, "محله,گلشهر,golshahr\nمحله,حسین‌آباد,h_fardis\n");
    CHECK(took.sheet.counts.questions == 1);
    const Issue* question = issue_of(took, Code::place_ambiguous);
    REQUIRE(question != nullptr);
    CHECK(question->cell == "حسین‌آباد");
    const Issue* unused = issue_of(took, Code::answer_fits_no_row);
    REQUIRE(unused != nullptr);
    CHECK(blank(*unused, "answers_row") == "3");
    CHECK(blank(*unused, "other") == "h_fardis");
    CHECK(unused->where.column == "محله");
}

TEST_CASE("place answers: a code counts against the wider column where no other row can be meant") {
    const std::string sheet = by_county + row("فردیس", "گلشهر") + row("کرج", "حسین‌آباد");
    CHECK(issue_of(answered(sheet, ""), Code::place_elsewhere) != nullptr);
    const auto took = answered(sheet, "محله,گلشهر,golshahr\n");
    CHECK(places_of(took, 2) == "golshahr");
    CHECK(issue_of(took, Code::place_elsewhere) == nullptr);
}

TEST_CASE("place answers: an answer that names nothing known is asked about as it is written") {
    const std::string sheet =
        by_county + row("کرج", "حسین‌آباد") + row("فردیس", "حسین‌آباد");
    const auto took = answered(sheet, "محله,حسین‌آباد,xqzw_karaj\n");
    CHECK(places_of(took, 3) == "h_fardis");
    const Issue* unknown = issue_of(took, Code::place_unknown);
    REQUIRE(unknown != nullptr);
    CHECK(unknown->cell == "xqzw_karaj");
    CHECK(unknown->where.row == 2);
}

TEST_CASE("place answers: a code written in a row of another county is known, and that is said") {
    const auto took = answered(by_county + row("فردیس", "h_karaj") + row("کرج", "گلشهر"), "");
    const Issue* elsewhere = issue_of(took, Code::place_elsewhere);
    REQUIRE(elsewhere != nullptr);
    CHECK(blank(*elsewhere, "proposals") == "حسین‌آباد (کرج) = h_karaj");
}

TEST_CASE("choices: each place and body that may be meant stands with the code that says it") {
    const auto took = answered(by_county + row("کرج", "حسین‌آباد") + row("کرج", "گلشهر"), "");
    const Issue* place = issue_of(took, Code::place_ambiguous);
    REQUIRE(place != nullptr);
    CHECK(blank(*place, "proposals") ==
          "حسین‌آباد (کرج) = h_karaj | حسین‌آباد (ماهدشت) = h_mahdasht");
    const std::string sheet = "دستگاه,برنامه,محله,شروع\nبنیاد امید,مشاوره,گلشهر,1405/01/01\n";
    const auto of_body = answered(sheet, "");
    const Issue* body = issue_of(of_body, Code::organisation_ambiguous);
    REQUIRE(body != nullptr);
    CHECK(blank(*body, "proposals") == "بنیاد امید = b_one | بنیاد امید = b_two");
    CHECK(answered(sheet, "دستگاه,بنیاد امید,b_two\n").sheet.counts.accepted == 1);
}

TEST_CASE(
    "choices: places that the sheet itself proposes stand with the codes it gives, and these say which") {
    const std::string sheet =
        "Organisation,Programme,District,Village,Village code,Start\nA,Wells,Redcar,Hill,E01A,2024-01-01\n"
        "A,Roads,Redcar,Hill,E02A,2024-01-01\nA,Pumps,Redcar,Dale,E03A,2024-01-01\n"
        "B,Wells,Redcar,Hill,,2024-01-01\n";
    auto book = intake::read_book(sheet, "sheet.csv");
    REQUIRE(book.has_value());
    const auto took = intake::take_in(*book, registry::Register());
    REQUIRE(took.has_value());
    const Issue* question = issue_of(*took, Code::place_ambiguous);
    REQUIRE(question != nullptr);
    CHECK(blank(*question, "proposals") == "Hill (Redcar) = E01A | Hill (Redcar) = E02A");
    std::string with_code = sheet;
    with_code.replace(with_code.rfind("Hill"), 4, "E02A");
    auto again = intake::read_book(with_code, "sheet.csv");
    REQUIRE(again.has_value());
    const auto clear = intake::take_in(*again, registry::Register());
    REQUIRE(clear.has_value());
    CHECK(clear->sheet.counts.accepted == 4);
    CHECK(clear->change.put.activities[1].place == clear->change.put.activities[3].place);
}

TEST_CASE("choices: a name with a digit is not taken for a code of other letters") {
    registry::Tables tables;
    tables.places = {{.id = {1}, .code = "2", .kind = PlaceKind::neighbourhood, .name_fa = "گلشهر"},
                     {.id = {2}, .code = "BI014", .kind = PlaceKind::neighbourhood, .name_fa = "مهرشهر"}};
    const registry::Register known(std::move(tables));
    auto book = intake::read_book(
        "دستگاه,برنامه,محله,شروع\nبهزیستی,مشاوره,فاز2,1405/01/01\nبهزیستی,ورزش,bi-014,1405/01/01\n"
        "بهزیستی,کتاب,گلشهر,1405/01/01\n",
        "sheet.csv");
    REQUIRE(book.has_value());
    const auto took = intake::take_in(*book, known);
    REQUIRE(took.has_value());
    const Issue* unknown = issue_of(*took, Code::place_unknown);
    REQUIRE(unknown != nullptr);
    CHECK(unknown->where.row == 2);
    CHECK(took->sheet.counts.accepted == 2);
}

TEST_CASE("answers: of several about one column each is told with its own row") {
    const auto took = answered(by_county + row("کرج", "گلشهر"), "محله,گلشهر,golshahr\nمحله,ناکجا,golshahr\n");
    const Issue* unused = issue_of(took, Code::answer_value_unknown);
    REQUIRE(unused != nullptr);
    CHECK(blank(*unused, "answers_row") == "3");
}

TEST_CASE("place levels: codes that tell apart places of one name are those of narrower places") {
    std::string sheet = "Organisation,Programme,District,Ward,Ward code,Start\n";
    for (const char* ward : {"North Ward", "South Ward", "East Ward"})
        for (int code = 1; code <= 2; ++code)
            sheet += std::string("Org,Wells ") + std::to_string(code) + ",Redcar," + ward + ",E0" + ward[0] +
                     std::to_string(code) + ",2024-01-01\n";
    sheet += "Org,Library,Redcar,North Ward,,2024-01-01\n";
    auto book = intake::read_book(sheet, "sheet.csv");
    REQUIRE(book.has_value());
    const auto took = intake::take_in(*book, registry::Register());
    REQUIRE(took.has_value());
    CHECK(took->sheet.counts.accepted == 7);
    std::size_t n_wards = 0;
    for (const registry::Place& place : took->change.put.places)
        n_wards += place.kind == PlaceKind::district ? 1 : 0;
    CHECK(n_wards == 3);
}

}  // namespace ensejam
