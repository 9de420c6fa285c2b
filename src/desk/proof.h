#pragma once
#include "desk/send.h"

namespace ensejam::desk {

/// A proof that was looked at: what it is worth, and how often it was used before.
struct ProofJudged {
    comments::CaptchaVerdict verdict = comments::CaptchaVerdict::missing;
    std::int64_t n_used = 0;
};

/// Judges a proof. A right one covers one comment and up to five refused tries; the store remembers both
/// until it expires.
Result<ProofJudged> judge_proof(store::Readers& readers, const Sending& sending);

/// Notes that a proof was used: for a comment that went in, or for one that was refused.
Done note_proof(store::Readers& readers, const Sending& sending, const ProofJudged& judged, bool went_in);

}  // namespace ensejam::desk
