#include "intake/table/indicators.h"

#include "intake/taken.h"

using namespace ensejam;

namespace {

std::vector<double> targeted(const intake::Taken& took) {
    std::vector<double> people;
    for (const auto& activity : took.change.put.activities) people.push_back(activity.people_targeted);
    return people;
}

using Counts = std::vector<double>;

}  // namespace

TEST_CASE("indicators: what an indicator counts is people when it names them first") {
    for (const char* people :
         {"Number of girls trained", "# of men and women reached", "IDPs supported",
          "Number of internally displaced people followed", "Persons", "Nombre de personnes formées",
          "تعداد دانش‌آموزان آموزش‌دیده", "نفر", "Número de niños vacunados",
          "Number of school children fed", "Number of IDPs, refugees and hosts",
          "تعداد دانش‌آموزان مدارس", "Nombre d'enfants des écoles"}) {
        CAPTURE(people);
        CHECK((intake::counts_people(people)));
    }
    for (const char* other :
         {"Number of communities with IDPs registered", "quantity of food distributed", "% of women reached",
          "Percentage of children", "number of support period (in months)", "kits",
          "Number of schools for girls", "تعداد کارگاه برای زنان", "درصد کودکان",
          "Number of child-friendly spaces supported", "# of women safe spaces",
          "Number of student kits distributed", "Youth centres rehabilitated", "Number of women's groups",
          "تعداد فضاهای دوست‌دار کودک", "Nombre d'espaces amis des enfants",
          "Número de escuelas de niños"}) {
        CAPTURE(other);
        CHECK_FALSE(intake::counts_people(other));
    }
}

TEST_CASE("indicators: a target is people only where its row's indicator or unit says so") {
    const auto took = taken(
        "Organisation;Sector;District;Indicator;Annual Target\n"
        "A;Health;X;Number of children vaccinated;120\nB;Health;Y;Number of clinics repaired;4\n"
        "C;Health;Z;;7\n");
    CHECK(targeted(took) == Counts{120, -1, -1});
    const auto told = issues_of(took, Code::target_not_of_people);
    REQUIRE(told.size() == 1);
    CHECK(told[0].where.column == "Annual Target");
    CHECK(blank(told[0], "n") == "2");
    CHECK(blank(told[0], "indicator") == "Number of clinics repaired");
    CHECK(targeted(taken(
              "Organisation;Sector;District;Unit;Target\nA;Health;X;persons;120\nB;WASH;Y;wells;4\n")) ==
          Counts{120, -1});
}

TEST_CASE("indicators: a heading that names people needs no indicator, and without one a target is people") {
    CHECK(
        targeted(taken("Organisation;Sector;District;Indicator;People targeted\nA;Health;X;Clinics;12\n")) ==
        Counts{12});
    CHECK(targeted(taken("Organisation;Sector;District;Annual Target\nA;Health;X;12\n")) == Counts{12});
}
