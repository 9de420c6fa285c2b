#include "taken.h"

using namespace ensejam;

namespace {

using Counts = std::vector<double>;

Counts reached(const intake::Taken& took) {
    Counts people;
    for (const auto& activity : took.change.put.activities) people.push_back(activity.people_reached);
    return people;
}

}  // namespace

TEST_CASE("values: beside a partner they are the people whom the indicator or the unit names") {
    const auto took = taken(
        "Indicator,Units,Value,Partner,StartDate,activity,Governorate\n"
        "# of girls provided with kits,# girls,454,Hope,2016-01-01,Winter kits,IRBID\n"
        "# of men with cash,# men,300,Sun,2016-02-01,Cash,AMMAN\n"
        "USD of cash given,USD,12000,Sun,2016-02-01,Cash,MAAN\n");
    CHECK(field_of(took, "Value") == "people_reached");
    CHECK(reached(took) == Counts{454, 300, -1});
    CHECK(issue_of(took, Code::target_not_of_people) != nullptr);
    CHECK(issue_of(took, Code::cells_unlike_heading) == nullptr);
}

TEST_CASE("values: where no indicator names people they are none") {
    const auto took = taken(
        "Indicator,Value,Partner,StartDate,activity,Governorate\n"
        "Wells dug,4,Hope,2016-01-01,Wells,IRBID\nLatrines built,3,Sun,2016-02-01,Latrines,AMMAN\n"
        "Kits given,30,Sun,2016-02-01,Kits,MAAN\n");
    CHECK(field_of(took, "Value") != "people_reached");
}
