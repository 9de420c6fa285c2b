#include <doctest/doctest.h>

#include <filesystem>

#include "../store/scratch.h"
#include "desk/desk.h"
#include "publish/publish.h"

using namespace ensejam;
using namespace ensejam::desk;

namespace {
struct Office {
    Scratch scratch{};
    std::string path = scratch.file();
    Desk desk{
        .store = path, .who = {.name = "sara", .role = "editor"}, .now = {.utc = "2026-11-26T09:30:00Z"}};
    Office() { REQUIRE(begin(desk).has_value()); }
    registry::Story put(const std::string& title, std::int64_t published) const {
        const auto kept = put_story(desk, {.title = title, .body = "متن خبر", .published = published});
        REQUIRE(kept.has_value());
        return *kept;
    }
};

comments::PageView view(std::int64_t at, const char* visitor, const std::string& page) {
    return {.at = at, .visitor = visitor, .page = page, .browser = "Mozilla/5.0 Firefox"};
}
}  // namespace

TEST_CASE(
    "stories: a story is kept under its news code, replaced, and taken back; the log has a line of each") {
    const Office office;
    const auto first = office.put("خبر نخست", 1000);
    CHECK(first.code == "1000001");
    CHECK(office.put("خبر دوم", 2000).code == "1000002");
    CHECK(story_of(office.desk, "۱۰۰۰۰۰۱", 1000)->title == "خبر نخست");
    CHECK_FALSE(story_of(office.desk, first.code, 999).has_value());
    auto changed = first;
    changed.title = "خبر نخست، درست‌شده";
    CHECK(put_story(office.desk, changed)->id == first.id);
    CHECK(latest_stories(office.desk, 3000, 0)->front().story.title == "خبر دوم");
    REQUIRE(take_back_story(office.desk, first.code, "عدد نادرست").has_value());
    CHECK(latest_stories(office.desk, 3000, 0)->size() == 1);
    CHECK(story_of(office.desk, first.code, 3000).error().code == Code::story_unknown);
    CHECK(office.put("خبر سوم", 2500).code == "1000003");
    const Desk reader{.store = office.path, .who = {.name = "r", .role = "reader"}};
    CHECK(put_story(reader, changed).error().code == Code::not_allowed);
    CHECK(put_story(office.desk, {.title = "بی‌متن"}).error().code == Code::story_incomplete);
    CHECK(verify({.store = office.path})->faults.empty());
}

TEST_CASE("stories: the most visited of a window come first, and a visitor counts once in half an hour") {
    const Office office;
    const std::int64_t now = 100 * 24 * 3600;
    const auto old = office.put("قدیمی", now - 9 * 24 * 3600);
    const auto young = office.put("تازه", now - 3600);
    const std::vector<comments::PageView> views{view(now - 8 * 24 * 3600, "a", old.code),
                                                view(now - 8 * 24 * 3600 + 5, "b", old.code),
                                                view(now - 8 * 24 * 3600 + 9, "c", old.code),
                                                view(now - 3000, "a", young.code),
                                                view(now - 2990, "a", young.code),
                                                view(now - 2000, "b", young.code)};
    CHECK(*count_visits(office.desk, views) == 5);
    const auto day = *most_visited_stories(office.desk, now, Window::day, 0);
    REQUIRE(day.size() == 2);
    CHECK(day[0].story.code == young.code);
    CHECK(day[0].visits == 2);
    CHECK(day[1].visits == 0);
    const auto all = *most_visited_stories(office.desk, now, Window::all, 1);
    REQUIRE(all.size() == 1);
    CHECK(all[0].story.code == old.code);
    CHECK(all[0].visits == 3);
}

TEST_CASE("stories: comments are taken under a story that is shown and open, and under no other") {
    const Office office;
    const auto open = office.put("باز", 10);
    auto shut = office.put("بسته", 10);
    shut.takes_comments = false;
    REQUIRE(put_story(office.desk, shut).has_value());
    const auto send = [&](const std::string& page) {
        const auto sent = submit_comment(office.desk,
                                         {.submission = {.page = page,
                                                         .text = "پارک محله تاریک است",
                                                         .terms_version = publish::terms_version_in_force()},
                                          .at = 100},
                                         {});
        REQUIRE(sent.has_value());
        return sent->decision;
    };
    CHECK(send(open.code).outcome == comments::Answered::held);
    CHECK(send(shut.code).reasons == std::vector{comments::Reason::closed});
    CHECK(send("999").reasons == std::vector{comments::Reason::no_page});
}

TEST_CASE("comments: letters are masked, waiting votes released, a bucket banned for a day and no longer") {
    Office office;
    office.desk.who.role = "moderator";
    const auto sent = submit_comment(office.desk,
                                     {.submission = {.page = "place:1",
                                                     .text = "آن آدم احمق است 09123456789",
                                                     .terms_version = publish::terms_version_in_force(),
                                                     .is_appeal = true},
                                      .at = 100},
                                     {});
    REQUIRE(sent->id == 1);
    const auto masked = decide_comment(office.desk, {.comment = 1, .deed = comments::Deed::mask, .at = 110});
    REQUIRE(masked.has_value());
    CHECK(masked->text.find("0912") == std::string::npos);
    CHECK(masked->text.find("▒▒▒▒▒▒▒▒▒▒▒") != std::string::npos);
    CHECK(decide_comment(office.desk, {.comment = 1, .deed = comments::Deed::mask, .at = 111}).error().code ==
          Code::nothing_to_mask);
    REQUIRE(
        decide_comment(office.desk, {.comment = 1, .deed = comments::Deed::approve, .at = 120}).has_value());
    {
        auto store = *store::Store::open(office.path, store::Mode::write);
        store::Comments kept(store);
        const std::vector<comments::VoteRow> rows{
            {.comment = 1, .key = {1}, .value = comments::Vote::agree, .is_counted = false},
            {.comment = 1, .key = {2}, .value = comments::Vote::disagree, .is_counted = false},
            {.comment = 1, .key = {3}, .value = comments::Vote::agree}};
        REQUIRE(kept.vote_all(rows).has_value());
        CHECK(kept.comment(1)->tally == comments::Tally{1, 0});
    }
    const auto released =
        decide_comment(office.desk, {.comment = 1, .deed = comments::Deed::release, .at = 130});
    REQUIRE(released.has_value());
    CHECK(released->tally == comments::Tally{2, 1});
    CHECK(recount_votes(office.desk)->corrected.empty());
    REQUIRE(ban_bucket(office.desk, "key-of-a-bucket", 1000).has_value());
    auto store = *store::Store::open(office.path, store::Mode::read);
    CHECK(*store::Comments(store).banned_until("key-of-a-bucket", 1000) == 1000 + 24 * 3600);
    CHECK(*store::Comments(store).banned_until("key-of-a-bucket", 1000 + 24 * 3600) == 0);
    CHECK(*store::Comments(store).banned_until("another", 1000) == 0);
}
