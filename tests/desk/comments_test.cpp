#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "../store/scratch.h"
#include "desk/desk.h"
#include "publish/publish.h"

using namespace ensejam;
using namespace ensejam::desk;

namespace {
struct Place {
    Scratch scratch{};
    std::string path = scratch.file();
    Desk desk{
        .store = path, .who = {.name = "mina", .role = "moderator"}, .now = {.utc = "2026-11-24T09:30:00Z"}};
    Place() { REQUIRE(begin(desk).has_value()); }
    Sent send(const std::string& text) const {
        auto sent = submit_comment(desk,
                                   {.submission = {.page = "12", .text = text, .terms_version = "v"},
                                    .edit_token = "token",
                                    .at = 100},
                                   {.terms_version = "v"});
        REQUIRE(sent.has_value());
        return *sent;
    }
};
}  // namespace

TEST_CASE("comments: a comment goes from a reader to the queue, to the page, and its repeat becomes a vote") {
    const Place place;
    const Sent sent = place.send("پارک محله به روشنایی نیاز دارد");
    CHECK(sent.decision.outcome == comments::Answered::held);
    CHECK(comment_queue(place.desk, 100)->size() == 1);
    const auto published =
        decide_comment(place.desk, {.comment = sent.id, .deed = comments::Deed::approve, .at = 200});
    REQUIRE(published.has_value());
    CHECK(published->published == 200);
    CHECK(place.send("سلام، پارک محله به روشنایی نیاز داره").decision.outcome == comments::Answered::vote);
    CHECK(comment_queue(place.desk, 100)->empty());
    const auto twice = decide_comment(place.desk, {.comment = sent.id, .deed = comments::Deed::approve});
    REQUIRE(twice.error().code == Code::comment_not_in_state);
    const std::string told = publish::message_of(twice.error(), text::Language::fa);
    CHECK(told.find("منتشرشده") != std::string::npos);
    CHECK(told.find("published") == std::string::npos);
    CHECK(comment_history(place.desk, sent.id)->size() == 2);
    CHECK(verify({.store = place.path})->is_clean());
}

TEST_CASE("comments: merging counts once for the other comment, and a recount agrees") {
    const Place place;
    const Sent first = place.send("پارک محله به روشنایی نیاز دارد");
    const Sent second = place.send("پارک محله به روشنایی نیاز داره");
    CHECK(second.decision.flags == std::vector{comments::Flag::similar});
    REQUIRE(decide_comment(place.desk, {.comment = first.id, .deed = comments::Deed::approve}).has_value());
    REQUIRE(
        decide_comment(place.desk, {.comment = second.id, .deed = comments::Deed::merge, .into = first.id})
            .has_value());
    const auto recounted = recount_votes(place.desk);
    REQUIRE(recounted.has_value());
    CHECK(recounted->n_votes == 1);
    CHECK(recounted->corrected.empty());
}

TEST_CASE("comments: who may not moderate is told so") {
    const Place place;
    Desk reader = place.desk;
    reader.who.role = "reader";
    CHECK(comment_queue(reader, 100).error().code == Code::not_allowed);
    CHECK(recount_votes(reader).error().code == Code::not_allowed);
    CHECK(put_word_entries(reader, {}).error().code == Code::not_allowed);
}

TEST_CASE("comments: a word that a moderator adds refuses the next comment, and can be taken away") {
    const Place place;
    const std::string text = "این آقای واژه‌نما باز هم آمد";
    CHECK(place.send(text).decision.outcome == comments::Answered::held);
    REQUIRE(add_word_entry(place.desk, {.text = "واژه‌نما", .action = comments::Action::refuse})
                .has_value());
    CHECK(place.send(text).decision.reasons == std::vector{comments::Reason::insult});
    const auto n_entries = word_entries(place.desk)->size();
    REQUIRE(add_word_entry(place.desk, {.text = "واژه نما",
                                        .match = comments::Match::phrase,
                                        .action = comments::Action::refuse,
                                        .exceptions = {"آقای واژه‌نما"}})
                .has_value());
    REQUIRE(drop_word_entry(place.desk, "واژه‌نما").has_value());
    CHECK(place.send(text).decision.outcome == comments::Answered::held);
    CHECK(word_entries(place.desk)->size() <= n_entries);
    CHECK(drop_word_entry(place.desk, "چنین واژه‌ای نیست").error().code ==
          Code::word_entry_unknown);
    Desk office = place.desk;
    office.who.role = "operator";
    const auto lines = history(office, 20);
    REQUIRE(lines.has_value());
    CHECK(std::any_of(lines->begin(), lines->end(), [](const store::AuditLine& line) {
        return line.entry.subject == "word word insult refuse واژه‌نما";
    }));
    CHECK(std::any_of(lines->begin(), lines->end(), [](const store::AuditLine& line) {
        return line.entry.subject == "word dropped واژه‌نما";
    }));
    Desk reader = place.desk;
    reader.who.role = "reader";
    CHECK(add_word_entry(reader, {.text = "x"}).error().code == Code::not_allowed);
    CHECK(drop_word_entry(reader, "کسکش").error().code == Code::not_allowed);
}

TEST_CASE("comments: nothing comes in from a banned bucket for a day, and the writer is told when") {
    const Place place;
    REQUIRE(ban_bucket(place.desk, "bucket", 1000).has_value());
    const auto send = [&](const std::string& bucket, std::int64_t at) {
        const comments::Submission road{.page = "12", .text = "جاده روستا خراب است", .terms_version = "v"};
        return submit_comment(place.desk, {.submission = road, .visitor = {.bucket_key = bucket}, .at = at},
                              {.terms_version = "v"})
            ->decision;
    };
    const auto refused = send("bucket", 1600);
    CHECK(refused.reasons == std::vector{comments::Reason::rate});
    CHECK(refused.http_status == 429);
    CHECK(refused.wait_seconds == 24 * 60 * 60 - 600);
    CHECK(send("another", 1600).outcome == comments::Answered::held);
    CHECK(send("bucket", 1000 + 24 * 60 * 60).outcome == comments::Answered::held);
}

TEST_CASE("comments: the writer's token is kept as a digest only") {
    const Place place;
    place.send("جاده روستا خراب است");
    std::stringstream bytes;
    bytes << std::ifstream(place.path, std::ios::binary).rdbuf();
    std::ifstream log(place.path + "-wal", std::ios::binary);
    if (log) bytes << log.rdbuf();
    CHECK(bytes.str().find("جاده روستا") != std::string::npos);
    CHECK(bytes.str().find("token\"") == std::string::npos);
    CHECK(bytes.str().find(hex(sha256("token"))) != std::string::npos);
}
