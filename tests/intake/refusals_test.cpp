#include <doctest/doctest.h>

#include "demo_register.h"
#include "intake/packed.h"
#include "intake/taken.h"

using namespace ensejam;

namespace {

/// How the sheet was refused; a body of the register may send it.
Error refusal(const std::string& bytes, const std::string& name = "sheet.csv", bool has_sender = false) {
    auto book = intake::read_book(bytes, name);
    REQUIRE(book.has_value());
    const registry::Register& known = demo::empty_register();
    intake::Options options;
    if (has_sender) options.sender = known.tables().organisations.front().id;
    const auto took = intake::take_in(*book, known, options);
    REQUIRE_FALSE(took.has_value());
    return took.error();
}

std::string headings_of(const Error& error) {
    for (const auto& [key, value] : error.blanks)
        if (key == "headings") return value;
    return "";
}

const std::string deprivation =
    "Data Zone,Local Authority Code,Local Authority Name,Nearest settlement,Total Population (2010),Overall "
    "2012 Score,Health "
    "domain 2012 rank,Crime 2012 score,Crime 2012 rank,Decile\n"
    "S01,100,Aberdeen City,XAb,914,10.0,4726,24.3,3420,8\nS02,100,Aberdeen "
    "City,XAb,662,3.8,6214,1.2,2151,10\n"
    "S03,100,Aberdeen City,XAb,700,9.1,4000,2.2,2150,7\nS04,120,Angus,XAn,701,9.2,4001,2.3,2149,7\n"
    "S05,120,Angus,XAn,702,9.3,4002,2.4,2148,7\n";

}  // namespace

TEST_CASE("refusals: an index of deprivation by area is a list of places, whoever sends it") {
    CHECK(refusal(deprivation).code == Code::list_of_places);
    CHECK(refusal(deprivation, "sheet.csv", true).code == Code::list_of_places);
}

TEST_CASE("refusals: a list is the same list with and without a sender") {
    const std::string complaints =
        "City,Neighbourhood,Complaint\nKaraj,A,waste\nKaraj,A,noise\nKaraj,B,waste\nKaraj,B,water\n";
    CHECK(refusal(complaints).code == Code::list_of_events);
    CHECK(refusal(complaints, "sheet.csv", true).code == Code::list_of_events);
    const std::string crimes =
        "Province,District,Crimes 2022,Crimes "
        "2023\nP,A,5,6\nP,B,7,8\nP,C,9,10\nP,D,11,12\nQ,E,13,14\nQ,F,15,16\n";
    CHECK(refusal(crimes).code == Code::list_of_places);
    CHECK(refusal(crimes, "sheet.csv", true).code == Code::list_of_places);
}

TEST_CASE("refusals: divisions of a country in codes of their own are a list of places") {
    const std::string counties =
        "id,name,ostan,amar_code\n1,آبادان,13,601\n2,آباده,17,704\n3,آبدانان,4,1605\n";
    CHECK(refusal(counties, "shahrestan.csv").code == Code::list_of_places);
    CHECK(refusal(counties, "shahrestan.csv", true).code == Code::list_of_places);
    CHECK(refusal("id,name,amar_code\n1,البرز,30\n2,تهران,23\n3,قم,25\n", "ostan.csv").code ==
          Code::list_of_places);
    CHECK(refusal("id,name,ostan,shahrestan,bakhsh\n1,الف,6,3,489\n2,ب,6,3,489\n3,پ,6,4,490\n").code ==
          Code::list_of_places);
}

TEST_CASE("refusals: places and figures of poverty are a list of places, with a university above them too") {
    const std::string table =
        "ISO country code,Country,World region,MPI data source – Year,Subnational region,MPI,Headcount "
        "ratio,Intensity,Nutrition,Child mortality,Sanitation,Drinking water,Electricity,"
        "Total contribution to overall poverty,Number\n"
        "AFG,Afghanistan,South Asia,DHS 2015-2016,Ghor,0.487,0.62,0.42,0.1,0.04,0.5,0.4,0.05,0.033,12\n"
        "AFG,Afghanistan,South Asia,DHS 2015-2016,Kabul,0.187,0.32,0.42,0.1,0.04,0.2,0.3,0.03,0.133,13\n"
        "BGD,Bangladesh,South Asia,MICS 2019,Dhaka,0.087,0.22,0.42,0.1,0.04,0.2,0.3,0.03,0.263,14\n"
        "BGD,Bangladesh,South Asia,MICS 2019,Khulna,0.107,0.25,0.42,0.1,0.04,0.2,0.3,0.03,0.103,15\n";
    CHECK(refusal(table).code == Code::list_of_places);
    CHECK(refusal(table, "mpi.csv", true).code == Code::list_of_places);
    CHECK(refusal("Poverty by region. University of the North,,\n" + table).code == Code::list_of_places);
}

TEST_CASE("refusals: figures with fractions under a heading of days are no days") {
    auto book = intake::read_book(
        "Organisation,District,Sector,End\nA,X,Health,0.033\nB,Y,WASH,0.133\nC,Z,WASH,0.2\n", "sheet.csv");
    REQUIRE(book.has_value());
    const auto took = intake::take_in(*book, registry::Register());
    REQUIRE(took.has_value());
    CHECK(took->sheet.counts.accepted == 3);
    CHECK(issue_of(*took, Code::cells_unlike_heading) != nullptr);
}

TEST_CASE("refusals: the first words are those of the first row, with their digits; numbers are left out") {
    CHECK(headings_of(refusal("lad19cd,lad19nm,index_x,rank\nE06000001,Hartlepool,Y,25\n")) ==
          "lad19cd | lad19nm | index_x | rank");
    CHECK(headings_of(refusal("var1,var2\na,b\n")) == "var1 | var2");
    CHECK(headings_of(refusal("x,09121234567,y 0912 123 4567,12,2024-01-01\na,b,c,d,e\n")) == "x");
}

TEST_CASE("refusals: of several sheets the one whose words are said is named, and the first is preferred") {
    const auto row = [](const std::string& a, const std::string& b) {
        return "<row><c t='inlineStr'><is><t>" + a + "</t></is></c><c t='inlineStr'><is><t>" + b +
               "</t></is></c></row>";
    };
    const Error error =
        refusal(workbook({{"One", row("var1", "var2")}, {"Two", row("aa", "bb")}}), "book.xlsx");
    CHECK(error.where.sheet == "One");
    CHECK(headings_of(error) == "var1 | var2");
    CHECK(refusal(workbook({{"One", row("var1", "var2")}}), "book.xlsx").where.sheet == "");
}

TEST_CASE("refusals: boundaries are spoken of only where a file has shapes") {
    const auto form_of = [](const std::string& geometry) {
        return blank(refusal(R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"x"},
        "geometry":)" + geometry + "}]}",
                             "map.geojson"),
                     "form");
    };
    CHECK(form_of(R"({"type":"Polygon","coordinates":[[[51,35],[52,35],[52,36],[51,35]]]})") == "shapes");
    CHECK(form_of(R"({"type":"Point","coordinates":[51,35]})") == "points");
    CHECK(blank(refusal(R"([{"first":"x","last":"y"}])", "a.json"), "form") == "fields");
}

TEST_CASE("refusals: a list of spellings of bodies, with a place here and there, is a list of bodies") {
    std::string list = "String pattern,Canonical org name,Acronym,Org type,Location filter,Sector filter\n";
    for (int i = 0; i < 24; ++i)
        list += "Fund " + std::to_string(i) + ",Fund for Children,FfC,United Nations," +
                (i == 7 ? "Mali,Health" : ",") + "\n";
    CHECK(refusal(list).code == Code::list_of_organisations);
}

TEST_CASE("refusals: of sheets without a cell it is said when pictures or charts lie over them") {
    const Entries blank_sheets{{"One", ""}, {"Two", ""}};
    const auto form_of = [](const std::string& bytes) {
        const Error error = refusal(bytes, "a.xlsx");
        CHECK(error.code == Code::sheet_empty);
        return blank(error, "form");
    };
    CHECK(form_of(workbook(blank_sheets)).empty());
    CHECK(form_of(workbook(blank_sheets, {{"xl/media/image1.png", "\x89PNG"}})) == "pictures");
    CHECK(form_of(workbook(blank_sheets, {{"xl/drawings/drawing1.xml", "<d/>"}})) == "pictures");
    CHECK(form_of(workbook(blank_sheets, {{"xl/drawings/vmlDrawing1.vml", "<d/>"}})).empty());
    const std::string ods = "<o><body><spreadsheet><table name='One'/></spreadsheet></body></o>";
    CHECK(form_of(packed({{"content.xml", ods}, {"Pictures/1.png", "\x89PNG"}})) == "pictures");
    CHECK(form_of(packed({{"content.xml", ods}})).empty());
}

TEST_CASE("refusals: an attribute that stands twice in an element of XML is named, where it stands") {
    const Error error = refused_book("<rows>\n <row place='X' who='A' place='Y'/>\n</rows>", "a.xml");
    CHECK(error.code == Code::file_damaged);
    CHECK(blank(error, "form") == "attribute");
    CHECK(blank(error, "cell") == "place");
    CHECK(error.where.row == 2);
    CHECK(error.where.column == "25");
    CHECK(blank(refused_book("<rows><row place='X'></rows>", "a.xml"), "form").empty());
    // Far behind the first piece that is read of a long file.
    const std::string far = "<rows>" + std::string(3 << 20, ' ') + "<row stadt='X' stadt='Y'/></rows>";
    CHECK(blank(refused_book(far, "a.xml"), "cell") == "stadt");
}
