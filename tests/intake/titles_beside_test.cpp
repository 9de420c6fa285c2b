#include "taken.h"

using namespace ensejam;

TEST_CASE("titles: kinds of activities beside the names of projects are programmes") {
    const auto took = taken(
        "Organisation,Interventions,Country,Project,Project_name\n"
        "Hope,School construction,Mali,EAC01,Every child learns\n"
        "Hope,Teacher recruitment,Mali,EAC01,Every child learns\nSun,School construction,Chad,EAC02,Back\n"
        "Sun,Meals programme,Chad,EAC02,Back\nBlue,School construction,Kenya,EAC03,Girls first\n");
    CHECK(field_of(took, "Interventions") == "programme");
    CHECK(field_of(took, "Project") == "project_code");
    CHECK(field_of(took, "Project_name") == "title");
    CHECK(took.change.put.projects.size() == 3);
    CHECK(took.change.put.programmes.size() == 3);
}

TEST_CASE("titles: what describes activities is no kind of them, and a sector needs no other programme") {
    const auto took = taken(
        "Project Title,Agency,County,Activities,Description of Activities,start date\n"
        "Food access,Hope,Loima,Cash transfer,Cash for 3500 families,2014-09-01\n"
        "Food access,Hope,Kibish,Vouchers,Vouchers for 900 families,2014-09-01\n"
        "Water first,Sun,Lafey,Water provision,Water by truck,2014-07-01\n"
        "Water first,Sun,Eldas,Water provision,Water by truck,2014-07-01\n"
        "Seeds,Blue,Tiaty,Seed distribution,Seeds for 100 farms,2014-08-01\n");
    CHECK(field_of(took, "Activities") == "programme");
    CHECK(field_of(took, "Project Title") == "title");
    const auto sector = taken(
        "Project Title,Agency,County,Activities,Sector\nFood access,Hope,Loima,Cash,Food\n"
        "Food access,Hope,Kibish,Cash,Food\nWater first,Sun,Lafey,Trucks,Water\n");
    CHECK(field_of(sector, "Activities") != "programme");
}

TEST_CASE("titles: activities alone are the titles") {
    const auto took = taken(
        "Agency,County,Activities,start date\nHope,Loima,Cash,2014-09-01\nHope,Kibish,Cash,2014-09-01\n"
        "Sun,Lafey,Trucks,2014-07-01\n");
    CHECK(field_of(took, "Activities") == "title");
}

TEST_CASE("titles: types of activities are programmes") {
    const auto took = taken(
        "Project Name,Activity Types,Country,L1\nSchool renewal,School Safety,Timor-Leste,Baucau\n"
        "Water supply,Water Supply,Timor-Leste,Viqueque\nRoads,Road Safety,Timor-Leste,Manatuto\n");
    CHECK(field_of(took, "Activity Types") == "programme");
    CHECK(field_of(took, "Project Name") == "title");
}

TEST_CASE("titles: what says that nothing is known is no programme and no body") {
    const auto took = taken(
        "Organisation,Cluster,Country,Activity,Start Date\nHope,NA,Mali,Seeds,2024-01-05\n"
        "Sun,Undetermined,Mali,Meals,2024-01-06\nBlue,WASH,Chad,Wells,2024-01-07\n"
        "Information not "
        "available,Health,Chad,Clinics,2024-01-08\nUNDETERMINED,Health,Chad,Homes,2024-02-08\n");
    CHECK(took.change.put.programmes.size() == 2);
    CHECK(took.change.put.organisations.size() == 3);
}

TEST_CASE("titles: a type of activities cut short is a programme") {
    const auto took = taken(
        "imp_agency,district,act_type,start\nHope,Alba,Shelter,2015-05-05\nSun,Alba,Food,2015-06-17\n"
        "Blue,Brava,Cash,2015-07-01\n");
    CHECK(field_of(took, "act_type") == "programme");
}
