#include <doctest/doctest.h>

#include "intake/files/cell_list.h"
#include "intake/headings/recognise.h"
#include "intake/taken.h"

using namespace ensejam;

// What programs write out: numbers beside names, true and false, lists in brackets, paths with attributes.
namespace {

/// The field of each column that was taken, by its heading.
std::map<std::string, std::string> fields_in(const std::string& bytes,
                                             const std::string& name = "sheet.csv") {
    std::map<std::string, std::string> fields;
    for (const registry::ColumnTaken& column : taken(bytes, name).sheet.columns)
        fields[column.heading] = column.field;
    return fields;
}

std::string field_of(const char* heading) { return name_of(intake::recognise_heading(heading).field); }

}  // namespace

TEST_CASE("columns: beside the name of a body its number is its code, by tag or by heading") {
    const std::string rows =
        "2024-01,zz-601,Alba Foundation,Health,Togo,zz-1,Fund A\n"
        "2024-02,zz-602,Hope Aid,Education,Mali,zz-1,Fund A\n"
        "2024-03,zz-603,Sun Relief,WASH,Niger,zz-2,Fund B\n";
    const std::string headings =
        "Month,Partner id,Partner name,Sector,Recipient country,Funding Org:Identifier,"
        "Funding Org:Name\n";
    for (const std::string& tags :
         {std::string(), std::string("#date+month,#org+id,#org+name,#sector,#country,#org+funder+id,"
                                     "#org+funder+name\n")}) {
        CAPTURE(tags);
        auto fields = fields_in(headings + tags + rows);
        CHECK(fields["Partner name"] == "deliverer");
        CHECK(fields["Partner id"] == "deliverer_code");
        CHECK(fields["Funding Org:Name"] == "funder");
        const auto took = taken(headings + tags + rows);
        CHECK(took.change.put.organisations.size() == 5);
        for (const registry::Organisation& body : took.change.put.organisations)
            CHECK_FALSE(body.name_en.starts_with("zz"));
    }
}

TEST_CASE("columns: the number of a body is its name where no other column names it") {
    auto fields = fields_in(
        "Month,Implementing partner id,Sector,Recipient country\n2024-01,zz-601,Health,Togo\n"
        "2024-02,zz-602,Education,Mali\n2024-03,zz-603,WASH,Niger\n");
    CHECK(fields["Implementing partner id"] == "deliverer");
}

TEST_CASE("columns: true and false of what a program keeps about a record are no programmes") {
    const auto record = [](const char* names, const char* values) {
        return fmt::format(R"({{"organization":"{}","location":"Togo",{}}})", names, values);
    };
    const std::string states = R"("currentVersion":true,"latestVersion":true,"isPublished":false)";
    const auto took =
        taken("[" + record("Hope Aid", states.c_str()) + "," + record("Sun Relief", states.c_str()) + "]",
              "a.json");
    CHECK(issue_of(took, Code::marks_read) == nullptr);
    CHECK(took.change.put.programmes.empty());
    const std::string sectors = R"("health":true,"shelter":false,"seeds":true)";
    const auto marked = taken("[" + record("Hope Aid", sectors.c_str()) + "," +
                                  record("Sun Relief", R"("health":false,"shelter":true,"seeds":true)") + "]",
                              "a.json");
    CHECK(issue_of(marked, Code::marks_read) != nullptr);
    CHECK(marked.change.put.programmes.size() == 3);
}

TEST_CASE("columns: marks that people make under a word such as open are marks still") {
    const auto took =
        taken("Organisation,Place,Open kitchen,Clinic,Seeds\nHope Aid,Togo,x,,x\nSun Relief,Mali,,x,x\n");
    CHECK(issue_of(took, Code::marks_read) != nullptr);
}

TEST_CASE("cells: a list as programs write it is its parts") {
    using Parts = std::vector<std::string>;
    CHECK(intake::list_in_cell(R"(["Health"])") == Parts{"Health"});
    CHECK(intake::list_in_cell(R"(["Health","Food aid"])") == Parts{"Health", "Food aid"});
    CHECK(intake::list_in_cell(R"([ "سلامت" , "غذا" ])") == Parts{"سلامت", "غذا"});
    CHECK(intake::list_in_cell("['Health', 'Food aid']") == Parts{"Health", "Food aid"});
    CHECK(intake::list_in_cell("[]") == Parts{});
    for (const char* const other : {"[Health]", "[1, 2]", R"(["a", 2])", "['a' 'b']", "['a", "[", "",
                                    "['a',]", R"({"a":"b"})", R"("Health")"}) {
        CAPTURE(other);
        CHECK_FALSE(intake::list_in_cell(other));
    }
}

TEST_CASE("cells: programmes and places in a list are read without its brackets") {
    const auto took = taken(
        "Title,Organisation,Service,Town,Start\n"
        "Pool,Hope Aid,\"[\"\"Counselling\"\"]\",\"[\"\"Velim\"\"]\",2024-01-05\n"
        "Hall,Sun Relief,\"[\"\"Meals\"\"]\",\"[\"\"Lorun\"\"]\",2024-01-06\n"
        "Camp,Hope "
        "Aid,\"[\"\"Meals\"\",\"\"Counselling\"\"]\",\"[\"\"Velim\"\",\"\"Lorun\"\"]\",2024-01-07\n");
    CHECK(took.sheet.counts.accepted == 3);
    CHECK(took.change.put.places.size() == 2);
    for (const auto& place : took.change.put.places) CHECK(told_name(place).find('[') == std::string::npos);
    for (const auto& programme : took.change.put.programmes)
        CHECK(told_name(programme).find('[') == std::string::npos);
}

TEST_CASE("columns: in a list of grants the number that no two rows share is that of a project") {
    const std::string headings =
        "Award Date,Recipient Org:Name,Title,Identifier,Amount Awarded,Currency,Funding Org:Name\n";
    const auto took = taken(headings +
                            "2015-03-31,Bright Stage,Grant to Bright Stage,GB-ZZZ-5c33,77229,GBP,Arts Fund\n"
                            "2015-03-31,Bright Stage,Grant to Bright Stage,GB-ZZZ-9e60,4600,GBP,Arts Fund\n"
                            "2015-03-31,Moon Choir,Grant to Moon Choir,GB-ZZZ-4a31,27338,GBP,Arts Fund\n");
    CHECK(issue_of(took, Code::budget_contradicts) == nullptr);
    REQUIRE(took.sheet.money.size() == 1);
    CHECK(took.sheet.money[0].n_projects == 3);
    CHECK(took.sheet.money[0].without_contradiction == 10'916'700);
}

TEST_CASE(
    "columns: in a list of awards another amount under one title is another award, whatever its number") {
    const auto took = taken(
        "Award Date,Recipient Org:Name,Title,Identifier,Amount Awarded,Currency,Funding Org:Name\n"
        "2015-03-31,Bright Stage,Grant to Bright Stage,GB-ZZZ-5c33,77229,GBP,Arts Fund\n"
        "2015-03-31,Bright Stage,Grant to Bright Stage,GB-ZZZ-5c33,4600,GBP,Arts Fund\n"
        "2015-03-31,Moon Choir,Grant to Moon Choir,GB-ZZZ-4a31,27338,GBP,Arts Fund\n"
        "2015-03-31,Moon Choir,Grant to Moon Choir,GB-ZZZ-4a31,27338,GBP,Other Fund\n");
    CHECK(issue_of(took, Code::budget_contradicts) == nullptr);
    REQUIRE(took.sheet.money.size() == 1);
    CHECK(took.sheet.money[0].without_contradiction == 10'916'700);
}

TEST_CASE("columns: a number that rows share, or that numbers activities, stays that of an activity") {
    auto shared = fields_in(
        "Recipient Org:Name,Title,Identifier,Amount Awarded\nBright Stage,Grant,Z-1,100\n"
        "Bright Stage,Grant,Z-1,200\nMoon Choir,Grant,Z-2,300\n");
    CHECK(shared["Identifier"] == "activity_id");
    auto activities = fields_in(
        "Organisation,Title,Identifier,Budget\nBright Stage,Grant,Z-1,100\n"
        "Bright Stage,Grant,Z-2,200\nMoon Choir,Grant,Z-3,300\n");
    CHECK(activities["Identifier"] == "activity_id");
}

TEST_CASE("columns: a path that ends in an attribute of kind, or a percentage, names nothing") {
    for (const char* const heading :
         {"/activity-date@type", "/activity-date@iso-date", "/title/narrative@xml:lang",
          "/participating-org@role", "/country-budget-items/budget-item@percentage",
          "Country Region Percentage", "Sector Percentage", "Implementing partner percentage"}) {
        CAPTURE(heading);
        CHECK(field_of(heading) == "none");
    }
    CHECK(field_of("/title/narrative") == "title");
    CHECK(field_of("/location/name/narrative") == "place.neighbourhood");
    CHECK(field_of("Country Region") != "none");
}

TEST_CASE("columns: flows of money to one appeal are each an amount of their own") {
    const auto took = taken(
        "amount,from,appeal,appeal code,to,sector\n#value+usd,#org+name+funder,#activity+appeal+name,"
        "#activity+appeal+id,#org+name+impl,#sector\n100,Fund A,Alba Appeal,FALB,Hope Aid,Health\n"
        "250,Fund B,Alba Appeal,FALB,Hope Aid,Health\n70,Fund B,Alba Appeal,FALB,Sun Relief,Food\n");
    CHECK(issue_of(took, Code::budget_contradicts) == nullptr);
    REQUIRE(took.sheet.money.size() == 1);
    CHECK(took.sheet.money[0].n_projects == 3);
}

TEST_CASE("columns: a path below an element of persons is theirs in all its parts") {
    for (const char* const heading :
         {"/contact-info/organisation/narrative", "/contact-info/department/narrative",
          "/contact-info/job-title/narrative@xml:lang", "/contact-info@type"}) {
        CAPTURE(heading);
        CHECK(field_of(heading) == "personal");
    }
}

TEST_CASE("columns: where the money of a flow comes from is no place of what is done") {
    CHECK(field_of("srcLocations") == "none");
    auto fields = fields_in(
        "date,srcOrganization,srcLocations,destOrganization,destLocations,amountUSD\n"
        "#date+start,#org+name+funder,#country+iso3+funder+list,#org+name+impl,#country+iso3+impl+list,"
        "#value+funding+total+usd\n"
        "2026-01-15,Govt of Bulgaria,BGR,Hope Aid,ZZA,115607\n2026-01-15,Govt of Canada,CAN,Hope "
        "Aid,ZZA,250\n"
        "2026-01-16,Govt of Belgium,BEL,Sun Relief,ZZA,90000\n");
    CHECK(fields["destLocations"] == "place.country");
    CHECK(fields["srcLocations"] != "place.country");
}
