#include "desk/desk.h"

#include "../demo_register.h"
#include "publish/publish.h"

using namespace ensejam;

// Figures of places that come again: nothing changes, or only what is told otherwise.
namespace {

struct Figures {
    registry::Register known{};

    desk::Received take(const std::string& bytes, desk::TakeInOptions options = {},
                        const std::string& name = "figures.csv") {
        auto taken = desk::take_in(std::move(known), {{.name = name, .bytes = bytes}}, options);
        known = std::move(taken.known);
        REQUIRE_FALSE(taken.files.front().refused);
        return std::move(taken.files.front());
    }
    const std::vector<registry::Observation>& told() const { return known.tables().observations; }
    const std::vector<registry::Need>& needs() const { return known.tables().needs; }
};

constexpr const char* plain = "Place,Indicator,Year,Value\nKaraj,Divorce,2023,10\nFardis,Divorce,2023,20\n";
constexpr const char* mended = "Place,Indicator,Year,Value\nKaraj,Divorce,2023,10\nFardis,Divorce,2023,25\n";
constexpr const char* shorter = "Place,Indicator,Year,Value\nKaraj,Divorce,2023,10\n";

}  // namespace

TEST_CASE("figures told again: the same file changes nothing, a corrected one the value alone") {
    Figures figures;
    CHECK(figures.take(plain).difference.observations.added.size() == 2);
    CHECK(figures.take(plain).is_known);
    const auto again = figures.take(mended);
    CHECK(again.difference.observations.added.empty());
    REQUIRE(again.difference.observations.changed.size() == 1);
    CHECK(again.difference.observations.changed[0].before.value == 20);
    CHECK(figures.told().size() == 2);
    CHECK(figures.told()[1].value == 25);
    CHECK(figures.known.tables().indicators.size() == 1);
    // An old file does not undo a newer one.
    CHECK(figures.take(plain).is_known);
    CHECK(figures.told()[1].value == 25);
}

TEST_CASE("figures told again: the difference is said, with what was and what is") {
    Figures figures;
    figures.take(plain);
    const std::vector<registry::Received> again{figures.take(mended)};
    const std::string text = publish::received_text(again, text::Language::en);
    CHECK(text.find("0 new figures, 1 changed, 0 not told again") != std::string::npos);
    CHECK(text.find("row 3: was 20, is 25") != std::string::npos);
}

TEST_CASE("figures told again: what is left out stays, unless it is asked to go") {
    Figures figures;
    figures.take(plain);
    CHECK(figures.take(shorter).difference.observations.missing.size() == 1);
    CHECK(figures.told().size() == 2);
    Figures strict;
    strict.take(plain);
    strict.take(shorter, {.retire_missing = true});
    CHECK(strict.told().size() == 1);
}

TEST_CASE(
    "figures told again: another sender's figure of the same place, days and indicator is the same figure") {
    Figures figures;
    figures.take(plain);
    const auto other = figures.take("Indicator,Place,Year,Value\nDivorce,Fardis,2023,22\n", {}, "other.csv");
    CHECK(other.difference.observations.changed.size() == 1);
    CHECK(figures.told().size() == 2);
}

TEST_CASE("figures told again: needs whose days were corrected do not count twice") {
    Figures figures;
    figures.take("Place,Sector,People in need,Start,End\nKaraj,Health,100,2024-01-01,2024-12-31\n");
    const auto again =
        figures.take("Place,Sector,People in need,Start,End\nKaraj,Health,100,2024-01-01,2025-12-31\n");
    CHECK(again.sheet.counts.accepted == 1);
    REQUIRE(figures.needs().size() == 1);
    CHECK(figures.needs()[0].period.to == *day_of_gregorian({2026, 1, 1}));
}

TEST_CASE("figures told again: a column of days more tells the same figures, with their days") {
    Figures figures;
    figures.take("Place,Indicator,Value\nKaraj,Divorce,10\nFardis,Divorce,20\n");
    const auto again = figures.take(plain);
    CHECK(again.difference.observations.added.empty());
    REQUIRE(again.difference.observations.changed.size() == 2);
    CHECK(again.difference.observations.changed[0].fields == std::vector<std::string>{"period"});
    REQUIRE(figures.told().size() == 2);
    CHECK(figures.told()[0].period.from == *day_of_gregorian({2023, 1, 1}));
    // The file as it was before does not take the days away again.
    CHECK(figures.take("Place,Indicator,Value\nKaraj,Divorce,10\nFardis,Divorce,20\n").is_known);
    CHECK(figures.told().size() == 2);
}

TEST_CASE("figures told again: values of another year stand beside those of this one") {
    Figures figures;
    figures.take(plain);
    figures.take("Place,Indicator,Year,Value\nKaraj,Divorce,2024,11\nFardis,Divorce,2024,21\n");
    CHECK(figures.told().size() == 4);
}

TEST_CASE("figures told again: groups take the place of what was told without one, in the same file alone") {
    const char* groups =
        "Place,Indicator,Year,Sex,Value\nKaraj,Divorce,2023,f,4\nKaraj,Divorce,2023,m,6\n"
        "Fardis,Divorce,2023,f,9\nFardis,Divorce,2023,m,11\n";
    Figures figures;
    figures.take(plain);
    figures.take(groups);
    CHECK(figures.told().size() == 4);
    Figures beside;
    beside.take(plain);
    beside.take(groups, {}, "by sex.csv");
    CHECK(beside.told().size() == 6);
}

TEST_CASE("figures told again: with a column of bodies they are activities, and no figures any longer") {
    Figures figures;
    figures.take("Place,Sector,People in need\nKaraj,Health,100\nFardis,Health,50\n");
    CHECK(figures.needs().size() == 2);
    const auto again = figures.take(
        "Place,Sector,Organisation,People reached\nKaraj,Health,Alpha,100\nFardis,Health,Beta,50\n");
    CHECK(again.difference.needs.replaced.size() == 2);
    CHECK(figures.needs().empty());
    CHECK(figures.known.tables().activities.size() == 2);
    const std::string text = publish::received_text(std::vector{again}, text::Language::en);
    CHECK(text.find("2 figures that this file told otherwise before were taken out") != std::string::npos);
}

TEST_CASE("figures told again: what was told as activities goes when the same file tells it as figures") {
    Figures figures;
    figures.take("Place,Sector,People reached\nKaraj,Health,100\nFardis,Health,50\n");
    CHECK(figures.known.tables().activities.size() == 2);
    const auto again = figures.take("Place,Sector,People in need\nKaraj,Health,100\nFardis,Health,60\n");
    CHECK(again.difference.activities.replaced.size() == 2);
    CHECK(figures.needs().size() == 2);
    CHECK(figures.known.tables().activities.empty());
    CHECK(figures.known.tables().projects.empty());
}

TEST_CASE("figures told again: a sheet that tells nothing new says so") {
    Figures figures;
    figures.take(plain);
    const std::vector<registry::Received> again{figures.take(plain + std::string("\n"), {}, "copy.csv")};
    CHECK(publish::received_text(again, text::Language::en).find("nothing in it is new") !=
          std::string::npos);
}
