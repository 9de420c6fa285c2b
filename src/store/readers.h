#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "comments/comments.h"

namespace ensejam::store {

class Store;
class Database;

/// The terms of one version, as writers accepted them: rules apart by line ends.
struct TermsKept {
    std::string version{};
    std::string persian{};
    std::string english{};
    std::int64_t since = 0;  ///< seconds since 1970
};

/// One submission, for the rates. Both names are HMACs by the secret of the day.
struct Paced {
    std::string writer{};
    std::string bucket{};
    std::int64_t at = 0;
};

/// What is remembered of readers: terms by version and counts for good; tries, paces and senders for a day.
/// No cookie and no address stands anywhere. Each call is one transaction.
///
/// Errors: those of the store; terms_unknown, comment_sender_forgotten.
class Readers {
public:
    explicit Readers(Store& store) : store_(store) {}

    /// A secret of the installation, made by chance when it is first asked for; 64 hexadecimal digits.
    Result<std::string> secret(const std::string& name);

    /// How often a key was tried, as far as it is remembered at `now`; nothing when it was not.
    Result<std::optional<std::int64_t>> tries(const std::string& key, std::int64_t now) const;
    Done set_tries(const std::string& key, std::int64_t n, std::int64_t until, std::int64_t now);

    /// Submissions of a day by the writer or from the bucket, and all of the last minute, oldest first.
    Result<std::vector<Paced>> paced(const Paced& asked) const;
    Done pace(const Paced& paced);

    /// Where a comment came from, for a day: the bucket's HMAC.
    Done remember_sender(std::int64_t comment, const std::string& bucket_key, std::int64_t now);
    Result<std::string> sender(std::int64_t comment, std::int64_t now) const;

    /// One report of a comment by a visitor; gives how many there are. The same visitor's second is none.
    Result<std::int64_t> report(std::int64_t comment, const std::string& key, std::int64_t at);

    /// Keeps the text of terms; a version that is kept stays as it is.
    Done keep_terms(const TermsKept& terms);
    Result<TermsKept> terms(const std::string& version) const;

    /// Adds one to a day's count; `what` is `vote` or `refused:REASON`. Deeds count themselves.
    Done count(const std::string& utc, const std::string& what);
    /// The counts of the days from `first` to `last` (2026-11-24), both within.
    Result<comments::Statistics> statistics(const std::string& first, const std::string& last) const;

    /// Empties the text and name of comments that were rejected before `limit`; gives how many.
    Result<std::int64_t> forget_rejected(std::int64_t limit);

private:
    const Database& database() const;

    Store& store_;
};

/// Adds one to the count of the day of `utc`, within the caller's transaction.
Done count_once(const Database& database, const std::string& utc, const std::string& what);

}  // namespace ensejam::store
