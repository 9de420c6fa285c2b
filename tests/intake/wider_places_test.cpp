#include "intake/taken.h"

using namespace ensejam;

// Columns of regions that are wider than the places beside them.
namespace {

std::vector<std::string> place_names(const intake::Taken& took) {
    std::vector<std::string> names;
    for (const registry::Place& place : took.change.put.places) names.push_back(told_name(place));
    return names;
}

bool holds(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

TEST_CASE("regions: those that hold several provinces are no neighbourhoods, whatever their tag says") {
    const auto took = taken(
        "REGION,PROVINCE,DISTRICT,ORG_NAME,SECTOR\n#loc+name,#adm1+name,#adm2+name,#org+name,#sector\n"
        "North,Alba,Ada,Hope Aid,Health\nNorth,Alba,Bel,Hope Aid,Health\nNorth,Brava,Cor,Sun "
        "Relief,Education\n"
        "South,Costa,Dun,Sun Relief,Health\nSouth,Costa,Eno,Hope Aid,Education\n");
    CHECK(took.sheet.counts.accepted == 5);
    CHECK_FALSE(holds(place_names(took), "North"));
    CHECK(took.change.put.places.size() == 8);
}

TEST_CASE("regions: those of the world are no provinces of the countries in them") {
    const auto took = taken(
        "PROJECT_NAME,COUNTRY,REGION,SECTOR\nClean Water,Togo,Africa,WASH\nClean Water,Kenya,Africa,WASH\n"
        "School Meals,India,Asia,Food\nShelter Kits,Nepal,Asia,Shelter\nClinics,Mali,Africa,Health\n");
    CHECK(took.change.put.places.size() == 5);
    CHECK_FALSE(holds(place_names(took), "Africa"));
    const auto one = taken(
        "PROJECT_NAME,COUNTRY,REGION,SECTOR\nWater,Togo,Africa,WASH\nWater,Kenya,Africa,WASH\n"
        "Clinics,Mali,Africa,Health\n");
    CHECK_FALSE(holds(place_names(one), "Africa"));
}

TEST_CASE("regions: those of one country are its provinces, also where a district names each alone") {
    const auto took = taken(
        "Country,Region,District,Organisation,Sector\nVelim,North,Ada,Hope Aid,Health\n"
        "Velim,North,Bel,Hope Aid,Health\nVelim,South,Dun,Hope Aid,Health\nVelim,South,Eno,Hope Aid,Food\n");
    CHECK(holds(place_names(took), "North"));
    const auto single =
        taken("District,Region,Organisation,Sector\nAda,North,Hope Aid,Health\nDun,South,Hope Aid,Health\n");
    CHECK(holds(place_names(single), "North"));
    const auto numbered = taken(
        "City,Zone,Organisation,Sector\nAda,Zone 1,Hope Aid,Health\nBel,Zone 1,Hope Aid,Health\nDun,Zone "
        "2,Hope Aid,Health\n"
        "Eno,Zone 2,Hope Aid,Food\nFir,Zone 2,Hope Aid,Food\n");
    bool is_place = false;
    for (const registry::ColumnTaken& column : numbered.sheet.columns)
        is_place = is_place || (column.heading == "Zone" && column.field.starts_with("place"));
    CHECK(is_place);
}

TEST_CASE("columns: the start in which most is told wins, and yes or no is no money") {
    const auto took = taken(
        "Organisation,Sector,District,Agreement Start Date,Project Period START_DT\n"
        "Rosta,Seeds,Velim,,2013-10-01\nRosta,Soup,Velim,,2019-09-09\nRosta,Wells,Velim,2012-07-01,2012-07-"
        "01\n");
    for (const registry::Activity& activity : took.change.put.activities)
        CHECK(activity.period.from != no_day);
    const auto costs = taken(
        "Organisation,Sector,District,Cost_Recovery,Target Age Group,Est. Target Pop\n"
        "Rosta,Seeds,Velim,No,6-59m,\"19,111\"\nRosta,Soup,Velim,Yes,15,\"2,500\"\nRosta,Wells,Velim,0,<5,"
        "900\n");
    CHECK(costs.sheet.money.empty());
    CHECK(costs.sheet.people_targeted.at_most == 22'511);
}
