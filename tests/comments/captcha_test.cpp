#include <doctest/doctest.h>

#include "comments/comments.h"

using namespace ensejam;
using namespace ensejam::comments;

namespace {
const CaptchaSecrets secrets{"0123456789abcdef-challenge", "0123456789abcdef-key"};
const CaptchaChance chance{"nonce-of-16-byte", "salt-is-16-bytes", 107};

std::string hex_of(std::string_view bytes) {
    std::string text;
    for (const char c : bytes) text += fmt::format("{:02x}", static_cast<unsigned char>(c));
    return text;
}

/// What a reader's browser does: counts until the key begins as told.
std::string solved(const CaptchaChallenge& challenge) {
    for (std::uint32_t counter = 0; counter < 400; ++counter) {
        std::string password = chance.nonce;
        for (const int shift : {24, 16, 8, 0}) password += static_cast<char>((counter >> shift) & 0xFF);
        Sha256 last = hmac_sha256(password, chance.salt + std::string("\0\0\0\1", 4));
        Sha256 key = last;
        for (std::int64_t i = 1; i < challenge.cost; ++i) {
            last = hmac_sha256(password, {reinterpret_cast<const char*>(last.data()), 32});
            for (std::size_t k = 0; k < 32; ++k) key[k] ^= last[k];
        }
        if (hex(key).starts_with(challenge.key_prefix)) return hex(key);
    }
    return {};
}
}  // namespace

TEST_CASE("captcha: a solved challenge is right once, and a replay is told") {
    const CaptchaChallenge challenge = make_challenge(secrets, chance, 1000, 10);
    CHECK(challenge.nonce == hex_of(chance.nonce));
    CHECK(challenge.expires_at == 1600);
    const std::string key = solved(challenge);
    REQUIRE_FALSE(key.empty());
    UsedNonces used;
    CHECK(verify_captcha(secrets, challenge, key, used, 1001) == CaptchaVerdict::right);
    CHECK(verify_captcha(secrets, challenge, key, used, 1002) == CaptchaVerdict::replayed);
    CHECK(verify_captcha(secrets, challenge, key, used, 1601) == CaptchaVerdict::expired);
}

TEST_CASE("captcha: what was changed, forged or left out is not right") {
    const CaptchaChallenge challenge = make_challenge(secrets, chance, 1000, 10);
    const std::string key = solved(challenge);
    UsedNonces used;
    CaptchaChallenge later = challenge;
    later.expires_at += 10000;
    CHECK(verify_captcha(secrets, later, key, used, 1001) == CaptchaVerdict::invalid);
    CaptchaChallenge cheap = challenge;
    cheap.cost = 1;
    CHECK(verify_captcha(secrets, cheap, key, used, 1001) == CaptchaVerdict::invalid);
    CaptchaChallenge odd = challenge;
    odd.nonce = "\"}";
    CHECK(verify_captcha(secrets, odd, key, used, 1001) == CaptchaVerdict::invalid);
    CHECK(verify_captcha(secrets, challenge, std::string(64, '0'), used, 1001) == CaptchaVerdict::invalid);
    CHECK(verify_captcha(secrets, challenge, "", used, 1001) == CaptchaVerdict::missing);
    CHECK(verify_captcha(secrets, challenge, "xyz", used, 1001) == CaptchaVerdict::invalid);
    CHECK(used.size() == 0);
}

TEST_CASE("captcha: the signed JSON has sorted keys and no spaces") {
    CaptchaChallenge challenge{
        .key_prefix = "aa", .key_signature = "bb", .nonce = "cc", .salt = "dd", .expires_at = 7};
    CHECK(
        canonical_json(challenge) ==
        R"({"algorithm":"PBKDF2/SHA-256","cost":1000,"expiresAt":7,"keyLength":32,"keyPrefix":"aa","keySignature":"bb","nonce":"cc","salt":"dd"})");
}

TEST_CASE("captcha: the work doubles with the rush, eightfold at most") {
    CHECK(cost_of_challenge(120) == 1000);
    CHECK(cost_of_challenge(121) == 2000);
    CHECK(cost_of_challenge(241) == 4000);
    CHECK(cost_of_challenge(1000000) == 8000);
}

TEST_CASE("question: a number is right in any digit script, three tries, not too fast, ten minutes") {
    QuestionJudge judge("secret");
    const Question question{.kind = QuestionKind::sum, .first = 7, .second = 2, .made_at = 100};
    const std::string token = sign_question(question, "secret");
    CHECK(judge.judge({token, "۹", ""}, {}, 101) == AnswerVerdict::too_fast);
    CHECK(judge.judge({token, "8", ""}, {}, 104) == AnswerVerdict::wrong);
    CHECK(judge.judge({token, " ۹ ", ""}, {}, 105) == AnswerVerdict::right);
    CHECK(judge.judge({token, "9", ""}, {}, 106) == AnswerVerdict::used_up);
    const std::string other =
        sign_question({.kind = QuestionKind::sum, .first = 1, .second = 1, .made_at = 100}, "secret");
    for (int i = 0; i < 3; ++i) CHECK(judge.judge({other, "5", ""}, {}, 110) == AnswerVerdict::wrong);
    CHECK(judge.judge({other, "2", ""}, {}, 111) == AnswerVerdict::used_up);
    CHECK(judge.judge({other, "2", ""}, {}, 701) == AnswerVerdict::expired);
    CHECK(judge.judge({token, "9", "spam"}, {}, 110) == AnswerVerdict::forged);
    CHECK(judge.judge({"0.7.3.0.100.abc", "9", ""}, {}, 110) == AnswerVerdict::forged);
    CHECK(judge.judge({"", "", ""}, {}, 110) == AnswerVerdict::forged);
}

TEST_CASE("question: a word is right in any spelling, and chance makes all three kinds") {
    QuestionJudge judge("secret");
    const std::string token =
        sign_question({.kind = QuestionKind::next_day, .first = 2, .made_at = 0}, "secret");
    const std::vector<std::string> right{"سه‌شنبه", "Tuesday"};
    CHECK(judge.judge({token, "سه شنبه", ""}, right, 10) == AnswerVerdict::right);
    std::array<int, 3> n{};
    for (std::uint64_t i = 0; i < 300; ++i) ++n[static_cast<std::size_t>(question_of(i * 7919, 0).kind)];
    for (const int count : n) CHECK(count > 50);
}
