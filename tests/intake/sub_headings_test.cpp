#include <doctest/doctest.h>

#include "intake/drawn.h"
#include "intake/taken.h"

using namespace ensejam;

namespace {

std::vector<std::string> fields_of(const intake::Taken& took) {
    std::vector<std::string> fields;
    for (const auto& column : took.sheet.columns) fields.push_back(column.field);
    return fields;
}

/// One activity of 15 Farvardin to 31 Khordad 1405, of 120 million tomans, for 85 people.
void check_report(const intake::Taken& took) {
    CHECK(took.sheet.counts.rows == 2);
    CHECK(took.sheet.questions.empty());
    REQUIRE(took.change.put.activities.size() == 2);
    const registry::Activity& first = took.change.put.activities[0];
    CHECK(iso(first.period.from) == "2026-04-04");
    CHECK(iso(first.period.to + -1) == "2026-06-21");
    CHECK(first.people_reached == 85);
    REQUIRE(took.sheet.money.size() == 1);
    CHECK(took.sheet.money[0].one_maximum == 470 * 10'000'000LL);
}

const std::string first_row = "1|کارگاه|ناحیه ۱|گلشهر|۱۴۰۵/۰۱/۱۵|۱۴۰۵/۰۳/۳۱|۱۲۰|۸۵";
const std::string second_row = "2|ورزش|ناحیه ۲|مهرشهر|۱۴۰۵/۰۱/۰۱|۱۴۰۵/۰۶/۳۱|۳۵۰|۲۴۰";

}  // namespace

TEST_CASE(
    "sub-headings: from and to under one merged heading are start and end, and a unit is that of its "
    "column") {
    check_report(drawn(
        {"گزارش شش‌ماهه|<|<|<|<|<|<|<",
         "ردیف|عنوان برنامه|نشانی|<|مدت|<|اعتبار|تعداد بهره‌مند",
         "^|^|ناحیه|محله|از|تا|(میلیون تومان)|(نفر)", first_row, second_row}));
    check_report(
        drawn({"ردیف|عنوان برنامه|نشانی|<|بازهٔ اجرا|<|اعتبار|تعداد "
               "بهره‌مند",
               "||ناحیه|محله|از|تا|میلیون تومان|نفر", first_row, second_row}));
}

TEST_CASE("sub-headings: cells that are blank where others merge are read in the same way") {
    check_report(drawn(
        {"ردیف|عنوان برنامه|نشانی||مدت||اعتبار|تعداد بهره‌مند",
         "||ناحیه|محله|از|تا|(میلیون تومان)|(نفر)", first_row, second_row}));
    check_report(taken(
        "ردیف;عنوان برنامه;نشانی;;مدت;;اعتبار;تعداد بهره‌مند\n"
        ";;ناحیه;محله;از;تا;(میلیون تومان);(نفر)\n"
        "1;کارگاه;ناحیه ۱;گلشهر;۱۴۰۵/۰۱/۱۵;۱۴۰۵/۰۳/۳۱;۱۲۰;۸۵\n"
        "2;ورزش;ناحیه ۲;مهرشهر;۱۴۰۵/۰۱/۰۱;۱۴۰۵/۰۶/۳۱;۳۵۰;۲۴۰\n"));
}

TEST_CASE("sub-headings: from and to are days when the cells are, whatever stands over them") {
    const auto took = drawn({"Organisation|Sector|District|Fieldwork|<", "^|^|^|From|To",
                             "A|Health|X|2026-01-01|2026-02-28", "B|WASH|Y|2026-03-01|2026-04-30"});
    CHECK(fields_of(took) == std::vector<std::string>{"deliverer", "harm", "place.county", "start", "end"});
}

TEST_CASE("sub-headings: from and to under an age are bounds of the age, no days") {
    const auto took =
        drawn({"Organisation|Sector|District|Age|<|Start", "^|^|^|From|To|^", "A|Health|X|6|12|2026-02-01",
               "B|WASH|Y|13|18|2026-04-01", "B|WASH|Z|13|18|2026-04-01"});
    std::string fields;
    for (const std::string& field : fields_of(took)) fields += field + " ";
    CHECK(fields == "deliverer harm place.county none none start ");
}

TEST_CASE("sub-headings: heading and sub-heading name together what neither names alone") {
    const auto took = drawn({"مجری|برنامه|محله|اعتبار (میلیون ریال)|<|تعداد|<",
                             "^|^|^|مصوب|تخصیص یافته|هدف|بهره‌مند",
                             "مهر|مشاوره|گلشهر|100|80|50|40", "پل|آموزش|مهرشهر|200|90|60|30"});
    CHECK(fields_of(took) == std::vector<std::string>{"deliverer", "programme", "place.neighbourhood",
                                                      "money.approved", "money.allotted", "people_targeted",
                                                      "people_reached"});
    REQUIRE(took.change.put.activities.size() == 2);
    CHECK(took.change.put.activities[0].people_targeted == 50);
    CHECK(took.change.put.activities[0].people_reached == 40);
    CHECK(took.sheet.questions.empty());
}

TEST_CASE("sub-headings: women and men under one heading are added up, and a total beside them is taken") {
    const auto parts = drawn({"Organisation|Sector|District|Beneficiaries|<", "^|^|^|Women|Men",
                              "A|Health|X|10|20", "B|WASH|Y|5|6"});
    REQUIRE(parts.change.put.activities.size() == 2);
    CHECK(parts.change.put.activities[0].people_reached == 30);
    const auto total = drawn({"Organisation|Sector|District|Beneficiaries|<|<", "^|^|^|Women|Men|Total",
                              "A|Health|X|10|20|31", "B|WASH|Y|5|6|12"});
    REQUIRE(total.change.put.activities.size() == 2);
    CHECK(total.change.put.activities[0].people_reached == 31);
    CHECK(issue_of(total, Code::sub_headings_alike) == nullptr);
}

TEST_CASE("sub-headings: figures that nothing tells apart are not taken, and it is said") {
    const auto took = drawn({"Organisation|Sector|District|Beneficiaries|<", "^|^|^|Line A|Line B",
                             "A|Health|X|10|20", "B|WASH|Y|5|6", "C|WASH|Z|7|8"});
    REQUIRE(took.change.put.activities.size() == 3);
    CHECK(took.change.put.activities[0].people_reached < 0);
    const Issue* issue = issue_of(took, Code::sub_headings_alike);
    REQUIRE(issue != nullptr);
    CHECK(blank(*issue, "heading") == "Beneficiaries");
    CHECK(blank(*issue, "names") == "Line A | Line B");
}

TEST_CASE("sub-headings: a first row of data is none") {
    const auto took = taken("Organisation,Sector,District,\nA,Health,X,by car\nB,WASH,Y,on foot\n");
    CHECK(took.sheet.counts.accepted == 2);
    const auto merged = drawn({"Organisation|<|Sector|<|District|<", "A|Union|Health|Care|X|North",
                               "B|Group|WASH|Water|Y|South", "C|Group|WASH|Water|Y|South"});
    CHECK(merged.sheet.counts.rows == 3);
}

TEST_CASE("sub-headings: a title over the whole table is no heading of its columns") {
    const auto took = drawn({"Budget of the year|<|<|<", "Organisation|Sector|District|From",
                             "A|Health|X|2026-01-01", "B|WASH|Y|2026-03-01"});
    CHECK(fields_of(took) == std::vector<std::string>{"deliverer", "harm", "place.county", "start"});
    REQUIRE(!took.sheet.columns.empty());
    CHECK(took.sheet.columns[0].heading == "Organisation");
}

TEST_CASE("sub-headings: a row of groups above the headings is read with them") {
    const auto took = drawn({"Who|<|What|Where|When|<", "Organisation|Donor|Sector|District|از|تا",
                             "A|D|Health|X|2026-01-01|2026-02-28", "B|E|WASH|Y|2026-03-01|2026-04-30"});
    CHECK(took.sheet.counts.rows == 2);
    CHECK(fields_of(took) ==
          std::vector<std::string>{"deliverer", "funder", "harm", "place.county", "start", "end"});
}

TEST_CASE("sub-headings: units stand in a third row that headings are merged into") {
    const auto took =
        drawn({"مجری|برنامه|محله|دوره اجرا|<|اعتبارات|<|تعداد", "^|^|^|از تاریخ|تا تاریخ|مصوب|هزینه|^",
               "^|^|^|^|^|میلیون ریال|میلیون ریال|نفر", "مهر|مشاوره|گلشهر|1405/01/15|1405/03/31|120|90|20",
               "پل|آموزش|مهرشهر|1405/02/15|1405/05/31|220|25|30"});
    CHECK(took.sheet.counts.rows == 2);
    CHECK(took.sheet.questions.empty());
    std::string fields;
    for (const std::string& field : fields_of(took)) fields += field + " ";
    CHECK(fields ==
          "deliverer programme place.neighbourhood start end money.approved money.spent people_reached ");
    REQUIRE(took.sheet.money.size() == 1);
    CHECK(took.sheet.money[0].one_maximum == 340'000'000);
}

TEST_CASE("sub-headings: numbers of women and men under whom it is for are people") {
    const auto took = drawn(
        {"مجری|برنامه|محله|مخاطبان|<", "^|^|^|زن|مرد", "مهر|مشاوره|گلشهر|10|20", "پل|آموزش|مهرشهر|5|6"});
    REQUIRE(took.change.put.activities.size() == 2);
    CHECK(took.change.put.activities[0].people_reached == 30);
}

TEST_CASE("sub-headings: what was planned and what came about are told apart") {
    const auto took = drawn({"مجری|برنامه|محله|بهره‌مند|<|اعتبار (ریال)|<",
                             "^|^|^|برنامه|عملکرد|پیش‌بینی|عملکرد",
                             "مهر|مشاوره|گلشهر|10|8|500|400", "پل|آموزش|مهرشهر|20|15|600|300"});
    std::string fields;
    for (const std::string& field : fields_of(took)) fields += field + " ";
    CHECK(
        fields ==
        "deliverer programme place.neighbourhood people_targeted people_reached money.approved money.spent ");
}
