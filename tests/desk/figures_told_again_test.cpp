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
