#include "desk/comments.h"

#include "desk/entry.h"
#include "publish/publish.h"

namespace ensejam::desk {
namespace detail_comments {

using store::Mode;
using store::Store;

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

store::CommentRow row_of(const comments::Submission& sent, const comments::Decision& decision,
                         std::string_view edit_token, std::int64_t at) {
    return {.page = sent.page,
            .text = text::display_form(sent.text),
            .name = text::display_form(sent.name),
            .duplicate_key = hex(sha256(text::duplicate_key(sent.text))).substr(0, 32),
            .flags = words_of(decision.flags),
            .risk = decision.risk,
            .terms_version = sent.terms_version,
            .submitted = at,
            .edit_token_sha256 = hex(sha256(edit_token))};
}

std::string data_of(const Deciding& deciding) {
    if (deciding.deed == comments::Deed::merge) return fmt::format("into {}", deciding.into);
    return deciding.reason;
}

/// The comment after the deed.
store::CommentRow changed(store::CommentRow row, const Deciding& deciding, comments::State state) {
    row.state = state;
    if (deciding.deed == comments::Deed::mask) row.text = comments::masked(row.text, deciding.parts);
    if (deciding.deed == comments::Deed::merge) row.merged_into = deciding.into;
    if (!deciding.reason.empty()) row.reason = deciding.reason;
    row.decided = deciding.at;
    if (deciding.deed == comments::Deed::approve) row.published = deciding.at;
    return row;
}

/// The deed with the parts to be masked: those given, else what the rules on text find.
Result<Deciding> with_parts(const Desk& desk, const store::Comments& kept, Deciding deciding,
                            const store::CommentRow& row, const std::string& subject) {
    if (deciding.deed != comments::Deed::mask || !deciding.parts.empty()) return deciding;
    ENSEJAM_TRY(auto entries, kept.words());
    deciding.parts = comments::check(row.text, comments::WordList(std::move(entries))).spans;
    if (!deciding.parts.empty()) return deciding;
    return refuse(desk, Task::moderate, subject,
                  {.code = Code::nothing_to_mask, .blanks = {{"cell", std::to_string(row.id)}}});
}

/// What a writer of a banned bucket is told: to come again later.
Sent banned_for(std::int64_t seconds) {
    Sent sent;
    sent.decision = {.outcome = comments::Answered::refused,
                     .http_status = comments::http_status_of(comments::Reason::rate),
                     .reasons = {comments::Reason::rate},
                     .wait_seconds = seconds};
    return sent;
}

/// Writes the entries in one transaction; the audit line names the word that was added or taken away.
Done keep_words(const Desk& desk, const std::vector<comments::WordEntry>& entries, const std::string& what) {
    ENSEJAM_TRY_DO(allow(desk, Task::moderate, what));
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::write));
    return store::Comments(store).put_words(entries, entry_of(desk, Task::moderate, what));
}

/// The entries without the one that has this text.
std::vector<comments::WordEntry> without(std::vector<comments::WordEntry> entries, const std::string& word) {
    std::erase_if(entries, [&](const auto& entry) { return text::key(entry.text) == text::key(word); });
    return entries;
}

/// What a page says of itself: a news code is a story that must be shown, and may take no comments. Other
/// pages (place:…, programme:…) are there when the server says so.
Done look_at_page(const store::Store& store, const std::string& page, std::int64_t at,
                  comments::Circumstances& around) {
    ENSEJAM_TRY(const registry::Register known, store.load());
    const auto& stories = known.tables().stories;
    if (stories.empty() || page.find(':') != std::string::npos) return done();
    const registry::Story* story = registry::story_coded(stories, page);
    around.has_page = around.has_page && story != nullptr && story->is_shown(at);
    around.is_open = around.is_open && story != nullptr && story->takes_comments;
    return done();
}

/// The merged comment's writer counts once for the other: the key is the comment's own, and no cookie's.
Done count_merged(store::Comments& kept, const Deciding& deciding) {
    const comments::VoteRow vote{
        .comment = deciding.into,
        .key = comments::vote_key("merged", std::to_string(deciding.comment), deciding.into),
        .value = deciding.as,
        .at = deciding.at};
    ENSEJAM_TRY(const comments::Tally tally, kept.vote(vote));
    static_cast<void>(tally);
    return done();
}

}  // namespace detail_comments

using namespace detail_comments;

Result<Sent> submit_comment(const Desk& desk, const comments::Submission& submission,
                            comments::Circumstances around, std::string_view edit_token, std::int64_t at,
                            const std::string& bucket_key) {
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::write));
    store::Comments kept(store);
    if (!bucket_key.empty()) {
        ENSEJAM_TRY(const std::int64_t until, kept.banned_until(bucket_key, at));
        if (until > at) return banned_for(until - at);
    }
    ENSEJAM_TRY(const auto published_rows, kept.of_page(submission.page, comments::State::published));
    ENSEJAM_TRY(const auto held_rows, kept.of_page(submission.page, comments::State::held));
    ENSEJAM_TRY(auto entries, kept.words());
    const comments::Published published = made_ready(published_rows);
    const comments::Published held = made_ready(held_rows);
    ENSEJAM_TRY_DO(look_at_page(store, submission.page, at, around));
    if (around.terms_version.empty()) around.terms_version = publish::terms_version_in_force();
    around.published = &published;
    around.held = &held;
    Sent sent{.decision = decide(submission, around, comments::WordList(std::move(entries)))};
    if (sent.decision.outcome != comments::Answered::held) return sent;
    ENSEJAM_TRY(sent.id, kept.add(row_of(submission, sent.decision, edit_token, at),
                                  visitor_entry(desk, submission.page)));
    return sent;
}

Result<std::vector<store::CommentRow>> comment_queue(const Desk& desk) {
    ENSEJAM_TRY_DO(allow(desk, Task::moderate, "queue"));
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::read));
    ENSEJAM_TRY(std::vector<store::CommentRow> rows, store::Comments(store).waiting());
    std::vector<comments::Waiting> waiting;
    for (const store::CommentRow& row : rows)
        waiting.push_back({.id = row.id, .submitted = row.submitted, .risk = row.risk});
    std::vector<store::CommentRow> queue;
    for (const std::size_t rank : comments::queue_order(waiting)) queue.push_back(std::move(rows[rank]));
    return queue;
}

Result<store::CommentRow> decide_comment(const Desk& desk, const Deciding& deciding) {
    const std::string subject = fmt::format("comment {} {}", deciding.comment, word_of(deciding.deed));
    ENSEJAM_TRY_DO(allow(desk, Task::moderate, subject));
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::write));
    store::Comments kept(store);
    ENSEJAM_TRY(const store::CommentRow row, kept.comment(deciding.comment));
    const auto state = comments::after(row.state, deciding.deed);
    if (!state)
        return refuse(
            desk, Task::moderate, subject,
            {.code = Code::comment_not_in_state,
             .blanks = {{"cell", std::to_string(row.id)}, {"state", std::string(word_of(row.state))}}});
    if (deciding.deed == comments::Deed::merge) {
        ENSEJAM_TRY(const store::CommentRow other, kept.comment(deciding.into));
        if (other.id == row.id || other.state != comments::State::published)
            return refuse(desk, Task::moderate, subject,
                          {.code = Code::comment_not_in_state,
                           .blanks = {{"cell", std::to_string(other.id)},
                                      {"state", std::string(word_of(other.state))}}});
        ENSEJAM_TRY_DO(count_merged(kept, deciding));
    }
    if (deciding.deed == comments::Deed::release) {
        ENSEJAM_TRY(const std::int64_t n_released,
                    kept.release_votes(row.id, entry_of(desk, Task::moderate, subject)));
        static_cast<void>(n_released);
        return kept.comment(row.id);
    }
    ENSEJAM_TRY(const Deciding whole, with_parts(desk, kept, deciding, row, subject));
    const store::CommentRow after = changed(row, whole, *state);
    ENSEJAM_TRY_DO(kept.change(after, std::string(word_of(deciding.deed)), data_of(deciding),
                               entry_of(desk, Task::moderate, subject)));
    return after;
}

Done ban_bucket(const Desk& desk, const std::string& bucket_key, std::int64_t at) {
    constexpr std::int64_t day = 24 * 60 * 60;
    ENSEJAM_TRY_DO(allow(desk, Task::moderate, "ban"));
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::write));
    return store::Comments(store).ban(bucket_key, at + day, entry_of(desk, Task::moderate, "ban for a day"));
}

Result<std::vector<store::CommentEvent>> comment_history(const Desk& desk, std::int64_t comment) {
    ENSEJAM_TRY_DO(allow(desk, Task::moderate, fmt::format("comment {} history", comment)));
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::read));
    return store::Comments(store).history(comment);
}

Result<store::Recounted> recount_votes(const Desk& desk) {
    ENSEJAM_TRY_DO(allow(desk, Task::moderate, "recount"));
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::write));
    return store::Comments(store).recount(entry_of(desk, Task::moderate, "recount"));
}

Result<std::vector<comments::WordEntry>> word_entries(const Desk& desk) {
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::read));
    return store::Comments(store).words();
}

Done add_word_entry(const Desk& desk, const comments::WordEntry& entry) {
    ENSEJAM_TRY(const auto before, word_entries(desk));
    auto entries = without(before, entry.text);
    entries.push_back(entry);
    return keep_words(desk, entries,
                      fmt::format("word {} {} {} {}", word_of(entry.match), word_of(entry.category),
                                  word_of(entry.action), entry.text));
}

Done drop_word_entry(const Desk& desk, const std::string& word) {
    ENSEJAM_TRY(const auto before, word_entries(desk));
    const auto entries = without(before, word);
    if (entries.size() == before.size())
        return Error{.code = Code::word_entry_unknown, .blanks = {{"cell", word}}};
    return keep_words(desk, entries, fmt::format("word dropped {}", word));
}

Done put_word_entries(const Desk& desk, const std::vector<comments::WordEntry>& entries) {
    return keep_words(desk, entries, "words");
}

}  // namespace ensejam::desk
