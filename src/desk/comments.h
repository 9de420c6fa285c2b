#pragma once
#include "comments/comments.h"
#include "desk/who.h"
#include "store/store.h"

namespace ensejam::desk {

/// What a moderator decides.
struct Deciding {
    std::int64_t comment = 0;
    comments::Deed deed{};
    std::string reason{};                       ///< of reject and hide
    std::int64_t into = 0;                      ///< of merge
    comments::Vote as = comments::Vote::agree;  ///< of merge
    std::vector<comments::Span> parts{};        ///< of mask; none: what the rules find
    std::int64_t at = 0;                        ///< seconds since 1970
};

/// A comment that waits: held, or published and reported by enough readers.
struct Queued {
    store::CommentRow row{};
    std::vector<comments::Span> marked{};     ///< what the rules on text find, with the words in force
    std::vector<comments::Reason> reasons{};  ///< the rules that refuse it: an appeal, or words added since
    std::vector<comments::Found> found{};     ///< the listed words in it, and how they were read
    std::int64_t waits_seconds = 0;           ///< more than comments::target_seconds: late
};
/// The comments that wait, in the order of work. Errors: not_allowed.
Result<std::vector<Queued>> comment_queue(const Desk& desk, std::int64_t at);

/// Does a deed; gives the comment after it. Merging as agreement adds one vote for the other comment;
/// `release` counts the votes that waited; `ban` lets nothing in for a day from where the comment came.
///
/// Errors: not_allowed, comment_unknown, comment_not_in_state, nothing_to_mask, comment_sender_forgotten.
Result<store::CommentRow> decide_comment(const Desk& desk, const Deciding& deciding);

/// Lets nothing in from a bucket for a day. `bucket_key` is the HMAC of /24 or /48 by the server's secret of
/// the day: no address is kept. Errors: not_allowed.
Done ban_bucket(const Desk& desk, const std::string& bucket_key, std::int64_t at);

Result<std::vector<store::CommentEvent>> comment_history(const Desk& desk, std::int64_t comment);

/// Sums all votes anew and corrects what differs. Errors: not_allowed.
Result<store::Recounted> recount_votes(const Desk& desk);

/// The word entries in force; writing them replaces all. Errors: not_allowed.
Result<std::vector<comments::WordEntry>> word_entries(const Desk& desk);
/// Adds an entry to those in force, or puts it for the one with the same text; the audit line says which.
/// Errors: not_allowed.
Done add_word_entry(const Desk& desk, const comments::WordEntry& entry);

/// What an entry would hit: how common it is as an ordinary word, and published comments it would have held
/// back. Asked before a word is added that refuses.
struct WordEffect {
    double per_million = 0;  ///< of the words of ordinary texts; 0: no ordinary word
    std::int64_t n_published = 0;
    std::int64_t n_hit = 0;

    bool is_harmless() const { return per_million == 0 && n_hit == 0; }
};
Result<WordEffect> effect_of_word(const Desk& desk, const comments::WordEntry& entry);

/// Takes the entry with this text away. Errors: not_allowed, word_entry_unknown.
Done drop_word_entry(const Desk& desk, const std::string& word);
Done put_word_entries(const Desk& desk, const std::vector<comments::WordEntry>& entries);

}  // namespace ensejam::desk
