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
            {"a.xml", publish::activities_iati(known, "test", "2026-11-24T09:30:00Z")},
            {"a.geojson", publish::activities_geojson(known, language)},
            {"a.xlsx", publish::as_xlsx({&sheet, 1}, notes, language)}};
}

std::set<std::pair<std::int64_t, int>> roles_of(const registry::Project& project) {
    std::set<std::pair<std::int64_t, int>> roles;
    for (const registry::ProjectRole& role : project.roles)
        roles.insert({role.organisation.value, static_cast<int>(role.role)});
    return roles;
}

/// What must not change of each activity: organisation, programme, place, days, group, people, units, and its
/// project's number (where it has none, the one it is given), joint word and money.
std::multiset<std::string> told_in(const registry::Register& known) {
    std::multiset<std::string> told;
    for (const registry::Activity& activity : known.tables().activities) {
        const registry::Project* project = known.find(activity.project);
        const registry::Budget* budget = project->spoken_budget();
        const std::string code =
            project->code.empty() ? fmt::format("P{}", project->id.value) : project->code;
        told.insert(fmt::format("{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}", activity.organisation.value,
                                activity.programme.value, activity.place.value, activity.period.from.number,
                                activity.period.to.number, activity.target_group, activity.people_targeted,
                                activity.people_reached, activity.units, code, project->joint_group,
                                budget == nullptr ? -1 : budget->amount.minor));
    }
    return told;
}

/// What is in the one and not in the other, for a message.
std::string beyond(const std::multiset<std::string>& a, const std::multiset<std::string>& b) {
    std::vector<std::string> more;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(more));
    std::string words = std::to_string(more.size());
    for (std::size_t i = 0; i < std::min<std::size_t>(more.size(), 4); ++i) words += "\n  " + more[i];
    return words;
}

}  // namespace

TEST_CASE("exports: what was written out comes in again as the same activities, without a question") {
    const registry::Register& empty = demo::empty_register();
    const registry::Register& known = demo::full_register(*day_of_jalali({1405, 6, 31}));
    REQUIRE(known.tables().activities.size() > 500);
    const auto before = told_in(known);
    for (const Language language : {Language::fa, Language::en})
        for (const Exported& file : exports_of(known, language)) {
            CAPTURE(file.name);
            auto book = intake::read_book(file.bytes, file.name);
            REQUIRE(book.has_value());
            const auto taken = intake::take_in(*book, empty);
            REQUIRE(taken.has_value());
            CHECK(taken->sheet.counts.rows == taken->sheet.counts.accepted);
            CHECK(taken->sheet.questions.empty());
            const auto after = told_in(empty.with(taken->change));
            CHECK_MESSAGE(after == before, "lost: ", beyond(before, after),
                          "\ncame: ", beyond(after, before));
            CHECK(taken->change.put.projects.size() == known.tables().projects.size());
        }
}

TEST_CASE("exports: bodies that pay for a project or answer for it come back with it in every form") {
    const registry::Register& empty = demo::empty_register();
    const registry::Register known = with_welfare(empty);
    std::map<std::string, std::set<std::pair<std::int64_t, int>>> before;
    for (const registry::Project& project : known.tables().projects) before[project.code] = roles_of(project);
    for (const Exported& file : exports_of(known, Language::fa)) {
        CAPTURE(file.name);
        auto book = intake::read_book(file.bytes, file.name);
        REQUIRE(book.has_value());
        const auto taken = intake::take_in(*book, empty);
        REQUIRE(taken.has_value());
        for (const registry::Project& project : taken->change.put.projects)
            CHECK_MESSAGE(roles_of(project) == before[project.code], project.code);
    }
}

TEST_CASE("exports: every grant of a 360Giving file comes in again, with its body, place, days and money") {
    const registry::Register empty = demo::empty_register();
    const std::string name = "08-ngo-pol.xlsx";
    auto book = intake::read_book(demo::bytes_of(demo::folder / "sheets" / name), name);
    REQUIRE(book.has_value());
    const auto told = intake::take_in(*book, empty, {.sender = empty.organisation_coded("pol")});
    REQUIRE(told.has_value());
    registry::Register known = empty.with(told->change);
    registry::Change funded;  // the governorate pays for what the sheet tells
    funded.put.projects = known.tables().projects;
    for (registry::Project& project : funded.put.projects)
        project.roles.push_back({empty.organisation_coded("governorate"), registry::Role::funds});
    known = known.with(funded);
    const std::string bytes = publish::activities_360giving(known, "test");
    auto grants = intake::read_book(bytes, "grants.json");
    REQUIRE(grants.has_value());
    const auto taken = intake::take_in(*grants, empty);
    REQUIRE(taken.has_value());
    const auto& counts = taken->sheet.counts;
    CHECK(counts.rows > 10);
    CHECK(counts.rows == counts.accepted);
    CHECK(taken->sheet.questions.empty());
    const registry::Register again = empty.with(taken->change);
    CHECK(static_cast<std::int64_t>(again.tables().projects.size()) == counts.rows);
    const auto facts_of = [](const registry::Project& project) {
        const registry::Budget* budget = project.spoken_budget();
        return fmt::format("{}|{}|{}|{}|{}", project.title, project.programme.value,
                           budget == nullptr ? -1 : budget->amount.minor, project.planned.from.number,
                           project.planned.to.number);
    };
    std::multiset<std::string> before;
    for (const registry::Project& project : known.tables().projects) before.insert(facts_of(project));
    for (const registry::Project& project : again.tables().projects)
        CHECK_MESSAGE(before.contains(facts_of(project)), facts_of(project));
    CHECK(publish::activities_360giving(again, "other").find("360G-other") == std::string::npos);
}
