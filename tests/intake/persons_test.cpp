#include <algorithm>

#include "taken.h"

namespace ensejam {
namespace {

std::size_t n_issues(const intake::Taken& took, Code code) {
    return static_cast<std::size_t>(std::count_if(took.sheet.issues.begin(), took.sheet.issues.end(),
                                                  [&](const Issue& issue) { return issue.code == code; }));
}

Code refused_as(const std::string& bytes, const std::string& name = "sheet.csv") {
    auto book = intake::read_book(bytes, name);
    REQUIRE(book.has_value());
    auto took = intake::take_in(*book, registry::Register());
    REQUIRE_FALSE(took.has_value());
    return took.error().code;
}

std::string shape(const std::string& properties) {
    return R"({"type":"Feature","properties":)" + properties +
           R"(,"geometry":{"type":"Polygon","coordinates":[[[51,35],[52,35],[52,36],[51,35]]]}})";
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
        "دستگاه,برنامه,شهر,بهره‌مند\nبهزیستی,مشاوره,کرج,"
        "12\nبهزیستی,"
        "مشاوره,"
        "کرج,"
        "20\n");
    CHECK(n_issues(numbers, Code::personal_data_refused) == 0);
    CHECK(numbers.sheet.people.at_most == 32);
}

TEST_CASE("intake: numbers of persons within remarks are said to be not taken") {
    const auto took = taken(
        "دستگاه,برنامه,شهر,تعداد,توضیحات\nبهزیستی,مشاوره,کرج,12,تماس با ۰۹۱۲-۳۴۵۶۷۸۹ گرفته شود\n"
        "بهزیستی,مشاوره,کرج,12,کد ملی 0084575948\nبهزیستی,مشاوره,کرج,12,شماره نامه 1234567890 مورخ 1405\n");
    REQUIRE(n_issues(took, Code::personal_data_refused) == 1);
    CHECK(took.sheet.counts.accepted == 3);
}

TEST_CASE("intake: a list of staff with national ids is a list of persons") {
    CHECK(refused_as(
              "نام و نام خانوادگی,کد ملی,شهر\nعلی رضایی,0084575948,کرج\nمریم احمدی,0084575948,تهران\n") ==
          Code::personal_data_refused);
    CHECK(refused_as("Place,City,Phone\nClinic A,Karaj,02632345678\nClinic B,Karaj,02632345679\n") !=
          Code::personal_data_refused);
}

TEST_CASE("intake: boundaries of administrative units are refused as activities") {
    const std::string county =
        R"({"id":1,"type":"relation","tags":{"boundary":"administrative","admin_level":"5","name":"شهرستان کرج","place":"county","website":"https://karaj.ir"}})";
    const std::string head = R"({"type":"FeatureCollection","features":[)";
    CHECK(refused_as(head + shape(county) + "," + shape(county) + "]}", "places.geojson") ==
          Code::fields_not_found);
    const std::string point =
        R"({"type":"Feature","properties":{"id":7,"type":"node"},"geometry":{"type":"Point","coordinates":[51,35]}})";
    CHECK(refused_as(head + shape(county) + "," + point + "," + point + "]}", "places.geojson") ==
          Code::fields_not_found);
    const std::string deed =
        R"({"organisation":"Red Crescent","programme":"Food","place":"Karaj","people reached":12})";
    CHECK(taken(head + shape(deed) + "," + shape(deed) + "]}", "deeds.geojson").sheet.counts.accepted == 2);
}

}  // namespace ensejam
