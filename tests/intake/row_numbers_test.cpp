#include "intake/taken.h"

using namespace ensejam;

TEST_CASE("row numbers: what is no number, or more than anybody means, is told with its row and column") {
    const auto took = taken(
        "Organisation,District,Sector,People reached,Budget (USD)\n"
        "A,X,Health,1e400,100\nB,Y,WASH,NaN,1e400\nC,Z,WASH,Infinity,NaN\nD,Z,WASH,12,Inf\n"
        "E,Z,WASH,1e300,5\nF,Z,WASH,99999999999999999999,5\n");
    CHECK(took.sheet.counts.rows == 6);
    std::vector<std::int64_t> people;
    for (const Issue& issue : issues_of(took, Code::number_not_understood)) {
        CHECK(issue.where.column == "People reached");
        people.push_back(issue.where.row);
    }
    CHECK(people == std::vector<std::int64_t>{2, 3, 4, 6, 7});
    std::vector<std::int64_t> money;
    for (const Issue& issue : issues_of(took, Code::money_not_understood)) {
        CHECK(issue.where.column == "Budget (USD)");
        money.push_back(issue.where.row);
    }
    CHECK(money == std::vector<std::int64_t>{3, 4, 5});
    CHECK(took.sheet.people.at_most == 12);
}
