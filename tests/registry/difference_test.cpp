#include "registry/registry.h"

#include <doctest/doctest.h>

using namespace ensejam;
using namespace ensejam::registry;

namespace {

const Interval year{{20000}, {20365}};
const Interval longer{{20000}, {20500}};

Sheet sheet(std::int64_t id, const std::string& sender = "BEH", const std::string& signature = "sig") {
    return {.id = {id}, .file = "s.csv", .sender = sender, .signature = signature};
}

/// One row: a project with its code (and title) at a place, told by a sheet.
struct Row {
    std::string code{};
    std::int64_t place = 1;
    double people = 10;
    Interval period = year;
    std::int64_t rials = 100;
};

/// What reading a sheet against the register gives: projects and activities with ids that are free there.
Change told(const Register& known, const Sheet& by, const std::vector<Row>& rows) {
    const Register reduced = without_told_by(known, {by});
    Change change;
    change.put.sheets = {by};
    std::int32_t number = 1;
    for (const Row& row : rows) {
        auto& projects = change.put.projects;
        auto project = std::find_if(projects.begin(), projects.end(),
                                    [&](const Project& each) { return each.code == row.code; });
        if (project == projects.end()) {
            const auto free = reduced.next_id<Project>().value + static_cast<std::int64_t>(projects.size());
            projects.push_back({.id = {free},
                                .code = row.code,
                                .owner = {1},
                                .planned = row.period,
                                .budgets = {{.amount = rials(row.rials), .told_at = {{by.id, number}}}}});
            project = projects.end() - 1;
        }
        const auto free =
            reduced.next_id<Activity>().value + static_cast<std::int64_t>(change.put.activities.size());
        change.put.activities.push_back({.id = {free},
                                         .project = project->id,
                                         .organisation = {1},
                                         .place = {row.place},
                                         .period = row.period,
                                         .people_reached = row.people,
                                         .told_at = {{by.id, number++}}});
    }
    for (const Project& project : change.put.projects) {
        std::int32_t n = 0;
        for (const Activity& activity : change.put.activities) n += activity.project == project.id;
        for (Activity& activity : change.put.activities)
            if (activity.project == project.id) activity.money_share = {whole.of_billion / n};
    }
    return change;
}

Register after(const Register& known, const Sheet& by, const std::vector<Row>& rows,
               const ReconcileOptions& options = {}) {
    return known.with(reconcile(known, told(known, by, rows), options).change);
}

}  // namespace

TEST_CASE("difference: a first sheet is all new") {
    const auto first = reconcile({}, told({}, sheet(1), {{"A"}, {"B"}}));
    CHECK(first.difference.projects.added.size() == 2);
    CHECK(first.difference.activities.added.size() == 2);
    CHECK(first.change.put.sheets.size() == 1);
}

TEST_CASE("difference: the same rows in another order change nothing at all") {
    const Register known = after({}, sheet(1), {{"A", 1}, {"A", 2}, {"B", 1}, {"", 3}});
    const auto again = reconcile(known, told(known, sheet(2), {{"", 3}, {"B", 1}, {"A", 2}, {"A", 1}}));
    CHECK(again.difference.is_empty());
    CHECK(again.change.is_empty());
}

TEST_CASE("difference: a changed row changes its activity and no other; it cites the sheet that changed it") {
    const Register known = after({}, sheet(1), {{"A", 1}, {"A", 2}, {"B", 1}});
    const auto again =
        reconcile(known, told(known, sheet(2), {{"A", 1}, {"A", 2, 25}, {"B", 1, 10, longer}}));
    CHECK(again.difference.activities.added.empty());
    CHECK(again.difference.activities.missing.empty());
    CHECK(again.difference.projects.changed.empty());  // its days are those of its activities
    CHECK(again.change.put.projects.size() == 1);
    REQUIRE(again.difference.activities.changed.size() == 2);
    const auto& people = again.difference.activities.changed[0];
    CHECK(people.fields == std::vector<std::string>{"people_reached"});
    CHECK(people.before.people_reached == 10);
    CHECK(people.after.people_reached == 25);
    CHECK(again.difference.activities.changed[1].fields == std::vector<std::string>{"period"});
    const Register next = known.with(again.change);
    CHECK(next.tables().activities.size() == 3);
    CHECK(next.find(people.before.id)->told_at == Few<ToldAt>{{{2}, 2}});
}

TEST_CASE("difference: another amount is a change of the project") {
    const Register known = after({}, sheet(1), {{"A"}});
    const auto again = reconcile(known, told(known, sheet(2), {{"A", 1, 10, year, 250}}));
    REQUIRE(again.difference.projects.changed.size() == 1);
    CHECK(again.difference.projects.changed[0].fields == std::vector<std::string>{"money"});
    CHECK(again.difference.activities.is_empty());
    CHECK(known.with(again.change).tables().projects.at(0).budgets.at(0).amount == rials(250));
}

TEST_CASE("difference: a project that is not told again is missing and stays, unless it was asked to go") {
    const Register known = after({}, sheet(1), {{"A", 1}, {"B", 1}});
    const auto again = reconcile(known, told(known, sheet(2), {{"A", 1}, {"C", 1}}));
    REQUIRE(again.difference.projects.missing.size() == 1);
    CHECK(again.difference.projects.missing[0].code == "B");
    CHECK(again.difference.projects.added.size() == 1);
    CHECK(known.with(again.change).tables().projects.size() == 3);
    CHECK(after(known, sheet(2), {{"A", 1}, {"C", 1}}, {.retire_missing = true}).tables().projects.size() ==
          2);
}

TEST_CASE("difference: a project told again is told whole, unless rows still wait for an answer") {
    const Register known = after({}, sheet(1), {{"A", 1}, {"A", 2}});
    const auto fresh = told(known, sheet(2), {{"A", 1}});
    const auto whole_sheet = reconcile(known, fresh);
    CHECK(whole_sheet.difference.activities.missing.size() == 1);
    const Register without = known.with(whole_sheet.change);
    REQUIRE(without.tables().activities.size() == 1);
    CHECK(without.tables().activities[0].money_share == whole);

    const Register with = known.with(reconcile(known, fresh, {.is_whole = false}).change);
    REQUIRE(with.tables().activities.size() == 2);
    std::int64_t shares = 0;
    for (const Activity& activity : with.tables().activities) shares += activity.money_share.of_billion;
    CHECK(shares == whole.of_billion);
}

TEST_CASE(
    "difference: what another sender told is not touched, and a sheet of other headings misses nothing") {
    const Register theirs = after({}, sheet(1, "MHR"), {{"A", 1}});
    const auto mine = reconcile(theirs, told(theirs, sheet(2), {{"A", 1}, {"A", 2}}));
    CHECK(mine.difference.projects.added.size() == 1);
    CHECK(mine.difference.activities.added.size() == 2);
    const Register both = theirs.with(mine.change);
    const auto other_kind = reconcile(both, told(both, sheet(3, "BEH", "other"), {{"Z", 1}}));
    CHECK(other_kind.difference.projects.missing.empty());
    CHECK(other_kind.difference.projects.added.size() == 1);
    const auto same_again = reconcile(both, told(both, sheet(4, "BEH", "other"), {{"A", 2, 99}, {"A", 1}}));
    CHECK(same_again.difference.activities.changed.size() == 1);
    CHECK(same_again.difference.activities.added.empty());
}

TEST_CASE("difference: sheets of unknown senders are of one hand only when their headings are the same") {
    CHECK(is_of_one_hand(sheet(1, "", "x"), sheet(2, "", "x")));
    CHECK_FALSE(is_of_one_hand(sheet(1, "", "x"), sheet(2, "", "y")));
    CHECK_FALSE(is_of_one_hand(sheet(1, "", ""), sheet(2, "", "")));
    CHECK_FALSE(is_of_one_hand(sheet(1, "", "x"), sheet(2, "BEH", "x")));
    CHECK(is_of_one_hand(sheet(1, "BEH", "x"), sheet(2, "BEH", "y")));
}

TEST_CASE("difference: projects without number and title are found by what is done where") {
    const Register known = after({}, sheet(1),
                                 {
                                     {"", 1},
                                 });
    const auto again = reconcile(known, told(known, sheet(2), {{"", 1, 12}}));
    CHECK(again.difference.activities.changed.size() == 1);
    CHECK(again.difference.projects.is_empty());
}

TEST_CASE("difference: an activity another body told first is cited once by a sheet and its update") {
    Register known = after({}, sheet(1, "MHR"), {{"A", 1}});
    Change cited;
    cited.put.sheets = {sheet(2)};
    cited.put.activities = {known.tables().activities[0]};
    cited.put.activities[0].told_at.push_back({{2}, 5});
    const auto first = reconcile(known, cited);
    CHECK(first.change.put.activities.size() == 1);
    known = known.with(first.change);
    cited.put.sheets = {sheet(3)};
    cited.put.activities = {known.tables().activities[0]};
    cited.put.activities[0].told_at.push_back({{3}, 6});
    CHECK(reconcile(known, cited).change.is_empty());
}

TEST_CASE("difference: a sheet of another year stands beside what is known, and is found again as such") {
    const Interval year_before{{20000 - 365}, {20000}};
    const Register known = after({}, sheet(1), {{"A", 1, 10, year}, {"B", 1, 10, year}});
    Sheet old = sheet(2, "BEH", "old");
    old.sheet = "1402";
    const auto archive =
        reconcile(known, told(known, old, {{"A", 1, 7, year_before}, {"B", 1, 8, year_before}}));
    CHECK(archive.difference.projects.changed.empty());
    CHECK(archive.difference.projects.added.size() == 2);
    CHECK(archive.difference.activities.added.size() == 2);
    REQUIRE(archive.of_other_years.size() == 2);
    CHECK(archive.of_other_years[0].first.planned == year_before);
    CHECK(archive.of_other_years[0].second.planned == year);
    const Register both = known.with(archive.change);
    CHECK(both.tables().activities.size() == 4);
    // Both sheets come again, in either order: each finds its own.
    old.id = {3};
    CHECK(reconcile(both, told(both, old, {{"A", 1, 7, year_before}, {"B", 1, 8, year_before}}))
              .difference.is_empty());
    const auto later = reconcile(both, told(both, sheet(4), {{"A", 1, 12, year}, {"B", 1, 10, year}}));
    REQUIRE(later.difference.activities.changed.size() == 1);
    CHECK(later.difference.activities.changed[0].before.period == year);
    CHECK(later.of_other_years.empty());
}

TEST_CASE("difference: days moved by less than eleven months correct the days that are known") {
    const Interval moved{{20200}, {20565}};
    const Register known = after({}, sheet(1), {{"A", 1, 10, year}});
    const auto again = reconcile(known, told(known, sheet(2), {{"A", 1, 10, moved}}));
    CHECK(again.of_other_years.empty());
    REQUIRE(again.difference.activities.changed.size() == 1);
    CHECK(again.difference.activities.changed[0].after.period == moved);
}

TEST_CASE("difference: a year that was corrected in the same row of the same file is corrected") {
    const Interval mistyped{{20000 - 36500}, {20365 - 36500}};
    const Register known = after({}, sheet(1), {{"A", 1, 10, mistyped}, {"B", 1, 10, year}});
    const auto again = reconcile(known, told(known, sheet(2), {{"A", 1, 10, year}, {"B", 1, 10, year}}));
    CHECK(again.of_other_years.empty());
    REQUIRE(again.difference.activities.changed.size() == 1);
    CHECK(again.difference.activities.changed[0].after.period == year);
    CHECK(again.difference.activities.added.empty());
}
