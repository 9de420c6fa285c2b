#include "publish/words/suppress.h"

#include <doctest/doctest.h>

#include "publish/publish.h"

using namespace ensejam;
using text::Language;

namespace {

std::vector<double> shown(const std::vector<double>& counts) {
    std::vector<double> result;
    for (const auto& cell : publish::suppressed(counts)) result.push_back(cell.value_or(-100));
    return result;
}

}  // namespace

TEST_CASE("suppress: counts from one to four are withheld, zero and five are shown") {
    CHECK(shown({0, 1, 4, 5, 90}) == std::vector<double>{0, -100, -100, 5, 90});
}

TEST_CASE(
    "suppress: a single withheld count takes the smallest other with it, so that the total does not tell "
    "it") {
    CHECK(shown({3, 20, 8, 0}) == std::vector<double>{-100, 20, -100, 0});
    CHECK(shown({3, 0}) == std::vector<double>{-100, 0});
}

TEST_CASE("suppress: in words a small count is never a number of people") {
    CHECK(publish::say_people(3, Language::en) == "fewer than 5");
    CHECK(publish::say_people(3, Language::fa) == "کمتر از ۵");
    CHECK(publish::say_people(0, Language::en) == "0");
    CHECK(publish::say_people(1234, Language::fa) == "۱٬۲۳۴");
    CHECK(publish::say_people(-1, Language::en) == "not told");
}
