#include "../demo_register.h"
#include "intake/taken.h"

using namespace ensejam;

// Harms of rows: those that the register knows, however blanks are written, and those that it does not.
namespace {

intake::Taken took_of(const std::string& sheet) {
    static const registry::Register known({.harms = demo::empty_register().tables().harms});
    auto book = intake::read_book(sheet, "s.csv");
    REQUIRE(book);
    auto took = intake::take_in(*book, known);
    REQUIRE(took);
    return std::move(*took);
}

const std::string head = "مجری,برنامه,آسیب,محله\n";

}  // namespace

TEST_CASE("harms: a harm is known with a blank, a half blank or none") {
    const auto took = took_of(head +
                              "انجمن رها,مشاوره,حاشیه نشینی,گلشهر\n"
                              "انجمن رها,آموزش,حاشیه‌نشینی,گلشهر\nانجمن "
                              "رها,ورزش,حاشیهنشینی,گلشهر\n");
    REQUIRE(took.change.put.activities.size() == 3);
    std::set<std::int64_t> harms;
    for (const registry::Project& project : took.change.put.projects) harms.insert(project.harm.value);
    CHECK(harms.size() == 1);
    CHECK_FALSE(harms.contains(0));
    CHECK(issue_of(took, Code::harm_unknown) == nullptr);
}

TEST_CASE("harms: one that the register does not know is said, and the row is taken without it") {
    const auto took = took_of(head +
                              "انجمن رها,مشاوره,اعتیاد,گلشهر\nانجمن "
                              "رها,آموزش,بی‌خانمانی,گلشهر\n"
                              "انجمن رها,ورزش,بی‌خانمانی,گلشهر\nانجمن "
                              "رها,هنر,,گلشهر\n");
    CHECK(took.sheet.counts.accepted == 4);
    const Issue* issue = issue_of(took, Code::harm_unknown);
    REQUIRE(issue != nullptr);
    CHECK(blank(*issue, "n") == "2");
    CHECK(blank(*issue, "names") == "بی‌خانمانی");
    CHECK(issue->where.row == 3);
}
