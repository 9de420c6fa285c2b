#include "intake/taken.h"

using namespace ensejam;

// Forms as Persian offices, funds and NGOs write them.
TEST_CASE("office forms: from and to, help in money and the number of a licence") {
    const auto took = taken(
        "نام سمن,شماره پروانه,نوع خدمت,محله هدف,تعداد مددجو,کمک نقدی (تومان),از,تا\n"
        "خیریه باران,۱۲۳/۴۵,مشاوره,حصارک,۶۰,۲۵ میلیون,1404/07/01,1404/09/30\n"
        "کانون یاریگران,۷۷/۱,آموزش,گوهردشت,۱۲۰,-,1404/07/15,1404/08/30\n"
        "انجمن سبز,,ورزش,ملک‌آباد,۲۰۰,۱۵٬۰۰۰٬۰۰۰,1404/07/15,1404/09/15\n");
    CHECK(took.sheet.counts.accepted == 3);
    CHECK(field_of(took, "از") == "start");
    CHECK(field_of(took, "تا") == "end");
    REQUIRE(took.sheet.money.size() == 1);
    CHECK(took.sheet.money[0].one_maximum == 400'000'000);
    CHECK(took.change.put.organisations.size() == 3);
}

TEST_CASE("office forms: what is done in a quarter counts people only where the unit says so") {
    const auto took = taken(
        "سازمان,اقدام,محله,سه‌ماهه,سال,هدف کمی,عملکرد,واحد\n"
        "شهرداری,رنگ دیوار,مهرشهر,سه ماهه اول,۱۴۰۴,۵,۴,مورد\n"
        "شهرداری,اردو,عظیمیه,سه ماهه دوم,۱۴۰۴,۳۰۰,۲۸۰,نفر\n"
        "شهرداری,جشن,باغستان,سه ماهه سوم,۱۴۰۴,۱۰۰۰,۹۵۰,نفر\n");
    CHECK(took.sheet.people.at_most == 1230);
    CHECK(took.sheet.people_targeted.at_most == 1300);
    REQUIRE(took.change.put.activities.size() == 3);
    CHECK(took.change.put.activities[1].period.from == *day_of_jalali({1404, 4, 1}));
}

TEST_CASE("office forms: the amount of one loan is not the amount of all") {
    const auto took = taken(
        "نام صندوق,نوع تسهیلات,تعداد فقره,مبلغ هر فقره (میلیون تومان),جمع مبلغ (میلیون تومان),شهرستان,سال\n"
        "کمیته امداد,خوداشتغالی,۱۲۰,۲۰۰,۲۴۰۰۰,کرج,۱۴۰۳\nبنیاد "
        "برکت,اشتغال‌زایی,۴۵,۳۰۰,۱۳۵۰۰,اشتهارد,۱۴۰۳\n"
        "بسیج سازندگی,قرض‌الحسنه,۸۰,۱۰۰,۸۰۰۰,طالقان,۱۴۰۴\n");
    CHECK(took.sheet.counts.accepted == 3);
    CHECK(took.change.put.organisations.size() == 3);
    CHECK(took.change.put.programmes.size() == 3);
    CHECK(took.sheet.people.at_most == 0);
    REQUIRE(took.sheet.money.size() == 1);
    CHECK(took.sheet.money[0].one_maximum == std::int64_t{45'500} * 10'000'000);
}

TEST_CASE("office forms: money that was given back is not counted as approved") {
    const auto took = taken(
        "مجری,برنامه,محله,اعتبار ابلاغی (ریال),مبلغ برگشتی (ریال),شروع\n"
        "رها,مشاوره,گلشهر,5000000,,1404/01/01\nمهر,آموزش,گلشهر,,2000000,1404/01/01\n");
    REQUIRE(took.sheet.money.size() == 1);
    CHECK(took.sheet.money[0].one_maximum == 5'000'000);
    CHECK(took.sheet.money[0].n_projects == 1);
}
