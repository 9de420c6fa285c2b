#pragma once
#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/base.h"

namespace ensejam::comments {

/// The part of an address that many share: /24 of IPv4, /48 of IPv6; empty for what is no address.
std::string bucket_of(std::string_view address);

/// What is done with a vote.
enum class VoteAction {
    count,
    ask_captcha,     ///< counts after a fresh captcha
    store_uncounted  ///< waits for a moderator
};

struct VoteLimits {
    std::size_t cookies_before_captcha = 5;  ///< of one bucket on one comment in a day
    std::size_t cookies_before_hold = 20;
    std::size_t votes_a_minute = 20;  ///< on one comment; more freezes its counting
    double times_page_mean = 10;
};

/// Watches votes for many cookies from one place and for floods. Nothing but HMACs is kept, and those for a
/// day only: the secret is the day's and is destroyed with it.
///
/// Source: docs/method.md, "Comments: votes".
class VoteWatch {
public:
    explicit VoteWatch(VoteLimits limits = {}) : limits_(limits) {}

    /// What to do with a vote that comes in at `now` (seconds). `page_mean` is the mean of votes in a minute
    /// on the comments of its page.
    VoteAction judge(std::string_view day_secret, std::string_view address, std::string_view cookie,
                     std::int64_t comment, std::int64_t now, bool has_fresh_captcha, double page_mean = 0);

    bool is_frozen(std::int64_t comment) const { return frozen_.contains(comment); }
    void release(std::int64_t comment) { frozen_.erase(comment); }

private:
    struct Seen {
        std::int64_t until = 0;
        std::set<std::string> cookies{};
    };
    void forget(std::int64_t now);

    VoteLimits limits_;
    std::map<std::string, Seen> seen_;  ///< by HMAC of bucket and comment
    std::map<std::int64_t, std::deque<std::int64_t>> recent_;
    std::set<std::int64_t> frozen_;
    std::int64_t next_forget_ = 0;
};

}  // namespace ensejam::comments
