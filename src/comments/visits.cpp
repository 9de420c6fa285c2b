#include "comments/visits.h"

namespace ensejam::comments {
namespace detail_visits {

constexpr std::int64_t half_hour = 30 * 60;
constexpr std::int64_t hour = 60 * 60;

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return result;
}

}  // namespace detail_visits

using namespace detail_visits;

bool is_robot(std::string_view browser) {
    std::string name = lower(browser);
    if (name.empty()) return true;
    // CUBOT is a maker of telephones.
    if (const std::size_t maker = name.find("cubot"); maker != std::string::npos) name.erase(maker, 5);
    for (const std::string_view sign : {"bot",       "crawl",      "spider",     "slurp",
                                        "curl/",     "wget/",      "python",     "java/",
                                        "go-http",   "okhttp",     "httpclient", "libwww",
                                        "headless",  "phantom",    "preview",    "facebookexternalhit",
                                        "whatsapp/", "monitor",    "pingdom",    "uptime",
                                        "scrapy",    "node-fetch", "axios",      "lighthouse",
                                        "archiver"})
        if (name.find(sign) != std::string::npos) return true;
    return false;
}

std::string visitor_of(std::string_view day_secret, std::string_view address, std::string_view browser) {
    return hex(hmac_sha256(day_secret, fmt::format("{}\n{}", address, browser))).substr(0, 32);
}

void Visits::forget(std::int64_t now) {
    if (now < next_forget_) return;
    std::erase_if(counted_, [&](const auto& entry) { return entry.second + half_hour <= now; });
    next_forget_ = now + half_hour;
}

bool Visits::see(const PageView& view) {
    if (view.is_head_or_prefetch || is_robot(view.browser)) return false;
    forget(view.at);
    const auto [found, is_new] = counted_.try_emplace({view.visitor, view.page}, view.at);
    if (!is_new && view.at < found->second + half_hour) return false;
    found->second = view.at;
    const std::int64_t hour_number = view.at >= 0 ? view.at / hour : -((-view.at + hour - 1) / hour);
    ++hours_[{view.page, hour_number}];
    return true;
}

std::vector<Visited> most_visited(std::vector<Visited> pages, std::size_t top) {
    std::sort(pages.begin(), pages.end(), [](const Visited& a, const Visited& b) {
        return std::tuple(-a.visits, -a.published, std::string_view(a.page)) <
               std::tuple(-b.visits, -b.published, std::string_view(b.page));
    });
    if (top > 0 && pages.size() > top) pages.resize(top);
    return pages;
}

std::vector<Visited> visits_within(const std::vector<PageView>& views, std::int64_t now,
                                   std::int64_t window) {
    std::vector<PageView> in_order = views;
    std::stable_sort(in_order.begin(), in_order.end(),
                     [](const auto& a, const auto& b) { return a.at < b.at; });
    Visits visits;
    std::map<std::string, std::int64_t> counts;
    for (const PageView& view : in_order)
        if (view.at <= now && visits.see(view) && view.at > now - window) ++counts[view.page];
    std::vector<Visited> pages;
    for (const auto& [page, count] : counts) pages.push_back({.page = page, .visits = count});
    return pages;
}

}  // namespace ensejam::comments
