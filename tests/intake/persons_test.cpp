#include <algorithm>

#include "taken.h"

namespace ensejam {
namespace {

std::size_t n_issues(const intake::Taken& took, Code code) {
    return static_cast<std::size_t>(std::count_if(took.sheet.issues.begin(), took.sheet.issues.end(),
                                                  [&](const Issue& issue) { return issue.code == code; }));
}

}  // namespace

TEST_CASE("intake: a column of those who get something is refused when its cells are names of persons") {
    for (const char* heading : {"Beneficiary", "مددجو", "بهره‌مند"}) {
        CAPTURE(heading);
        const auto took = taken("دستگاه,برنامه,شهر," + std::string(heading) +
                                "\nبهزیستی,مشاوره,کرج,علی رضایی\nبهزیستی,مشاوره,کرج,مریم احمدی نژاد\n"
                                "بهزیستی,مشاوره,کرج,حسن کریمی\n");
        CHECK(n_issues(took, Code::personal_data_refused) == 1);
    }
}

TEST_CASE("intake: groups and numbers under such a heading are no persons") {
    const auto groups = taken(
        "Organisation,Programme,City,Beneficiary\nRed,Food,Karaj,Women and children\n"
        "Red,Food,Karaj,Street children\nRed,Food,Karaj,Older people\n");
    CHECK(n_issues(groups, Code::personal_data_refused) == 0);
    const auto numbers = taken(
        "دستگاه,برنامه,شهر,بهره‌مند\nبهزیستی,مشاوره,کرج,12\nبهزیستی,"
        "مشاوره,"
        "کرج,"
        "20\n");
    CHECK(n_issues(numbers, Code::personal_data_refused) == 0);
    CHECK(numbers.sheet.people.at_most == 32);
}

}  // namespace ensejam
