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
