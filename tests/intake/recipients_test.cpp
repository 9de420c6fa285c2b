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
}

TEST_CASE("countries: a list between commas is as many places, and the parts of a name are none") {
    CHECK(taken_to("countries", {"Iran, Nepal, Pakistan"}).change.put.places.size() == 3);
    CHECK(taken_to("countries", {"Tanzania, United Republic of"}).change.put.places.size() == 1);
    CHECK(taken_to("countries", {"Mali, Congo, Democratic Republic of the, Chad"}).change.put.places.size() ==
          3);
    CHECK(taken_to("countries", {"West Africa, Sahel"}).change.put.places.size() == 1);
    const auto long_list =
        taken_to("countries",
                 {"Afghanistan, Azerbaijan, Bangladesh, Bhutan, Cook Islands, China, Fiji, Micronesia, "
                  "Indonesia, India, Kyrgyzstan, Cambodia, Kiribati, Kazakhstan, Laos, Sri Lanka, Mongolia, "
                  "Maldives, Malaysia, Nauru, Nepal, Papua New Guinea, Philippines, Pakistan, Palau, Solomon "
                  "Islands, Thailand, Tajikistan, Timor-Leste, Tonga, Tuvalu, Uzbekistan, Vietnam, Vanuatu",
                  "Mali", "Chad", "Niger"});
    CHECK(long_list.sheet.counts.accepted == 4);
    CHECK(long_list.change.put.places.size() == 37);
}
