#include <doctest/doctest.h>

#include "comments/comments.h"

using namespace ensejam;
using namespace ensejam::comments;

TEST_CASE("states: only the printed steps are taken") {
    CHECK(after(State::held, Deed::approve) == State::published);
    CHECK(after(State::held, Deed::reject) == State::rejected);
    CHECK(after(State::held, Deed::merge) == State::merged);
    CHECK(after(State::published, Deed::hide) == State::hidden);
    CHECK(after(State::hidden, Deed::restore) == State::published);
    CHECK(after(State::held, Deed::withdraw) == State::withdrawn);
    for (const Deed deed :
         {Deed::approve, Deed::reject, Deed::merge, Deed::hide, Deed::restore, Deed::withdraw}) {
        CHECK_FALSE(after(State::withdrawn, deed).has_value());
        CHECK_FALSE(after(State::merged, deed).has_value());
        CHECK_FALSE(after(State::rejected, deed).has_value());
    }
    for (const char* word : {"held", "published", "rejected", "merged", "withdrawn", "hidden"})
        CHECK(word_of(*state_of(word)) == word);
    CHECK_FALSE(deed_of("burn").has_value());
}

TEST_CASE("queue: risk bands first, then age; a like comment follows the earlier one") {
    const std::vector<Waiting> waiting{
        {1, 10, 0.0, 0, 0}, {2, 20, 0.9, 0, 0}, {3, 30, 0.0, 0, 0}, {4, 40, 0.0, 1, 0}, {5, 5, 0.5, 0, 0}};
    CHECK(queue_order(waiting) == std::vector<std::size_t>{1, 4, 0, 3, 2});
    CHECK(queue_order({}).empty());
}

TEST_CASE("mask: the reader sees that something was covered, and spaces stay") {
    CHECK(masked("تو خر هستی", std::vector<Span>{{3, 7, Reason::insult}}) == "تو ▒▒ ▒▒▒▒");
    CHECK(masked("ab", std::vector<Span>{{1, 99, Reason::insult}}) == "a▒");
}

TEST_CASE("statistics: received, refused by reason, votes, median wait, overturned appeals") {
    const std::vector<Happened> events{{"submitted", "", -1, false},     {"refused", "insult", -1, false},
                                       {"refused", "insult", -1, false}, {"vote", "", -1, false},
                                       {"approve", "", 100, true},       {"reject", "off_topic", 300, false}};
    const Statistics statistics = statistics_of(events);
    CHECK(statistics.received == 4);
    CHECK(statistics.refused.at("insult") == 2);
    CHECK(statistics.turned_into_votes == 1);
    CHECK(statistics.published == 1);
    CHECK(statistics.median_seconds == 100);
    CHECK(statistics.overturned == 1);
}

TEST_CASE("visits: one in half an hour from the one counted; robots and prefetching do not count") {
    Visits visits;
    const auto see = [&](std::int64_t at, const char* browser = "Mozilla/5.0", bool is_head = false) {
        return visits.see({at, "v", "p", browser, is_head});
    };
    CHECK(see(0));
    CHECK_FALSE(see(1799));
    CHECK(see(1800));
    CHECK_FALSE(see(3599));
    CHECK_FALSE(see(9000, "Mozilla/5.0 (compatible; Googlebot/2.1)"));
    CHECK_FALSE(see(9000, "curl/8.0"));
    CHECK_FALSE(see(9000, "Mozilla/5.0", true));
    CHECK(see(9000, "Mozilla/5.0 (Linux; CUBOT X18)"));
    CHECK(visits.hours().size() == 2);
    CHECK(visits.hours().at({"p", 0}) == 2);
}

TEST_CASE("most visited: by visits, then the newest, then the name; only what lies in the window") {
    const std::vector<PageView> views{{100, "a", "x", "M", false},
                                      {200, "b", "x", "M", false},
                                      {300, "a", "y", "M", false},
                                      {-90000, "c", "y", "M", false}};
    const auto pages = most_visited(visits_within(views, 400, 86400), 0);
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].page == "x");
    CHECK(pages[0].visits == 2);
    CHECK(pages[1].visits == 1);
    const auto top = most_visited({{"old", 3, 1}, {"new", 3, 2}, {"b", 3, 2}, {"few", 1, 9}}, 3);
    CHECK(top[0].page == "b");
    CHECK(top[1].page == "new");
    CHECK(top[2].page == "old");
    CHECK(top.size() == 3);
}

TEST_CASE("batch: what is published is found by its own id") {
    const WordList words(bundled_word_entries());
    Batch batch(words);
    batch.answer({.op = Op::publish,
                  .text = "پارک محله به روشنایی نیاز دارد",
                  .page = "p",
                  .id = "7",
                  .is_id_number = true});
    const Answer found =
        batch.answer({.op = Op::find, .text = "پارك محله به روشنایی نیاز داره", .page = "p"});
    CHECK(found.near.band == Band::vote);
    CHECK(found.id == "7");
    CHECK(batch.answer({.op = Op::find, .text = "پارک", .page = "q"}).near.band == Band::fresh);
}
