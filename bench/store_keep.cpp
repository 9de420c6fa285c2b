// How fast are changes kept, registers loaded, and everything verified?
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "stopwatch.h"
#include "store/store.h"

using namespace ensejam;
using namespace ensejam::registry;

namespace {

const std::filesystem::path folder = std::filesystem::temp_directory_path() / "ensejam-bench-store";

store::AuditEntry entry(const char* task) {
    return {
        .at = "2026-11-25T00:00:00Z", .who = "bench", .role = "operator", .task = task, .subject = "s.csv"};
}

template <class Value>
Value must(Result<Value> result) {
    if (result) return std::move(result).value();
    const std::string_view name = row_of(result.error().code).name;
    std::printf("%.*s\n", static_cast<int>(name.size()), name.data());
    std::exit(1);
}

/// `n` activities in projects of four, every field said.
Change activities(std::int64_t first, std::int64_t n) {
    Chance chance(static_cast<std::uint64_t>(first));
    Change change;
    const auto below = [&](std::uint64_t bound) {
        return static_cast<std::int64_t>(chance.below(bound)) + 1;
    };
    for (std::int64_t id = first; id < first + n; ++id) {
        const std::int64_t project = (id + 3) / 4;
        if (id % 4 == 1)
            change.put.projects.push_back(
                {.id = {project},
                 .code = fmt::format("P-{}", project),
                 .title = "طرح توانمندسازی",
                 .owner = {below(60)},
                 .programme = {below(12)},
                 .budgets = {{.amount = rials(below(1'000'000'000)), .told_at = {{{1}, 7}}}},
                 .roles = {{{below(60)}, Role::delivers}}});
        change.put.activities.push_back({.id = {id},
                                         .project = {project},
                                         .organisation = {below(60)},
                                         .programme = {below(12)},
                                         .place = {below(1000)},
                                         .period = {{20'000 + static_cast<int>(below(300))}, {20'500}},
                                         .units = static_cast<double>(below(400)),
                                         .people_reached = 12,
                                         .money_share = {250'000'000},
                                         .confidence = 0.9,
                                         .told_at = {{{1}, static_cast<std::int32_t>(id)}}});
    }
    return change;
}

/// Changes of one activity, each on the disk before the next.
void measure_commits() {
    store::Store kept = must(store::Store::open((folder / "commits.db").string(), store::Mode::create));
    constexpr int n = 500;
    std::vector<double> each;
    const bench::Stopwatch watch;
    for (int version = 0; version < n; ++version) {
        const bench::Stopwatch one;
        must(kept.save(activities(4 * version + 1, 1), version, entry("intake")));
        each.push_back(one.seconds() * 1000);
    }
    const double seconds = watch.seconds();
    std::sort(each.begin(), each.end());
    bench::require(must(kept.load()).tables().activities.size() == n, "every commit is there");
    std::printf("commits   %8.0f a second   p50 %.2f ms   p99 %.2f ms\n", n / seconds, each[n / 2],
                each[n * 99 / 100]);
}

void measure(std::int64_t n) {
    store::Store kept =
        must(store::Store::open((folder / fmt::format("{}.db", n)).string(), store::Mode::create));
    Change change = activities(1, n);
    change.put.sheets = {{.id = {1}, .file = "s.csv"}};
    const bench::Stopwatch saving;
    must(kept.save(change, 0, entry("intake")));
    const double saved = saving.seconds();
    const bench::Stopwatch loading;
    const Register known = must(kept.load());
    const double loaded = loading.seconds();
    bench::require(known.tables().activities.size() == static_cast<std::size_t>(n),
                   "every activity is there");
    bench::require(known.tables().activities.back().told_at.front().row == n, "each knows its row");
    const bench::Stopwatch again;
    bench::require(must(kept.save(change, 1, entry("intake"))).version == 1, "the same changes nothing");
    const double compared = again.seconds();
    std::printf("%9lld activities   save %6.2f s   load %6.3f s   the same again %6.2f s\n",
                static_cast<long long>(n), saved, loaded, compared);
}

void measure_verify() {
    store::Store kept = must(store::Store::open((folder / "20000.db").string(), store::Mode::write));
    const bench::Stopwatch watch;
    const store::Verification found = must(kept.verify());
    std::size_t n_dangling = 0;  // the made-up register has no places and bodies
    for (const store::Fault& fault : found.faults) n_dangling += fault.kind == store::FaultKind::page;
    bench::require(n_dangling == found.faults.size(), "digests and lines are as written");
    std::printf("verify    20000 activities   %.2f s\n", watch.seconds());
}

void measure_lines() {
    const std::string path = (folder / "commits.db").string();
    store::Store kept = must(store::Store::open(path, store::Mode::write));
    for (int n = 0; n < 500; ++n) must(kept.note(entry("history")));
    const bench::Stopwatch reading;
    const auto lines = must(kept.lines(1, 1'000'000));
    const bench::Stopwatch watch;
    std::size_t bytes = 0;
    constexpr int rounds = 200;
    for (int round = 0; round < rounds; ++round)
        for (const store::AuditLine& line : lines) bytes += hex(sha256(store::canonical_bytes(line))).size();
    bench::require(bytes == lines.size() * 64 * rounds, "every line has its digest");
    std::printf("audit     %8.0f lines hashed a second\n",
                static_cast<double>(lines.size() * rounds) / watch.seconds());
}

}  // namespace

int main() {
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    measure_commits();
    measure(2'000);
    measure(20'000);
    measure(100'000);
    measure(1'000'000);
    measure_verify();
    measure_lines();
    std::filesystem::remove_all(folder);
    return bench::faults > 0 ? 1 : 0;
}
