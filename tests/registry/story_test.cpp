#include <doctest/doctest.h>

#include "registry/registry.h"

using namespace ensejam;
using namespace ensejam::registry;

namespace {
Story story(std::int64_t id, const char* code, std::int64_t published) {
    return {.id = {id}, .code = code, .title = "خبر", .body = "متن", .published = published};
}
}  // namespace

TEST_CASE("stories: each new one gets the next news code, and no code is given twice") {
    CHECK(next_news_code({}) == "1000001");
    CHECK(next_news_code({story(1, "1000001", 1), story(2, "1247703", 1)}) == "1247704");
    Story gone = story(3, "1247704", 1);
    gone.taken_back = "نادرست";
    CHECK(next_news_code({gone}) == "1247705");
}

TEST_CASE("stories: a news code is found in digits of any script") {
    const std::vector<Story> stories{story(1, "1247703", 1)};
    CHECK(story_coded(stories, "1247703") == &stories[0]);
    CHECK(story_coded(stories, "۱۲۴۷۷۰۳") == &stories[0]);
    for (const char* code : {"", "12477031", "-1247703", "place:1247703", "0"})
        CHECK(story_coded(stories, code) == nullptr);
}

TEST_CASE("stories: the latest come first; drafts, later ones and those taken back are not shown") {
    std::vector<Story> stories{story(1, "1", 50), story(2, "2", 90),  story(3, "3", 90),
                               story(4, "4", 0),  story(5, "5", 200), story(6, "6", 95)};
    stories[5].taken_back = "wrong figures";
    const auto latest = latest_stories(stories, 100, 0);
    REQUIRE(latest.size() == 3);
    CHECK(latest[0]->code == "3");
    CHECK(latest[1]->code == "2");
    CHECK(latest[2]->code == "1");
    CHECK(latest_stories(stories, 100, 2).size() == 2);
    CHECK(latest_stories(stories, 200, 1)[0]->code == "5");
}

TEST_CASE("stories: they are nouns of the register, numbered and replaced by their id") {
    Change change;
    change.put.stories = {story(1, "1000001", 10)};
    const Register known = Register().with(change);
    CHECK(known.tables().stories.size() == 1);
    CHECK(known.next_id<Story>() == Id<Story>{2});
    change.put.stories[0].title = "خبر تازه";
    CHECK(known.with(change).tables().stories[0].title == "خبر تازه");
}
