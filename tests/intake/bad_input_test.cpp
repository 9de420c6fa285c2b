#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

#include "intake/files/xml.h"
#include "intake/intake.h"
#include "text/text.h"

using namespace ensejam;
using namespace ensejam::intake;

namespace {
const std::filesystem::path bad_input = ENSEJAM_SHARED_DIR "/data/badinput";

bool is_absent(const std::filesystem::path& path) {
    const bool absent = !std::filesystem::exists(path);
    if (absent) MESSAGE("skipped: the shared bad input is absent");
    return absent;
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Result<Book> read(const std::filesystem::path& path) {
    return read_book(bytes_of(path), path.filename().string());
}

std::vector<std::vector<std::string>> rows_of(const Grid& grid) {
    std::vector<std::vector<std::string>> rows;
    for (std::size_t rank = 0; rank < grid.rows.size(); ++rank) {
        rows.emplace_back();
        for (std::uint32_t column = 0; column < grid.rows[rank].n_cells; ++column)
            rows.back().emplace_back(grid.at(rank, column).text());
    }
    return rows;
}

/// The verdicts of an expected.tsv, by file.
std::map<std::string, std::string> expected_in(const std::filesystem::path& folder) {
    std::map<std::string, std::string> expected;
    std::ifstream table(folder / "expected.tsv");
    std::string line;
    std::getline(table, line);
    while (std::getline(table, line)) {
        std::istringstream cells(line);
        std::string file;
        std::string verdict;
        std::getline(cells, file, '\t');
        std::getline(cells, verdict, '\t');
        expected[file] = verdict;
    }
    return expected;
}

void check_verdicts(const std::filesystem::path& folder) {
    for (const auto& [file, verdict] : expected_in(folder)) {
        CAPTURE(file);
        const auto book = read(folder / file);
        CHECK(book.has_value() == (verdict != "reject"));
        if (!book) continue;
        std::string issues;
        for (const Issue& issue : book->issues) issues += std::string(row_of(issue.code).name) + " ";
        CAPTURE(issues);
        if (verdict == "accept") CHECK(book->issues.empty());
    }
}

std::int64_t row_of_issue(const std::filesystem::path& path, Code code) {
    const auto book = read(path);
    if (!book) return -1;
    for (const Issue& issue : book->issues)
        if (issue.code == code) return issue.where.row;
    return -1;
}

/// A cell as JSON would have it: rows as lists, or objects under the names of the first row.
nlohmann::json as_json(const std::vector<std::vector<std::string>>& rows, bool as_objects) {
    nlohmann::json json = nlohmann::json::array();
    if (!as_objects) return rows;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        nlohmann::json object = nlohmann::json::object();
        for (std::size_t column = 0; column < rows[0].size(); ++column)
            object[rows[0][column]] = column < rows[i].size() ? rows[i][column] : "";
        json.push_back(object);
    }
    return json;
}
}  // namespace

TEST_CASE(
    "bad input: rows of well-formed CSV equal the reference, malformed rows are said with their number") {
    if (is_absent(bad_input)) return;
    for (const char* folder : {"spectrum", "rfc4180"})
        for (const auto& entry : std::filesystem::directory_iterator(bad_input / "csv" / folder)) {
            if (entry.path().extension() != ".csv") continue;
            CAPTURE(entry.path().string());
            const auto json_path = std::filesystem::path(entry.path()).replace_extension(".json");
            const auto book = read(entry.path());
            if (!std::filesystem::exists(json_path)) {
                REQUIRE(book);
                REQUIRE_FALSE(book->issues.empty());
                CHECK(book->issues.front().where.row > 0);
                continue;
            }
            auto expected = nlohmann::json::parse(bytes_of(json_path));
            // A file of blank lines only has no table for us; the reference keeps blank rows.
            std::erase_if(expected.get_ref<nlohmann::json::array_t&>(), [](const nlohmann::json& row) {
                return row.is_array() &&
                       std::all_of(row.begin(), row.end(), [](const auto& c) { return c == ""; });
            });
            if (expected.empty() && !book) continue;
            REQUIRE(book);
            const bool as_objects = expected.empty() || expected[0].is_object();
            CHECK(as_json(rows_of(book->grids[0]), as_objects) == expected);
        }
}

TEST_CASE(
    "bad input: sheets as agencies send them are read, and what is wrong with them is said where it is") {
    const auto folder = bad_input / "csv" / "real";
    if (is_absent(folder)) return;
    check_verdicts(folder);
    CHECK(row_of_issue(folder / "cp1256.csv", Code::encoding_guessed) == 0);
    CHECK(row_of_issue(folder / "unclosed_quote.csv", Code::quote_not_closed) == 2);
    CHECK(row_of_issue(folder / "ragged.csv", Code::row_too_short) == 2);
    CHECK(row_of_issue(folder / "ragged.csv", Code::row_too_long) == 3);
    CHECK(row_of_issue(folder / "huge_field.csv", Code::cell_too_long) == 2);
    CHECK(row_of_issue(folder / "nul_bytes.csv", Code::nul_in_cell) > 0);
    CHECK(row_of_issue(folder / "bidi_spoof.csv", Code::invisible_signs) == 2);
    CHECK(rows_of(read(folder / "cr_only.csv")->grids[0]).size() == 3);
    CHECK(rows_of(read(folder / "bidi_spoof.csv")->grids[0])[1][0] == "محله");
    CHECK(rows_of(read(folder / "bidi_spoof.csv")->grids[0])[2][0].starts_with("\xD0\xB3"));
    CHECK(rows_of(read(folder / "formula_injection.csv")->grids[0])[1][0] == "=cmd|'/c calc'!A0");
    CHECK(rows_of(read(folder / "bom_utf8.csv")->grids[0])[0][0] == "محله");
}

TEST_CASE("bad input: Persian digits, units and totals are understood for what they are") {
    const auto folder = bad_input / "csv" / "real";
    if (is_absent(folder)) return;
    auto digits = read(folder / "fa_digits.csv");
    REQUIRE(digits);
    const auto taken = take_in(*digits, registry::Register());
    REQUIRE(taken);
    CHECK(taken->sheet.counts.accepted == 2);
    REQUIRE(taken->change.put.observations.size() == 2);
    CHECK(taken->change.put.observations[0].value == 1234);
    CHECK(taken->change.put.observations[1].value == 567);
    CHECK(text::read_period("۱۴۰۳/۰۵/۱۲")->days.from == *day_of_gregorian({2024, 8, 2}));
    auto totals = read(folder / "preamble_units_totals.csv");
    const auto table = take_in(*totals, registry::Register());
    REQUIRE(table);
    CHECK(table->sheet.counts.rows == 3);
    CHECK(table->sheet.counts.returned == 2);
    CHECK(table->change.put.places.size() == 1);
    auto spellings = read(folder / "yeh_kaf.csv");
    const auto one_place = take_in(*spellings, registry::Register());
    REQUIRE(one_place);
    CHECK(one_place->change.put.places.size() == 1);
    CHECK(one_place->change.put.observations.size() == 2);  // of two days
    CHECK(one_place->change.put.activities.empty());
    for (const char* not_a_number : {"1e400", "NaN", "Infinity", "0x1F", "1_000"})
        CHECK_FALSE(text::read_number(not_a_number));
    CHECK(text::read_number("-0")->value == 0);
    CHECK(text::read_money("9007199254740993")->money.minor == 9007199254740993);
}

TEST_CASE("bad input: XML is refused when it is hostile or broken, and read as it stands when it is not") {
    const auto folder = bad_input / "xml";
    if (is_absent(folder)) return;
    check_verdicts(folder);
    CHECK(read(folder / "billion_laughs.xml").error().code == Code::doctype_refused);
    CHECK(read(folder / "xxe_file.xml").error().code == Code::doctype_refused);
    CHECK(read(folder / "deep.xml").error().code == Code::too_deep);
    const auto truncated = read(folder / "truncated.xml");
    CHECK(truncated.error().where.row == 1);
    CHECK_FALSE(truncated.error().where.column.empty());
    std::string text;
    const XmlHandler handler{.text = [&](std::string_view piece) { text += piece; }};
    REQUIRE(read_xml_text(bytes_of(folder / "cdata.xml"), handler, {}, "cdata.xml"));
    CHECK(text == "<b>&amp;");
}

TEST_CASE("bad input: faults of shapes are said, and coordinates that are no degrees are named") {
    const auto folder = bad_input / "geojson";
    if (is_absent(folder)) return;
    check_verdicts(folder);
    CHECK(row_of_issue(folder / "unclosed_ring.geojson", Code::ring_not_closed) == 1);
    CHECK(row_of_issue(folder / "bowtie.geojson", Code::ring_crosses_itself) == 1);
    CHECK(row_of_issue(folder / "hole_outside.geojson", Code::hole_outside_ring) == 1);
    CHECK(row_of_issue(folder / "bare_polygon.geojson", Code::feature_without_name) == 1);
    const auto metres = read(folder / "utm.geojson");
    REQUIRE_FALSE(metres);
    CHECK(metres.error().code == Code::not_in_degrees);
    CHECK(metres.error().blanks.front().second == "UTM 39N");
}

TEST_CASE("bad input: JSON that is not well-formed is refused, and no depth overflows anything") {
    const auto folder = bad_input / "json" / "parsing";
    if (is_absent(folder)) return;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        CAPTURE(name);
        const auto book = read(entry.path());
        if (name.starts_with("n_")) CHECK_FALSE(book);
        // Well-formed JSON need not be a table; it is never called damaged.
        if (name.starts_with("y_") && !book) CHECK(book.error().code != Code::file_damaged);
    }
}

TEST_CASE("bad input: naughty strings come through a cell byte for byte, or with what was taken out said") {
    const auto path = bad_input / "strings" / "naughty.json";
    if (is_absent(path)) return;
    for (const auto& each : nlohmann::json::parse(bytes_of(path))) {
        const std::string text = each.get<std::string>();
        std::string quoted;
        for (const char sign : text) quoted += sign == '"' ? std::string("\"\"") : std::string(1, sign);
        const auto book = read_book("a,b\nx,\"" + quoted + "\"\n", "naughty.csv");
        CAPTURE(text);
        REQUIRE(book);
        const std::string cell(book->grids[0].at(1, 1).text());
        CHECK((cell == text || !book->issues.empty()));
        auto sheet =
            read_book("محله,مجری,برنامه\nگلشهر,\"" + quoted + "\",\"" + quoted + "\"\n", "naughty.csv");
        REQUIRE(sheet);
        const auto taken = take_in(*sheet, registry::Register());
        REQUIRE(taken);
        CHECK(taken->sheet.counts.rows == 1);
    }
}
