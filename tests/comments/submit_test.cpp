#include <doctest/doctest.h>

#include "comments/bundled.h"

using namespace ensejam;
using namespace ensejam::comments;

namespace {
struct Fixture {
    Published published{};
    Circumstances around{.terms_version = "v1", .confirm_secret = "s"};
    Fixture() {
        published.add("پارک محله به روشنایی نیاز دارد");
        around.published = &published;
    }
    Decision send(std::string text, std::string confirm = {}) const {
        return decide(
            {.page = "1", .text = std::move(text), .terms_version = "v1", .confirm = std::move(confirm)},
            around, bundled());
    }
};
}  // namespace

TEST_CASE("rules: they are asked in their order, and the first that fails answers") {
    Fixture f;
    const auto first = [&] { return f.send("koskesh").reasons.front(); };
    CHECK(first() == Reason::insult);
    f.around.rate.wait_seconds = 90;
    CHECK(first() == Reason::rate);
    CHECK(f.send("x").wait_seconds == 90);
    f.around.captcha = CaptchaVerdict::replayed;
    CHECK(first() == Reason::captcha_replayed);
    f.around.terms_version = "v2";
    CHECK(first() == Reason::terms);
    f.around.is_open = false;
    CHECK(first() == Reason::closed);
    CHECK(f.send("x").http_status == 409);
    f.around.has_page = false;
    CHECK(first() == Reason::no_page);
    CHECK(f.send("x").http_status == 404);
}

TEST_CASE("rules: a comment like a published one becomes a vote, its opposite never does") {
    const Fixture f;
    const Decision same = f.send("سلام. پارك محله به روشنايی نیاز داره");
    CHECK(same.outcome == Answered::vote);
    CHECK(same.similar.at(0).rank == 0);
    const Decision opposite = f.send("پارک محله به روشنایی نیاز ندارد");
    CHECK(opposite.outcome == Answered::ask);
    CHECK(opposite.similar.at(0).near.is_opposite);
    CHECK(f.send("پارک محله به روشنایی نیاز ندارد", opposite.confirm).outcome == Answered::held);
    CHECK(f.send("پارک محله به روشنایی نیاز ندارد", "forged").outcome == Answered::ask);
    CHECK(f.send("جاده روستا برف‌گیر است").outcome == Answered::held);
    CHECK(f.send("جاده روستا برف‌گیر است").http_status == 202);
}

TEST_CASE("rules: Finglish comes with a suggestion, and an appeal is held for a human") {
    const Fixture f;
    const Decision refused = f.send("park mahale roshanayi nadarad");
    CHECK(refused.outcome == Answered::refused);
    CHECK(refused.http_status == 422);
    REQUIRE(refused.suggestion.has_value());
    CHECK(refused.suggestion->find("پارک") != std::string::npos);
    const Decision appeal = decide(
        {.page = "1", .text = "این اسکل", .terms_version = "v1", .is_appeal = true}, f.around, bundled());
    CHECK(appeal.outcome == Answered::held);
    CHECK(std::find(appeal.flags.begin(), appeal.flags.end(), Flag::appeal) != appeal.flags.end());
}

TEST_CASE("rules: the name is asked too, and what is like a held comment is held and flagged") {
    Fixture f;
    Submission sent{.page = "1", .text = "جاده روستا خراب است", .name = "کیر خر", .terms_version = "v1"};
    CHECK(decide(sent, f.around, bundled()).reasons == std::vector{Reason::insult});
    sent.name = "Ali";
    Published held;
    held.add("جاده‌ی روستا خرابه");
    f.around.held = &held;
    const Decision decision = decide(sent, f.around, bundled());
    CHECK(decision.outcome == Answered::held);
    CHECK(decision.flags == std::vector{Flag::similar});
}

TEST_CASE("rates: five in ten minutes, twenty a day, and an office shares an address without a ban") {
    RateWatch watch;
    for (int i = 0; i < 5; ++i) CHECK(watch.ask("c", "b", i).wait_seconds == 0);
    CHECK(watch.ask("c", "b", 5).wait_seconds == 595);
    CHECK(watch.ask("c", "b", 601).wait_seconds == 0);
    for (int i = 0; i < 60; ++i) watch.ask(std::to_string(i), "office", 1000 + i);
    const RateVerdict next = watch.ask("another", "office", 1100);
    CHECK(next.wait_seconds == 0);
    CHECK(next.needs_captcha);
}

TEST_CASE("terms: any change of a sentence is another version") {
    const std::vector<std::string> fa{"یک", "دو"};
    const std::vector<std::string> en{"one", "two"};
    CHECK(terms_version(fa, en).size() == 64);
    CHECK(terms_version(fa, en) == terms_version(fa, en));
    CHECK(terms_version(fa, en) != terms_version(en, fa));
    CHECK(terms_version(std::vector<std::string>{"یکدو"}, en) != terms_version(fa, en));
}
