#include <doctest/doctest.h>

#include "text/text.h"

using namespace ensejam;
using namespace ensejam::text;

TEST_CASE("number: every digit script and separator is read") {
    struct Row {
        const char* written;
        double value;
    };
    for (const Row& row : std::initializer_list<Row>{{"۱٬۲۳۴٫۵", 1234.5},
                                                     {"١٢٣", 123},
                                                     {"1,234,567", 1234567},
                                                     {"1.234.567,89", 1234567.89},
                                                     {"1,234", 1234},
                                                     {"1.234", 1.234},
                                                     {"0,5", 0.5},
                                                     {"12,5", 12.5},
                                                     {"(123)", -123},
                                                     {"−۱۲", -12},
                                                     {"۱۲−", -12},
                                                     {" 1 234 567 ", 1234567},
                                                     {"۲/۵", 2.5},
                                                     {"1.5e7", 1.5e7},
                                                     {"۱۲٪", 12},
                                                     {"+7", 7},
                                                     {"\u200E\u2212۵", -5},
                                                     {"۱،۲۳۴،۵۶۷", 1234567}}) {
        CAPTURE(row.written);
        const auto read = read_number(row.written);
        REQUIRE(read);
        CHECK(read->value == doctest::Approx(row.value));
    }
    for (const char* written : {"", "-", "abc", "12a", "1,23,4", "1..2", "1/2", "۱۴۰۴/۰۷/۰۱", "12 34", "٫"}) {
        CAPTURE(written);
        CHECK_FALSE(read_number(written));
    }
}

TEST_CASE("money: amounts are exact in rials and the unit in the cell wins") {
    const FoundUnit million{MoneyUnit::million_rial, {}, 1};
    const FoundUnit toman{MoneyUnit::toman, {}, 1};
    CHECK(read_money("۲٫۵ میلیارد تومان")->money.minor == 25'000'000'000);
    CHECK(read_money("۲/۵ میلیارد تومان")->money.minor == 25'000'000'000);
    CHECK(read_money("1,200", million)->money.minor == 1'200'000'000);
    CHECK(read_money("۵۰۰ تومان", million)->money.minor == 5'000);
    CHECK(read_money("سه میلیون ریال")->money.minor == 3'000'000);
    CHECK(read_money("دویست و پنجاه هزار تومان")->money.minor == 2'500'000);
    CHECK(read_money("3 میلیون", toman)->money.minor == 30'000'000);
    CHECK(read_money("1,234.50 USD")->money == Money{123450, currency("USD")});
    CHECK(read_money("$ 12")->money == Money{1200, currency("USD")});
    CHECK(read_money("246774690.31", {MoneyUnit::foreign, currency("USD"), 1})->money.minor == 24677469031);
    CHECK(read_money("-5", million)->money.minor == -5'000'000);
    CHECK_FALSE(read_money("-"));
    CHECK_FALSE(read_money("n/a"));
    CHECK_FALSE(read_money("99999999999999999999"));
}

TEST_CASE("money: numbers and scales in words are added up, and nothing is read in part") {
    const auto rials = [](const char* text, const FoundUnit& header = {}) {
        CAPTURE(text);
        const auto read = read_money(text, header);
        return read ? read->money.minor : -1;
    };
    CHECK(rials("یک میلیارد و دویست میلیون تومان") == 12'000'000'000);
    CHECK(rials("دو میلیارد و پانصد میلیون ریال") == 2'500'000'000);
    CHECK(rials("۱ میلیارد و ۲۰۰ میلیون تومان") == 12'000'000'000);
    CHECK(rials("۱ میلیارد تومان و ۲۰۰ میلیون تومان") == 12'000'000'000);
    CHECK(rials("هزار و دویست تومان") == 12'000);
    CHECK(rials("سه هزار و چهارصد و پنجاه و شش ریال") == 3'456);
    CHECK(rials("دویست و پنجاه هزار و پانصد میلیون ریال") == 250'500'000'000);
    CHECK(rials("۲ هزار میلیارد ریال") == 2'000'000'000'000);
    CHECK(rials("یک و نیم میلیارد تومان") == 15'000'000'000);
    CHECK(rials("۱٫۵ همت") == 15'000'000'000'000);
    CHECK(rials("پنج صد هزار تومان") == 5'000'000);
    CHECK(rials("۲۰۰میلیون ریال") == 200'000'000);
    const FoundUnit million{MoneyUnit::million_toman, {}, 1};
    CHECK(rials("۲۰۰ م", million) == 2'000'000'000);
    for (const char* text : {"یک میلیارد و دویست تومان", "۱ میلیارد و مقداری تومان", "بیست و سی تومان",
                             "دو میلیون و سه میلیون ریال", "۵ ۱۲ تومان", "۱۰۰ تا ۲۰۰ تومان", "۱۰۰ یا ۲۰۰",
                             "۱۰ ریال تومان", "صد و پنجاه و یازده و یک ریال"})
        CHECK(rials(text) == -1);
    CHECK(rials("۲۰۰ هزار", million) == -1);
    CHECK(rials("۲۰۰ تومان", million) == -1);
}

TEST_CASE("money: k, M and bn multiply in cells and headings") {
    const auto usd = currency("USD");
    CHECK(read_money("$50k")->money == Money{5'000'000, usd});
    CHECK(read_money("1.5M", {MoneyUnit::foreign, usd, 1})->money == Money{150'000'000, usd});
    CHECK(read_money("USD 2.3 mn")->money == Money{230'000'000, usd});
    CHECK(read_money("US$ 1 bn")->money == Money{100'000'000'000, usd});
    CHECK(read_money("50 thousand USD")->money == Money{5'000'000, usd});
    CHECK(read_money("USD million 5")->money == Money{500'000'000, usd});
    CHECK(read_money("50k", {MoneyUnit::foreign, usd, 1'000})->money == Money{5'000'000, usd});
    CHECK_FALSE(read_money("2M", {MoneyUnit::foreign, usd, 1'000}));
    CHECK_FALSE(read_money("50 mil USD"));
    CHECK_FALSE(read_money("80-100"));
    const auto has = [&](const char* heading, const char* code, std::int64_t scale) {
        CAPTURE(heading);
        const auto found = money_unit_in(heading);
        REQUIRE(found);
        CHECK(found->currency == currency(code));
        CHECK(found->scale == scale);
    };
    has("Budget (k€)", "EUR", 1'000);
    has("Budget (M€)", "EUR", 1'000'000);
    has("Budget ('000 USD)", "USD", 1'000);
    has("Budget USD 000s", "USD", 1'000);
    has("Budget (1,000 USD)", "USD", 1'000);
    has("Budget (up to 5,000 USD)", "USD", 1);
    has("Montant (en milliers d'euros)", "EUR", 1'000);
    has("Presupuesto (miles de USD)", "USD", 1'000);
    has("الميزانية (دولار)", "USD", 1);
    CHECK(money_unit_in("اعتبار (م.ر)")->unit == MoneyUnit::million_rial);
    CHECK(money_unit_in("اعتبار (همت)")->unit == MoneyUnit::milliard_toman);
    CHECK(read_money("2", *money_unit_in("اعتبار (همت)"))->money.minor == 20'000'000'000'000);
    CHECK(money_scale_in("Budget ('000)") == 1'000);
    CHECK(scaled({MoneyUnit::toman, {}, 1}, 1'000).unit == MoneyUnit::thousand_toman);
}

TEST_CASE("money: the unit of a heading is found in both languages") {
    CHECK(money_unit_in("مبلغ (میلیون ريال)")->unit == MoneyUnit::million_rial);
    CHECK(money_unit_in("اعتبار مصوب به تومان")->unit == MoneyUnit::toman);
    CHECK(money_unit_in("Budget (USD)")->currency == currency("USD"));
    CHECK(money_unit_in("هزینه - میلیارد تومان")->unit == MoneyUnit::milliard_toman);
    CHECK_FALSE(money_unit_in("مبلغ"));
}

TEST_CASE("period: days, months, quarters, halves and years as people write them") {
    const auto day = [](int y, int m, int d) { return *day_of_jalali({y, m, d}); };
    const auto is_day = [&](const char* text, Day expected) {
        CAPTURE(text);
        const auto read = read_period(text);
        REQUIRE(read);
        CHECK(read->is_single_day);
        CHECK(read->days.from == expected);
    };
    for (const char* text : {"۱۴۰۴/۰۷/۰۱", "1404-7-1", "۱ مهر ۱۴۰۴", "1404/07/01", "۱۴۰۴/۷/۱", "١٤٠٤/٧/١",
                             "سه‌شنبه ۱ مهر ۱۴۰۴", "14040701", "01/07/1404"})
        is_day(text, day(1404, 7, 1));
    for (const char* text : {"2025-05-31", "31/05/2025", "31.05.2025", "31 mai 2025", "31 May 2025",
                             "May 31, 2025", "2025-05-31T10:20:00Z", "2025-05-31 00:00:00"})
        is_day(text, *day_of_gregorian({2025, 5, 31}));
    const auto is_period = [&](const char* text, Day from, Day to) {
        CAPTURE(text);
        const auto read = read_period(text);
        REQUIRE(read);
        CHECK_FALSE(read->is_single_day);
        CHECK(read->days == Interval{from, to});
    };
    for (const char* text :
         {"پاییز ۱۴۰۴", "1404-Q3", "سه‌ماههٔ سوم ۱۴۰۴", "سه ماهه سوم 1404", "فصل پاییز ۱۴۰۴"})
        is_period(text, day(1404, 7, 1), day(1404, 10, 1));
    is_period("مهر ۱۴۰۴", day(1404, 7, 1), day(1404, 8, 1));
    is_period("1404-09", day(1404, 9, 1), day(1404, 10, 1));
    is_period("نیمهٔ اول ۱۴۰۵", day(1405, 1, 1), day(1405, 7, 1));
    is_period("شش ماهه دوم ۱۴۰۵", day(1405, 7, 1), day(1406, 1, 1));
    is_period("سال ۱۴۰۴", day(1404, 1, 1), day(1405, 1, 1));
    is_period("mai 2025", *day_of_gregorian({2025, 5, 1}), *day_of_gregorian({2025, 6, 1}));
}

TEST_CASE("period: what is no day, or could be two things, is not read") {
    for (const char* text : {"1404-3", "1404/13/01", "31/7/1405", "2025-02-30", "نامعلوم", "", "12",
                             "1200/01/01", "ongoing", "۱۴۰۴/۱۲/۳۰"}) {
        CAPTURE(text);
        CHECK_FALSE(read_period(text));
    }
    CHECK(is_ambiguous_period("1404-3"));
    CHECK_FALSE(is_ambiguous_period("1404-09"));
}

TEST_CASE("serial: spreadsheet days of both systems") {
    CHECK(day_of_serial(45808) == day_of_gregorian({2025, 5, 31}));
    CHECK(day_of_serial(1) == day_of_gregorian({1900, 1, 1}));
    CHECK(day_of_serial(61) == day_of_gregorian({1900, 3, 1}));
    CHECK(day_of_serial(44346, true) == day_of_gregorian({2025, 5, 31}));
    CHECK_FALSE(day_of_serial(0));
}
