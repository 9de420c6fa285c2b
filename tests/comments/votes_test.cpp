#include <doctest/doctest.h>

#include "comments/comments.h"

using namespace ensejam;
using namespace ensejam::comments;

namespace {
VoteRow row(std::int64_t comment, std::string_view cookie, Vote value, bool is_counted = true) {
    return {.comment = comment,
            .key = vote_key("secret", cookie, comment),
            .value = value,
            .is_counted = is_counted};
}
}  // namespace

TEST_CASE("votes: one visitor counts once, may change, and may take it back") {
    Votes votes;
    for (int i = 0; i < 64; ++i) votes.set(row(1, "a", Vote::agree));
    CHECK(votes.tally(1) == Tally{1, 0});
    CHECK_FALSE(votes.set(row(1, "a", Vote::agree)));
    CHECK(votes.set(row(1, "a", Vote::disagree)));
    CHECK(votes.tally(1) == Tally{0, 1});
    votes.set(row(1, "a", Vote::none));
    CHECK(votes.tally(1) == Tally{0, 0});
    votes.set(row(1, "b", Vote::agree, false));
    CHECK(votes.tally(1) == Tally{0, 0});
    CHECK(votes.tally(2) == Tally{0, 0});
}

TEST_CASE("votes: a visitor's keys on two comments have nothing in common") {
    CHECK(vote_key("secret", "a", 1) == vote_key("secret", "a", 1));
    CHECK(vote_key("secret", "a", 1) != vote_key("secret", "a", 2));
    CHECK(vote_key("secret", "a", 1) != vote_key("other", "a", 1));
}

TEST_CASE("votes: the counters equal the rows summed anew, whatever was voted and changed") {
    Votes votes;
    Chance chance(11);
    for (int i = 0; i < 20000; ++i)
        votes.set(row(static_cast<std::int64_t>(chance.below(9)), std::to_string(chance.below(500)),
                      static_cast<Vote>(static_cast<int>(chance.below(3)) - 1), chance.below(10) != 0));
    const auto anew = votes.recounted();
    for (std::int64_t comment = 0; comment < 9; ++comment) CHECK(votes.tally(comment) == anew.at(comment));
    CHECK(votes.size() > 4000);
}

TEST_CASE("order: Wilson's lower bound has its published values") {
    CHECK(wilson_lower_bound({1, 0}) == doctest::Approx(0.206543).epsilon(1e-5));
    CHECK(wilson_lower_bound({10, 0}) == doctest::Approx(0.722460).epsilon(1e-5));
    CHECK(wilson_lower_bound({40, 20}) == doctest::Approx(0.540566).epsilon(1e-5));
    CHECK(wilson_lower_bound({100, 10}) == doctest::Approx(0.840702).epsilon(1e-5));
    CHECK(wilson_lower_bound({0, 0}) == 0);
}

TEST_CASE("order: newest, best and most discussed") {
    const std::vector<Standing> all{{1, 10, {1, 0}}, {2, 20, {100, 10}}, {3, 20, {6, 5}}, {4, 5, {0, 9}}};
    CHECK(ordered(all, Order::newest) == std::vector<std::size_t>{2, 1, 0, 3});
    CHECK(ordered(all, Order::best) == std::vector<std::size_t>{1, 2, 0, 3});
    CHECK(ordered(all, Order::discussed) == std::vector<std::size_t>{2});
}

TEST_CASE("vote watch: many cookies of one place need a captcha, then wait for a moderator") {
    VoteWatch watch;
    const auto judge = [&](int cookie, std::int64_t now, bool solved = false) {
        return watch.judge("day", "192.0.2.7", std::to_string(cookie), 1, now, solved);
    };
    for (int i = 0; i < 5; ++i) CHECK(judge(i, i * 10) == VoteAction::count);
    CHECK(judge(5, 60) == VoteAction::ask_captcha);
    CHECK(judge(5, 70, true) == VoteAction::count);
    for (int i = 6; i < 20; ++i) CHECK(judge(i, 100 + i * 10, true) == VoteAction::count);
    CHECK(judge(20, 1000, true) == VoteAction::store_uncounted);
    CHECK(watch.judge("day", "192.0.3.7", "x", 1, 1001, false) == VoteAction::count);
    CHECK(judge(0, 2 * 24 * 3600) == VoteAction::count);
}

TEST_CASE("vote watch: a flood on one comment stops its counting until it is released") {
    VoteWatch watch;
    for (int i = 0; i < 20; ++i)
        CHECK(watch.judge("day", fmt::format("10.0.{}.1", i), "c", 1, 100, false) == VoteAction::count);
    CHECK(watch.judge("day", "10.0.99.1", "c", 1, 100, false) == VoteAction::store_uncounted);
    CHECK(watch.is_frozen(1));
    watch.release(1);
    CHECK(watch.judge("day", "10.0.98.1", "c", 1, 500, false) == VoteAction::count);
}

TEST_CASE("vote watch: addresses are cut to /24 and /48") {
    CHECK(bucket_of("192.0.2.77") == "192.0.2");
    CHECK(bucket_of("2001:db8:1:2::9") == bucket_of("2001:0db8:0001:ffff:1:2:3:4"));
    CHECK(bucket_of("2001:db8:2::9") != bucket_of("2001:db8:1::9"));
    CHECK(bucket_of("::ffff:192.0.2.1") == "192.0.2");
    for (const char* bad : {"", "x", "1.2.3", "1.2.3.999", "1:2:3", ":::::::::", "g::1"})
        CHECK(bucket_of(bad) == "");
}
