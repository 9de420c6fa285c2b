#include "taken.h"

using namespace ensejam;

namespace {

using Counts = std::vector<double>;

Counts reached(const intake::Taken& took) {
    Counts people;
    for (const auto& activity : took.change.put.activities) people.push_back(activity.people_reached);
    return people;
}

const std::string head = "Organisation,Country,Title,Start,Men,Women,Boys,Girls,";

}  // namespace

TEST_CASE("people in parts: a column of all people in which nothing stands does not throw them away") {
    for (const char* total : {"IndirectBeneficiaries", "Beneficiaries", "People reached"}) {
        for (const char* blank : {"", "-", "N/A"}) {
            CAPTURE(total);
            CAPTURE(blank);
            const std::string end = std::string(blank) + "\n";
            const auto took = taken(head + total + "\nHope,Mali,Clinics,2014-01-01,75,80,40,45," + end +
                                    "Sun,Chad,Meals,2014-02-01,10,20,30,40," + end +
                                    "Blue,Niger,Seeds,2014-03-01,5,6,7,8," + end);
            CHECK(reached(took) == Counts{240, 100, 26});
            CHECK(field_of(took, "Men") == "people_reached");
        }
    }
}

TEST_CASE(
    "people in parts: those who gain indirectly are not all of whom men, women and children are parts") {
    const auto took = taken(head +
                            "Indirect beneficiaries\nHope,Mali,Clinics,2014-01-01,75,80,40,45,900\n"
                            "Sun,Chad,Meals,2014-02-01,10,20,30,40,500\n");
    CHECK(reached(took) == Counts{240, 100});
    CHECK(field_of(took, "Indirect beneficiaries") != "people_reached");
}

TEST_CASE("people in parts: beside a total that is told they are left") {
    const auto took = taken(head +
                            "Beneficiaries\nHope,Mali,Clinics,2014-01-01,75,80,40,45,250\n"
                            "Sun,Chad,Meals,2014-02-01,10,20,30,40,\n");
    CHECK(reached(took) == Counts{250, -1});
}

TEST_CASE("people in parts: where nothing is told at all, parts are left beside a column of all") {
    const auto took = taken(
        "Organisation,Country,Title,Start,Beneficiaries,Women reached,Men "
        "reached\nHope,Mali,Clinics,2014-01-01,,,\n"
        "Sun,Chad,Meals,2014-02-01,,,\n");
    CHECK(field_of(took, "Women reached") == "note");
    const auto told = taken(
        "Organisation,Country,Title,Start,Total reached,Women reached,Men reached\n"
        "Hope,Mali,Clinics,2014-01-01,,5,6\nSun,Chad,Meals,2014-02-01,,7,8\n");
    CHECK(reached(told) == Counts{11, 15});
}
