#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace ensejam::comments {

/// A page view as a server sees it. `visitor` is an HMAC of the day's secret, or any name in a log.
struct PageView {
    std::int64_t at = 0;  ///< seconds since 1970
    std::string visitor{};
    std::string page{};
    std::string browser{};
    bool is_head_or_prefetch = false;
};

/// True for browsers that say they are a robot, a preview or a program.
bool is_robot(std::string_view browser);

/// Who a visitor is for one day: HMAC of the day's secret, address and browser, 16 bytes in hexadecimal.
std::string visitor_of(std::string_view day_secret, std::string_view address, std::string_view browser);

/// Counts views as visits: one of a visitor and page in 30 minutes from the one counted; no robots, no HEAD
/// requests, no prefetching. Only hourly counters are to be kept.
///
/// Source: docs/method.md, "Comments: most visited".
class Visits {
public:
    /// Counts a view, or does not; views come in the order of time.
    bool see(const PageView& view);

    using Hours = std::map<std::pair<std::string, std::int64_t>, std::int64_t>;  ///< page, hour since 1970
    const Hours& hours() const { return hours_; }

private:
    void forget(std::int64_t now);

    std::map<std::pair<std::string, std::string>, std::int64_t> counted_;
    Hours hours_;
    std::int64_t next_forget_ = 0;
};

/// A page and how often it was visited.
struct Visited {
    std::string page{};
    std::int64_t visits = 0;
    std::int64_t published = 0;
};

/// The pages in the order of visits, then the newest, then their names; `top` at most (0: all).
std::vector<Visited> most_visited(std::vector<Visited> pages, std::size_t top);

/// Visits at `window` seconds before `now` or later, of every page that has any.
std::vector<Visited> visits_within(const std::vector<PageView>& views, std::int64_t now, std::int64_t window);

}  // namespace ensejam::comments
