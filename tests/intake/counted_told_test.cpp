#include "drawn.h"
#include "taken.h"

using namespace ensejam;
using registry::MoneyView;

TEST_CASE("months: figures of which nothing says what they count are named, and how to have them taken") {
    const auto took = taken(
        "Agency,District,Sector,Jan,Feb,Mar,Apr\nIRC,Herat,Health,100,120,110,90\n"
        "DRC,Kabul,Protection,80,,70,60\n");
    const Issue* issue = issue_of(took, Code::months_not_taken);
    REQUIRE(issue != nullptr);
    CHECK(blank(*issue, "names") == "Jan | Feb | Mar | Apr");
    CHECK(blank(*issue, "n_columns") == "4");
    CHECK(took.sheet.people.at_most == 0);
}

TEST_CASE("months: marks under them are no figures") {
    const auto took = taken(
        "Plan 2025\nAgency,District,Activity,Jan,Feb,Mar\nIRC,Herat,Training,1,1,\n"
        "DRC,Kabul,Cash,,1,1\n");
    CHECK(issue_of(took, Code::months_not_taken) == nullptr);
}

TEST_CASE("months: a line above says what their figures count, and then how") {
    const auto took = taken(
        "تعداد مددجویان به تفکیک ماه، سال ۱۴۰۵\nمجری,محله,برنامه,فروردین,اردیبهشت,خرداد\n"
        "مهر,گلشهر,مشاوره,10,20,15\nپل,گلشهر,آموزش,,5,7\n");
    CHECK(issue_of(took, Code::months_not_taken) == nullptr);
    CHECK(took.sheet.people.at_most == 27);
    const auto abroad = taken(
        "Number of people reached by month, 2025\nAgency,District,Sector,Jan,Feb,Mar\n"
        "IRC,Herat,Health,10,20,15\nDRC,Kabul,Protection,,5,7\n");
    CHECK(abroad.sheet.people.at_most == 27);
}

TEST_CASE("months: an answer says what the figures under one are") {
    auto book = intake::read_book(
        "Agency,District,Sector,Jan,Feb,Mar\nIRC,Herat,Health,10,20,15\n"
        "DRC,Kabul,Protection,,5,7\n",
        "sheet.csv");
    REQUIRE(book.has_value());
    const auto took = intake::take_in(
        *book, registry::Register(),
        {.answers = {.field_of_column = {
                         {"Jan", "people_reached"}, {"Feb", "people_reached"}, {"Mar", "people_reached"}}}});
    REQUIRE(took.has_value());
    CHECK(took->sheet.people.at_most == 27);
    CHECK(issue_of(*took, Code::months_not_taken) == nullptr);
}

TEST_CASE("money: in a sheet of numbers, rows that lack one and have one title are said to be counted once") {
    const auto took = taken(
        "Project code,Title,Organisation,District,Budget (USD)\nP1,Wells,WHO,Kabul,500\n"
        "P2,Schools,WHO,Kabul,700\n,Clinics,WHO,Kabul,180\n-,Clinics,WHO,Herat,180\n");
    CHECK(took.sheet.money.at(0).one_maximum == 138'000);
    const auto told = issues_of(took, Code::amount_counted_once);
    REQUIRE(told.size() == 1);
    CHECK(blank(told[0], "rows") == "4 | 5");
    CHECK(blank(told[0], "project").starts_with("Clinics"));
    CHECK(issue_of(took, Code::rows_without_number) == nullptr);
    const auto others = taken(
        "Project code,Title,Organisation,District,Budget (USD)\nP1,Wells,WHO,Kabul,500\n"
        ",Clinics,WHO,Kabul,180\n,Tents,WHO,Herat,180\n");
    CHECK(issue_of(others, Code::amount_counted_once) == nullptr);
    CHECK(issue_of(others, Code::rows_without_number) != nullptr);
}

TEST_CASE("money: what other stages tell beside the one that speaks is summed up for itself") {
    const auto took = taken(
        "Title,Organisation,District,Budget (USD),Disbursed (USD)\nWells,WHO,Kabul,500,200\n"
        "Schools,WHO,Kabul,700,300\nClinics,WHO,Kabul,,180\n");
    REQUIRE(took.sheet.money.size() == 1);
    CHECK(took.sheet.money[0].one_maximum == 138'000);
    REQUIRE(took.sheet.money_beside.size() == 1);
    CHECK(took.sheet.money_beside[0].stage == registry::BudgetStage::disbursed);
    CHECK(took.sheet.money_beside[0].n_projects == 3);
    CHECK(took.sheet.money_beside[0].one_maximum == 68'000);
    const auto parted = taken(
        "Title,Organisation,District,Budget (USD),Disbursed (USD)\nWells,WHO,Kabul,500,\n"
        "Schools,WHO,Kabul,,300\n");
    CHECK(parted.sheet.money_beside.empty());
    const auto contradicting = taken(
        "Project code,Organisation,District,Budget (USD),Spent (USD)\nP1,WHO,Kabul,500,200\n"
        "P1,WHO,Herat,500,250\n");
    REQUIRE(contradicting.sheet.money_beside.size() == 1);
    CHECK(contradicting.sheet.money_beside[0].n_contradicting == 1);
    CHECK(contradicting.sheet.money[0].n_contradicting == 0);
}

TEST_CASE("money: rows of one title and body that tell one amount are said to be counted once") {
    const auto took = taken(
        "District,Organisation,Activity,Sector,Budget (USD)\n"
        "Kabul,WHO,Mobile team,Health,120000\nPaghman,WHO,Mobile team,Health,120000\n"
        "Herat,IRC,Shelter,Shelter,86000\nTOTAL,,,,326000\n");
    const auto told = issues_of(took, Code::amount_counted_once);
    REQUIRE(told.size() == 1);
    CHECK(blank(told[0], "rows") == "2 | 3");
    CHECK(blank(told[0], "project") == "Mobile team");
    CHECK(blank(told[0], "n_amount") == "120000.00");
    CHECK(issue_of(took, Code::total_disagrees) == nullptr);  // it adds up as written
    const auto off = taken(
        "District,Organisation,Activity,Sector,Budget (USD)\n"
        "Kabul,WHO,Mobile team,Health,120000\nHerat,IRC,Shelter,Shelter,86000\nTOTAL,,,,326000\n");
    const Issue* total = issue_of(off, Code::total_disagrees);
    REQUIRE(total != nullptr);
    CHECK(total->where.row == 4);
    CHECK(total->where.column == "Budget (USD)");
    CHECK(blank(*total, "n_total") == "326000.00");
    CHECK(blank(*total, "n_sum") == "206000.00");
    CHECK(blank(*total, "n_counted") == "206000.00");
}

TEST_CASE("money: projects that a sheet numbers are told together") {
    const auto took = taken(
        "Project code,District,Organisation,Sector,Budget (USD)\nP1,Kabul,WHO,Health,100\n"
        "P1,Paghman,WHO,Health,100\nP2,Herat,IRC,Health,200\nP2,Injil,IRC,Health,200\n");
    const auto told = issues_of(took, Code::amount_counted_once);
    REQUIRE(told.size() == 1);
    CHECK(blank(told[0], "n") == "2");
    CHECK(blank(told[0], "rows") == "2 | 3");
}

TEST_CASE("totals: the sums of parts, of all rows and those above them agree and nothing is said") {
    const auto took = taken(
        "District,Organisation,Activity,People reached,Budget (USD)\n"
        "Kabul,WHO,A,10,100\nPaghman,WHO,B,20,200\nSubtotal,,,30,300\n"
        "Herat,IRC,C,5,50\nSubtotal,,,5,50\nTOTAL,,,35,350\n");
    CHECK(issue_of(took, Code::total_disagrees) == nullptr);
    CHECK(issues_of(took, Code::total_row).size() == 3);
    const auto off = taken(
        "District,Organisation,Activity,People reached\nKabul,WHO,A,10\nHerat,IRC,C,5\n"
        "TOTAL,,,17\n");
    const Issue* total = issue_of(off, Code::total_disagrees);
    REQUIRE(total != nullptr);
    CHECK(blank(*total, "n_total") == "17");
    CHECK(blank(*total, "n_sum") == "15");
    CHECK(off.sheet.people.at_most == 15);
}

TEST_CASE("totals: a sum of a group is compared with its group, and told beside what its rows give") {
    const auto took = taken(
        "County,Place,Activity,Organisation,Sector,Start,End,Reached\n"
        "A,a1,x,Alpha,Health,2025-01-01,2025-02-01,10\nA,a2,y,Alpha,Health,2025-01-01,2025-02-01,20\n"
        "Total A,,,,,,,30\nB,b1,z,Beta,Health,2025-01-01,2025-02-01,5\n"
        "B,b2,w,Beta,Health,2025-01-01,2025-02-01,6\nTotal B,,,,,,,40\nGrand total,,,,,,,90\n");
    const auto told = issues_of(took, Code::total_disagrees);
    REQUIRE(told.size() == 2);
    CHECK(told[0].where.row == 7);
    CHECK(blank(told[0], "n_total") == "40");
    CHECK(blank(told[0], "n_sum") == "11");
    CHECK(told[1].where.row == 8);
    CHECK(blank(told[1], "n_sum") == "41");
}

TEST_CASE(
    "totals: a row told twice is in the sheet's own sum, and what the last digit hides is no difference") {
    const auto took = taken(
        "District,Organisation,Activity,Budget (thousand USD)\nKabul,WHO,A,10.24\nHerat,IRC,B,5.24\n"
        "Subtotal,,,15.5\nKabul,WHO,C,7\nKabul,WHO,C,7\nSubtotal,,,14\nTOTAL,,,29.5\n");
    CHECK(issue_of(took, Code::total_disagrees) == nullptr);
}

TEST_CASE("totals: a project is counted once in the sheet's own sum, a row told twice is not") {
    const auto took = taken(
        "Project code,District,Organisation,Sector,Title,Start,End,Budget (USD)\n"
        "P1,Kabul,WHO,Health,Clinics,2025-01-01,2025-03-01,100\n"
        "P1,Paghman,WHO,Health,Clinics,2025-01-01,2025-03-01,100\n"
        "P2,Herat,IRC,Shelter,Houses,2025-01-01,2025-03-01,40\n"
        "P2,Herat,IRC,Shelter,Houses,2025-01-01,2025-03-01,40\nTOTAL,,,,,,,180\n");
    CHECK(took.sheet.counts.duplicates == 1);
    CHECK(issue_of(took, Code::total_disagrees) == nullptr);
}

TEST_CASE("money: an amount that another of its project contradicts is not told as counted once") {
    const std::string head = "Organisation,Activity,District,Budget USD\n";
    const auto both = taken(head + "Rosta,Seeds,Velim,500\nRosta,Seeds,Lorun,500\nRosta,Seeds,Tarn,700\n");
    CHECK(issue_of(both, Code::budget_contradicts) != nullptr);
    CHECK(issue_of(both, Code::amount_counted_once) == nullptr);
    const auto one = taken(head + "Rosta,Seeds,Velim,500\nRosta,Seeds,Lorun,500\nRosta,Tools,Tarn,700\n");
    CHECK(issue_of(one, Code::amount_counted_once) != nullptr);
}
