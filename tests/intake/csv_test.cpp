#include <doctest/doctest.h>

#include "intake/intake.h"

using namespace ensejam;
using namespace ensejam::intake;

namespace {
std::vector<std::vector<std::string>> rows_of(const Grid& grid) {
    std::vector<std::vector<std::string>> rows;
    for (std::size_t rank = 0; rank < grid.rows.size(); ++rank) {
        rows.emplace_back();
        for (std::uint32_t column = 0; column < grid.rows[rank].n_cells; ++column)
            rows.back().emplace_back(grid.at(rank, column).text());
    }
    return rows;
}
std::vector<std::vector<std::string>> read(const std::string& bytes) {
    auto book = read_book(bytes, "test.csv");
    REQUIRE(book);
    return rows_of(book->grids.at(0));
}
using Rows = std::vector<std::vector<std::string>>;
}  // namespace

TEST_CASE("csv: delimiters, quotes, line ends and marks are recognised") {
    CHECK(read("a,b\n1,\"x,\"\"y\"\"\n2\"\n") == Rows{{"a", "b"}, {"1", "x,\"y\"\n2"}});
    CHECK(read("a;b\r\n1,5;2\r\n") == Rows{{"a", "b"}, {"1,5", "2"}});
    CHECK(read("a\tb\n1\t2\n") == Rows{{"a", "b"}, {"1", "2"}});
    CHECK(read("\xEF\xBB\xBF"
               "a,b\r1,2") == Rows{{"a", "b"}, {"1", "2"}});
    CHECK(read(std::string("\xFF\xFE"
                           "a\0,\0b\0\n\0",
                           10)) == Rows{{"a", "b"}});
    CHECK(read("\xE3\xCD\xE1\xE5;b\n\xDF\xD1\xCC;1\n") == Rows{{"محله", "b"}, {"كرج", "1"}});
}

TEST_CASE("csv: blank rows are absent and rows keep the sheet's own numbers") {
    const auto book = read_book("a,b\n\n , \n1,2\n", "test.csv");
    REQUIRE(book);
    REQUIRE(book->grids[0].rows.size() == 2);
    CHECK(book->grids[0].rows[1].number == 4);
}

TEST_CASE("csv: a quote that is never closed is said with its row and swallows nothing") {
    const auto book = read_book("a,b\n1,\"open\n2,3\n", "test.csv");
    REQUIRE(book);
    CHECK(rows_of(book->grids[0]) == Rows{{"a", "b"}, {"1", "open"}, {"2", "3"}});
    REQUIRE(book->issues.size() == 1);
    CHECK(book->issues[0].code == Code::quote_not_closed);
    CHECK(book->issues[0].where.row == 2);
}

TEST_CASE("file: what is no table is refused by what is in it") {
    const auto code = [](const std::string& bytes, const char* name) {
        const auto book = read_book(bytes, name);
        REQUIRE_FALSE(book);
        return book.error().code;
    };
    CHECK(code("", "a.csv") == Code::file_empty);
    CHECK(code("   \n", "a.csv") == Code::file_empty);
    CHECK(code("<html></html>", "a.xlsx") == Code::file_kind_unknown);
    CHECK(code("place,people", "a.xlsx") == Code::file_not_as_named);
    CHECK(code("%PDF-1.7", "a.csv") == Code::file_kind_unknown);
    CHECK(code("PK\x03\x04 nothing", "a.xlsx") == Code::file_damaged);
}
