#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace ensejam::comments {

enum class Vote : std::int8_t { disagree = -1, none = 0, agree = 1 };

/// One comment's votes that count. Equal to the sum of the rows.
struct Tally {
    std::int64_t agree = 0;
    std::int64_t disagree = 0;

    friend bool operator==(const Tally&, const Tally&) = default;
};

/// What a visitor is known by for one comment and no other: 16 bytes of HMAC-SHA-256(secret, cookie ‖
/// comment). Two of them cannot be told to be of one visitor without the cookie.
using VoteKey = std::array<std::uint8_t, 16>;
VoteKey vote_key(std::string_view secret, std::string_view cookie, std::int64_t comment);

/// A vote as it is stored.
struct VoteRow {
    std::int64_t comment = 0;
    VoteKey key{};
    Vote value = Vote::none;
    bool is_counted = true;
    std::int64_t at = 0;  ///< seconds since 1970
};

/// The votes of comments, one row a visitor and comment. Setting the same value again changes nothing.
class Votes {
public:
    /// Sets or changes a vote. Gives whether anything changed.
    bool set(const VoteRow& row);

    Tally tally(std::int64_t comment) const;

    /// The counted rows summed anew: what the kept counters must equal.
    std::map<std::int64_t, Tally> recounted() const;
    const std::map<std::int64_t, Tally>& tallies() const { return tallies_; }
    std::size_t size() const { return rows_.size(); }

private:
    void count(const VoteRow& row, int times);

    std::map<std::pair<std::int64_t, VoteKey>, VoteRow> rows_;
    std::map<std::int64_t, Tally> tallies_;
};

/// The sums of the rows by comment.
std::map<std::int64_t, Tally> recount(std::span<const VoteRow> rows);

/// The lower end of Wilson's interval at 95 % for the share that agrees; 0 without votes.
///
/// Source: Wilson 1927; docs/method.md, "Comments: order".
double wilson_lower_bound(const Tally& tally);

}  // namespace ensejam::comments
