#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "demo_register.h"
#include "text/text.h"

using namespace ensejam;

TEST_CASE("demo: the tables of the register are read without a fault, and twice is the same") {
    registry::Register known;
    for (int time = 0; time < 2; ++time)
        for (const std::string_view table : intake::registry_table_names()) {
            const std::string name = std::string(table) + ".csv";
            const auto book = intake::read_book(demo::bytes_of(demo::folder / "registry" / name), name);
            REQUIRE(book);
            const auto noted = intake::read_registry_table(table, *book, known);
            REQUIRE(noted);
            for (const Issue& issue : noted->issues)
                MESSAGE(name << " row " << issue.where.row << " " << row_of(issue.code).name << " "
                             << issue.cell);
            CHECK(noted->issues.empty());
            known = known.with(noted->value);
        }
    CHECK(known.tables().places.size() == 110);
    CHECK(known.tables().organisations.size() == 21);
    CHECK(known.tables().harms.size() == 5);
}

TEST_CASE("demo: every sheet's rows are counted as the planting list says") {
    const auto expected = nlohmann::json::parse(demo::bytes_of(demo::folder / "expected.json"));
    registry::Register known = demo::empty_register();
    const auto as_of = text::read_period(expected["as_of"].get<std::string>())->days.from;
    for (auto file = expected["files"].begin(); file != expected["files"].end(); ++file) {
        auto book = intake::read_book(demo::bytes_of(demo::folder / "sheets" / file.key()), file.key());
        REQUIRE_MESSAGE(book.has_value(), file.key());
        const auto taken = intake::take_in(*book, known, {.as_of = as_of});
        REQUIRE_MESSAGE(taken.has_value(), file.key());
        const auto& counts = taken->sheet.counts;
        const std::string message = fmt::format(
            "{}: rows {} accepted {} questions {} returned {} duplicates {}, expected {}", file.key(),
            counts.rows, counts.accepted, counts.questions, counts.returned, counts.duplicates, file->dump());
        CHECK_MESSAGE(counts.rows == file->at("rows").get<std::int64_t>(), message);
        CHECK_MESSAGE(counts.accepted == file->at("accepted").get<std::int64_t>(), message);
        CHECK_MESSAGE(counts.questions == file->at("questions").get<std::int64_t>(), message);
        CHECK_MESSAGE(counts.returned == file->at("returned").get<std::int64_t>(), message);
        CHECK_MESSAGE(counts.duplicates == file->at("duplicates").get<std::int64_t>(), message);
        if (counts.questions != file->at("questions").get<std::int64_t>())
            for (const Issue& issue : taken->sheet.issues)
                MESSAGE(file.key() << " row " << issue.where.row << " " << issue.where.column << " "
                                   << row_of(issue.code).name << " " << issue.cell);
        known = known.with(taken->change);
    }
}

namespace {
/// One thing put in on purpose (data/demo/planted.csv).
struct Planted {
    std::string kind{};
    std::vector<std::string> places{};
    std::string organisation{};
    std::string sheet{};
    std::vector<std::int64_t> rows{};
};

std::vector<std::string> parted(const std::string& text) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('|', begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::vector<Planted> all_planted() {
    const auto book = intake::read_book(demo::bytes_of(demo::folder / "planted.csv"), "planted.csv");
    const intake::Grid& grid = book->grids.front();
    const auto column = [&](std::string_view name) {
        std::uint32_t rank = 0;
        while (grid.at(0, rank).text() != name) ++rank;
        return rank;
    };
    std::vector<Planted> all;
    for (std::size_t row = 1; row < grid.rows.size(); ++row) {
        const auto text = [&](std::string_view name) {
            return std::string(grid.at(row, column(name)).text());
        };
        Planted planted{.kind = text("kind"), .organisation = text("organisations"), .sheet = text("sheet")};
        planted.places = parted(text("place"));
        for (const std::string& number : parted(text("rows"))) planted.rows.push_back(std::stoll(number));
        all.push_back(std::move(planted));
    }
    return all;
}

/// The demonstration after all its sheets, and what was said of each.
struct AllTaken {
    registry::Register known{};
    std::map<std::string, intake::SheetTaken> sheets{};
};

const AllTaken& all_taken() {
    static const AllTaken all = [] {
        AllTaken taken{.known = demo::empty_register()};
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(demo::folder / "sheets"))
            names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        for (const std::string& name : names) {
            auto book = intake::read_book(demo::bytes_of(demo::folder / "sheets" / name), name);
            auto one = intake::take_in(*book, taken.known, {.as_of = *day_of_jalali({1405, 6, 31})});
            taken.known = taken.known.with(one->change);
            taken.sheets[name] = one->sheet;
        }
        return taken;
    }();
    return all;
}

/// Activities that this row of this file told.
std::vector<const registry::Activity*> told_at(const registry::Register& known, const std::string& file,
                                               std::int64_t row) {
    std::vector<const registry::Activity*> found;
    for (const registry::Activity& activity : known.tables().activities)
        for (const registry::ToldAt& at : activity.told_at)
            if (at.row == row && known.find(at.sheet)->file == file) found.push_back(&activity);
    return found;
}

bool has_issue(const intake::SheetTaken& sheet, Code code, std::int64_t row) {
    return std::any_of(sheet.issues.begin(), sheet.issues.end(),
                       [&](const Issue& issue) { return issue.code == code && issue.where.row == row; });
}
}  // namespace

TEST_CASE("demo: every planted fault is said at its row") {
    const std::map<std::string, Code> code_of{{"unknown_place", Code::place_unknown},
                                              {"ambiguous_place", Code::place_ambiguous},
                                              {"bad_day", Code::day_not_understood},
                                              {"reversed_period", Code::period_reversed},
                                              {"negative_money", Code::money_negative},
                                              {"contradiction", Code::budget_contradicts},
                                              {"total_row", Code::total_row}};
    int n_found = 0;
    for (const Planted& planted : all_planted()) {
        const auto code = code_of.find(planted.kind);
        if (code == code_of.end()) continue;
        const intake::SheetTaken& sheet = all_taken().sheets.at(planted.sheet);
        CAPTURE(planted.kind);
        CAPTURE(planted.sheet);
        CAPTURE(planted.rows.front());
        bool is_said = has_issue(sheet, code->second, planted.rows.front());
        if (planted.kind == "bad_day")
            is_said = is_said || has_issue(sheet, Code::day_not_in_calendar, planted.rows.front());
        if (planted.kind == "total_row")
            is_said = is_said || has_issue(sheet, Code::note_row, planted.rows.front()) ||
                      has_issue(sheet, Code::row_without_subject, planted.rows.front());
        CHECK(is_said);
        n_found += is_said ? 1 : 0;
    }
    CHECK(n_found == 7 + 7 + 7 + 4 + 2 + 3 + 16);
}

TEST_CASE("demo: misspelt names find their noun, and several places in a cell find theirs") {
    const registry::Register& known = all_taken().known;
    for (const Planted& planted : all_planted()) {
        const bool is_place = planted.kind == "misspelt_place" || planted.kind == "several_places";
        if (!is_place && planted.kind != "misspelt_organisation") continue;
        CAPTURE(planted.kind);
        CAPTURE(planted.sheet);
        CAPTURE(planted.rows.front());
        std::vector<std::string> places;
        bool is_right_body = true;
        for (const registry::Activity* activity : told_at(known, planted.sheet, planted.rows.front())) {
            places.push_back(known.find(activity->place)->code);
            is_right_body = is_right_body && known.find(activity->organisation)->code == planted.organisation;
        }
        std::vector<std::string> expected = planted.places;
        std::sort(places.begin(), places.end());
        std::sort(expected.begin(), expected.end());
        CHECK(places == expected);
        CHECK(is_right_body);
    }
}

TEST_CASE("demo: a record told twice is one activity that cites both rows") {
    const registry::Register& known = all_taken().known;
    for (const Planted& planted : all_planted()) {
        if (planted.kind != "record_duplicate" || planted.rows.size() < 2) continue;
        CAPTURE(planted.sheet);
        CAPTURE(planted.rows.back());
        const auto first = told_at(known, planted.sheet, planted.rows.front());
        const auto second = told_at(known, planted.sheet, planted.rows.back());
        REQUIRE_FALSE(first.empty());
        REQUIRE_FALSE(second.empty());
        CHECK(first.front() == second.front());
    }
}

TEST_CASE("demo: personal columns are refused in the three sheets that hold them, and their cells are gone") {
    for (const Planted& planted : all_planted()) {
        if (planted.kind != "personal_data") continue;
        CAPTURE(planted.sheet);
        const auto& issues = all_taken().sheets.at(planted.sheet).issues;
        CHECK(std::any_of(issues.begin(), issues.end(),
                          [](const Issue& issue) { return issue.code == Code::personal_data_refused; }));
        auto book = intake::read_book(demo::bytes_of(demo::folder / "sheets" / planted.sheet), planted.sheet);
        const auto taken = intake::take_in(*book, demo::empty_register());
        REQUIRE(taken);
        for (const intake::Grid& grid : book->grids) {
            std::string all;
            for (const intake::Cell& cell : grid.cells) all += std::string(cell.text()) + "\n";
            CHECK(all.find("0912345") == std::string::npos);
        }
    }
}

TEST_CASE("demo: nothing is invented: every organisation and place of the sheets was in the register") {
    const registry::Register before = demo::empty_register();
    const registry::Register& known = all_taken().known;
    CHECK(known.tables().places.size() == before.tables().places.size());
    CHECK(known.tables().organisations.size() == before.tables().organisations.size());
    CHECK(known.tables().programmes.size() == before.tables().programmes.size());
}

TEST_CASE("demo: the money of every sheet is the planted money, each project once") {
    const auto expected = nlohmann::json::parse(demo::bytes_of(demo::folder / "expected.json"));
    for (auto file = expected["files"].begin(); file != expected["files"].end(); ++file) {
        const auto& money = all_taken().sheets.at(file.key()).money;
        CAPTURE(file.key());
        REQUIRE(money.size() == 1);
        CHECK(money.front().currency.code() == "IRR");
        CHECK(money.front().without_contradiction == file->at("money_rial").get<std::int64_t>());
    }
}
