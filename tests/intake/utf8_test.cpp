#include <doctest/doctest.h>

#include "demo_register.h"
#include "text/text.h"

using namespace ensejam;

namespace {

const std::filesystem::path cases = ENSEJAM_SHARED_DIR "/data/badinput/utf8/utf8tests.txt";

struct Utf8Case {
    std::string name{};
    bool is_valid = false;
    std::string bytes{};
};

std::string from_hex(std::string_view hex) {
    std::string digits;
    for (const char sign : hex)
        if (sign != ' ') digits += sign;
    std::string bytes;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
        bytes += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
    return bytes;
}

/// "num:valid:ASCII", "num:valid hex:…", "num:invalid hex:…:…:…".
std::vector<Utf8Case> utf8_cases() {
    std::vector<Utf8Case> all;
    std::ifstream file(cases);
    for (std::string line; std::getline(file, line);) {
        const std::size_t kind_at = line.find(':');
        if (line.empty() || line[0] == '#' || kind_at == std::string::npos) continue;
        const std::size_t bytes_at = line.find(':', kind_at + 1);
        if (bytes_at == std::string::npos) continue;
        const std::string kind = text::trimmed(line.substr(kind_at + 1, bytes_at - kind_at - 1));
        const std::string rest = line.substr(bytes_at + 1);
        const std::string told = kind == "valid" ? rest : from_hex(rest.substr(0, rest.find(':')));
        if (!told.empty()) all.push_back({line.substr(0, kind_at), kind.starts_with("valid"), told});
    }
    return all;
}

bool says_so(const std::vector<Issue>& issues) {
    return std::any_of(issues.begin(), issues.end(), [](const Issue& issue) {
        return issue.code == Code::encoding_guessed || issue.code == Code::bytes_not_text ||
               issue.code == Code::nul_in_cell || issue.code == Code::invisible_signs;
    });
}

/// The bytes as one cell among others that are surely UTF-8.
std::string sheet_with(const std::string& bytes) {
    std::string sheet = "محله,مجری,برنامه\n";
    for (int i = 0; i < 40; ++i) sheet += "گلشهر کرج,بهزیستی استان البرز,مشاوره و درمان اعتیاد\n";
    return sheet + "گلشهر,x" + bytes + "x,برنامه\n";
}

}  // namespace

TEST_CASE("bad input: byte sequences that are no UTF-8 are told from those that are, as the reference does") {
    const auto all = utf8_cases();
    if (all.empty()) {
        MESSAGE("skipped: the shared UTF-8 cases are absent");
        return;
    }
    CHECK(all.size() > 150);
    for (const Utf8Case& each : all) {
        CAPTURE(each.name);
        CHECK(text::is_utf8(each.bytes) == each.is_valid);
    }
}

TEST_CASE("bad input: a cell of bad bytes does not spoil the sheet, and is said; a good one comes through") {
    for (const Utf8Case& each : utf8_cases()) {
        CAPTURE(each.name);
        if (each.bytes.find_first_of("\r\n\",") != std::string::npos) continue;
        const auto book = intake::read_book(sheet_with(each.bytes), "cell.csv");
        REQUIRE(book);
        const intake::Grid& grid = book->grids.front();
        REQUIRE(grid.rows.size() == 42);
        CHECK(grid.at(1, 0).text() == "گلشهر کرج");
        const bool is_same = grid.at(41, 1).text() == "x" + each.bytes + "x";
        CHECK((each.is_valid ? is_same || says_so(book->issues) : says_so(book->issues)));
        CHECK(text::is_utf8(std::string(grid.at(41, 1).text())));
    }
}

TEST_CASE("bad input: JSON of bad bytes is refused or said, never taken as it is") {
    for (const Utf8Case& each : utf8_cases()) {
        CAPTURE(each.name);
        if (each.is_valid) continue;
        const auto book =
            intake::read_book("[{\"محله\":\"گلشهر\",\"مجری\":\"" + each.bytes + "\"}]", "a.json");
        if (!book) continue;
        for (const intake::Cell& cell : book->grids.front().cells)
            CHECK(text::is_utf8(std::string(cell.text())));
    }
}
