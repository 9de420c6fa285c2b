#include <doctest/doctest.h>

#include "scratch.h"

using namespace ensejam;
using namespace ensejam::store;

namespace {
struct Kept {
    Scratch scratch{};
    std::string path = scratch.file();
    Store store;
    Comments comments;
    Kept() : store(open(path)), comments(store) {}
    static Store open(const std::string& path) {
        auto opened = Store::open(path, Mode::create);
        REQUIRE(opened.has_value());
        return *std::move(opened);
    }
};
const AuditEntry visitor{
    .at = "2026-11-24T09:30:00Z", .who = "visitor", .role = "visitor", .task = "comment"};
const AuditEntry moderator{
    .at = "2026-11-24T09:31:00Z", .who = "mina", .role = "moderator", .task = "moderate"};

comments::VoteRow vote(std::int64_t comment, int visitor_number, comments::Vote value) {
    return {.comment = comment,
            .key = comments::vote_key("secret", std::to_string(visitor_number), comment),
            .value = value,
            .at = 5};
}
}  // namespace

TEST_CASE("comments: a comment is kept, decided and its history refers to the audit log") {
    Kept kept;
    const auto id =
        kept.comments.add({.page = "12", .text = "جاده خراب است", .flags = "links", .submitted = 7}, visitor);
    REQUIRE(id.has_value());
    auto row = kept.comments.comment(*id);
    REQUIRE(row.has_value());
    CHECK(row->text == "جاده خراب است");
    CHECK(row->state == comments::State::held);
    CHECK(kept.comments.waiting()->size() == 1);
    row->state = comments::State::published;
    row->published = 9;
    REQUIRE(kept.comments.change(*row, "approve", "", moderator).has_value());
    CHECK(kept.comments.waiting()->empty());
    CHECK(kept.comments.of_page("12", comments::State::published)->size() == 1);
    const auto events = kept.comments.history(*id);
    REQUIRE(events->size() == 2);
    CHECK(events->at(0).action == "submitted");
    CHECK(events->at(1).actor == "mina");
    CHECK(kept.store.lines(events->at(1).audit_line, 1)->at(0).entry.who == "mina");
    CHECK(kept.store.verify()->is_clean());
    CHECK(kept.comments.comment(99).error().code == Code::comment_unknown);
    CHECK(kept.comments.change({.id = 99}, "approve", "", moderator).error().code == Code::comment_unknown);
}

TEST_CASE("comments: votes are counted once, changed, and a recount finds the counters right") {
    Kept kept;
    const auto id = kept.comments.add({.page = "1", .text = "x"}, visitor);
    for (int i = 0; i < 64; ++i)
        CHECK(*kept.comments.vote(vote(*id, 1, comments::Vote::agree)) == comments::Tally{1, 0});
    CHECK(*kept.comments.vote(vote(*id, 1, comments::Vote::disagree)) == comments::Tally{0, 1});
    CHECK(*kept.comments.vote(vote(*id, 2, comments::Vote::agree)) == comments::Tally{1, 1});
    auto uncounted = vote(*id, 3, comments::Vote::agree);
    uncounted.is_counted = false;
    CHECK(*kept.comments.vote(uncounted) == comments::Tally{1, 1});
    const auto recounted = kept.comments.recount(moderator);
    REQUIRE(recounted.has_value());
    CHECK(recounted->n_votes == 3);
    CHECK(recounted->corrected.empty());
    CHECK_FALSE(kept.comments.vote(vote(77, 1, comments::Vote::agree)).has_value());
}

TEST_CASE("comments: word entries begin with those of the product and are replaced whole") {
    Kept kept;
    CHECK(kept.comments.words()->size() > 700);
    REQUIRE(kept.comments
                .put_words({{.text = "بد", .action = comments::Action::refuse, .exceptions = {"نه بد"}}},
                           moderator)
                .has_value());
    const auto words = kept.comments.words();
    REQUIRE(words->size() == 1);
    CHECK(words->at(0).exceptions == std::vector<std::string>{"نه بد"});
}

TEST_CASE("comments: only hourly counters of visits are kept, and they add up") {
    Kept kept;
    REQUIRE(kept.comments.add_visits({{{"12", 100}, 3}, {{"12", 101}, 2}, {{"7", 101}, 1}}).has_value());
    REQUIRE(kept.comments.add_visits({{{"12", 101}, 5}}).has_value());
    const auto pages = kept.comments.visits_since(101);
    REQUIRE(pages->size() == 2);
    CHECK(pages->at(0).page == "12");
    CHECK(pages->at(0).visits == 7);
}
