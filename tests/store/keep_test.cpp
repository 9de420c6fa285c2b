#include <thread>

#include "scratch.h"
#include "store/rows.h"

using namespace ensejam;
using namespace ensejam::registry;
using store::Mode;
using store::Store;

namespace {

/// A change with every noun, every field of which is unlike its beginning.
Change everything() {
    const Interval year{*day_of_iso("2025-03-21"), *day_of_iso("2026-03-21")};
    const Boundary square{{{{50.9, 35.8}, {51.0, 35.8}, {51.0, 1.0 / 3}, {50.9, 35.8}}}};
    Change change;
    Tables& put = change.put;
    put.sheets = {{{1}, "برگه:1.xlsx", "Sheet;1", std::string(64, 'a'), "BEH", "sig", {20'000}}};
    put.harms = {{{1}, "addiction", "اعتیاد", "Addiction", "rate", 1.5, "src", {{"مواد", "BEH"}}}};
    put.places = {{{1}, "30", PlaceKind::province, "البرز", "Alborz"},
                  {{2},
                   "3001",
                   PlaceKind::city,
                   "کرج",
                   "Karaj",
                   Standing::proposed,
                   {{year, 10, 3, 35.8, 50.9, true, square, "© OSM", "made up"}},
                   {{"admin", {1}, year}, {"police", {1}, {}}},
                   {{"کرج بزرگ", ""}},
                   {{"pcode", "IR3001"}}}};
    put.organisations = {
        {{1}, "BEH", OrganisationType::agency, "بهزیستی", "Welfare", false, "province", {}, {1}},
        {{2},
         "MHR",
         OrganisationType::ngo,
         "مهر",
         "Mehr",
         true,
         "local",
         {1},
         {2},
         Standing::proposed,
         {1},
         {{"م", "x"}},
         {{"sender:BEH", "7"}},
         {{"BEH", "all", year}}}};
    put.programmes = {{{1},
                       "LIT",
                       "سوادآموزی",
                       "Literacy",
                       "person",
                       Standing::proposed,
                       2,
                       3,
                       4,
                       0.25,
                       5,
                       rials(1200),
                       0.5,
                       0.75,
                       1.25,
                       "src",
                       {{{1}, 0.1, 0.2, 0.3, "b", "s"}},
                       {{"سواد", ""}}}};
    put.bundles = {{{1}, "B1", {1}, {{1}}, 0.05, "src"}};
    put.mandates = {{{1}, {1}, {1}, {1}, {1}, true, true, "law"}};
    put.duties = {{{1}, {1}, {1}, {1}, 6, 10, 0.5, year, "src"}};
    put.capacities = {{{1}, {1}, {1}, {2}, year, 40, "tutor", 10, "src"}};
    put.needs = {{{1}, {2}, {1}, {1}, "women", year, 1.0 / 3, 2, "survey", "src", {{{1}, 9}}}};
    put.indicators = {{{1}, "indicator:1", "بیکاری", "Unemployment", {1}, "%"}};
    put.observations = {{{1}, {1}, {2}, "women", year, 12.5, {{{1}, 9}}}};
    put.funds = {{{1}, "F", {1}, "اعتبار", "Fund", {{year, {5, currency("USD")}}}, 0.1, true, {{2}}, "src"}};
    put.directives = {{{1}, "D", "دستور", "Directive", "ngo_money_share", {1}, 0.3, year, "src"}};
    put.projects = {{{1},
                     "P-1",
                     "طرح",
                     {1},
                     {1},
                     {1},
                     "women",
                     "ongoing",
                     year,
                     Scope::whole_area,
                     "joint",
                     {{BudgetStage::spent, year, rials(9), BudgetReading::row_share, true, {{{1}, 7}}}},
                     {{{2}, Role::funds, {5}}}}};
    put.activities = {{{1},
                       {1},
                       {2},
                       {1},
                       {2},
                       year,
                       ActivityKind::planned,
                       "women",
                       1,
                       2,
                       3,
                       PeopleBasis::households,
                       {7},
                       0.5,
                       {{{1}, 7}, {{1}, 8}}}};
    put.stories = {{{1},
                    "1000001",
                    StoryKind::report,
                    "en",
                    "title",
                    "lead",
                    "body",
                    1'764'000'000,
                    false,
                    "wrong figures",
                    {{1}},
                    {{1}}}};
    put.profiles = {{{1}, "BEH", "sig", {{"value_of_cell", "Cluster", "SSPE", "PRO"}}}};
    return change;
}

/// What a register says, as bytes: two registers that say the same have the same.
std::string bytes_of(const Register& known) {
    std::string out, scratch;
    store::each_table(known.tables(), [&](const auto& nouns) {
        for (const auto& noun : nouns) {
            out += fmt::format("{}\n", noun.id.value);
            store::add_canonical(out, noun, scratch);
        }
    });
    return out;
}

Change activities(std::int64_t first, std::int64_t last, double units) {
    Change change;
    change.put.projects = {{.id = {1}, .code = "P"}};
    for (std::int64_t id = first; id <= last; ++id)
        change.put.activities.push_back({.id = {id}, .project = {1}, .units = units});
    return change;
}

}  // namespace

TEST_CASE("store: every field of every noun comes back as it was put") {
    const Scratch scratch;
    const Change change = everything();
    {
        Store kept = must(Store::open(scratch.file(), Mode::create));
        CHECK(must(kept.save(change, 0, deed("registry"))).version == 1);
    }
    const Store again = must(Store::open(scratch.file(), Mode::read));
    const Register known = must(again.load());
    CHECK(known.version() == 1);
    const std::string expected = bytes_of(Register().with(change));
    CHECK(bytes_of(known) == expected);
    CHECK(must(again.verify()).is_clean());

    int n_fields = 0;
    store::each_table(change.put, [&](const auto& nouns) {
        const auto& noun = nouns.back();
        store::each_field(store::Fields<std::remove_cvref_t<decltype(noun)>>::list, [&](const auto& field) {
            using Noun = std::remove_cvref_t<decltype(noun)>;
            ++n_fields;
            CHECK_MESSAGE(!store::is_fresh(noun.*field.member, Noun{}.*field.member), field.name);
        });
    });
    CHECK(n_fields > 100);  // the change above really says something of each
}

TEST_CASE("store: any version is loaded as it was") {
    const Scratch scratch;
    Store kept = must(Store::open(scratch.file(), Mode::create));
    std::vector<std::string> expected{bytes_of(Register())};
    Register known;
    std::vector<Change> changes{activities(1, 5, 1), activities(3, 7, 2), {}};
    changes[2].retired_activities = {{1}, {6}};
    for (const Change& change : changes) {
        REQUIRE(kept.save(change, known.version(), deed("intake")));
        known = known.with(change);
        expected.push_back(bytes_of(known));
    }
    for (std::size_t version = 0; version < expected.size(); ++version)
        CHECK(bytes_of(must(kept.load(static_cast<std::int64_t>(version)))) == expected[version]);
    CHECK(code_of(kept.load(4)) == "version_unknown");
    CHECK(code_of(kept.load(-1)) == "version_unknown");
    CHECK(must(kept.verify()).is_clean());
}

TEST_CASE("store: a change that changes nothing writes its audit line alone") {
    const Scratch scratch;
    Store kept = must(Store::open(scratch.file(), Mode::create));
    CHECK(must(kept.save(activities(1, 5, 1), 0, deed("intake"))).version == 1);
    const store::Saved again = must(kept.save(activities(2, 4, 1), 1, deed("intake")));
    CHECK(again.version == 1);
    CHECK(again.audit_line == 2);
    CHECK(must(kept.save({}, 1, deed("intake"))).version == 1);
    CHECK(must(kept.note(deed("history"))).audit_line == 4);
    const auto lines = must(kept.lines(2, 2));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].n == 2);
    CHECK(lines[0].entry.outcome == "unchanged");
    CHECK(lines[0].change_sha256.empty());
    CHECK(must(kept.verify()).is_clean());
}

TEST_CASE("store: a change made on an older version is refused") {
    const Scratch scratch;
    Store mine = must(Store::open(scratch.file(), Mode::create));
    Store theirs = must(Store::open(scratch.file(), Mode::write));
    REQUIRE(theirs.save(activities(1, 5, 1), 0, deed("intake")));
    CHECK(code_of(mine.save(activities(1, 5, 2), 0, deed("intake"))) == "version_moved");
    CHECK(must(mine.load()).tables().activities.at(0).units == 1);
    CHECK(must(mine.lines(1, 10)).size() == 1);
    CHECK(mine.save(activities(1, 5, 2), 1, deed("intake")).has_value());
}

TEST_CASE("store: a reader goes on seeing the version it loads while another writes") {
    const Scratch scratch;
    Store writer = must(Store::open(scratch.file(), Mode::create));
    REQUIRE(writer.save(activities(1, 50, 1), 0, deed("intake")));
    std::thread writing([&] {
        for (int version = 1; version < 40; ++version)
            static_cast<void>(writer.save(activities(1, 50, version + 1), version, deed("intake")));
    });
    const Store reader = must(Store::open(scratch.file(), Mode::read));
    for (int i = 0; i < 40; ++i) {
        const Register known = must(reader.load());
        for (const Activity& activity : known.tables().activities)
            CHECK(activity.units == static_cast<double>(known.version()));
    }
    writing.join();
    CHECK(must(reader.version()) == 40);
}

TEST_CASE("undo: what a change added, replaced and retired is as it was before") {
    const Scratch scratch;
    Store kept = must(Store::open(scratch.file(), Mode::create));
    REQUIRE(kept.save(activities(1, 5, 1), 0, deed("intake")));
    Change second = activities(4, 8, 2);
    second.retired_activities = {{1}};
    REQUIRE(kept.save(second, 1, deed("intake")));
    CHECK(must(kept.undo(2, deed("undo", "2"))).version == 3);
    CHECK(bytes_of(must(kept.load())) == bytes_of(must(kept.load(1))));
    CHECK(must(kept.load(2)).tables().activities.size() == 7);
    CHECK(must(kept.verify()).is_clean());

    SUBCASE("and an undo can be taken back too") {
        CHECK(must(kept.undo(3, deed("undo", "3"))).version == 4);
        CHECK(bytes_of(must(kept.load())) == bytes_of(must(kept.load(2))));
        CHECK(must(kept.verify()).is_clean());
    }
    SUBCASE("but not twice") { CHECK(code_of(kept.undo(2, deed("undo", "2"))) == "undo_conflict"); }
}

TEST_CASE("undo: a later change of the same nouns is in the way, one of others is not") {
    const Scratch scratch;
    Store kept = must(Store::open(scratch.file(), Mode::create));
    REQUIRE(kept.save(activities(1, 5, 1), 0, deed("intake")));
    REQUIRE(kept.save(activities(6, 9, 1), 1, deed("intake")));
    REQUIRE(kept.save(activities(5, 5, 3), 2, deed("intake")));
    CHECK(code_of(kept.undo(1, deed("undo"))) == "undo_conflict");
    CHECK(kept.undo(2, deed("undo")).has_value());
    CHECK(must(kept.load()).tables().activities.size() == 5);
    CHECK(code_of(kept.undo(0, deed("undo"))) == "version_unknown");
    CHECK(code_of(kept.undo(9, deed("undo"))) == "version_unknown");
    CHECK(must(kept.verify()).is_clean());
}

TEST_CASE("undo: changes are taken back one after the other, the last first, down to nothing") {
    const Scratch scratch;
    Store kept = must(Store::open(scratch.file(), Mode::create));
    for (int version = 0; version < 5; ++version)
        REQUIRE(kept.save(activities(1, 3 + version, version + 1), version, deed("intake")));
    for (int version = 5; version > 0; --version) {
        REQUIRE(kept.undo(version, deed("undo")));
        CHECK(bytes_of(must(kept.load())) == bytes_of(must(kept.load(version - 1))));
    }
    CHECK(must(kept.verify()).is_clean());
}

TEST_CASE("undo: a body that others have come to rely on stays, its own work goes") {
    const Scratch scratch;
    Store kept = must(Store::open(scratch.file(), Mode::create));
    Change first, second;
    first.put.organisations = {
        {.id = {1}, .code = "A"}, {.id = {2}, .code = "B", .parent = {3}}, {.id = {3}}};
    first.put.projects = {{.id = {1}, .owner = {1}}};
    first.put.activities = {{.id = {1}, .project = {1}, .organisation = {1}}};
    second.put.activities = {{.id = {2}, .organisation = {2}}};
    REQUIRE(kept.save(first, 0, deed("intake")));
    REQUIRE(kept.save(second, 1, deed("intake")));
    REQUIRE(kept.undo(1, deed("undo")));
    const Register known = must(kept.load());
    CHECK(known.find(Id<Organisation>{1}) == nullptr);
    CHECK(known.find(Id<Organisation>{2}) != nullptr);
    CHECK(known.find(Id<Organisation>{3}) != nullptr);
    CHECK(known.tables().projects.empty());
    REQUIRE(known.tables().activities.size() == 1);
    CHECK(must(kept.verify()).is_clean());
}

TEST_CASE("undo: a project that another change put activities into stays in the way") {
    const Scratch scratch;
    Store kept = must(Store::open(scratch.file(), Mode::create));
    Change second;
    second.put.activities = {{.id = {9}, .project = {1}}};
    REQUIRE(kept.save(activities(1, 2, 1), 0, deed("intake")));
    REQUIRE(kept.save(second, 1, deed("intake")));
    CHECK(code_of(kept.undo(1, deed("undo"))) == "undo_conflict");
}
