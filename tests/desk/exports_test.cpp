#include <doctest/doctest.h>

#include <set>

#include "demo_register.h"
#include "publish/publish.h"

using namespace ensejam;
using text::Language;

namespace {

/// The demonstration province with its first sheet taken in.
registry::Register with_welfare(const registry::Register& empty) {
    const std::string name = "01-welfare.xlsx";
    auto book = intake::read_book(demo::bytes_of(demo::folder / "sheets" / name), name);
    REQUIRE(book.has_value());
    auto taken = intake::take_in(*book, empty, {.sender = empty.organisation_coded("behzisti")});
    REQUIRE(taken.has_value());
    return empty.with(taken->change);
}

struct Exported {
    std::string name{};
    std::string bytes{};
};

std::vector<Exported> exports_of(const registry::Register& known, Language language) {
    publish::BookSheet sheet{.listing = publish::activities_listing(known, language)};
    const auto notes = publish::read_me_notes(language, "demo", no_day);
    return {{"a.csv", publish::as_csv(sheet.listing)},
            {"hxl.csv", publish::activities_hxl(known, language)},
            {"a.geojson", publish::activities_geojson(known, language)},
            {"a.xlsx", publish::as_xlsx({&sheet, 1}, notes, language)}};
}

/// What must not change: organisation, programme, place and days of each activity.
std::multiset<std::string> told_in(const registry::Register& known) {
    std::multiset<std::string> told;
    for (const registry::Activity& activity : known.tables().activities)
        told.insert(fmt::format("{}|{}|{}|{}|{}", activity.organisation.value, activity.programme.value,
                                activity.place.value, activity.period.from.number,
                                activity.period.to.number));
    return told;
}

}  // namespace

TEST_CASE("exports: what was written out comes in again as the same activities, without a question") {
    const registry::Register empty = demo::empty_register();
    const registry::Register known = with_welfare(empty);
    REQUIRE(known.tables().activities.size() > 50);
    for (const Language language : {Language::fa, Language::en})
        for (const Exported& file : exports_of(known, language)) {
            auto book = intake::read_book(file.bytes, file.name);
            REQUIRE(book.has_value());
            const auto taken = intake::take_in(*book, empty);
            REQUIRE(taken.has_value());
            CHECK_MESSAGE(taken->sheet.counts.rows == taken->sheet.counts.accepted, file.name);
            CHECK_MESSAGE(taken->sheet.questions.empty(), file.name);
            CHECK_MESSAGE(told_in(empty.with(taken->change)) == told_in(known), file.name);
            CHECK_MESSAGE(taken->change.put.projects.size() == known.tables().projects.size(), file.name);
        }
}
