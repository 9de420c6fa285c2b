#include "comments/vote_watch.h"

#include "text/text.h"

namespace ensejam::comments {
namespace detail_vote_watch {

constexpr std::int64_t day = 24 * 60 * 60;
constexpr std::int64_t minute = 60;

std::string short_hmac(std::string_view secret, std::string_view bytes) {
    const Sha256 whole = hmac_sha256(secret, bytes);
    return {reinterpret_cast<const char*>(whole.data()), 16};
}

/// Three parts of an IPv4 address; nothing when it is none.
std::string three_parts(std::string_view address) {
    const auto parts = text::split(address, '.');
    if (parts.size() != 4) return {};
    for (const std::string_view part : parts)
        if (part.empty() || part.size() > 3 ||
            part.find_first_not_of("0123456789") != std::string_view::npos || text::number_in(part) > 255)
            return {};
    return fmt::format("{}.{}.{}", text::number_in(parts[0]), text::number_in(parts[1]),
                       text::number_in(parts[2]));
}

/// The groups of an IPv6 address before `::`, and those behind it.
std::vector<std::string_view> groups_of(std::string_view text) {
    return text.empty() ? std::vector<std::string_view>{} : text::split(text, ':');
}

}  // namespace detail_vote_watch

using namespace detail_vote_watch;

std::string bucket_of(std::string_view address) {
    if (address.find(':') == std::string_view::npos) return three_parts(address);
    if (const std::size_t zone = address.find('%'); zone != std::string_view::npos)
        address = address.substr(0, zone);
    // An IPv4 address inside an IPv6 one is that IPv4 address.
    if (address.find('.') != std::string_view::npos)
        return three_parts(address.substr(address.rfind(':') + 1));
    const std::size_t gap = address.find("::");
    auto groups = groups_of(address.substr(0, gap));
    const auto behind =
        gap == std::string_view::npos ? std::vector<std::string_view>{} : groups_of(address.substr(gap + 2));
    if (gap == std::string_view::npos ? groups.size() != 8 : groups.size() + behind.size() > 7) return {};
    for (std::size_t n = groups.size() + behind.size(); n < 8; ++n) groups.emplace_back("0");
    groups.insert(groups.end(), behind.begin(), behind.end());
    std::string bucket;
    for (std::size_t i = 0; i < 8; ++i) {
        if (groups[i].empty() || groups[i].size() > 4 ||
            groups[i].find_first_not_of("0123456789abcdefABCDEF") != std::string_view::npos)
            return {};
        if (i < 3) bucket += fmt::format("{:x}:", std::stoul(std::string(groups[i]), nullptr, 16));
    }
    return bucket;
}

void VoteWatch::forget(std::int64_t now) {
    if (now < next_forget_) return;
    std::erase_if(seen_, [&](const auto& entry) { return entry.second.until <= now; });
    std::erase_if(recent_, [&](const auto& entry) {
        return entry.second.empty() || entry.second.back() + minute < now;
    });
    next_forget_ = now + minute;
}

VoteAction VoteWatch::judge(std::string_view day_secret, std::string_view address, std::string_view cookie,
                            std::int64_t comment, std::int64_t now, bool has_fresh_captcha,
                            double page_mean) {
    forget(now);
    Seen& seen = seen_[short_hmac(day_secret, fmt::format("{}|{}", bucket_of(address), comment))];
    seen.until = now + day;
    seen.cookies.insert(short_hmac(day_secret, cookie));
    const std::size_t n_cookies = seen.cookies.size();
    if (n_cookies > limits_.cookies_before_captcha && n_cookies <= limits_.cookies_before_hold &&
        !has_fresh_captcha)
        return VoteAction::ask_captcha;
    auto& recent = recent_[comment];
    while (!recent.empty() && recent.front() + minute <= now) recent.pop_front();
    recent.push_back(now);
    const auto n_recent = static_cast<double>(recent.size());
    if (recent.size() > limits_.votes_a_minute ||
        (page_mean >= 1 && n_recent > limits_.times_page_mean * page_mean))
        frozen_.insert(comment);
    if (n_cookies > limits_.cookies_before_hold || is_frozen(comment)) return VoteAction::store_uncounted;
    return VoteAction::count;
}

}  // namespace ensejam::comments
