#include "desk/street.h"

using namespace street;

TEST_CASE("send: a writer follows the comment by the token and may take it back, once") {
    const Street street;
    const Sending sending = street.sending(dark);
    street.send(sending);
    CHECK(followed_comment(street.desk, sending.edit_token)->state == comments::State::held);
    CHECK(followed_comment(street.desk, "another").error().code == Code::comment_token_unknown);
    CHECK(withdraw_comment(street.desk, sending.edit_token)->state == comments::State::withdrawn);
    CHECK(withdraw_comment(street.desk, sending.edit_token).error().code == Code::comment_not_in_state);
    CHECK(comment_queue(street.desk, start)->empty());
}

TEST_CASE(
    "report: three visitors bring a published comment back to the queue; keeping it takes it out again") {
    const Street street;
    const Sent first = street.send(street.sending(dark));
    CHECK(report_comment(street.desk, first.id, {.cookie = "a"}, start).error().code ==
          Code::comment_not_in_state);
    street.decided({.comment = first.id, .deed = Deed::approve, .at = start + 60});
    for (const char* who : {"a", "a", "b", "b"})
        CHECK(report_comment(street.desk, first.id, {.cookie = who}, start).has_value());
    CHECK(comment_queue(street.desk, start)->empty());
    CHECK(report_comment(street.desk, first.id, {.cookie = "c"}, start)->flags == "reported");
    REQUIRE(comment_queue(street.desk, start)->size() == 1);
    CHECK(street.decided({.comment = first.id, .deed = Deed::keep}).flags.empty());
    CHECK(comment_queue(street.desk, start)->empty());
}

TEST_CASE("terms: the text a writer accepted can be read by its version, and is never changed") {
    const Street street;
    const Sent first = street.send(street.sending(dark));
    const auto row = comment_queue(street.desk, start)->front().row;
    const auto terms = comment_terms(street.desk, row.terms_version, start + 1000 * day);
    REQUIRE(terms.has_value());
    CHECK(terms->since == start);
    CHECK(terms->persian.starts_with(publish::terms_rules(text::Language::fa).front()));
    CHECK(terms->english.find(publish::terms_rules(text::Language::en).back()) != std::string::npos);
    CHECK(comment_terms(street.desk, "0123", start).error().code == Code::terms_unknown);
    auto store = store::Store::open(street.path, store::Mode::write);
    REQUIRE(store.has_value());
    store::Readers readers(*store);
    REQUIRE(readers.keep_terms({.version = row.terms_version, .persian = "another", .english = "text"})
                .has_value());
    CHECK(readers.terms(row.terms_version)->persian == terms->persian);
    REQUIRE(readers.keep_terms({.version = "old", .persian = "کهن", .english = "old"}).has_value());
    CHECK(comment_terms(street.desk, "old", start)->persian == "کهن");
    CHECK(first.id == 1);
}

TEST_CASE("record: the kept counts are those that happened") {
    const Street street;
    const Sent first = street.send(street.sending(dark));
    const Sent second = street.send(street.sending(road, "b", start));
    street.decided({.comment = first.id, .deed = Deed::approve, .at = start + 100});
    street.decided({.comment = second.id, .deed = Deed::reject, .reason = "4", .at = start + 300});
    street.send(street.sending(dark_again, "c", start + 400));
    Sending insult = street.sending("مدیر این پارک یک بیشعور است", "d", start + 500);
    street.send(insult);
    insult.submission.is_appeal = true;
    const Sent appealed = street.send(insult);
    street.decided({.comment = appealed.id, .deed = Deed::approve, .at = start + 700});
    const auto counted = comment_statistics(street.desk, {});
    REQUIRE(counted.has_value());
    CHECK(counted->received == 5);
    CHECK(counted->refused == std::map<std::string, std::int64_t>{{"insult", 1}});
    CHECK(counted->turned_into_votes == 1);
    CHECK(counted->published == 2);
    CHECK(counted->rejected == 1);
    CHECK(counted->overturned == 1);
    CHECK(counted->median_seconds == 200);
    const auto later = comment_statistics(street.desk, {.from = *day_of_iso("2025-11-25")});
    CHECK(later->received == 0);
    CHECK(later->median_seconds == 0);
    CHECK(*forget_rejected_comments(street.desk, 90, start + 300 + 91 * day) == 1);
    CHECK(*forget_rejected_comments(street.desk, 90, start + 300 + 91 * day) == 0);
    CHECK(followed_comment(street.desk, "token of " + road)->text.empty());
    CHECK(followed_comment(street.desk, "token of " + road)->reason == "4");
}

TEST_CASE("page: newest, best and most discussed, page by page") {
    const Street street;
    std::vector<std::int64_t> ids;
    for (const auto& text : {dark, road}) {
        ids.push_back(street.send(street.sending(text, text, start)).id);
        street.decided({.comment = ids.back(), .deed = Deed::approve, .at = start + ids.back()});
    }
    REQUIRE(vote_on_comment(street.desk, {.comment = ids[0], .visitor = {.cookie = "x"}}).has_value());
    const auto ids_of = [&](const PageAsked& asked) {
        std::vector<std::int64_t> shown;
        const auto rows = comments_of_page(street.desk, asked);
        for (const auto& row : *rows) shown.push_back(row.id);
        return shown;
    };
    CHECK(ids_of({.page = "place:karaj"}) == std::vector{ids[1], ids[0]});
    CHECK(ids_of({.page = "place:karaj", .order = comments::Order::best}) == std::vector{ids[0], ids[1]});
    CHECK(ids_of({.page = "place:karaj", .after = ids[1]}) == std::vector{ids[0]});
    CHECK(ids_of({.page = "place:karaj", .most = 1}) == std::vector{ids[1]});
    CHECK(ids_of({.page = "place:tehran"}).empty());
}
