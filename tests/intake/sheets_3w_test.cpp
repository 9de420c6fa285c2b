#include <doctest/doctest.h>

#include <set>

#include "demo_register.h"
#include "text/text.h"

using namespace ensejam;

// The real sheets of humanitarian coordination that the product is built against.
namespace {
const std::filesystem::path sheets = ENSEJAM_SHARED_DIR "/data/3w";

bool is_absent() {
    const bool absent = !std::filesystem::exists(sheets);
    if (absent) MESSAGE("skipped: the shared 3W sheets are absent");
    return absent;
}

/// Files that are sheets of activities; the others hold no table of them, or are an old binary workbook.
std::vector<std::filesystem::path> all_sheets() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(sheets)) {
        const std::string folder = entry.path().parent_path().filename().string();
        const std::string name = entry.path().filename().string();
        if (!entry.is_regular_file() || name == "SOURCE.md" || folder == "pcodes" ||
            folder == "hapi-normalised-2025-02" || name == "input-valid.xls" ||
            name == "input-multiline.csv" || name == "wide-tagging-test.csv")
            continue;
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

Result<intake::Taken> take(const std::filesystem::path& path, const registry::Register& known,
                           const intake::Answers& answers = {}) {
    auto book = intake::read_book(demo::bytes_of(path), path.filename().string());
    if (!book) return book.error();
    return intake::take_in(*book, known, {.answers = answers});
}

/// Answers that leave every column asked about out, and say dollars for every unit of money.
intake::Answers answers_to(const std::vector<intake::Question>& questions) {
    intake::Answers answers;
    for (const auto& question : questions) {
        if (question.kind == "column") answers.field_of_column[question.column] = "none";
        if (question.kind == "money_unit") answers.unit_of_column[question.column] = "USD";
    }
    return answers;
}

using Triple = std::tuple<std::int64_t, std::int64_t, std::int64_t>;
std::set<Triple> triples_of(const registry::Register& known) {
    std::set<Triple> triples;
    for (const auto& activity : known.tables().activities)
        triples.insert({activity.place.value, activity.organisation.value, activity.programme.value});
    return triples;
}
}  // namespace

TEST_CASE(
    "3w: of every shared sheet nine rows in ten are taken without an answer, with five questions at most") {
    if (is_absent()) return;
    for (const auto& path : all_sheets()) {
        CAPTURE(path.string());
        const auto taken = take(path, registry::Register());
        REQUIRE(taken);
        const auto& counts = taken->sheet.counts;
        CHECK(counts.rows > 0);
        CHECK(counts.rows == counts.accepted + counts.questions + counts.returned);
        CHECK(counts.accepted * 10 >= counts.rows * 9);
        CHECK(taken->sheet.questions.size() <= 5);
    }
}

TEST_CASE(
    "3w: measures in force that name nobody are taken in, and it is said once that no column names a body") {
    if (is_absent()) return;
    const auto taken = take(sheets / "sahel-2014/brc-westafrica-movement.csv", registry::Register());
    REQUIRE(taken);
    CHECK(taken->sheet.counts.accepted == 188);
    const auto& issues = taken->sheet.issues;
    CHECK(std::count_if(issues.begin(), issues.end(),
                        [](const Issue& issue) { return issue.code == Code::sheet_without_body; }) == 1);
}

#ifdef __SANITIZE_ADDRESS__
constexpr std::size_t step = 4;  // slow there, and each sheet was read once above
#else
constexpr std::size_t step = 1;
#endif

TEST_CASE("3w: once answered, a sheet asks nothing and changes nothing when it comes again") {
    if (is_absent()) return;
    const auto files = all_sheets();
    for (std::size_t rank = 0; rank < files.size(); rank += step) {
        const auto& path = files[rank];
        CAPTURE(path.string());
        const auto first = take(path, registry::Register());
        REQUIRE(first);
        const intake::Answers answers = answers_to(first->sheet.questions);
        const auto answered = take(path, registry::Register(), answers);
        REQUIRE(answered);
        CHECK(answered->sheet.questions.empty());
        CHECK(answered->signature == first->signature);
        const registry::Register known = registry::Register().with(answered->change);
        const auto again = take(path, known, answers);
        REQUIRE(again);
        CHECK(again->sheet.questions.empty());
        CHECK(again->change.is_empty());
        CHECK(again->sheet.counts.accepted == answered->sheet.counts.accepted);
    }
}

TEST_CASE("3w: Chad's column headed Title is a code of provinces, and TD14 and TCD14 are one province") {
    if (is_absent()) return;
    const auto path = sheets / "chad-2025-04/3w_tcd_avr2025.xlsx";
    const auto taken = take(path, registry::Register());
    REQUIRE(taken);
    CHECK(taken->sheet.sheet == "3W Opérationnelle");
    CHECK(taken->sheet.columns.front().heading == "Title");
    CHECK(taken->sheet.columns.front().field == "place_code.province");
    CHECK(taken->sheet.counts.rows == 1556);
    const registry::Register known = registry::Register().with(taken->change);
    std::set<std::string> provinces;
    for (const auto& place : known.tables().places)
        if (place.kind == registry::PlaceKind::province) provinces.insert(place.codes.at(0).code);
    CHECK(provinces.size() == 23);
    CHECK(triples_of(known).size() == 1516);
    registry::Change gazetteer;
    auto list =
        intake::read_book(demo::bytes_of(sheets / "pcodes/download-global-pcodes-adm-1-2.csv"), "pcodes.csv");
    REQUIRE(list);
    const intake::Grid& grid = list->grids.front();
    for (std::size_t row = 1; row < grid.rows.size(); ++row)
        if (grid.at(row, 0).text() == "TCD" && grid.at(row, 1).text() == "1") {
            const std::string code(grid.at(row, 2).text());
            const std::string name(grid.at(row, 3).text());
            gazetteer.put.places.push_back(
                {.id = {static_cast<std::int64_t>(gazetteer.put.places.size() + 1)},
                 .code = code,
                 .kind = registry::PlaceKind::province,
                 .name_fa = name,
                 .name_en = name,
                 .codes = {{.scheme = "pcode", .code = code}}});
        }
    const registry::Register before = registry::Register().with(gazetteer);
    const auto coded = take(path, before);
    REQUIRE(coded);
    CHECK(coded->change.put.places.empty());
    CHECK(coded->sheet.counts.questions == 0);
    const auto is_corrected = [](const Issue& issue) { return issue.code == Code::place_code_corrected; };
    CHECK(std::count_if(coded->sheet.issues.begin(), coded->sheet.issues.end(), is_corrected) == 1);
    CHECK(triples_of(before.with(coded->change)).size() == 1516);
}

TEST_CASE("3w: what stopped and what started between two quarters of one register can be told by its names") {
    if (is_absent()) return;
    registry::Register known;
    std::vector<std::size_t> n_places;
    for (const auto& path : all_sheets()) {
        if (path.parent_path().filename() != "nigeria-2023") continue;
        const auto taken = take(path, known);
        REQUIRE(taken);
        CHECK(taken->sheet.counts.accepted * 10 >= taken->sheet.counts.rows * 9);
        known = known.with(taken->change);
        std::set<std::string> codes;
        for (const auto& place : known.tables().places)
            for (const auto& code : place.codes) codes.insert(code.code);
        n_places.push_back(known.tables().places.size());
        CHECK(codes.size() == known.tables().places.size());
    }
    REQUIRE(n_places.size() == 2);
    CHECK(n_places[0] == n_places[1]);
}
