#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "intake/files/book.h"
#include "intake/intake.h"
#include "text/text.h"

using namespace ensejam;
using namespace ensejam::intake;

namespace {
const std::filesystem::path bad_input = ENSEJAM_SHARED_DIR "/data/badinput/xlsx";

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A cell as the independent reader saw it, in our spelling.
std::string expected_text(const nlohmann::json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_boolean()) return value.get<bool>() ? "TRUE" : "FALSE";
    if (!value.is_object()) return value.dump();
    if (!value.contains("date")) return "";
    std::string day = value["date"].get<std::string>();
    if (day.ends_with("T00:00:00")) day.resize(10);
    if (day.find('.') != std::string::npos)
        day.resize(day.size() - 3);  // microseconds, always written as six digits
    return day;
}

bool value_is_day(const nlohmann::json& value) { return value.is_object() && value.contains("date"); }

std::map<std::string, std::string> cells_of(const Grid& grid) {
    std::map<std::string, std::string> cells;
    for (std::size_t rank = 0; rank < grid.rows.size(); ++rank)
        for (std::uint32_t column = 0; column < grid.rows[rank].n_cells; ++column)
            if (const Cell cell = grid.at(rank, column); !cell.is_blank())
                cells[text::column_letters(column) + std::to_string(grid.rows[rank].number)] = cell.text();
    return cells;
}

bool is_same(const std::string& ours, const std::string& theirs) {
    if (ours == theirs) return true;
    try {
        std::size_t n = 0;
        std::size_t m = 0;
        const double a = std::stod(ours, &n);
        const double b = std::stod(theirs, &m);
        return n == ours.size() && m == theirs.size() &&
               std::abs(a - b) <= 1e-12 * std::max(1.0, std::abs(b));
    } catch (const std::exception&) {
        return false;
    }
}

void check_cells(const std::map<std::string, std::string>& cells, const nlohmann::json& expected,
                 const std::string& name) {
    for (auto cell = expected.begin(); cell != expected.end(); ++cell) {
        const std::string wanted = expected_text(*cell);
        const auto found = cells.find(cell.key());
        const std::string got = found == cells.end() ? "" : found->second;
        const std::string message = name + " " + cell.key() + ": " + got + " instead of " + wanted;
        // A negative serial is no day in Excel, which shows hash signs; the independent reader counts back
        // from 1900.
        if (value_is_day(*cell) && wanted < "1900") continue;
        const bool is_blank = wanted.find_first_not_of(" \t\r\n") == std::string::npos;
        CHECK_MESSAGE((is_blank || is_same(got, wanted)), message);
    }
}
}  // namespace

TEST_CASE("xlsx: every cell is as an independent reader saw it") {
    if (!std::filesystem::exists(bad_input)) {
        MESSAGE("skipped: the shared workbooks are absent");
        return;
    }
    const auto all = nlohmann::json::parse(bytes_of(bad_input / "expected.json"));
    for (auto file = all.begin(); file != all.end(); ++file) {
        const auto book = read_book(bytes_of(bad_input / file.key()), file.key());
        if (file->contains("reference_reader_failed")) continue;
        REQUIRE_MESSAGE(book.has_value(), file.key());
        const auto& sheets = file->at("sheets");
        for (auto sheet = sheets.begin(); sheet != sheets.end(); ++sheet) {
            const auto has_name = [&](const Grid& each) { return each.sheet == sheet.key(); };
            const auto grid = std::find_if(book->grids.begin(), book->grids.end(), has_name);
            const auto cells =
                grid == book->grids.end() ? std::map<std::string, std::string>{} : cells_of(*grid);
            check_cells(cells, sheet->at("cells"), file.key() + " " + sheet.key());
        }
    }
}

TEST_CASE("xlsx: hostile workbooks are refused or read as they should be") {
    if (!std::filesystem::exists(bad_input)) {
        MESSAGE("skipped: the shared workbooks are absent");
        return;
    }
    std::ifstream table(bad_input / "hostile" / "expected.tsv");
    std::string line;
    std::getline(table, line);
    while (std::getline(table, line)) {
        const std::string file = line.substr(0, line.find('\t'));
        const std::string verdict =
            line.substr(file.size() + 1, line.find('\t', file.size() + 1) - file.size() - 1);
        CAPTURE(file);
        const auto book = read_book(bytes_of(bad_input / "hostile" / file), file);
        CHECK(book.has_value() == (verdict != "reject"));
    }
    // What was not read is said although nothing else stands in the sheet.
    auto far = read_book(bytes_of(bad_input / "hostile" / "far_cell.xlsx"), "far_cell.xlsx");
    REQUIRE(far);
    CHECK_FALSE(take_in(*far, registry::Register()));
    REQUIRE(far->issues.size() == 1);
    CHECK(far->issues[0].code == Code::column_too_far);
    for (const auto& entry : std::filesystem::directory_iterator(bad_input / "wrongtype")) {
        CAPTURE(entry.path().string());
        CHECK_FALSE(read_book(bytes_of(entry.path()), entry.path().filename().string()));
    }
}
