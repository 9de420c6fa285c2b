#include "taken.h"

using namespace ensejam;

// Columns of codes of places: of which level they are, and whether they belong to the names at all.

TEST_CASE("codes of places: a column “Pcode” holds the codes of the level it comes with one to one") {
    const auto took = taken(
        "Country,Region,Organisation,Activity,Pcode\nUtopia,North,Alpha,x,UT008001\nUtopia,South,Beta,y,"
        "UT001001\n"
        "Utopia,East,Alpha,z,UT002005\n");
    CHECK(took.change.put.places.size() == 4);  // the country and three regions
}

TEST_CASE("codes of places: codes that go astray of their names are left out, and it is said") {
    std::string sheet = "Org,Sector,District,District code\n";
    for (int row = 0; row < 20; ++row)
        sheet += "Alpha,Health,Place " + std::string(1, static_cast<char>('A' + row % 4)) + ",UT0" +
                 std::to_string(10 + row % 5) + "\n";
    const auto took = taken(sheet);
    const Issue* issue = issue_of(took, Code::codes_contradict_names);
    REQUIRE(issue != nullptr);
    CHECK(issue->where.column == "District code");
    CHECK(blank(*issue, "column") == "District");
    CHECK(took.change.put.places.size() == 4);
}

TEST_CASE("codes of places: codes of a kind of place are left, and it is said") {
    const auto took = taken(
        "Organisation,Activity,location_name,location_class_code,Start\nAid,Cash,Dakar,2,2024-01-05\n"
        "Relief,Cash,Nairobi,2,2024-01-06\nWells,Meals,Pretoria,2,2024-01-07\nAid,Meals,Geneva,3,2024-01-"
        "08\n");
    CHECK(took.change.put.places.size() == 4);
    const Issue* issue = issue_of(took, Code::codes_contradict_names);
    REQUIRE(issue != nullptr);
    CHECK(blank(*issue, "form") == "wide");
}

TEST_CASE("codes of places: one code beside two names is told, and the names count") {
    const auto took = taken(
        "Org,Activity,Region,Adm1 ID,District,Adm2 ID,Start\nAid,Clinic,Bomi,LR03,Dewoin,LBR0101,2014-08-19\n"
        "Relief,Clinic,Bomi,LBR01,Klay,LBR0102,2014-08-19\nWells,Clinic,Gbarpolu,LBR03,Bopolu,LBR0303,2014-"
        "08-19\n"
        "Aid,Clinic,Gbarpolu,LBR03,Belleh,LBR0302,2014-08-20\n");
    const Issue* issue = issue_of(took, Code::codes_contradict_names);
    REQUIRE(issue != nullptr);
    CHECK(blank(*issue, "form") == "few");
    CHECK(std::any_of(took.change.put.places.begin(), took.change.put.places.end(),
                      [](const auto& place) { return place.name_en == "Gbarpolu"; }));
}

TEST_CASE("codes of places: numbers hold within their own level, and small ones alone are none") {
    const auto took = taken(
        "Organisation,Activity,Province,Province_id,District,District_id,Start\nAid,Cash,Alba,1,Ada,1,2024-"
        "01-05\n"
        "Relief,Cash,Alba,1,Bel,2,2024-01-06\nWells,Meals,Brava,2,Cor,3,2024-01-07\nAid,Meals,Brava,2,Dun,4,"
        "2024-01-08\n");
    CHECK(took.change.put.places.size() == 6);
    const auto regions = taken(
        "Organisation,Activity,country,region.id\nAid,Cash,Zambia,0\nRelief,Cash,Honduras,1\nAid,Meals,"
        "Turkey,3\n");
    CHECK(regions.change.put.places.size() == 3);
}

TEST_CASE("places: a name is looked for among those of its own level in the sheet") {
    const auto took = taken(
        "Project,Agency,COUNTY,Sub County,Start,End\nCash,Aid,Turkana,Wajir,2014-09-01,2014-11-30\n"
        "Wells,Aid,Wajir,Wajir,2014-07-01,2014-08-30\nWells,Relief,Turkana,Loima,2014-07-01,2014-08-30\n"
        "Meals,Wells,Wajir,Eldas,2014-07-01,2014-08-30\n");
    CHECK(took.change.put.places.size() == 6);
}

TEST_CASE("codes of places: codes of a level without names that repeat those of named places are no level") {
    const auto took = taken(
        "Organisation,Activity,admin2 "
        "name,site,admin4pcode,location_pcode,Start\nAid,Cash,Afra,Suran,C1664,C1664,2023-02-06\n"
        "Relief,Cash,Afra,Sharan,C1497,C1497,2023-02-06\nAid,Meals,Harim,Milis,C4184,C4184,2023-02-06\n"
        "Aid,Meals,Harim,Sarma,NA,NA,2023-02-06\nAid,Meals,Idla,Other,NA,NA,2023-02-06\n");
    CHECK(took.change.put.places.size() == 8);
    CHECK(issue_of(took, Code::codes_contradict_names) == nullptr);
}

TEST_CASE("codes of places: a code of another place beside a name proposes no second place of that name") {
    const std::string sheet =
        "Org,Activity,District,District "
        "code,Start\nAid,Cash,Mraka,MMR012006,2018-01-05\nAid,Cash,Minba,MMR012006,2018-02-05\n"
        "Relief,Wells,Minba,MMR012005,2018-03-05\n";
    auto book = intake::read_book(sheet, "first.csv");
    REQUIRE(book);
    const auto first = intake::take_in(*book, registry::Register());
    REQUIRE(first);
    CHECK(first->change.put.places.size() == 2);
    auto again = intake::read_book(sheet, "second.csv");
    const auto second = intake::take_in(*again, registry::Register().with(first->change));
    REQUIRE(second);
    CHECK(second->change.put.places.empty());
}

TEST_CASE("places: a ward proposed for a district itself is found again beside wards of its villages") {
    const std::string sheet =
        "Org,Activity,district,vdc,ward,Start\nAid,Cash,Dha,,6,2018-01-05\nAid,Cash,Dha,Jiwa,6,2018-02-05\n"
        "Relief,Wells,Dha,Mulpa,6,2018-03-05\n";
    auto book = intake::read_book(sheet, "first.csv");
    REQUIRE(book);
    const auto first = intake::take_in(*book, registry::Register());
    REQUIRE(first);
    auto again = intake::read_book(sheet, "second.csv");
    const auto second = intake::take_in(*again, registry::Register().with(first->change));
    REQUIRE(second);
    CHECK(second->change.put.places.empty());
    CHECK(second->sheet.counts.accepted == 3);
}

TEST_CASE("places: two proposed places of one name that lie in no other are told apart by their codes") {
    const auto took = taken(
        "Organisation,Activity,Country,Province,Start\nAid,Cash,Hara,,2018-01-05\nRelief,Cash,,Hara,2018-02-"
        "05\n"
        "Aid,Wells,,Cuma,2018-03-05\n");
    const Issue* issue = issue_of(took, Code::place_proposed);
    REQUIRE(issue != nullptr);
    CHECK(blank(*issue, "names").find("Hara (proposed:1)") != std::string::npos);
    CHECK(blank(*issue, "names").find("Cuma (") == std::string::npos);
}

TEST_CASE("codes of places: two spellings beside one code are one place") {
    const auto took = taken(
        "Org,Activity,District,District code,Start\nAid,Cash,Bent Jbayl,LB41,2018-01-05\nRelief,Wells,Bent "
        "Jbeil,LB41,2018-02-05\n"
        "Aid,Cash,Hasbaya,LB42,2018-01-05\n");
    CHECK(took.change.put.places.size() == 2);
}
