#include "desk/proof.h"

#include "publish/publish.h"

namespace ensejam::desk {
namespace detail_proof {

using comments::AnswerVerdict;
using comments::CaptchaVerdict;

constexpr std::int64_t lifetime_seconds = 600;
constexpr std::int64_t most_refused = 5;
constexpr std::int64_t used_up = most_refused + 1;

bool is_by_question(const Proof& proof) { return !proof.question.token.empty(); }

/// What a proof is remembered by. The challenge's nonce and the question's token are each given once.
std::string key_of(const Proof& proof) {
    const bool by_question = is_by_question(proof);
    const std::string& once = by_question ? proof.question.token : proof.challenge.nonce;
    return (by_question ? "question " : "challenge ") + hex(sha256(once)).substr(0, 32);
}

CaptchaVerdict verdict_of(AnswerVerdict verdict) {
    switch (verdict) {
        case AnswerVerdict::right:
            return CaptchaVerdict::right;
        case AnswerVerdict::expired:
            return CaptchaVerdict::expired;
        case AnswerVerdict::used_up:
            return CaptchaVerdict::replayed;
        case AnswerVerdict::wrong:
        case AnswerVerdict::forged:
        case AnswerVerdict::too_fast:
            break;
    }
    return CaptchaVerdict::invalid;
}

/// Judges an answer in words; wrong ones are counted across calls.
Result<CaptchaVerdict> judge_question(store::Readers& readers, const Sending& sending) {
    const comments::QuestionAnswer& answer = sending.proof.question;
    ENSEJAM_TRY(std::string secret, readers.secret("question"));
    comments::QuestionJudge judge(std::move(secret));
    const auto asked = judge.question(answer.token);
    if (!asked) return CaptchaVerdict::invalid;
    const std::string wrong_key = "wrong " + key_of(sending.proof);
    ENSEJAM_TRY(const auto n_wrong, readers.tries(wrong_key, sending.at));
    const std::int64_t until = asked->made_at + lifetime_seconds;
    judge.remember(answer.token, static_cast<int>(n_wrong.value_or(0)), until);
    const auto right_words = publish::question_answers(*asked);
    const AnswerVerdict verdict = judge.judge(answer, right_words, sending.at);
    if (verdict == AnswerVerdict::wrong)
        ENSEJAM_TRY_DO(readers.set_tries(wrong_key, n_wrong.value_or(0) + 1, until, sending.at));
    return verdict_of(verdict);
}

Result<CaptchaVerdict> judge_work(store::Readers& readers, const Sending& sending) {
    comments::CaptchaSecrets secrets;
    ENSEJAM_TRY(secrets.challenge, readers.secret("challenge"));
    ENSEJAM_TRY(secrets.key, readers.secret("key"));
    comments::UsedNonces none_used;  // the store remembers which were
    return verify_captcha(secrets, sending.proof.challenge, sending.proof.derived_key, none_used, sending.at);
}

}  // namespace detail_proof

using namespace detail_proof;

Result<ProofJudged> judge_proof(store::Readers& readers, const Sending& sending) {
    const Proof& proof = sending.proof;
    if (!is_by_question(proof) && proof.challenge.signature.empty()) return ProofJudged{};
    ENSEJAM_TRY(const auto n_used, readers.tries(key_of(proof), sending.at));
    if (n_used && *n_used >= used_up) return ProofJudged{CaptchaVerdict::replayed, *n_used};
    // A question that was answered rightly before need not be answered anew; work is verified each time.
    if (n_used && is_by_question(proof)) return ProofJudged{CaptchaVerdict::right, *n_used};
    ENSEJAM_TRY(const CaptchaVerdict verdict,
                is_by_question(proof) ? judge_question(readers, sending) : judge_work(readers, sending));
    return ProofJudged{verdict, n_used.value_or(0)};
}

Done note_proof(store::Readers& readers, const Sending& sending, const ProofJudged& judged, bool went_in) {
    if (judged.verdict != CaptchaVerdict::right) return done();
    const std::int64_t n_used = went_in ? used_up : judged.n_used + 1;
    return readers.set_tries(key_of(sending.proof), n_used, sending.at + lifetime_seconds, sending.at);
}

Result<Asked> ask_question(const Desk& desk, std::uint64_t random, std::int64_t at) {
    ENSEJAM_TRY(store::Store store, store::Store::open(desk.store, store::Mode::write));
    ENSEJAM_TRY(const std::string secret, store::Readers(store).secret("question"));
    const comments::Question question = comments::question_of(random, at);
    return Asked{question, sign_question(question, secret)};
}

Result<comments::CaptchaChallenge> challenge(const Desk& desk, const comments::CaptchaChance& chance,
                                             std::int64_t at, std::int64_t challenges_in_last_minute) {
    ENSEJAM_TRY(store::Store store, store::Store::open(desk.store, store::Mode::write));
    store::Readers readers(store);
    comments::CaptchaSecrets secrets;
    ENSEJAM_TRY(secrets.challenge, readers.secret("challenge"));
    ENSEJAM_TRY(secrets.key, readers.secret("key"));
    return make_challenge(secrets, chance, at, comments::cost_of_challenge(challenges_in_last_minute));
}

}  // namespace ensejam::desk
