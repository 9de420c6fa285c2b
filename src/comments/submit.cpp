#include "comments/submit.h"

#include "text/text.h"

namespace ensejam::comments {
namespace detail_submit {

constexpr std::size_t longest_name = 40;

Decision refusal(Reason reason) {
    return {.outcome = Answered::refused, .http_status = http_status_of(reason), .reasons = {reason}};
}

/// Rules 0 to 3: page, terms, captcha, rate.
std::optional<Decision> ask_circumstances(const Submission& sent, const Circumstances& around) {
    if (!around.has_page) return refusal(Reason::no_page);
    if (!around.is_open) return refusal(Reason::closed);
    if (sent.text.size() > CheckLimits{}.most_bytes) return refusal(Reason::too_large);
    if (sent.terms_version != around.terms_version) return refusal(Reason::terms);
    if (sent.is_staff) return std::nullopt;
    switch (around.captcha) {
        case CaptchaVerdict::right:
            break;
        case CaptchaVerdict::missing:
            return refusal(Reason::captcha_missing);
        case CaptchaVerdict::invalid:
            return refusal(Reason::captcha_invalid);
        case CaptchaVerdict::expired:
            return refusal(Reason::captcha_expired);
        case CaptchaVerdict::replayed:
            return refusal(Reason::captcha_replayed);
    }
    if (around.rate.wait_seconds > 0) {
        Decision decision = refusal(Reason::rate);
        decision.wait_seconds = around.rate.wait_seconds;
        return decision;
    }
    return std::nullopt;
}

/// The rules on text for the name: only insults, Finglish being how many write their name, and personal data.
void ask_name(Verdict& verdict, const std::string& name, const WordList& words) {
    if (name.empty()) return;
    const Verdict of_name = check(name, words);
    for (const Reason reason : of_name.reasons)
        if ((reason == Reason::insult || reason == Reason::personal_data) &&
            std::find(verdict.reasons.begin(), verdict.reasons.end(), reason) == verdict.reasons.end())
            verdict.reasons.push_back(reason);
    if (text::length(name) > longest_name) verdict.reasons.push_back(Reason::too_long);
}

bool is_certain(const std::vector<Reason>& reasons) {
    return std::any_of(reasons.begin(), reasons.end(),
                       [](Reason reason) { return reason == Reason::empty || reason == Reason::too_long; });
}

Decision held_decision(const Verdict& verdict, const Sense& sense, const Circumstances& around) {
    Decision decision{.flags = verdict.flags, .risk = verdict.risk};
    if (around.held != nullptr) {
        decision.similar = around.held->near(sense, 1);
        if (!decision.similar.empty()) decision.flags.push_back(Flag::similar);
    }
    return decision;
}

}  // namespace detail_submit

using namespace detail_submit;

std::string confirm_token(std::string_view secret, std::string_view page, std::string_view text) {
    const std::string same = text::duplicate_key(text);
    return hex(hmac_sha256(secret, fmt::format("{}:{}{}", page.size(), page, same))).substr(0, 32);
}

Decision decide(const Submission& sent, const Circumstances& around, const WordList& words) {
    if (auto refused = ask_circumstances(sent, around)) return *refused;
    Verdict verdict = check(sent.text, words);
    ask_name(verdict, sent.name, words);
    const Sense sense = sense_of(sent.text);
    if (!verdict.reasons.empty()) {
        if (sent.is_appeal && around.may_appeal && !is_certain(verdict.reasons)) {
            Decision decision = held_decision(verdict, sense, around);
            decision.flags.push_back(Flag::appeal);
            decision.spans = verdict.spans;
            return decision;
        }
        Decision decision = refusal(verdict.reasons.front());
        decision.reasons = verdict.reasons;
        decision.spans = verdict.spans;
        if (verdict.reasons.front() == Reason::finglish)
            decision.suggestion = suggestion_for(sent.text, words);
        return decision;
    }
    const bool is_confirmed =
        !sent.confirm.empty() && sent.confirm == confirm_token(around.confirm_secret, sent.page, sent.text);
    if (!sent.is_staff && !is_confirmed && around.published != nullptr) {
        auto near = around.published->near(sense, 3);
        if (!near.empty()) {
            const bool is_vote = near.front().near.band == Band::vote;
            if (is_vote) near.resize(1);
            return {.outcome = is_vote ? Answered::vote : Answered::ask,
                    .http_status = 200,
                    .similar = std::move(near),
                    .confirm = confirm_token(around.confirm_secret, sent.page, sent.text)};
        }
    }
    return held_decision(verdict, sense, around);
}

}  // namespace ensejam::comments
