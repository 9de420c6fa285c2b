#include "taken.h"

using namespace ensejam;

namespace {

/// The field of a column with this heading and these three cells.
std::string field_with(const std::string& heading, const std::string& a, const std::string& b,
                       const std::string& c) {
    const auto took = taken("Org;Sector;District;Title;" + heading + "\nHope;Health;Alba;Clinic;" + a +
                            "\nSun;Water;Bel;Well;" + b + "\nBlue;Food;Cor;Meals;" + c + "\n");
    return field_of(took, heading);
}

}  // namespace

TEST_CASE("headings: when money was promised is no money") {
    for (const char* heading : {"Commitment Date", "Commitment Year", "Date d'engagement", "Budget year",
                                "Disbursement date", "سال تعهد"}) {
        CAPTURE(heading);
        CHECK_FALSE(field_with(heading, "2006", "2007", "2009").starts_with("money"));
    }
    for (const char* heading : {"Budget 2024 (USD)", "Expenditure to date (USD)", "Budget this year (USD)",
                                "Commitment amount (USD)"}) {
        CAPTURE(heading);
        CHECK(field_with(heading, "20060", "4000", "50000").starts_with("money"));
    }
}

TEST_CASE("headings: the amount beside the day of a commitment is taken") {
    const auto took = taken(
        "Country,Title,Implementing Agency,Commitment Date,Start Date,Currency,Commitment amount\n"
        "Egypt,Kits,Hope,2007-03-19,2007-04-01,USD,400000\nCuba,Wells,Sun,2006,2006-01-01,USD,5000\n"
        "Mali,Seeds,Blue,2007,2007-01-01,USD,6000\n");
    CHECK(field_of(took, "Commitment amount") == "money.committed");
    REQUIRE(took.sheet.money.size() == 1);
    CHECK(took.sheet.money[0].every_distinct == 41'100'000);
}

TEST_CASE("headings: a long description is no longitude") {
    for (const char* heading :
         {"Long Description", "long_description", "Long name", "How long", "Country long"}) {
        CAPTURE(heading);
        CHECK(field_with(heading, "Prepared a hospital", "Dug a deep well", "Fed a school") != "lon");
    }
    for (const char* heading : {"Long", "long", "location_long", "GPS Long", "Longitude", "long (dd)"}) {
        CAPTURE(heading);
        CHECK(field_with(heading, "35.7", "36.2", "35.9") == "lon");
    }
}

TEST_CASE("headings: starts and ends cut short") {
    const auto took = taken(
        "REF,COUNTRY,ST_DATE,ENDDT,TITLE,TOT_TARGET_BENIFICIARIES\n729,Mali,1/13/2004,2/1/2004,Floods,25000\n"
        "731,Chad,2/1/2004,12/1/2004,Drought,10000\n720,Niger,3/1/2004,12/1/2004,Seeds,100\n");
    CHECK(field_of(took, "ST_DATE") == "start");
    CHECK(field_of(took, "ENDDT") == "end");
    CHECK(field_of(took, "REF") == "project_code");
    CHECK(field_of(took, "TOT_TARGET_BENIFICIARIES") == "people_targeted");
}

TEST_CASE("headings: a reference that comes again is no number of a project") {
    CHECK(field_with("Ref", "1.1", "1.1", "1.2") != "project_code");
    CHECK(field_with("Ref", "A-1", "A-2", "A-3") == "project_code");
}

TEST_CASE("headings: a number within a heading that is alike does not matter, another number does") {
    CHECK(field_with("Beneficiary Location:0:Name", "Alba", "Bel", "Cor").starts_with("place"));
    CHECK(field_with("description_type_1", "Refugees", "Hosts", "Refugees") != "target_group");
}

TEST_CASE("headings: bare numbers of types name no programme and no group") {
    for (const char* heading :
         {"related_activity_type", "description_type_1", "Activity type", "Type of beneficiaries"}) {
        CAPTURE(heading);
        const std::string field = field_with(heading, "1", "2", "1");
        CHECK(field != "programme");
        CHECK(field != "target_group");
    }
    CHECK(field_with("Activity type", "Training", "Repair", "Training") == "programme");
}

TEST_CASE("headings: who works along, and the day of what was handed out") {
    const auto took = taken(
        "date,Cooperating Partner,Province,Island,Village,tarpaulin\n3/22/15,Hope,Shefa,Buninga,Buninga,60\n"
        "3/31/15,Sun,Shefa,Efate,Epule,46\n4/3/15,Hope,Malampa,Paama,Liro,22\n");
    CHECK(field_of(took, "Cooperating Partner") == "deliverer");
    CHECK(field_of(took, "date") == "start");
}
