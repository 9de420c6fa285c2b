#include "intake/taken.h"

using namespace ensejam;

// Of several columns that mean the same, the one in which something stands that can be read.

TEST_CASE("rivals: an empty column of bodies gives way to one that is filled") {
    const auto took = taken(
        "name,partners,organizations,startDate,endDate,Sector\nBasic needs,,Aid,2022-01-01,2022-12-31,Food\n"
        "Health care,,Relief,2022-01-01,2022-12-31,Health\n");
    CHECK(field_of(took, "organizations") == "deliverer");
    CHECK(took.change.put.organisations.size() == 2);
}

TEST_CASE("rivals: a column of money in which words stand gives way to one of amounts") {
    const auto took = taken(
        "budget,District,Organisation,amount,title\nAda district,Alba,Aid,1200,Hospital\nBel "
        "district,Alba,Aid,500,School\n"
        "City Cor,Brava,Relief,300,Nursery\n");
    CHECK(field_of(took, "amount") == "money.approved");
    CHECK(field_of(took, "budget") != "money.approved");
}

TEST_CASE("rivals: a district told twice is one level") {
    const auto took = taken(
        "Organization,Cluster,Region,DISTRICT,DIST_NAME,Beneficiaries\nAid,Food,Lower,Kismo,Kismo,360\n"
        "Relief,Food,Bay,Baydha,Baida,600\nWells,WASH,Banar,Mogado,Banar,300\n");
    CHECK(took.change.put.places.size() == 6);
}

TEST_CASE("rivals: headings that differ in capitals alone are not numbered: one sector a row") {
    const auto took = taken(
        "Governorate,sector,activity,partner,Sector\nIrba,PROT1 MHPSS,Safe spaces,Aid,PROTECTION\n"
        "Zara,BN2 Basic Needs,Cash,Relief,BASIC NEEDS\n");
    CHECK(took.change.put.activities.size() == 2);
}

TEST_CASE("tags: the heading tells what an old tag of regions means, and codes stand beside their names") {
    const auto took = taken(
        "Region,P_Code,Sector,Organisation,Start_Date\n#region,#region_id,#sector,#org,#from_date\n"
        "Conak,GIN002001,Health,Aid,2014-12-01\nSigui,GIN004005,Food,Relief,2014-12-15\nMace,GIN008003,Food,"
        "Aid,2014-12-15\n");
    REQUIRE(took.change.put.places.size() == 3);
    CHECK(took.change.put.places[0].name_en == "Conak");
    CHECK(took.change.put.places[0].codes.size() == 1);
}

TEST_CASE("persons: a code of a place of letters and ten digits is no number of a person") {
    const auto took = taken(
        "Organisation,Activity,District,Place "
        "note\nAid,Shelter,Port,VUT0105071017\nRelief,Shelter,Ema,VUT0105039030\n"
        "Aid,Wells,Ngu,VUT0105068031\n");
    CHECK(issue_of(took, Code::personal_data_refused) == nullptr);
}

TEST_CASE(
    "projects: rows with a number of their own and none of a project are told apart by who pays and how "
    "much") {
    const auto took = taken(
        "id,project_code,donor,recipient,sector,amount_usd\n1,NA,Fund A,Aid,Health,1000\n2,,Fund "
        "B,Relief,Food,2000\n"
        "3,NA,Fund C,Wells,WASH,3000\n4,P-7,Fund A,Aid,Health,4000\n5,NA,Fund C,Wells,WASH,3000\n");
    REQUIRE(took.sheet.money.size() == 1);
    CHECK(took.sheet.money[0].n_projects == 4);
    CHECK(took.sheet.money[0].one_maximum == 1000000);
}

TEST_CASE(
    "projects: different amounts of one title are projects of their own where each row has its number") {
    const auto took = taken(
        "id,country,project_name,usd_amount,sector\n1,Alba,Language,4094,Education\n2,Brava,Language,8187,"
        "Education\n"
        "3,Costa,Nursing,4478,Health\n4,Alba,Nursing,8957,Health\n5,Dun,Nursing,8957,Health\n");
    REQUIRE(took.sheet.money.size() == 1);
    CHECK(took.sheet.money[0].one_maximum == (4094 + 8187 + 4478 + 8957) * 100);
    CHECK(took.sheet.money[0].n_contradicting == 0);
}

TEST_CASE("tags: a region beside tagged provinces is no province") {
    const auto took = taken(
        "REGION,PROVINCE,DISTRICT,ORG,CLUSTER\n#region,#adm1+name,#adm2+name,#org,#sector\nCapital,Kaba,"
        "Bagra,Aid,Food\n"
        "Capital,Parva,Salan,Relief,Food\nEast,Nanga,Achi,Aid,Health\n");
    CHECK(field_of(took, "PROVINCE") == "place.province");
    CHECK(field_of(took, "REGION") != "place.province");
}

TEST_CASE("answers: a column said to be an indicator in a sheet of activities is shown as not taken") {
    auto book = intake::read_book(
        "Organisation,Programme,District,Start,lifeExp\nAid,Clinics,Alba,2024-01-05,43.1\n", "sheet.csv");
    REQUIRE(book);
    intake::Options options;
    options.answers.field_of_column["lifeExp"] = "indicator";
    const auto took = intake::take_in(*book, registry::Register(), options);
    REQUIRE(took);
    const auto& columns = took->sheet.columns;
    const auto column = std::find_if(columns.begin(), columns.end(),
                                     [](const auto& each) { return each.heading == "lifeExp"; });
    REQUIRE(column != columns.end());
    CHECK(column->field == "none");
    CHECK_FALSE(column->is_answered);
}

TEST_CASE("headings: the names of fields that the help lists are understood as headings") {
    const auto took = taken(
        "deliverer,programme,place.province,place.city,start,people_reached,money.spent,project_code\n"
        "Aid,Clinics,Alba,Ada,2024-01-05,40,1000,P1\nRelief,Wells,Alba,Bel,2024-01-06,50,2000,P2\n");
    CHECK(took.change.put.organisations.size() == 2);
    for (const char* heading :
         {"deliverer", "place.province", "place.city", "people_reached", "money.spent", "project_code"})
        CHECK(field_of(took, heading) == heading);
}
