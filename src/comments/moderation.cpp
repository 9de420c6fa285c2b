#include "comments/moderation.h"

#include "text/text.h"

namespace ensejam::comments {
namespace detail_moderation {

constexpr auto states =
    std::to_array<std::string_view>({"held", "published", "rejected", "merged", "withdrawn", "hidden"});
constexpr auto deeds =
    std::to_array<std::string_view>({"approve", "reject", "merge", "mask", "hide", "restore", "withdraw",
                                     "report", "release", "keep", "ban"});

int band_of(double risk) { return risk >= 2.0 / 3 ? 0 : risk >= 1.0 / 3 ? 1 : 2; }

}  // namespace detail_moderation

using namespace detail_moderation;

std::string_view word_of(State state) { return states[static_cast<std::size_t>(state)]; }
std::string_view word_of(Deed deed) { return deeds[static_cast<std::size_t>(deed)]; }

std::optional<State> state_of(std::string_view word) {
    const auto at = std::find(states.begin(), states.end(), word);
    return at == states.end() ? std::nullopt : std::optional(static_cast<State>(at - states.begin()));
}

std::optional<Deed> deed_of(std::string_view word) {
    const auto at = std::find(deeds.begin(), deeds.end(), word);
    return at == deeds.end() ? std::nullopt : std::optional(static_cast<Deed>(at - deeds.begin()));
}

std::optional<State> after(State state, Deed deed) {
    const bool is_held = state == State::held;
    const bool is_published = state == State::published;
    switch (deed) {
        case Deed::approve:
            return is_held ? std::optional(State::published) : std::nullopt;
        case Deed::reject:
            return is_held ? std::optional(State::rejected) : std::nullopt;
        case Deed::merge:
            return is_held ? std::optional(State::merged) : std::nullopt;
        case Deed::mask:
            return is_held || is_published ? std::optional(state) : std::nullopt;
        case Deed::hide:
            return is_published ? std::optional(State::hidden) : std::nullopt;
        case Deed::restore:
            return state == State::hidden ? std::optional(State::published) : std::nullopt;
        case Deed::withdraw:
            return is_held || is_published ? std::optional(State::withdrawn) : std::nullopt;
        case Deed::report:
        case Deed::release:
        case Deed::keep:
            return is_published ? std::optional(state) : std::nullopt;
        case Deed::ban:
            return state;
    }
    return std::nullopt;
}

std::string masked(std::string_view text, std::span<const Span> parts) {
    std::u32string points = text::code_points(text);
    for (const Span& part : parts)
        for (std::size_t at = part.begin; at < std::min(points.size(), part.begin + part.size); ++at)
            if (!text::is_blank(points[at])) points[at] = U'▒';
    return text::utf8(points);
}

std::vector<std::size_t> queue_order(std::span<const Waiting> waiting) {
    std::map<std::int64_t, std::size_t> rank_of;
    for (std::size_t i = 0; i < waiting.size(); ++i) rank_of[waiting[i].id] = i;
    // A comment stands with the earlier one it is like, when that waits in the same band.
    const auto leader = [&](std::size_t i) {
        const auto found = rank_of.find(waiting[i].similar_to);
        if (found == rank_of.end() || found->second == i) return i;
        const Waiting& other = waiting[found->second];
        const bool is_led =
            band_of(other.risk) == band_of(waiting[i].risk) &&
            std::pair(other.submitted, other.id) < std::pair(waiting[i].submitted, waiting[i].id);
        return is_led ? found->second : i;
    };
    std::vector<std::size_t> ranks(waiting.size());
    for (std::size_t i = 0; i < ranks.size(); ++i) ranks[i] = i;
    std::sort(ranks.begin(), ranks.end(), [&](std::size_t a, std::size_t b) {
        const auto place = [&](std::size_t i) {
            const Waiting& first = waiting[leader(i)];
            return std::tuple(band_of(waiting[i].risk), first.submitted, first.id, waiting[i].submitted,
                              waiting[i].id);
        };
        return place(a) < place(b);
    });
    return ranks;
}

Statistics statistics_of(std::span<const Happened> events) {
    Statistics statistics;
    std::vector<std::int64_t> waits;
    for (const Happened& event : events) {
        if (event.action == "submitted" || event.action == "refused" || event.action == "vote")
            ++statistics.received;
        if (event.action == "refused") ++statistics.refused[event.reason];
        if (event.action == "vote") ++statistics.turned_into_votes;
        if (event.action == "approve") ++statistics.published;
        if (event.action == "reject") ++statistics.rejected;
        if (event.action == "approve" && event.was_appeal) ++statistics.overturned;
        if (event.seconds_waited >= 0) waits.push_back(event.seconds_waited);
    }
    if (!waits.empty()) {
        const auto middle = waits.begin() + static_cast<std::ptrdiff_t>((waits.size() - 1) / 2);
        std::nth_element(waits.begin(), middle, waits.end());
        statistics.median_seconds = *middle;
    }
    return statistics;
}

}  // namespace ensejam::comments
