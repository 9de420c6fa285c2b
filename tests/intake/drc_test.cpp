#include <doctest/doctest.h>

#include <set>

#include "demo_register.h"

using namespace ensejam;

namespace {
const std::filesystem::path drc = ENSEJAM_SHARED_DIR "/data/3w/drc-2025-05/extrait_mai_2025.xlsx";

std::int64_t n_of(const intake::SheetTaken& sheet, Code code) {
    return std::count_if(sheet.issues.begin(), sheet.issues.end(),
                         [&](const Issue& issue) { return issue.code == code; });
}

/// Distinct (territory code, organisation, cluster) as the cells are written.
std::size_t n_written_triples(const intake::Book& book) {
    const intake::Grid& grid = book.grids.front();
    const auto column = [&](std::string_view start) {
        for (std::uint32_t rank = 0; rank < grid.n_columns; ++rank)
            if (grid.at(0, rank).text().starts_with(start)) return rank;
        return grid.n_columns;
    };
    std::set<std::tuple<std::string, std::string, std::string>> triples;
    for (std::size_t row = 1; row < grid.rows.size(); ++row) {
        const auto text = [&](std::string_view start) {
            return std::string(grid.at(row, column(start)).text());
        };
        if (!text("Code Terr").empty()) triples.insert({text("Code Terr"), text("Nom org"), text("CLUSTER")});
    }
    return triples.size();
}
}  // namespace

TEST_CASE("drc: the published figures of the May 2025 register are reproduced") {
    if (!std::filesystem::exists(drc)) {
        MESSAGE("skipped: the shared 4W register is absent");
        return;
    }
    auto book = intake::read_book(demo::bytes_of(drc), "extrait_mai_2025.xlsx");
    REQUIRE(book);
    const auto as_of = *day_of_gregorian({2025, 5, 31});
    const auto taken = intake::take_in(*book, registry::Register(), {.as_of = as_of});
    REQUIRE(taken);
    const intake::SheetTaken& sheet = taken->sheet;
    CHECK(sheet.counts.rows == 4343);
    CHECK(sheet.counts.rows == sheet.counts.accepted + sheet.counts.questions + sheet.counts.returned);
    CHECK(sheet.counts.duplicates == 390);
    CHECK(n_of(sheet, Code::period_reversed) == 9);
    CHECK(n_of(sheet, Code::ongoing_but_ended) == 568);
    // Of 92 groups with different amounts one is the rows that have no number.
    CHECK(n_of(sheet, Code::budget_contradicts) == 91);
    CHECK(n_of(sheet, Code::rows_without_number) == 1);
    // Twenty-six rows have a blank cell under DATE DEBUT, and 00:00:00 stands in two.
    CHECK(n_of(sheet, Code::start_missing) == 1);
    CHECK(n_of(sheet, Code::day_zero) == 2);
    REQUIRE(sheet.money.size() == 1);
    CHECK(sheet.money[0].without_contradiction == 17206725885);
    CHECK(sheet.money[0].one_maximum == 24677469031);
    CHECK(sheet.money[0].every_distinct == 27461458672);
    CHECK(sheet.money[0].n_only_zero == 16);
    CHECK(sheet.people.at_least <= 10.21e6);
    CHECK(sheet.people.at_most >= 19.37e6);
    CHECK(sheet.people.at_most < 23.9e6);
    const auto known = registry::Register().with(taken->change);
    std::set<std::string> codes;
    for (const auto& project : known.tables().projects)
        if (!project.code.empty()) codes.insert(project.code);
    CHECK(codes.size() == 522);
    std::set<std::tuple<std::int64_t, std::int64_t, std::int64_t>> triples;
    for (const auto& activity : known.tables().activities) {
        const auto territory = known.ancestor(activity.place, registry::PlaceKind::county);
        if (territory)
            triples.insert({territory.value, activity.organisation.value, activity.programme.value});
    }
    // 906 as written; two spellings of one association, in capitals and not, are one organisation.
    CHECK(triples.size() == 905);
    CHECK(n_written_triples(*book) == 906);
}
