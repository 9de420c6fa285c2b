#include "desk/send.h"

#include "desk/entry.h"
#include "desk/proof.h"
#include "desk/readers.h"
#include "publish/publish.h"

namespace ensejam::desk {
namespace detail_send {

using store::Mode;
using store::Store;

constexpr std::int64_t day_seconds = 24 * 60 * 60;

/// Visitors leave no name in the log.
store::AuditEntry visitor_entry(const Desk& desk, const std::string& page) {
    return {.at = desk.now.utc, .who = "visitor", .role = "visitor", .task = "comment", .subject = page};
}

comments::Published made_ready(const std::vector<store::CommentRow>& rows) {
    comments::Published page;
    for (const store::CommentRow& row : rows) page.add(row.text);
    return page;
}

std::string words_of(const std::vector<comments::Flag>& flags) {
    std::string words;
    for (const comments::Flag flag : flags) words += (words.empty() ? "" : " ") + std::string(word_of(flag));
    return words;
}

/// What a writer of a banned bucket is told: to come again later.
Sent banned_for(std::int64_t seconds) {
    return {.decision = {.outcome = comments::Answered::refused,
                         .http_status = comments::http_status_of(comments::Reason::rate),
                         .reasons = {comments::Reason::rate},
                         .wait_seconds = seconds}};
}

/// What a page says of itself: a news code is a story that must be shown, and may take no comments. Other
/// pages (place:…, programme:…) are there when the server says so.
Done look_at_page(const Store& store, const Kept& kept, const std::string& page, std::int64_t at,
                  comments::Circumstances& around) {
    if (page.find(':') != std::string::npos) return done();
    std::optional<registry::Register> read;
    if (kept.known == nullptr) {
        ENSEJAM_TRY(read, store.load());
    }
    const auto& stories = (kept.known != nullptr ? *kept.known : *read).tables().stories;
    if (stories.empty()) return done();
    const registry::Story* story = registry::story_coded(stories, page);
    around.has_page = around.has_page && story != nullptr && story->is_shown(at);
    around.is_open = around.is_open && story != nullptr && story->takes_comments;
    return done();
}

/// The comments of a page that a new one is compared with.
struct PageRead {
    std::vector<store::CommentRow> published_rows{};
    std::vector<store::CommentRow> held_rows{};
    comments::Published published{};
    comments::Published held{};
};

Result<PageRead> read_page(const store::Comments& kept, const std::string& page) {
    PageRead read;
    ENSEJAM_TRY(read.published_rows, kept.of_page(page, comments::State::published));
    ENSEJAM_TRY(read.held_rows, kept.of_page(page, comments::State::held));
    read.published = made_ready(read.published_rows);
    read.held = made_ready(read.held_rows);
    return read;
}

store::CommentRow row_of(const Sending& sending, const comments::Decision& decision, const PageRead& page) {
    const comments::Submission& sent = sending.submission;
    store::CommentRow row{.page = sent.page,
                          .language = sending.language == text::Language::fa ? "fa" : "en",
                          .text = text::display_form(sent.text),
                          .name = text::display_form(sent.name),
                          .duplicate_key = hex(sha256(text::duplicate_key(sent.text))).substr(0, 32),
                          .flags = words_of(decision.flags),
                          .risk = decision.risk,
                          .terms_version = sent.terms_version,
                          .submitted = sending.at,
                          .edit_token_sha256 = hex(sha256(sending.edit_token))};
    // A moderator sees the nearest comment: one that waits, else a published one its writer says it is not.
    if (!decision.similar.empty()) {
        row.similar_to = page.held_rows[decision.similar.front().rank].id;
        row.likeness = decision.similar.front().near.score;
    } else if (const auto near = page.published.nearest(comments::sense_of(sent.text))) {
        row.similar_to = page.published_rows[near->rank].id;
        row.likeness = near->near.score;
    }
    return row;
}

Result<comments::VoteRow> vote_by(store::Readers& readers, const Sending& sending, std::int64_t comment,
                                  comments::Vote value) {
    ENSEJAM_TRY(const std::string secret, readers.secret("vote"));
    return comments::VoteRow{.comment = comment,
                             .key = comments::vote_key(secret, sending.visitor.cookie, comment),
                             .value = value,
                             .at = sending.at};
}

/// The name by which it is remembered, for a day, that a vote was made of a comment.
std::string made_of_comment(const comments::VoteRow& vote) {
    return "vote made of a comment " +
           hex(sha256({reinterpret_cast<const char*>(vote.key.data()), vote.key.size()}));
}

/// Counts the visitor's agreement with the comment that says the same.
Done count_agreement(store::Comments& kept, store::Readers& readers, const Sending& sending,
                     store::CommentRow& same) {
    if (sending.visitor.cookie.empty()) return done();
    ENSEJAM_TRY(const comments::VoteRow vote, vote_by(readers, sending, same.id, comments::Vote::agree));
    const comments::Tally before = same.tally;
    ENSEJAM_TRY(same.tally, kept.vote(vote));
    if (same.tally == before) return done();  // the visitor had voted so before
    return readers.set_tries(made_of_comment(vote), 1, sending.at + day_seconds, sending.at);
}

/// "Mine says something else": the agreement that was made of the comment is taken back, one that the visitor
/// gave by voting is not.
Done take_back_agreement(store::Comments& kept, store::Readers& readers, const Sending& sending,
                         const PageRead& page) {
    if (sending.submission.confirm.empty() || sending.visitor.cookie.empty()) return done();
    for (const auto& near : page.published.near(comments::sense_of(sending.submission.text), 3)) {
        ENSEJAM_TRY(const comments::VoteRow vote,
                    vote_by(readers, sending, page.published_rows[near.rank].id, comments::Vote::none));
        ENSEJAM_TRY(const auto was_made, readers.tries(made_of_comment(vote), sending.at));
        if (!was_made) continue;
        ENSEJAM_TRY(const comments::Tally tally, kept.vote(vote));
        static_cast<void>(tally);
        ENSEJAM_TRY_DO(readers.set_tries(made_of_comment(vote), 0, sending.at, sending.at));
    }
    return done();
}

/// Keeps a comment that is to be held, with its writer's own vote key and, for a day, where it came from.
Result<std::int64_t> keep_held(const Desk& desk, store::Comments& kept, store::Readers& readers,
                               const Sending& sending, const store::CommentRow& row) {
    ENSEJAM_TRY(const std::int64_t id, kept.add(row, visitor_entry(desk, row.page)));
    if (!sending.visitor.cookie.empty()) {
        ENSEJAM_TRY(const std::string secret, readers.secret("vote"));
        ENSEJAM_TRY_DO(kept.set_author(id, comments::vote_key(secret, sending.visitor.cookie, id)));
    }
    if (!sending.visitor.bucket_key.empty())
        ENSEJAM_TRY_DO(readers.remember_sender(id, sending.visitor.bucket_key, sending.at));
    return id;
}

/// Does what was decided, and counts it.
Result<Sent> carry_out(const Desk& desk, Store& store, const Sending& sending, comments::Decision decision,
                       PageRead& page) {
    store::Comments kept(store);
    store::Readers readers(store);
    Sent sent{.decision = std::move(decision)};
    const std::string& utc = desk.now.utc;
    if (sent.decision.outcome == comments::Answered::refused)
        ENSEJAM_TRY_DO(readers.count(utc, fmt::format("refused:{}", word_of(sent.decision.reasons.front()))));
    if (sent.decision.outcome == comments::Answered::held) {
        ENSEJAM_TRY(sent.id, keep_held(desk, kept, readers, sending, row_of(sending, sent.decision, page)));
        ENSEJAM_TRY_DO(take_back_agreement(kept, readers, sending, page));
        return sent;  // its `similar` is the moderator's, and may be a held one
    }
    for (const comments::Nearest& near : sent.decision.similar)
        sent.similar.push_back(std::move(page.published_rows[near.rank]));
    if (sent.decision.outcome == comments::Answered::vote) {
        ENSEJAM_TRY_DO(count_agreement(kept, readers, sending, sent.similar.front()));
        ENSEJAM_TRY_DO(readers.count(utc, "vote"));
    }
    return sent;
}

/// Asks for the rate only when everything before it was right, and notes the submission.
Done ask_rate(store::Readers& readers, const Sending& sending, const ProofJudged& proof,
              comments::Circumstances& around) {
    const store::Paced asked{sending.visitor.day_key, sending.visitor.bucket_key, sending.at};
    ENSEJAM_TRY(const auto before, readers.paced(asked));
    comments::RateWatch watch;
    for (const store::Paced& paced : before) watch.remember(paced.writer, paced.bucket, paced.at);
    around.rate = watch.ask(asked.writer, asked.bucket, asked.at);
    if (around.rate.wait_seconds > 0) return done();
    // Above the bucket's rate each comment needs a proof of its own.
    if (around.rate.needs_captcha && !asked.bucket.empty() && proof.n_used > 0)
        around.captcha = comments::CaptchaVerdict::replayed;
    return readers.pace(asked);
}

/// What is in force: the terms, kept by version so that they can be read later, and the secret of `confirm`.
Result<comments::Circumstances> in_force(const Desk& desk, store::Readers& readers, const Sending& sending) {
    comments::Circumstances around{.terms_version = publish::terms_version_in_force()};
    ENSEJAM_TRY_DO(keep_terms_in_force(desk, readers, sending.at));
    ENSEJAM_TRY(around.confirm_secret, readers.secret("confirm"));
    ENSEJAM_TRY(const auto appealed, readers.tries("appeal " + sending.visitor.day_key, sending.at));
    around.may_appeal = !appealed;
    return around;
}

/// What the caller keeps of words, or those of the store made ready into `read`.
Result<const comments::WordList*> words_in_force(const store::Comments& rows, const Kept& kept,
                                                 std::optional<comments::WordList>& read) {
    if (kept.words != nullptr) return kept.words;
    ENSEJAM_TRY(auto entries, rows.words());
    return &read.emplace(std::move(entries));
}

/// All rules but those of terms, proof and rate, in the store that is open.
Result<Sent> submitted(const Desk& desk, Store& store, const Sending& sending, comments::Circumstances around,
                       const Kept& kept) {
    const store::Comments rows(store);
    const comments::Submission& submission = sending.submission;
    if (!sending.visitor.bucket_key.empty()) {
        ENSEJAM_TRY(const std::int64_t until, rows.banned_until(sending.visitor.bucket_key, sending.at));
        if (until > sending.at) return banned_for(until - sending.at);
    }
    ENSEJAM_TRY(auto page, read_page(rows, submission.page));
    std::optional<comments::WordList> read;
    ENSEJAM_TRY(const comments::WordList* words, words_in_force(rows, kept, read));
    ENSEJAM_TRY_DO(look_at_page(store, kept, submission.page, sending.at, around));
    if (around.terms_version.empty()) around.terms_version = publish::terms_version_in_force();
    around.published = &page.published;
    around.held = &page.held;
    return carry_out(desk, store, sending, decide(submission, around, *words), page);
}

}  // namespace detail_send

using namespace detail_send;

Visitor visitor_of(std::string_view cookie, std::string_view address, std::string_view day_secret) {
    const std::string bucket = comments::bucket_of(address);
    const auto hidden = [&](const std::string& what) {
        return hex(hmac_sha256(day_secret, what)).substr(0, 32);
    };
    return {.cookie = std::string(cookie),
            .day_key = hidden("cookie " + std::string(cookie)),
            .bucket_key = bucket.empty() ? std::string{} : hidden("bucket " + bucket)};
}

Result<Sent> submit_comment(const Desk& desk, const Sending& sending, comments::Circumstances around,
                            const Kept& kept) {
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::write));
    return submitted(desk, store, sending, std::move(around), kept);
}

Result<Sent> send_comment(const Desk& desk, const Sending& sending, const Kept& kept) {
    const bool is_staff = sending.submission.is_staff;
    if (is_staff) ENSEJAM_TRY_DO(allow(desk, Task::moderate, "reply of the office"));
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::write));
    store::Readers readers(store);
    ENSEJAM_TRY(comments::Circumstances around, in_force(desk, readers, sending));
    ProofJudged proof;
    if (!is_staff && sending.submission.terms_version == around.terms_version) {
        ENSEJAM_TRY(proof, judge_proof(readers, sending));
        around.captcha = proof.verdict;
        if (proof.verdict == comments::CaptchaVerdict::right)
            ENSEJAM_TRY_DO(ask_rate(readers, sending, proof, around));
    }
    ENSEJAM_TRY(const Sent sent, submitted(desk, store, sending, around, kept));
    const comments::Answered outcome = sent.decision.outcome;
    const bool went_in = outcome == comments::Answered::held || outcome == comments::Answered::vote;
    ENSEJAM_TRY_DO(note_proof(readers, sending, proof, went_in));
    const auto& flags = sent.decision.flags;
    if (std::find(flags.begin(), flags.end(), comments::Flag::appeal) != flags.end())
        ENSEJAM_TRY_DO(
            readers.set_tries("appeal " + sending.visitor.day_key, 1, sending.at + day_seconds, sending.at));
    return sent;
}

}  // namespace ensejam::desk
