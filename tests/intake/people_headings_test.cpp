#include <doctest/doctest.h>

#include "intake/taken.h"

using namespace ensejam;

namespace {

/// The field of a column of figures with this heading, in a sheet of two activities.
std::string field_headed(const std::string& heading) {
    const auto took = taken("Org;Sector;District;Start;" + heading +
                            "\nA;Health;X;2024-01-01;100\nB;WASH;Y;2024-02-01;200\n");
    return field_of(took, heading);
}

double people_of_first(const std::string& headings, const std::string& figures) {
    const auto took = taken("Org;Sector;District;Start;" + headings + "\nA;Health;X;2024-01-01;" + figures +
                            "\nB;WASH;Y;2024-02-01;" + figures + "\n");
    REQUIRE(took.change.put.activities.size() == 2);
    return took.change.put.activities[0].people_reached;
}

}  // namespace

TEST_CASE("headings of people: words stand in any order") {
    for (const char* const heading :
         {"Number of reached beneficiaries", "Reached people", "number of people reached", "# reached",
          "Beneficiaries reached (total)", "Total reached", "# of beneficiaries",
          "Beneficiaries: Individuals", "Total number of persons served", "Nombre de bénéficiaires atteints",
          "Nombre total de personnes touchées", "Personas alcanzadas", "Total de beneficiarios alcanzados",
          "تعداد افراد تحت پوشش", "تعداد کل افراد تحت پوشش", "مجموع نفرات تحت پوشش"}) {
        CAPTURE(heading);
        CHECK(field_headed(heading) == "people_reached");
    }
    for (const char* const heading :
         {"Number of targeted beneficiaries", "Planned number of people", "People to be reached (total)",
          "Nombre total de personnes ciblées", "جمعیت هدف", "تعداد افراد هدف"}) {
        CAPTURE(heading);
        CHECK(field_headed(heading) == "people_targeted");
    }
    for (const char* const heading :
         {"Number of people in need", "Beneficiaries: Families", "Number of trained health workers",
          "Number of beneficiary households"}) {
        CAPTURE(heading);
        CHECK(field_headed(heading) != "people_reached");
    }
}

TEST_CASE("headings of people: a part is never all of them where a column counts all") {
    CHECK(people_of_first("Number of reached beneficiaries;New beneficiaries", "100;10") == 100);
    CHECK(people_of_first("New beneficiaries;Number of reached beneficiaries", "10;100") == 100);
    CHECK(people_of_first("Beneficiaries:Men;Beneficiaries:Individuals", "10;100") == 100);
    CHECK(people_of_first("Beneficiaries with disabilities;Total beneficiaries", "3;100") == 100);
}

TEST_CASE("headings of people: a column that says whether they are counted once counts nobody") {
    CHECK(people_of_first("unique_beneficiaries;beneficiaries", "Yes;100") == 100);
}

TEST_CASE("headings of people: parts are added up where nobody counts all, or none is taken") {
    CHECK(people_of_first("Number of women;Number of men", "30;20") == 50);
    CHECK(people_of_first("Beneficiaries: women;Beneficiaries: men;New beneficiaries", "30;20;7") == 50);
    const auto took = taken(
        "Org;Sector;District;Start;New beneficiaries;Disabled beneficiaries\n"
        "A;Health;X;2024-01-01;10;2\nB;WASH;Y;2024-02-01;20;4\n");
    CHECK(took.change.put.activities[0].people_reached == -1);
    const Issue* issue = issue_of(took, Code::column_not_understood);
    REQUIRE(issue != nullptr);
    CHECK(blank(*issue, "form") == "parts");
    CHECK(people_of_first("New beneficiaries", "10") == 10);
}

TEST_CASE("headings of people: parts beside a total are told once") {
    const auto took = taken(
        "Org;Sector;District;Start;Personas alcanzadas;Mujeres;Hombres;Niñas 0-5;Adultos mayores de 60 años\n"
        "A;Health;X;2024-01-01;100;40;60;10;5\nB;WASH;Y;2024-02-01;200;90;110;20;9\n");
    CHECK(took.change.put.activities[1].people_reached == 200);
    const auto issues = issues_of(took, Code::column_not_understood);
    REQUIRE(!issues.empty());
    CHECK(blank(issues[0], "form") == "parts_of");
    CHECK(blank(issues[0], "total") == "Personas alcanzadas");
    CHECK(blank(issues[0], "column").find("Mujeres | Hombres | Niñas 0-5") == 0);
}

TEST_CASE("headings of money: a unit in the heading says that a value is money") {
    CHECK(field_headed("Total Value (USD)") == "money.approved");
    CHECK(field_headed("USD COSTO ESTIMADO") == "money.approved");
    CHECK(field_headed("Total-Commitment") == "money.committed");
    CHECK(field_headed("Total value") != "money.approved");
}

TEST_CASE("headings in the form of a path: a kind, role or reference is no title and no body") {
    const auto took = taken(
        "iati-identifier;title/narrative;activity-date/@type;participating-org/@role;sector/narrative;"
        "sector/@vocabulary;activity-status/@code;recipient-country/0/@code;recipient-country/0/@percentage\n"
        "X-1;Wells;start;1;Water;99;2;TZ;30\nX-2;Schools;start;1;Education;99;2;TZ;70\n");
    CHECK(field_of(took, "title/narrative") == "title");
    CHECK(field_of(took, "recipient-country/0/@code") == "place_code.country");
    for (const char* const heading : {"activity-date/@type", "participating-org/@role", "sector/@vocabulary",
                                      "recipient-country/0/@percentage"})
        CHECK(field_of(took, heading) == "none");
    CHECK(took.change.put.projects.size() == 2);
    CHECK(took.change.put.organisations.empty());
}

TEST_CASE("headings of an IATI table: bodies by their role, and regions of the world are no places") {
    const auto took = taken(
        "iati-identifier,title,participating-org (Funding),participating-org-ref (Funding),"
        "participating-org (Implementing),recipient-country,recipient-region-code,sector\n"
        "X-1,Wells,Fund,F-1,Builder,Chad;Chad;Chad,,Water\n"
        "X-2,Schools,Fund,F-1,Teacher,Mali,998,Education\n");
    CHECK(field_of(took, "participating-org (Implementing)") == "deliverer");
    CHECK(field_of(took, "participating-org (Funding)") == "funder");
    CHECK(took.change.put.activities.size() == 2);
    CHECK(took.change.put.places.size() == 2);
    CHECK(issue_of(took, Code::places_parted) == nullptr);
}

TEST_CASE(
    "headings of a grants list: the place that is named beats a wider area; a local authority is a place") {
    const auto took = taken(
        "Identifier,Recipient Org:Name,Title,Amount Awarded,Currency,Award Date,Area,Beneficiary "
        "Location:Name\n"
        "360G-A-1,X,T1,10,GBP,2013-07-24,North,Stonebridge\n360G-A-2,Y,T2,20,GBP,2013-07-24,South,"
        "Millford\n");
    CHECK(field_of(took, "Beneficiary Location:Name") == "place.neighbourhood");
    CHECK(field_of(took, "Area") != "place.neighbourhood");
    const auto local = taken("Organisation,Project,Local_Authority\nA,Sport,Stonebridge\nB,Dance,Millford\n");
    CHECK(field_of(local, "Local_Authority") == "place.county");
}
