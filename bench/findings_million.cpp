// How long do findings over a million activities take, and over a province of 20,000?
#include <cstdlib>

#include "findings/findings.h"
#include "stopwatch.h"

using namespace ensejam;
using namespace ensejam::registry;

namespace {

constexpr int n_programmes = 12;
constexpr int n_harms = 5;
constexpr int per_place = 50;

Tables nouns(std::int64_t n_places) {
    Tables tables;
    for (std::int64_t i = 1; i <= n_harms; ++i) tables.harms.push_back({.id = {i}});
    for (std::int64_t i = 1; i <= n_programmes; ++i)
        tables.programmes.push_back(
            {.id = {i},
             .max_providers = 1 + static_cast<int>(i % 2),
             .harms = {{.harm = {1 + i % n_harms}}, {.harm = {1 + (i * 2) % n_harms}}}});
    for (std::int64_t i = 1; i <= 60; ++i) tables.organisations.push_back({.id = {i}});
    for (std::int64_t i = 1; i <= n_places; ++i) {
        tables.places.push_back({.id = {i}, .kind = PlaceKind::neighbourhood});
        for (std::int64_t s = 1; s <= n_programmes; ++s)
            tables.needs.push_back(
                {.id = {(i - 1) * n_programmes + s}, .place = {i}, .programme = {s}, .people = 90});
    }
    return tables;
}

/// `per_place` activities in each place: programmes, bodies, starts and lengths by chance.
Register country(std::int64_t n_activities) {
    Chance chance(7);
    Tables tables = nouns(n_activities / per_place);
    const Day begin = days_of_quarter(1403, 1).from;
    for (std::int64_t i = 1; i <= n_activities; ++i) {
        const Day from = begin + static_cast<int>(chance.below(900));
        const Day to = from + (60 + static_cast<int>(chance.below(300)));
        const Id<Organisation> body{1 + static_cast<std::int64_t>(chance.below(60))};
        const Id<Programme> programme{1 + static_cast<std::int64_t>(chance.below(n_programmes))};
        tables.projects.push_back({.id = {i}, .owner = body, .budgets = {{.amount = rials(1'000'000)}}});
        tables.activities.push_back({.id = {i},
                                     .project = {i},
                                     .organisation = body,
                                     .programme = programme,
                                     .place = {1 + (i - 1) / per_place},
                                     .period = {from, to},
                                     .units = static_cast<double>(10 + chance.below(400)),
                                     .money_share = whole,
                                     .told_at = {{{1}, static_cast<std::int32_t>(i)}}});
    }
    return Register(std::move(tables));
}

/// Every duplication names two bodies or more, money is ordered, and no finding lacks its activities.
void check(const findings::Findings& found) {
    bench::require(!found.items.empty(), "something is found");
    for (const findings::Finding& finding : found.items) {
        bench::require(!finding.activities.empty(), "a finding cites its activities");
        if (finding.kind != findings::Kind::duplication) continue;
        bench::require(finding.organisations.size() > 1, "a duplication has two bodies or more");
        if (finding.money)
            bench::require(
                finding.money->low <= finding.money->central && finding.money->central <= finding.money->high,
                "at least <= likely <= at most");
    }
}

void measure(std::int64_t n_activities) {
    const Register known = country(n_activities);
    const bench::Stopwatch watch;
    const findings::Findings found = findings::find(known, {.threads = 2});
    const double seconds = watch.seconds();
    check(found);
    std::printf("findings  %9lld activities  %8zu findings  %7.2f s\n", static_cast<long long>(n_activities),
                found.items.size(), seconds);
}

}  // namespace

int main() {
    measure(20'000);
    measure(1'000'000);
    return bench::faults > 0 ? 1 : 0;
}
