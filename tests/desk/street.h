#pragma once
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "../store/scratch.h"
#include "desk/desk.h"
#include "publish/publish.h"

using namespace ensejam;
using namespace ensejam::desk;
using comments::Answered;
using comments::Deed;
using comments::Reason;

/// A store of its own, and readers who send comments into it by all rules.
namespace street {

constexpr std::int64_t day = 24 * 60 * 60;
constexpr std::int64_t start = 1'764'000'000;
const std::string dark = "پارک محله به روشنایی نیاز دارد";
const std::string dark_again = "سلام، پارک محله به روشنایی نیاز داره";
const std::string road = "جاده روستا خراب است و مدرسه معلم ندارد";

struct Street {
    Scratch scratch{};
    std::string path = scratch.file();
    Desk desk{
        .store = path, .who = {.name = "mina", .role = "moderator"}, .now = {.utc = "2025-11-24T16:00:00Z"}};
    Street() { REQUIRE(begin(desk).has_value()); }

    /// The answer to a question, as its form shows it.
    comments::QuestionAnswer answered(std::int64_t at, std::uint64_t random = 0) const {
        const auto asked = ask_question(desk, random, at - 5);
        REQUIRE(asked.has_value());
        const auto words = publish::question_answers(asked->question);
        return {.token = asked->token,
                .answer = words.empty() ? std::to_string(asked->question.first + asked->question.second)
                                        : words.front()};
    }
    Sending sending(const std::string& text, const std::string& who = "zahra",
                    std::int64_t at = start) const {
        return {.submission = {.page = "place:karaj",
                               .text = text,
                               .terms_version = publish::terms_version_in_force()},
                .visitor = visitor_of(who, "203.0.113.7", "the secret of the day"),
                .proof = {.question = answered(at, random_++)},
                .edit_token = "token of " + text,
                .at = at};
    }
    Sent send(const Sending& sending) const {
        const auto sent = send_comment(desk, sending);
        REQUIRE(sent.has_value());
        return *sent;
    }
    mutable std::uint64_t random_ = 0;  ///< another question for each form
    store::CommentRow decided(const Deciding& deciding) const {
        const auto row = decide_comment(desk, deciding);
        REQUIRE(row.has_value());
        return *row;
    }
    std::string bytes() const {
        std::stringstream all;
        for (const char* end : {"", "-wal"}) all << std::ifstream(path + end, std::ios::binary).rdbuf();
        return all.str();
    }
};

}  // namespace street
