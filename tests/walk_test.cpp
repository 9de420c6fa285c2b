#include <doctest/doctest.h>

#include <set>

#include "demo_register.h"
#include "desk/desk.h"
#include "findings/findings.h"
#include "plan/plan.h"
#include "publish/publish.h"
#include "store/scratch.h"

// docs/walk.md: one row of the demonstration province, from the sheet to the printed joint plan.
using namespace ensejam;

namespace {

constexpr std::string_view sheet = "01-welfare.xlsx";
constexpr std::int32_t row = 70;

desk::File file_of(const std::filesystem::path& path) {
    return {.name = path.filename().string(), .bytes = demo::bytes_of(path)};
}

std::vector<desk::File> files_of(const std::filesystem::path& folder) {
    std::vector<desk::File> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        files.push_back(file_of(entry.path()));
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return files;
}

/// Steps 1 to 6: the province's tables, then every sheet, in a store.
registry::Register taken_in(const desk::Desk& desk, Day as_of) {
    REQUIRE(desk::begin(desk));
    auto tables = files_of(demo::folder / "registry");
    tables.push_back(file_of(demo::folder / "counties.geojson"));
    REQUIRE(desk::load_registry_tables(desk, std::move(tables)));
    const auto taken = desk::take_in(desk, files_of(demo::folder / "sheets"), {.intake = {.as_of = as_of}});
    REQUIRE(taken);
    for (const auto& received : taken->files) CHECK(!received.refused);
    auto known = desk::known(desk);
    REQUIRE(known);
    return std::move(*known);
}

/// The activities that the row told.
std::set<Id<registry::Activity>> told_by_the_row(const registry::Register& known) {
    std::set<Id<registry::Activity>> activities;
    for (const registry::Activity& activity : known.tables().activities)
        for (const registry::ToldAt& at : activity.told_at)
            if (at.row == row && known.find(at.sheet)->file == sheet) activities.insert(activity.id);
    return activities;
}

bool cites(const std::vector<Id<registry::Activity>>& cited,
           const std::set<Id<registry::Activity>>& activities) {
    return std::any_of(cited.begin(), cited.end(), [&](const auto& id) { return activities.contains(id); });
}

/// The text of a page without its markup.
std::string text_of(const std::string& page) {
    std::string text;
    bool is_markup = false;
    for (const char sign : page) {
        is_markup = sign == '<' || (is_markup && sign != '>');
        text += is_markup || sign == '>' ? ' ' : sign;
    }
    return text;
}

/// True when, behind the heading, the sheet is named and the row's number follows it.
bool prints_the_row(const std::string& page, const std::string& heading, text::Language language) {
    const std::string text = text_of(page), number = " " + text::write_plain(row, language) + " ";
    std::size_t at = text.find(heading);
    REQUIRE(at != std::string::npos);
    while ((at = text.find(sheet, at)) != std::string::npos) {
        at += sheet.size();
        if (text.substr(at, 80).find(number) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("walk: one row goes from its sheet to the printed joint plan, and can be walked back to") {
    const Scratch scratch;
    const Day as_of = *day_of_jalali({1405, 6, 31});
    const desk::Desk desk{.store = scratch.file(), .now = {.utc = "2026-09-22T09:30:00Z", .today = as_of}};

    const registry::Register known = taken_in(desk, as_of);
    const auto activities = told_by_the_row(known);
    REQUIRE(activities.size() == 1);
    const registry::Activity& activity = *known.find(*activities.begin());
    CHECK(known.find(activity.place)->code == "fakhr_iran");
    CHECK(known.find(activity.programme)->code == "job_training");
    CHECK(known.find(activity.organisation)->code == "behzisti");

    const auto found = findings::find(known, {.as_of = as_of});
    const auto finding = std::find_if(found.items.begin(), found.items.end(), [&](const auto& item) {
        return item.kind == findings::Kind::duplication && cites(item.activities, activities);
    });
    REQUIRE(finding != found.items.end());
    CHECK(finding->money);

    const plan::Posed posed = plan::pose(known, {.as_of = as_of});
    const auto told = std::find_if(posed.told.begin(), posed.told.end(),
                                   [&](const auto& run) { return activities.contains(run.activity); });
    REQUIRE(told != posed.told.end());
    const plan::Solution solution = plan::solve(posed.problem, {.passes = 200});
    CHECK(plan::check(posed.problem, solution).accepts());
    CHECK(solution.value >= plan::value_of(posed.problem, posed.problem.status_quo) - 1e-9);

    const auto why = plan::explain(posed.problem, solution, {.people = posed.people});
    const auto told_rank = static_cast<plan::Rank>(told - posed.told.begin());
    const bool is_asked =
        std::any_of(why.organisations.begin(), why.organisations.end(), [&](const auto& body) {
            return std::any_of(body.lines.begin(), body.lines.end(), [&](const plan::AskLine& line) {
                return std::find(line.before.begin(), line.before.end(), told_rank) != line.before.end();
            });
        });
    CHECK_MESSAGE(is_asked, "what the row told is kept, changed or handed over by the plan");

    for (const text::Language language : {text::Language::fa, text::Language::en}) {
        const publish::PlanOfReport plan{.posed = &posed, .solution = &solution, .explanation = &why};
        const std::string page =
            publish::report_html(known, found, {.language = language, .as_of = as_of}, &plan);
        CHECK(prints_the_row(
            page, publish::say(language, "report.cards.lead", {{"currency", "…"}}).substr(0, 40), language));
    }
    CHECK(desk::verify(desk)->is_clean());
}
