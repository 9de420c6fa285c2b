#include "comments/rate.h"

#include "base/base.h"

namespace ensejam::comments {
namespace detail_rate {

constexpr std::int64_t minute = 60;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;

void drop_before(std::deque<std::int64_t>& times, std::int64_t limit) {
    while (!times.empty() && times.front() <= limit) times.pop_front();
}

/// Seconds until fewer than `most` of the times lie within `window` before.
std::int64_t wait_of(const std::deque<std::int64_t>& times, std::size_t most, std::int64_t window,
                     std::int64_t now) {
    const auto first = std::upper_bound(times.begin(), times.end(), now - window);
    const auto n_within = static_cast<std::size_t>(times.end() - first);
    if (n_within < most) return 0;
    return *(first + static_cast<std::ptrdiff_t>(n_within - most)) + window - now;
}

}  // namespace detail_rate

using namespace detail_rate;

RateVerdict RateWatch::ask(const std::string& cookie, const std::string& bucket, std::int64_t now) {
    if (now >= next_forget_) {
        std::erase_if(by_cookie_, [&](const auto& entry) {
            return entry.second.empty() || entry.second.back() <= now - day;
        });
        std::erase_if(by_bucket_, [&](const auto& entry) {
            return entry.second.empty() || entry.second.back() <= now - hour;
        });
        next_forget_ = now + minute;
    }
    auto& own = by_cookie_[cookie];
    auto& shared = by_bucket_[bucket];
    drop_before(own, now - day);
    drop_before(shared, now - hour);
    drop_before(all_, now - minute);
    RateVerdict verdict;
    verdict.wait_seconds = std::max({wait_of(own, limits_.cookie_in_ten_minutes, 10 * minute, now),
                                     wait_of(own, limits_.cookie_in_a_day, day, now),
                                     wait_of(all_, limits_.all_in_a_minute, minute, now)});
    verdict.needs_captcha = shared.size() >= limits_.bucket_in_an_hour;
    if (verdict.wait_seconds > 0) return verdict;
    remember(cookie, bucket, now);
    return verdict;
}

void RateWatch::remember(const std::string& cookie, const std::string& bucket, std::int64_t at) {
    by_cookie_[cookie].push_back(at);
    by_bucket_[bucket].push_back(at);
    all_.push_back(at);
}

}  // namespace ensejam::comments
