#pragma once
#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>

namespace ensejam::comments {

struct RateLimits {
    std::size_t cookie_in_ten_minutes = 5;
    std::size_t cookie_in_a_day = 20;
    std::size_t bucket_in_an_hour = 60;  ///< of /24 or /48; above it a fresh captcha, never a ban
    std::size_t all_in_a_minute = 300;
};

struct RateVerdict {
    std::int64_t wait_seconds = 0;  ///< 0: may be sent now
    bool needs_captcha = false;
};

/// How fast comments may come. Cookies and buckets are given as HMACs of the day; nothing older than a day is
/// kept.
///
/// Source: docs/method.md, "Comments: rates".
class RateWatch {
public:
    explicit RateWatch(RateLimits limits = {}) : limits_(limits) {}

    /// Asks for one submission at `now` (seconds), and counts it when it may be sent.
    RateVerdict ask(const std::string& cookie, const std::string& bucket, std::int64_t now);

    /// Counts a submission that was made before; they are told in the order of time.
    void remember(const std::string& cookie, const std::string& bucket, std::int64_t at);

private:
    RateLimits limits_;
    std::map<std::string, std::deque<std::int64_t>> by_cookie_;
    std::map<std::string, std::deque<std::int64_t>> by_bucket_;
    std::deque<std::int64_t> all_;
    std::int64_t next_forget_ = 0;
};

}  // namespace ensejam::comments
