#include "taken.h"

namespace ensejam {
namespace {

std::optional<Error> refusal(const std::string& csv) {
    auto book = intake::read_book(csv, "sheet.csv");
    REQUIRE(book.has_value());
    auto took = intake::take_in(*book, registry::Register());
    if (took) return {};
    return took.error();
}

std::optional<Code> refused(const std::string& csv) {
    const auto error = refusal(csv);
    return error ? std::optional(error->code) : std::nullopt;
}

}  // namespace

TEST_CASE("lists: hospitals with their ministry and where they stand are places") {
    CHECK(
        refused(
            "Organisation,Name,Country,L1,L2,Lon,Lat\nHealth Office,North Hospital,ZZ,Norte,Alta,28.1,41.1\n"
            "Health Office,South Hospital,ZZ,Sur,,29.1,40.1\nHealth Office,East Clinic,ZZ,Norte,,29.2,40.2\n"
            "Health Office,West Clinic,ZZ,Este,,32.8,39.9\nHealth Office,Lake Clinic,ZZ,Sur,,27.1,38.4\n") ==
        Code::list_of_places);
    CHECK(refused("Organisation,Name,District,Activity\nHealth Office,North Hospital,Alta,Vaccines\n"
                  "Health Office,South Hospital,Baja,Vaccines\n") == std::nullopt);
}

TEST_CASE("lists: associations with their field and address are bodies, also where no place is named") {
    CHECK(refused("NomAsso,Adresse,Domaine,Sigle\nLes Amis,1 rue A,SPORT,LA\nLes Pins,2 rue A,CULTURE,LP\n"
                  "Le Lac,3 rue A,SOCIAL,LL\nLa Tour,4 rue A,SOCIAL,LT\nLe Pont,5 rue A,SOCIAL,PO\n") ==
          Code::list_of_organisations);
}

TEST_CASE("lists: who took part or helped, a row each, are persons") {
    CHECK(refused("Course,Organisation,Start,End,Sex,First Name,Last Name\nFirst aid,River Aid,2024-01-02,"
                  "2024-01-03,F,Mary,Jones\nFirst aid,River Aid,2024-01-02,2024-01-03,M,John,Smith\n"
                  "Rescue,River Aid,2024-02-02,2024-02-03,F,Ann,Brown\n") == Code::personal_data_refused);
    CHECK(refused("volunteer_name,hours,project,region\nMary Jones,10,Wells,North\nJohn Smith,8,Books,North\n"
                  "Ann Brown,6,Wells,South\nTom Green,6,Wells,South\n") == Code::personal_data_refused);
}

TEST_CASE("lists: courses with whom to call and how many took part are activities") {
    CHECK(
        refused("Course,Organisation,Start,Focal point,Women,Men\nFirst aid,River Aid,2024-01-02,Mary Jones,"
                "8,9\nRescue,River Aid,2024-02-02,John Smith,4,5\n") == std::nullopt);
}

TEST_CASE("lists: donors who are persons are not kept, and what they gave is no activity") {
    CHECK(refused("date,donor_name,donation_amount,project,region\n2025-01-05,Mary Jones,250,Wells,North\n"
                  "2025-01-07,John Smith,100,Books,South\n2025-01-09,Ann Brown,500,Wells,North\n"
                  "2025-01-12,Tom Green,80,Meals,East\n") == Code::personal_data_refused);
    CHECK(refused("start date,donor,project,region,budget\n2025-01-05,World Bank,Wells,North,5\n"
                  "2025-01-07,Norway Government,Books,South,6\n2025-01-09,Aid Fund,Meals,East,7\n") ==
          std::nullopt);
}

TEST_CASE("lists: plans and appeals with what they require are no activities") {
    const auto plans = refusal(
        "id,plan,startDate,endDate,locationCode,requirements,funding.progress\n1,North Plan,2022-01-01,"
        "2022-12-31,NOR,44000000,25.47\n2,South Plan,2022-01-01,2022-12-31,SOU,90000000,65.28\n");
    REQUIRE(plans.has_value());
    CHECK(plans->code == Code::list_of_others);
    CHECK(blank(*plans, "form") == "appeals");
    CHECK(refused("countryCode,id,name,startDate,endDate,cluster,requirements,funding,percentFunded\n"
                  "ZZN,15,North Appeal,2026-01-01,2026-12-31,Education,1900,12,1\n"
                  "ZZN,15,North Appeal,2026-01-01,2026-12-31,Health,2500,300,12\n") == Code::list_of_others);
    CHECK(refused("Project title,Organisation,Country,Requirements,Percent funded\nWells,River Aid,ZZ,90,10\n"
                  "Books,Hill Relief,ZZ,80,20\n") == std::nullopt);
}

TEST_CASE("lists: cargo that came over a border is goods on their way") {
    CHECK(
        refused("ID,Received Date,Description of Cargo,Cargo Category,Status,Quantity,Donating Organization\n"
                "1,2025-01-16,Food parcels,Food,Received,22,Food Fund\n"
                "2,2025-01-16,Tents,Shelter,Received,38,Fund North\n") == Code::list_of_stock);
}

TEST_CASE("lists: people by sex and age beside those in need are in need, and nobody reached them") {
    auto book =
        intake::read_book("Location,PIN,Boys,Girls,Men,Women\nMill,100,20,30,25,25\nDale,80,20,20,20,20\n",
                          "Cluster needs.csv");
    REQUIRE(book.has_value());
    book->grids[0].sheet = "Inter-cluster PIN";
    const auto took = intake::take_in(*book, registry::Register());
    REQUIRE_FALSE(took.has_value());
    CHECK(took.error().code == Code::list_of_places);
}

TEST_CASE("persons: names, mail and telephones of those to call are not read, whatever the heading") {
    const auto took = taken(
        "Project,Organisation,FPFirstName,FPLastName,FPEmail,FPMobilePhone,full_name,Reach us,Line,Start "
        "Date\n"
        "Seeds,River Aid,Mary,Jones,m@example.org,+98 912 000 0000,Mary Jones,m@example.org,+44 20 7946 0000,"
        "2024-01-05\nWells,River Aid,John,Smith,j@example.org,+98 912 000 0001,John Smith,j@example.org,"
        "+44 20 7946 0001,2024-01-06\nBooks,Hill Relief,Ann,Brown,a@example.org,+98 912 000 0002,Ann Brown,"
        "a@example.org,+44 20 7946 0002,2024-01-07\n");
    CHECK(took.sheet.counts.accepted == 3);
    for (const char* heading :
         {"FPFirstName", "FPLastName", "FPEmail", "FPMobilePhone", "full_name", "Reach us", "Line"}) {
        CAPTURE(heading);
        CHECK(field_of(took, heading) == "personal");
    }
}

TEST_CASE("persons: days, sums and codes are no telephone numbers") {
    const auto took = taken(
        "Project,Organisation,Place code,Amount,Day\nSeeds,River Aid,0102030405,0.55,05/01/2024\n"
        "Wells,River Aid,0102030406,0.75,06/01/2024\nBooks,Hill Relief,0102030407,0.95,07/01/2024\n");
    for (const auto& column : took.sheet.columns) CHECK(column.field != "personal");
}

TEST_CASE("lists: statistics of municipalities are figures of places, whatever is spent there") {
    CHECK(
        refused(
            "Provincia;Municipio;Habitantes;Nacidos vivos;Centros;Vehiculos;Viviendas;Actividad "
            "1;Presupuesto de gastos\n"
            "Alba;Ada;1426;4;0;597;410;Sector G: 25;1971505\nAlba;Bel;1262;7;1;550;300;Sector G: 15;1408299\n"
            "Brava;Cor;24373;190;1;9980;8000;Sector G: 25;16986208\nBrava;Dun;3100;21;0;1321;900;Sector F: "
            "11;2280000\n"
            "Costa;Eno;800;3;0;310;250;Sector G: 15;734976\n") == Code::list_of_places);
}

}  // namespace ensejam
