#include "desk/desk.h"

#include "../demo_register.h"
#include "../store/scratch.h"

using namespace ensejam;
using desk::Desk;
using desk::File;

namespace {

Desk desk_at(const Scratch& scratch, const std::string& role = "operator", const std::string& scope = "") {
    return {.store = scratch.file(),
            .who = {.name = "tester", .role = role, .scope = scope},
            .now = {.utc = "2026-11-24T09:30:00Z", .today = *day_of_iso("2026-11-24")}};
}

std::vector<File> demo_files(const std::string& folder) {
    std::vector<File> files;
    for (const auto& entry : std::filesystem::directory_iterator(demo::folder / folder))
        files.push_back({.name = entry.path().filename().string(), .bytes = demo::bytes_of(entry.path())});
    std::sort(files.begin(), files.end(), [](const File& a, const File& b) { return a.name < b.name; });
    return files;
}

/// A store that knows the demonstration province and no sheet.
Desk province(const Scratch& scratch) {
    const Desk desk = desk_at(scratch);
    REQUIRE(desk::begin(desk));
    auto files = demo_files("registry");
    files.push_back({"counties.geojson", demo::bytes_of(demo::folder / "counties.geojson")});
    const auto read = must(desk::load_registry_tables(desk, files));
    CHECK(read.version == 1);
    return desk;
}

desk::TakeInOptions as_of() { return {.intake = {.as_of = *day_of_jalali({1405, 6, 31})}}; }

}  // namespace

TEST_CASE("desk: tables of the register are loaded in any order, as one change, and once only") {
    const Scratch scratch;
    const Desk desk = province(scratch);
    const registry::Register known = must(desk::known(desk));
    const registry::Register expected = demo::empty_register();
    CHECK(known.tables().places.size() == expected.tables().places.size());
    CHECK(known.tables().needs.size() == expected.tables().needs.size());
    CHECK(known.tables().organisations.size() == expected.tables().organisations.size());
    auto files = demo_files("registry");
    std::reverse(files.begin(), files.end());
    const auto again = must(desk::load_registry_tables(desk, files));
    CHECK(again.version == 0);
    CHECK(again.n_rows > 100);
    CHECK(must(desk::known(desk)).version() == 1);
    CHECK(must(desk::verify(desk)).is_clean());
}

TEST_CASE("desk: a table of no such name is refused, nothing is changed, and the log says so") {
    const Scratch scratch;
    const Desk desk = province(scratch);
    CHECK(code_of(desk::load_registry_tables(desk, {{"wishes.csv", "code,name\n1,2\n"}})) == "table_unknown");
    CHECK(must(desk::known(desk)).version() == 1);
    CHECK(must(desk::history(desk, 1)).front().entry.outcome == "table_unknown");
}

TEST_CASE(
    "desk: every sheet of the demonstration province is a change of its own; the same bytes change nothing") {
    const Scratch scratch;
    const Desk desk = province(scratch);
    const auto files = demo_files("sheets");
    const auto taken = must(desk::take_in(desk, files, as_of()));
    REQUIRE(taken.files.size() == files.size());
    std::int64_t version = 1;
    for (const auto& received : taken.files) {
        CHECK_FALSE(received.refused);
        CHECK(received.version == ++version);
        const auto& counts = received.sheet.counts;
        CHECK(counts.rows == counts.accepted + counts.questions + counts.returned);
    }
    const registry::Register known = must(desk::known(desk));
    CHECK(known.version() == version);
    CHECK(known.tables().activities.size() == taken.known.tables().activities.size());
    // Taken in as of a day before today, they were here on that day: their senders have reported.
    for (const registry::Sheet& sheet : known.tables().sheets)
        CHECK(sheet.received == *day_of_jalali({1405, 6, 31}));

    for (const auto& received : must(desk::take_in(desk, {files[0], files[5], files[9]}, as_of())).files) {
        CHECK(received.is_known);
        CHECK(received.version == 0);
    }
    CHECK(must(desk::known(desk)).version() == version);
    CHECK(must(desk::verify(desk)).is_clean());

    // In memory, the same files give the same register.
    const auto in_memory = desk::take_in(demo::empty_register(), files, as_of());
    CHECK(in_memory.known.tables().activities.size() == known.tables().activities.size());
    CHECK(in_memory.known.tables().organisations.size() == known.tables().organisations.size());

    // Every one of them can be taken back, the last first, down to the register before any sheet.
    for (; version > 1; --version) CHECK(must(desk::undo(desk, version)).version > version);
    const registry::Register before = must(desk::known(desk));
    CHECK(before.tables().activities.empty());
    CHECK(before.tables().organisations.size() == demo::empty_register().tables().organisations.size());
    CHECK(must(desk::verify(desk)).is_clean());
}

TEST_CASE(
    "desk: an intake can be taken back while later ones stand, unless they tell of the same activities") {
    const Scratch scratch;
    const Desk desk = province(scratch);
    const auto all = demo_files("sheets");
    const std::vector<File> files{all.front(), all[1], all[2], all.back()};
    const auto taken = must(desk::take_in(desk, files, as_of()));
    CHECK(code_of(desk::undo(desk, taken.files[0].version)) ==
          "undo_conflict");  // the last sheet tells it again
    CHECK(must(desk::history(desk, 1)).front().entry.outcome == "undo_conflict");
    CHECK(desk::undo(desk, taken.files[2].version).has_value());
    const registry::Register known = must(desk::known(desk));
    CHECK(known.tables().activities.size() < taken.known.tables().activities.size());
    CHECK(known.tables().sheets.size() == files.size() - 1);
    CHECK(must(desk::verify(desk)).is_clean());
    CHECK_FALSE(must(desk::take_in(desk, {files[2]}, as_of())).files.front().is_known);
}

TEST_CASE("desk: a dry run understands and counts, and changes nothing") {
    const Scratch scratch;
    const Desk desk = province(scratch);
    auto options = as_of();
    options.dry_run = true;
    const auto taken = must(desk::take_in(desk, {demo_files("sheets").front()}, options));
    CHECK(taken.known.tables().activities.size() > 20);
    CHECK(must(desk::known(desk)).tables().activities.empty());
    CHECK(must(desk::known(desk)).version() == 1);
}

TEST_CASE("desk: a file that cannot be read is refused by itself; the others go on, and the log names it") {
    const Scratch scratch;
    const Desk desk = province(scratch);
    auto files = demo_files("sheets");
    const auto taken =
        must(desk::take_in(desk, {{"broken.xlsx", "PK\x03\x04 nonsense"}, files.front()}, as_of()));
    REQUIRE(taken.files.size() == 2);
    CHECK(taken.files[0].refused);
    CHECK(taken.files[0].version == 0);
    CHECK_FALSE(taken.files[1].refused);
    CHECK(taken.files[1].version == 2);
    const auto lines = must(desk::history(desk, 2));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].entry.subject == "broken.xlsx");
    CHECK(lines[0].entry.outcome == row_of(taken.files[0].refused->code).name);
    CHECK(lines[1].entry.outcome == "done");
}

TEST_CASE("desk: what a role may not do is refused and written down") {
    const Scratch scratch;
    province(scratch);
    const Desk reader = desk_at(scratch, "reader");
    CHECK(code_of(desk::take_in(reader, demo_files("sheets"))) == "not_allowed");
    CHECK(code_of(desk::load_registry_tables(reader, demo_files("registry"))) == "not_allowed");
    CHECK(code_of(desk::undo(reader, 1)) == "not_allowed");
    CHECK(code_of(desk::verify(reader)) == "not_allowed");
    CHECK(code_of(desk::backup(reader, scratch.file("backups"))) == "not_allowed");
    CHECK(code_of(desk::history(reader, 5)) == "not_allowed");
    const auto lines = must(desk::history(desk_at(scratch), 6));
    REQUIRE(lines.size() == 6);
    for (const auto& line : lines) {
        CHECK(line.entry.role == "reader");
        CHECK(line.entry.outcome == "not_allowed");
    }
    CHECK(must(desk::known(reader)).version() == 1);
    CHECK_FALSE(desk::may({.role = "unheard of"}, desk::Task::findings));
}

TEST_CASE("desk: who speaks for one body sends and takes back that body's sheets only") {
    const Scratch scratch;
    const Desk all = province(scratch);
    const auto known = must(desk::known(all));
    const auto& organisations = known.tables().organisations;
    REQUIRE(organisations.size() > 2);
    const Desk editor = desk_at(scratch, "editor", organisations[0].code);
    const auto files = demo_files("sheets");
    auto options = as_of();
    options.intake.sender = organisations[1].id;
    CHECK(must(desk::take_in(editor, {files[0]}, options)).files[0].refused->code == Code::not_allowed);
    const auto own = must(desk::take_in(editor, {files[0]}, as_of())).files[0];
    CHECK_FALSE(own.refused);
    const auto others = must(desk::take_in(all, {files[1]}, options)).files[0];
    CHECK(code_of(desk::undo(editor, others.version)) == "not_allowed");
    CHECK(desk::undo(editor, own.version).has_value());
    const Desk nobody = desk_at(scratch, "editor", "no such code");
    CHECK(must(desk::take_in(nobody, {files[2]}, as_of())).files[0].refused->code == Code::not_allowed);
}

TEST_CASE("desk: the log is compared with lines noted outside") {
    const Scratch scratch;
    const Desk desk = province(scratch);
    CHECK(code_of(desk::verify(desk, "twelve")) == "anchors_not_understood");
    const std::string copy = must(desk::backup(desk, scratch.file("backups")));
    CHECK(std::filesystem::exists(copy));
    const std::string anchors = demo::bytes_of(scratch.file("backups/anchors.txt"));
    CHECK(must(desk::verify(desk, anchors)).is_clean());
    CHECK_FALSE(must(desk::verify(desk, "1 " + std::string(64, '0'))).is_clean());
    const auto lines = must(desk::history(desk, 100));
    CHECK(lines.back().entry.subject == "history");  // reading the log is itself written in it
    CHECK(must(desk::verify(desk, anchors)).is_clean());
}

TEST_CASE("desk: an updated sheet changes what its sender told before instead of adding to it") {
    const Scratch scratch;
    const Desk desk = province(scratch);
    const auto known = must(desk::known(desk));
    const auto& places = known.tables().places;
    std::vector<std::string> names;
    for (const auto& place : places)
        if (place.kind == registry::PlaceKind::neighbourhood && names.size() < 3) names.push_back(place.code);
    REQUIRE(names.size() == 3);
    const auto& programme = known.tables().programmes.at(0);
    const auto sheet = [&](std::vector<std::pair<std::string, std::string>> rows) {
        std::string text = "کد طرح,کد محله,برنامه,شروع,پایان,تعداد مخاطب\n";
        for (std::size_t i = 0; i < rows.size(); ++i)
            text += fmt::format("{},{},{},1405/01/01,1405/06/31,{}\n", rows[i].first, names[i % names.size()],
                                programme.name_fa, rows[i].second);
        return text;
    };
    auto options = as_of();
    options.intake.sender = known.tables().organisations.at(0).id;
    const auto first =
        must(desk::take_in(desk, {{"a.csv", sheet({{"T-1", "10"}, {"T-2", "20"}, {"T-3", "30"}})}}, options));
    REQUIRE(first.files[0].sheet.counts.accepted == 3);
    CHECK(first.files[0].difference.activities.added.size() == 3);
    const std::string update = sheet({{"T-1", "10"}, {"T-2", "25"}, {"T-4", "30"}});

    options.dry_run = true;
    const auto looked = must(desk::take_in(desk, {{"a2.csv", update}}, options)).files[0].difference;
    CHECK(looked.activities.changed.size() == 1);
    CHECK(looked.projects.added.size() == 1);
    CHECK(looked.projects.missing.size() == 1);
    CHECK(must(desk::known(desk)).tables().activities.size() == 3);

    options.dry_run = false;
    const auto second = must(desk::take_in(desk, {{"a2.csv", update}}, options));
    CHECK(second.known.tables().activities.size() == 4);  // T-3 stays, though it was not told again
    CHECK(must(desk::take_in(desk, {{"a3.csv", update + "\n"}}, options)).files[0].version == 0);
    options.retire_missing = true;
    const auto third = must(desk::take_in(desk, {{"a4.csv", update + "\n\n"}}, options));
    CHECK(third.known.tables().activities.size() == 3);
    CHECK(must(desk::verify(desk)).is_clean());
    CHECK(must(desk::undo(desk, third.files[0].version)).version > 0);
    CHECK(must(desk::undo(desk, second.files[0].version)).version > 0);
    const auto back = must(desk::known(desk));
    REQUIRE(back.tables().activities.size() == 3);
    CHECK(back.tables().activities[1].people_reached == 20);
}

TEST_CASE("desk: what a person answered once is not asked again of the same headings") {
    const Scratch scratch;
    const Desk desk = province(scratch);
    const auto known = must(desk::known(desk));
    std::string place;
    for (const auto& each : known.tables().places)
        if (each.kind == registry::PlaceKind::neighbourhood) place = each.code;
    const std::string heading = "نام طرح,کد محله,برنامه,شروع,پایان,مبلغ\n";
    const std::string row =
        fmt::format("طرح یک,{},{},1405/01/01,1405/06/31,", place, known.tables().programmes.at(0).name_fa);
    auto options = as_of();
    options.intake.sender = known.tables().organisations.at(0).id;
    const auto first = must(desk::take_in(desk, {{"a.csv", heading + row + "500\n"}}, options)).files[0];
    REQUIRE(first.sheet.questions.size() == 1);
    CHECK(first.sheet.questions[0].kind == "money_unit");
    options.intake.answers.unit_of_column["مبلغ"] = "میلیون ریال";
    const auto answered = must(desk::take_in(desk, {{"a.csv", heading + row + "500\n"}}, options));
    CHECK(answered.files[0].sheet.questions.empty());
    CHECK(answered.files[0].version == first.version + 1);
    REQUIRE(answered.known.tables().projects.size() == 1);
    CHECK(answered.known.tables().projects[0].budgets.at(0).amount == rials(500'000'000));
    options.intake.answers = {};
    const auto again = must(desk::take_in(desk, {{"a.csv", heading + row + "500\n"}}, options)).files[0];
    CHECK(again.is_known);
    CHECK(again.sheet.questions.empty());
    const auto next = must(desk::take_in(desk, {{"b.csv", heading + row + "700\n"}}, options));
    CHECK(next.files[0].sheet.questions.empty());
    REQUIRE(next.known.tables().projects.size() == 1);
    CHECK(next.known.tables().projects[0].budgets.at(0).amount == rials(700'000'000));
}

TEST_CASE("desk: proposals are accepted, refused or linked; a merge of bodies can be taken back") {
    const Scratch scratch;
    const Desk desk = province(scratch);
    const auto known = must(desk::known(desk));
    const auto& programme = known.tables().programmes.at(0);
    std::string place;
    for (const auto& each : known.tables().places)
        if (each.kind == registry::PlaceKind::neighbourhood) place = each.code;
    std::string sheet = "مجری,کد محله,برنامه,شروع,پایان\n";
    for (const char* body : {"انجمن ستاره شرق", "بنیاد دریای نور", "موسسه باران"})
        sheet += fmt::format("{},{},{},1405/01/01,1405/06/31\n", body, place, programme.name_fa);
    must(desk::take_in(desk, {{"a.csv", sheet}}, as_of()));
    const auto waiting = must(desk::proposals(desk));
    REQUIRE(waiting.size() == 3);
    const auto proposed = [&](std::size_t rank) {
        return desk::Proposed{waiting[rank].kind, waiting[rank].code};
    };
    CHECK(code_of(desk::accept_proposal(desk_at(scratch, "reporter"), proposed(0))) == "not_allowed");
    CHECK(code_of(desk::accept_proposal(desk, {waiting[0].kind, "proposed:999"})) == "reference_unknown");
    CHECK(code_of(desk::link_proposal(desk, proposed(0), "no such")) == "reference_unknown");
    const auto linked = desk::link_proposal(desk, proposed(0), "no such");
    CHECK(std::count(linked.error().blanks.begin(), linked.error().blanks.end(),
                     std::pair<std::string, std::string>("argument", "KNOWN")) == 1);
    CHECK(code_of(desk::link_proposal(desk, proposed(0), waiting[0].code)) == "not_mergeable");
    CHECK(desk::accept_proposal(desk, proposed(0)).has_value());
    CHECK(desk::refuse_proposal(desk, proposed(1)).has_value());
    const std::string body = known.tables().organisations.at(0).code;
    CHECK(desk::link_proposal(desk, proposed(2), body).has_value());
    CHECK(must(desk::proposals(desk)).empty());
    const auto settled = must(desk::known(desk));
    CHECK(settled.tables().activities.at(2).organisation == known.tables().organisations.at(0).id);

    const std::string other = known.tables().organisations.at(1).code;
    const auto merged = must(desk::merge_organisations(desk, other, body));
    CHECK(must(desk::known(desk)).find(known.tables().organisations.at(1).id)->merged_into ==
          known.tables().organisations.at(0).id);
    CHECK(code_of(desk::merge_organisations(desk, other, body)) == "not_mergeable");
    CHECK(code_of(desk::merge_organisations(desk, body, body)) == "not_mergeable");
    CHECK(code_of(desk::merge_organisations(desk, "no such", body)) == "reference_unknown");
    CHECK(desk::undo(desk, merged.version).has_value());
    CHECK_FALSE(must(desk::known(desk)).find(known.tables().organisations.at(1).id)->merged_into);
    CHECK(must(desk::verify(desk)).is_clean());
    // The linked name is known from then on.
    const auto again = must(desk::take_in(desk, {{"b.csv", sheet + "\n"}}, as_of()));
    CHECK(must(desk::proposals(desk)).size() == 1);  // only what was refused is proposed again
}
