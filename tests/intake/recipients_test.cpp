#include "taken.h"

using namespace ensejam;

namespace {

intake::Taken taken_to(const std::string& heading, const std::vector<std::string>& cells) {
    std::string sheet = heading + ";Title;Implementing Agency;Start Date;Amount (USD)\n";
    for (std::size_t i = 0; i < cells.size(); ++i)
        sheet += cells[i] + ";Wells " + std::to_string(i) + ";Hope;2011-02-01;8000\n";
    return taken(sheet);
}

}  // namespace

TEST_CASE("recipients: where the cells are countries, the recipient is the place") {
    for (const char* heading : {"Recipient", "recipient", "Beneficiary", "Bénéficiaire"}) {
        CAPTURE(heading);
        const auto took =
            taken_to(heading, {"Egypt", "Lebanon", "Bosnia and Herzegovina", "Iran (Islamic Republic of)"});
        CHECK(field_of(took, heading) == "place.country");
        CHECK(took.change.put.places.size() == 4);
    }
}

TEST_CASE("recipients: countries for whom money goes to are no bodies, though no other column names these") {
    const auto took = taken(
        "Recipient,Title,Amount (USD),District\nNepal,Terai "
        "road,490829,Mahottari\nNepal,Schools,92152,Morang\n"
        "Nepal,Hospital,710353,Kailali\n");
    CHECK(field_of(took, "Recipient") == "place.country");
    CHECK(took.change.put.organisations.empty());
}

TEST_CASE("recipients: bodies stay bodies") {
    const auto took = taken(
        "Recipient,Title,Amount (USD),District\nHope Aid,Terai road,490829,Alba\nSun "
        "Relief,Schools,92152,Bel\n"
        "Nepal Red Fund,Hospital,710353,Cor\n");
    CHECK(field_of(took, "Recipient") == "deliverer");
}

TEST_CASE("recipients: a country or region of those who gain, and lists of countries") {
    for (const char* heading : {"Beneficiary Country / Region", "countries", "Recipient countries"}) {
        CAPTURE(heading);
        CHECK(field_of(taken_to(heading, {"Egypt", "Africa", "Mali"}), heading) == "place.country");
    }
    CHECK(field_of(taken_to("Number of countries", {"3", "1", "2"}), "Number of countries") !=
          "place.country");
    CHECK(taken_to("countries", {"Iran, Nepal, Pakistan"}).change.put.places.size() == 3);
}
