#include "desk/street.h"

using namespace street;

TEST_CASE("send: from the question to the page, and the repeat of another visitor counts as agreement") {
    const Street street;
    const Sent first = street.send(street.sending(dark));
    REQUIRE(first.decision.outcome == Answered::held);
    street.decided({.comment = first.id, .deed = Deed::approve, .at = start + 60});
    const Sent again = street.send(street.sending(dark_again, "ali", start + 100));
    REQUIRE(again.decision.outcome == Answered::vote);
    CHECK(again.similar.front().id == first.id);
    CHECK(again.similar.front().tally == comments::Tally{1, 0});
    const auto undone = vote_on_comment(
        street.desk, {.comment = first.id, .value = comments::Vote::none, .visitor = {.cookie = "ali"}});
    REQUIRE(undone.has_value());
    CHECK(undone->tally == comments::Tally{});
    CHECK(recount_votes(street.desk)->corrected.empty());
}

TEST_CASE("send: the writer's own repeat and vote do not count for the writer's comment") {
    const Street street;
    const Sent first = street.send(street.sending(dark));
    street.decided({.comment = first.id, .deed = Deed::approve, .at = start + 60});
    const Sent again = street.send(street.sending(dark_again, "zahra", start + 100));
    REQUIRE(again.decision.outcome == Answered::vote);
    CHECK(again.similar.front().tally == comments::Tally{});
    CHECK(vote_on_comment(street.desk, {.comment = first.id, .visitor = {.cookie = "zahra"}})->tally ==
          comments::Tally{});
    CHECK(street.decided({.comment = first.id, .deed = Deed::release}).tally == comments::Tally{});
    CHECK(recount_votes(street.desk)->corrected.empty());
}

TEST_CASE("send: the rules before the text are asked in their order") {
    const Street street;
    Sending sending = street.sending(dark);
    sending.submission.terms_version = "an old one";
    sending.proof = {};
    CHECK(street.send(sending).decision.reasons == std::vector{Reason::terms});
    sending.submission.terms_version = publish::terms_version_in_force();
    CHECK(street.send(sending).decision.reasons == std::vector{Reason::captcha_missing});
    sending.proof.question = street.answered(start);
    sending.proof.question.answer = "no such thing";
    CHECK(street.send(sending).decision.reasons == std::vector{Reason::captcha_invalid});
    sending.proof.question = street.answered(start - 700);
    CHECK(street.send(sending).decision.reasons == std::vector{Reason::captcha_expired});
    sending.proof.question = street.answered(start);
    CHECK(street.send(sending).decision.outcome == Answered::held);
}

TEST_CASE("send: a question takes three tries, from whichever process") {
    const Street street;
    Sending sending = street.sending(dark);
    const std::string right = sending.proof.question.answer;
    for (int wrong = 0; wrong < 3; ++wrong) {
        sending.proof.question.answer = "wrong";
        CHECK(street.send(sending).decision.reasons == std::vector{Reason::captcha_invalid});
    }
    sending.proof.question.answer = right;
    CHECK(street.send(sending).decision.reasons == std::vector{Reason::captcha_replayed});
}

TEST_CASE("send: one proof covers one comment and five refused tries") {
    const Street street;
    Sending sending = street.sending("salam khobi chetori aziz");
    for (int refused = 0; refused < 5; ++refused) {
        sending.visitor = visitor_of(fmt::format("reader {}", refused), "", "s");
        CHECK(street.send(sending).decision.reasons == std::vector{Reason::finglish});
    }
    sending.submission.text = dark;
    CHECK(street.send(sending).decision.outcome == Answered::held);
    sending.submission.text = road;
    CHECK(street.send(sending).decision.reasons == std::vector{Reason::captcha_replayed});
}

TEST_CASE("send: proof of work is verified, and serves once") {
    const Street street;
    const comments::CaptchaChance chance{
        .nonce = "0123456789abcdef", .salt = "fedcba9876543210", .counter = 150};
    Sending sending = street.sending(dark);
    sending.proof = {};
    sending.proof.challenge = *challenge(street.desk, chance, start, 0);
    sending.proof.derived_key = std::string(64, '0');
    CHECK(street.send(sending).decision.reasons == std::vector{Reason::captcha_invalid});
    sending.proof.derived_key = comments::captcha_key(chance, sending.proof.challenge.cost);
    CHECK(street.send(sending).decision.outcome == Answered::held);
    sending.submission.text = road;
    CHECK(street.send(sending).decision.reasons == std::vector{Reason::captcha_replayed});
}

TEST_CASE("send: the sixth comment of a visitor in ten minutes waits, and is told how long") {
    const Street street;
    const char* texts[] = {"پارک تاریک است", "اتوبوس دیر می‌آید", "آب روستا قطع است",
                           "درمانگاه پزشک ندارد", "کتابخانه بسته مانده است"};
    for (int i = 0; i < 5; ++i) street.send(street.sending(texts[i], "zahra", start + i));
    const Sent sixth = street.send(street.sending(road, "zahra", start + 10));
    CHECK(sixth.decision.reasons == std::vector{Reason::rate});
    CHECK(sixth.decision.wait_seconds == 590);
    CHECK(street.send(street.sending(road, "zahra", start + 601)).decision.outcome == Answered::held);
}

TEST_CASE(
    "send: 'mine says something else' is held, with the comment it is like; an opposite one is asked about") {
    const Street street;
    const Sent first = street.send(street.sending(dark));
    street.decided({.comment = first.id, .deed = Deed::approve, .at = start + 60});
    Sending opposite = street.sending("پارک محله به روشنایی نیاز ندارد", "ali", start + 100);
    const Sent asked = street.send(opposite);
    REQUIRE(asked.decision.outcome == Answered::ask);
    opposite.submission.confirm = asked.decision.confirm;
    const Sent held = street.send(opposite);
    REQUIRE(held.decision.outcome == Answered::held);
    const auto queue = comment_queue(street.desk, start + 100 + 2 * day);
    REQUIRE(queue->size() == 1);
    CHECK(queue->front().row.similar_to == first.id);
    CHECK(queue->front().row.likeness > 0.55);
    CHECK(queue->front().waits_seconds == 2 * day);
}

TEST_CASE("send: 'mine says something else' takes the vote back that was made of it, and no other vote") {
    const Street street;
    const Sent first = street.send(street.sending(dark));
    street.decided({.comment = first.id, .deed = Deed::approve, .at = start + 60});
    Sending again = street.sending(dark_again, "ali", start + 100);
    const Sent voted = street.send(again);
    REQUIRE(voted.decision.outcome == Answered::vote);
    CHECK(voted.similar.front().tally == comments::Tally{1, 0});
    again = street.sending(dark_again, "ali", start + 200);
    again.submission.confirm = voted.decision.confirm;
    CHECK(street.send(again).decision.outcome == Answered::held);
    const auto tally = [&] { return comments_of_page(street.desk, {.page = "place:karaj"})->front().tally; };
    CHECK(tally() == comments::Tally{0, 0});

    Sending third = street.sending(dark_again, "reza", start + 300);
    REQUIRE(vote_on_comment(street.desk, {.comment = first.id, .visitor = third.visitor, .at = start + 250})
                .has_value());
    const Sent same = street.send(third);
    REQUIRE(same.decision.outcome == Answered::vote);
    third = street.sending(dark_again, "reza", start + 400);
    third.submission.confirm = same.decision.confirm;
    CHECK(street.send(third).decision.outcome == Answered::held);
    CHECK(tally() == comments::Tally{1, 0});
    CHECK(recount_votes(street.desk)->corrected.empty());
}

TEST_CASE("send: what a server keeps, words and register, judges as what is read for each comment") {
    const Street street;
    const comments::WordList words(comments::bundled_word_entries());
    const registry::Register known;
    const auto send = [&](Sending sending) {
        const auto sent = send_comment(street.desk, sending, {.known = &known, .words = &words});
        REQUIRE(sent.has_value());
        return sent->decision;
    };
    CHECK(send(street.sending(dark)).outcome == Answered::held);
    CHECK(send(street.sending("مدیر این پارک یک بیشعور است")).reasons == std::vector{Reason::insult});
    Sending story = street.sending(road);
    story.submission.page = "1000001";
    CHECK(send(story).outcome == Answered::held);  // an office without stories has other pages
}

TEST_CASE(
    "send: a refused writer may ask for a human look once a day, and the moderator sees what was marked") {
    const Street street;
    Sending insult = street.sending("مدیر این پارک یک بیشعور است");
    CHECK(street.send(insult).decision.reasons == std::vector{Reason::insult});
    insult.submission.is_appeal = true;
    CHECK(street.send(insult).decision.outcome == Answered::held);
    const auto queue = comment_queue(street.desk, start);
    REQUIRE(queue->size() == 1);
    CHECK(queue->front().row.flags.find("appeal") != std::string::npos);
    REQUIRE(queue->front().marked.size() == 1);
    CHECK(queue->front().marked.front().begin == 17);
    CHECK(queue->front().reasons == std::vector{Reason::insult});
    REQUIRE(queue->front().found.size() == 1);
    CHECK(queue->front().found.front().entry == "بیشعور");
    CHECK(queue->front().found.front().reading == comments::Reading::written);
    Sending second = street.sending("رئیس این اداره یک بیشعور است", "zahra", start + 3600);
    second.submission.is_appeal = true;
    CHECK(street.send(second).decision.outcome == Answered::refused);
    second = street.sending("رئیس این اداره یک بیشعور است", "zahra", start + day + 3600);
    second.submission.is_appeal = true;
    CHECK(street.send(second).decision.outcome == Answered::held);
}

TEST_CASE("send: a ban by comment shuts its place of origin out for a day, and no address is kept") {
    const Street street;
    const Sent first = street.send(street.sending(dark));
    street.decided({.comment = first.id, .deed = Deed::ban, .at = start + 60});
    Sending neighbour = street.sending(road, "ali", start + 100);
    neighbour.visitor = visitor_of("ali", "203.0.113.99", "the secret of the day");
    CHECK(street.send(neighbour).decision.reasons == std::vector{Reason::rate});
    neighbour.visitor = visitor_of("ali", "198.51.100.1", "the secret of the day");
    CHECK(street.send(neighbour).decision.outcome == Answered::held);
    const auto late =
        decide_comment(street.desk, {.comment = first.id, .deed = Deed::ban, .at = start + 2 * day});
    CHECK(late.error().code == Code::comment_sender_forgotten);
    for (const char* secret : {"203.0.113", "198.51.100", "zahra", "the secret of the day"})
        CHECK(street.bytes().find(secret) == std::string::npos);
}
