// Do counters equal the sum of a million votes, and how fast is that proved?
#include <cstdio>
#include <filesystem>

#include "comments/comments.h"
#include "stopwatch.h"
#include "store/store.h"

using namespace ensejam;

namespace {

constexpr std::size_t n_votes = 1'000'000;
constexpr std::uint64_t n_comments = 1'000;
constexpr std::uint64_t n_visitors = 5'000;

const store::AuditEntry entry{
    .at = "2026-11-26T00:00:00Z", .who = "bench", .role = "operator", .task = "moderate", .subject = "votes"};

template <class Value>
Value must(Result<Value> result) {
    bench::require(static_cast<bool>(result), "the store answers");
    return std::move(result).value();
}

/// Votes of visitors who vote, change their mind and take back; one in fifty waits to be counted.
comments::VoteRow vote(Chance& chance) {
    const auto comment = static_cast<std::int64_t>(1 + chance.below(n_comments));
    return {.comment = comment,
            .key = comments::vote_key("secret", std::to_string(chance.below(n_visitors)), comment),
            .value = static_cast<comments::Vote>(static_cast<int>(chance.below(3)) - 1),
            .is_counted = chance.below(50) != 0};
}

void measure_in_memory() {
    Chance chance(7);
    comments::Votes votes;
    const bench::ProcessorClock setting;
    for (std::size_t i = 0; i < n_votes; ++i) votes.set(vote(chance));
    const double set = setting.seconds();
    const bench::ProcessorClock counting;
    const auto anew = votes.recounted();
    const double counted = counting.seconds();
    bench::require(anew == votes.tallies(), "counters equal the rows summed anew");
    std::printf("in memory   %zu votes in %.2f s (%zu rows), recounted in %.2f s, equal\n", n_votes, set,
                votes.size(), counted);
}

void measure_in_store() {
    const auto folder = std::filesystem::temp_directory_path() / "ensejam-bench-votes";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    {
        store::Store kept = must(store::Store::open((folder / "s.db").string(), store::Mode::create));
        store::Comments comments(kept);
        for (std::uint64_t i = 0; i < n_comments; ++i)
            must(comments.add({.page = "1", .text = "نظر"}, entry));
        Chance chance(7);
        std::vector<comments::VoteRow> rows;
        while (rows.size() < n_votes) rows.push_back(vote(chance));
        const bench::ProcessorClock setting;
        must(comments.vote_all(rows));
        const double set = setting.seconds();
        const bench::ProcessorClock counting;
        const auto found = must(comments.recount(entry));
        const double counted = counting.seconds();
        bench::require(found.corrected.empty(), "counters equal the rows summed anew");
        std::printf("in a store  %zu votes in %.2f s (%lld rows), recounted in %.2f s, %zu corrected\n",
                    n_votes, set, static_cast<long long>(found.n_votes), counted, found.corrected.size());
    }
    std::filesystem::remove_all(folder);
}

}  // namespace

int main() {
    measure_in_memory();
    measure_in_store();
    return bench::faults > 0 ? 1 : 0;
}
