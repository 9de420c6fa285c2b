#pragma once
#include "comments/captcha.h"
#include "comments/check.h"
#include "comments/published.h"
#include "comments/rate.h"

namespace ensejam::comments {

/// A comment as it comes in.
struct Submission {
    std::string page{};
    std::string text{};
    std::string name{};           ///< optional, at most 40 code points
    std::string terms_version{};  ///< that the writer accepted
    std::string confirm{};        ///< the token of an earlier `ask`
    bool is_appeal = false;       ///< asks for a human look at a refusal
    bool is_staff = false;        ///< a reply of the office
};

/// What the rules need to know beside the comment.
struct Circumstances {
    bool has_page = true;
    bool is_open = true;
    std::string terms_version{};  ///< that is in force
    CaptchaVerdict captcha = CaptchaVerdict::right;
    RateVerdict rate{};
    bool may_appeal = true;  ///< once a day
    std::string confirm_secret{};
    const Published* published = nullptr;  ///< of the page
    const Published* held = nullptr;       ///< of the page, waiting
};

enum class Answered { refused, vote, ask, held };

/// What the writer is told, and what is to be done.
struct Decision {
    Answered outcome = Answered::held;
    int http_status = 202;
    std::vector<Reason> reasons{};
    std::vector<Span> spans{};
    std::vector<Flag> flags{};
    std::optional<std::string> suggestion{};
    std::vector<Nearest> similar{};  ///< ranks in `published`; of `held` when the outcome is held
    std::string confirm{};
    std::int64_t wait_seconds = 0;
    double risk = 0;
};

/// Asks the rules in their order; the first that fails answers (comments.md §4.2).
///
/// Source: docs/method.md, "Comments: the rules in order".
Decision decide(const Submission& submission, const Circumstances& circumstances, const WordList& words);

/// The token by which a writer says "mine is something else": good for this text on this page.
std::string confirm_token(std::string_view secret, std::string_view page, std::string_view text);

}  // namespace ensejam::comments
