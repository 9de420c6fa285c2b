#include "intake/taken.h"

using namespace ensejam;

// Days of two digits each: where the year stands.
namespace {

/// The first days of the activities of a sheet with these starts and ends.
std::vector<std::string> starts(const std::vector<std::pair<std::string, std::string>>& days,
                                const std::string& head = "Organisation,Sector,District,Start,End\n") {
    std::string csv = head;
    for (std::size_t i = 0; i < days.size(); ++i)
        csv += fmt::format("Rosta,Seeds{},Velim,{},{}\n", i, days[i].first, days[i].second);
    const auto took = taken(csv);
    std::vector<std::string> found;
    for (const registry::Activity& activity : took.change.put.activities)
        found.push_back(iso(activity.period.from));
    return found;
}

using Days = std::vector<std::string>;
const std::string persian = "مجری,برنامه,محله,تاریخ شروع,تاریخ پایان\n";

}  // namespace

TEST_CASE("short years: one digit, or a number that can be no year of the other kind, shows it") {
    CHECK(starts({{"1/01/10", "31/12/12"}, {"1/07/11", "30/06/12"}}) == Days{"2010-01-01", "2011-07-01"});
    CHECK(starts({{"01/01/23", "31/12/23"}, {"01/07/24", "30/11/24"}}) == Days{"2023-01-01", "2024-07-01"});
    CHECK(starts({{"04/07/1", "04/12/29"}, {"04/08/1", "04/12/29"}}, persian) ==
          Days{"2025-09-23", "2025-10-23"});
    CHECK(starts({{"85/01/10", "86/01/09"}}, persian) == Days{"2006-03-30"});
}

TEST_CASE(
    "short years: where nothing shows it the language of the sheet decides, and the other reading is told") {
    CHECK(starts({{"01/02/11", "01/03/12"}}) == Days{"2011-02-01"});
    CHECK(starts({{"01/02/11", "01/03/12"}}, persian) == Days{"2022-05-01"});
    CHECK(starts({{"01/07/04", ""}, {"02/07/04", ""}, {"15/07/04", ""}}, persian) ==
          Days{"2025-09-23", "2025-09-24", "2025-10-07"});
    const auto took = taken("Organisation,Sector,District,Start\nRosta,Seeds,Velim,01/02/11\n");
    bool is_told = false;
    for (const Issue& issue : issues_of(took, Code::day_order_read))
        is_told = is_told || (blank(issue, "form") == "year" && blank(issue, "other") == "2022-05-01");
    CHECK(is_told);
}
