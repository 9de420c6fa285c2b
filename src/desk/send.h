#pragma once
#include "comments/comments.h"
#include "desk/who.h"
#include "store/store.h"

namespace ensejam::desk {

/// A reader as tasks know one. Of the cookie only HMACs are kept; the address itself never comes here.
struct Visitor {
    std::string cookie{};      ///< 128 random bits of the browser
    std::string day_key{};     ///< HMAC of the cookie by the day's secret: for rates and appeals
    std::string bucket_key{};  ///< HMAC of /24 or /48 by the day's secret; empty: no address is known
};

/// The visitor of a cookie and an address. `day_secret` is renewed every day and then destroyed.
Visitor visitor_of(std::string_view cookie, std::string_view address, std::string_view day_secret);

/// That a person writes: the question in words answered, or the proof of work.
struct Proof {
    comments::QuestionAnswer question{};
    comments::CaptchaChallenge challenge{};
    std::string derived_key{};
};

/// A comment on its way in.
struct Sending {
    comments::Submission submission{};
    text::Language language = text::Language::fa;
    Visitor visitor{};
    Proof proof{};
    std::string
        edit_token{};     ///< the writer's own, by which the comment is followed; only its digest is kept
    std::int64_t at = 0;  ///< seconds since 1970
};

/// What became of it.
struct Sent {
    comments::Decision decision{};
    std::int64_t id = 0;                       ///< of a comment that is held
    std::vector<store::CommentRow> similar{};  ///< published ones, the nearest first; of vote and ask
};

/// What a server keeps between two comments, so that neither is read for each. Where nothing is kept, it is
/// read; what is kept must be what is in force.
struct Kept {
    const registry::Register* known = nullptr;  ///< whose stories are asked for a page with a news code
    const comments::WordList* words = nullptr;  ///< the word entries, made ready
};

/// Takes a comment in by all rules in their order: ban, page, terms, proof, rate, text, similar comments. One
/// like a published one becomes the visitor's agreement with it, taken back when the writer confirms that it
/// says something else; what is to be held is kept. A proof covers one comment and five refused tries.
/// Errors: not_allowed for a reply of the office by somebody else.
///
/// Source: docs/method.md, "Comments: the rules in order".
Result<Sent> send_comment(const Desk& desk, const Sending& sending, const Kept& kept = {});

/// The same when the caller has judged terms, proof and rate itself. The terms in force, when `around` names
/// none, are those of words/; a page whose id is a news code must be a story that is shown and takes
/// comments.
Result<Sent> submit_comment(const Desk& desk, const Sending& sending, comments::Circumstances around,
                            const Kept& kept = {});

/// The question in words for a form made at `at`; `random` is any number from chance.
struct Asked {
    comments::Question question{};
    std::string token{};
};
Result<Asked> ask_question(const Desk& desk, std::uint64_t random, std::int64_t at);

/// The proof of work for a form. `chance` comes from chance; `challenges_in_last_minute` sets its cost.
Result<comments::CaptchaChallenge> challenge(const Desk& desk, const comments::CaptchaChance& chance,
                                             std::int64_t at, std::int64_t challenges_in_last_minute);

}  // namespace ensejam::desk
