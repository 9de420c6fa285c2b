#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "demo_register.h"
#include "findings/findings.h"
#include "text/text.h"

using namespace ensejam;
using findings::Finding;
using findings::Kind;

namespace {

/// The register with all fourteen sheets taken in, in their order.
registry::Register full_register(const nlohmann::json& expected, Day as_of) {
    registry::Register known = demo::empty_register();
    for (auto file = expected["files"].begin(); file != expected["files"].end(); ++file) {
        auto book = intake::read_book(demo::bytes_of(demo::folder / "sheets" / file.key()), file.key());
        REQUIRE(book.has_value());
        const auto taken = intake::take_in(*book, known, {.as_of = as_of});
        REQUIRE(taken.has_value());
        known = known.with(taken->change);
    }
    return known;
}

std::set<std::pair<std::string, int>> rows_of(const registry::Register& known, const Finding& finding) {
    std::set<std::pair<std::string, int>> rows;
    for (const auto activity : finding.activities)
        for (const registry::ToldAt& at : known.find(activity)->told_at)
            rows.insert({known.find(at.sheet)->file, at.row});
    return rows;
}

const Finding* duplication_at(const registry::Register& known, const findings::Findings& found,
                              const nlohmann::json& planted) {
    const auto place = known.place_coded(planted["place"].get<std::string>());
    const auto programme = known.programme_coded(planted["programme"].get<std::string>());
    for (const Finding& finding : found.items)
        if (finding.kind == Kind::duplication && finding.place == place && finding.programme == programme)
            return &finding;
    return nullptr;
}

void check_money(const Finding& finding, const nlohmann::json& planted) {
    const auto& money = planted["money"] == "confirmed" ? finding.money : finding.possible_money;
    if (planted["waste_rial"].is_null()) {
        CHECK_FALSE(finding.money);
        CHECK_FALSE(finding.possible_money);
        return;
    }
    REQUIRE(money);
    const auto months = static_cast<std::int64_t>(planted["months"].size());
    const std::array told{money->low.minor, money->central.minor, money->high.minor};
    for (std::size_t i = 0; i < told.size(); ++i)
        CHECK(std::abs(told[i] - planted["waste_rial"][i].get<std::int64_t>()) <= months);
}

/// "place harm group first..last" of every finding of a kind, sorted, as the expected values name them.
std::vector<std::string> runs_of(const registry::Register& known, const findings::Findings& found,
                                 Kind kind) {
    std::vector<std::string> runs;
    for (const Finding& finding : found.items) {
        if (finding.kind != kind) continue;
        const Date from = jalali(finding.period.from), last = jalali(finding.period.to + -1);
        std::string what = known.find(finding.place)->code + ' ';
        what +=
            kind == Kind::duplication ? known.find(finding.programme)->code : known.find(finding.harm)->code;
        if (kind != Kind::fragmentation) what += ' ' + finding.target_group;
        runs.push_back(
            fmt::format("{} {}-{:02}..{}-{:02}", what, from.year, from.month, last.year, last.month));
    }
    std::sort(runs.begin(), runs.end());
    return runs;
}

/// Lines of `a` that are not in `b`; both sorted.
std::string only_in(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::vector<std::string> only;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(only));
    return fmt::format("{}", fmt::join(only, "\n"));
}

}  // namespace

TEST_CASE("demo: every planted duplication is found with its rows, months and money, and none besides") {
    const auto expected = nlohmann::json::parse(demo::bytes_of(demo::folder / "expected.json"));
    const Day as_of = text::read_period(expected["as_of"].get<std::string>())->days.from;
    const registry::Register known = full_register(expected, as_of);
    const findings::Findings found = findings::find(known, {.as_of = as_of});
    for (const auto& planted : expected["duplications"]) {
        CAPTURE(planted["id"].get<std::string>());
        const Finding* finding = duplication_at(known, found, planted);
        REQUIRE(finding != nullptr);
        std::set<std::pair<std::string, int>> rows;
        for (const auto& row : planted["sheets"]) rows.insert({row[0].get<std::string>(), row[1].get<int>()});
        const auto told = rows_of(known, *finding);
        CHECK(std::includes(told.begin(), told.end(), rows.begin(), rows.end()));
        check_money(*finding, planted);
    }
    const auto& all = expected["all"];
    for (const Kind kind : {Kind::duplication, Kind::overlap, Kind::fragmentation}) {
        const std::string word(findings::word_of(kind));
        const auto planted = all[word]["runs"].get<std::vector<std::string>>();
        CHECK(only_in(runs_of(known, found, kind), planted) == "");
        CHECK(only_in(planted, runs_of(known, found, kind)) == "");
    }
    REQUIRE(found.totals.size() == 1);
    const auto& total = found.totals[0].money;
    const std::array told{total.low.minor, total.central.minor, total.high.minor};
    for (std::size_t i = 0; i < told.size(); ++i)
        CHECK(std::abs(told[i] - all["confirmed_waste_rial"][i].get<std::int64_t>()) <= 110);
}
