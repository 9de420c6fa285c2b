#include "desk/comments.h"

#include "desk/entry.h"

namespace ensejam::desk {
namespace detail_comments {

using store::Mode;
using store::Store;

constexpr std::int64_t ban_seconds = 24 * 60 * 60;

Error not_in_state(const store::CommentRow& row) {
    return {.code = Code::comment_not_in_state,
            .blanks = {{"cell", std::to_string(row.id)}, {"state", std::string(word_of(row.state))}}};
}

/// The flags without the one that says that readers reported it.
std::string without_reported(const std::string& flags) {
    std::string kept;
    for (const std::string_view flag : text::split(flags, ' '))
        if (flag != word_of(comments::Flag::reported)) kept += (kept.empty() ? "" : " ") + std::string(flag);
    return kept;
}

std::string data_of(const Deciding& deciding) {
    if (deciding.deed == comments::Deed::merge) return fmt::format("into {}", deciding.into);
    return deciding.reason;
}

/// A deed that ends the waiting of a held comment.
bool is_decision(comments::Deed deed) {
    return deed == comments::Deed::approve || deed == comments::Deed::reject || deed == comments::Deed::merge;
}

/// The comment after the deed.
store::CommentRow changed(store::CommentRow row, const Deciding& deciding, comments::State state) {
    row.state = state;
    if (deciding.deed == comments::Deed::mask) row.text = comments::masked(row.text, deciding.parts);
    if (deciding.deed == comments::Deed::merge) row.merged_into = deciding.into;
    if (!deciding.reason.empty()) row.reason = deciding.reason;
    if (deciding.deed == comments::Deed::ban) return row;
    if (is_decision(deciding.deed)) row.decided = deciding.at;
    if (deciding.deed == comments::Deed::approve) row.published = deciding.at;
    row.n_reports = 0;  // a moderator has looked
    row.flags = without_reported(row.flags);
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

/// Merges only with another comment that is published.
Done merge_into(const Desk& desk, store::Comments& kept, const Deciding& deciding,
                const std::string& subject) {
    ENSEJAM_TRY(const store::CommentRow other, kept.comment(deciding.into));
    if (other.id == deciding.comment || other.state != comments::State::published)
        return refuse(desk, Task::moderate, subject, not_in_state(other));
    return count_merged(kept, deciding);
}

/// Bans the bucket that the comment came from, as long as that is remembered.
Done ban_sender(const Desk& desk, Store& store, const Deciding& deciding, const std::string& subject) {
    ENSEJAM_TRY(const std::string bucket_key, store::Readers(store).sender(deciding.comment, deciding.at));
    return store::Comments(store).ban(bucket_key, deciding.at + ban_seconds,
                                      entry_of(desk, Task::moderate, subject));
}

}  // namespace detail_comments

using namespace detail_comments;

Result<std::vector<Queued>> comment_queue(const Desk& desk, std::int64_t at) {
    ENSEJAM_TRY_DO(allow(desk, Task::moderate, "queue"));
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::read));
    const store::Comments kept(store);
    ENSEJAM_TRY(std::vector<store::CommentRow> rows, kept.waiting());
    ENSEJAM_TRY(auto entries, kept.words());
    const comments::WordList words(std::move(entries));
    std::vector<comments::Waiting> waiting;
    for (const store::CommentRow& row : rows)
        waiting.push_back({.id = row.id,
                           .submitted = row.submitted,
                           .risk = row.risk,
                           .similar_to = row.similar_to,
                           .n_reports = row.n_reports});
    std::vector<Queued> queue;
    for (const std::size_t rank : comments::queue_order(waiting)) {
        comments::Verdict verdict = comments::check(rows[rank].text, words);
        const std::int64_t waits = std::max<std::int64_t>(0, at - rows[rank].submitted);
        queue.push_back({.row = std::move(rows[rank]),
                         .marked = std::move(verdict.spans),
                         .reasons = std::move(verdict.reasons),
                         .found = std::move(verdict.found),
                         .waits_seconds = waits});
    }
    return queue;
}

Result<store::CommentRow> decide_comment(const Desk& desk, const Deciding& deciding) {
    const std::string subject = fmt::format("comment {} {}", deciding.comment, word_of(deciding.deed));
    ENSEJAM_TRY_DO(allow(desk, Task::moderate, subject));
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::write));
    store::Comments kept(store);
    ENSEJAM_TRY(const store::CommentRow row, kept.comment(deciding.comment));
    const auto state = comments::after(row.state, deciding.deed);
    if (!state) return refuse(desk, Task::moderate, subject, not_in_state(row));
    if (deciding.deed == comments::Deed::release) {
        ENSEJAM_TRY(const std::int64_t n_released,
                    kept.release_votes(row.id, entry_of(desk, Task::moderate, subject)));
        static_cast<void>(n_released);
        return kept.comment(row.id);
    }
    if (deciding.deed == comments::Deed::merge) ENSEJAM_TRY_DO(merge_into(desk, kept, deciding, subject));
    if (deciding.deed == comments::Deed::ban) ENSEJAM_TRY_DO(ban_sender(desk, store, deciding, subject));
    ENSEJAM_TRY(const Deciding whole, with_parts(desk, kept, deciding, row, subject));
    const store::CommentRow after = changed(row, whole, *state);
    ENSEJAM_TRY_DO(kept.change(after, std::string(word_of(deciding.deed)), data_of(deciding),
                               entry_of(desk, Task::moderate, subject)));
    return after;
}

Done ban_bucket(const Desk& desk, const std::string& bucket_key, std::int64_t at) {
    ENSEJAM_TRY_DO(allow(desk, Task::moderate, "ban"));
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::write));
    return store::Comments(store).ban(bucket_key, at + ban_seconds,
                                      entry_of(desk, Task::moderate, "ban for a day"));
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

Result<WordEffect> effect_of_word(const Desk& desk, const comments::WordEntry& entry) {
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::read));
    ENSEJAM_TRY(const auto rows, store::Comments(store).in_state(comments::State::published));
    WordEffect effect{.n_published = static_cast<std::int64_t>(rows.size())};
    const comments::WordList alone({entry});
    for (const store::CommentRow& row : rows)
        effect.n_hit += comments::find_insults(text::words_of(row.text), alone).empty() ? 0 : 1;
    if (const auto known = text::known_word(text::key(entry.text)))
        effect.per_million = 1e6 * std::exp(-0.1 * known->rarity);
    return effect;
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
