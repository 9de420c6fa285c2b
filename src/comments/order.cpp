#include "comments/order.h"

namespace ensejam::comments {
namespace detail_order {

constexpr double least_share = 0.3;

bool is_discussed(const Tally& tally) {
    const auto [less, more] = std::minmax(tally.agree, tally.disagree);
    return more > 0 && static_cast<double>(less) >= least_share * static_cast<double>(more);
}

/// What a comment is ordered by, the greatest first.
std::tuple<double, std::int64_t, std::int64_t> rank_of(const Standing& comment, Order order) {
    const double first = order == Order::best ? wilson_lower_bound(comment.tally)
                         : order == Order::discussed
                             ? static_cast<double>(comment.tally.agree + comment.tally.disagree)
                             : 0.0;
    return {first, comment.published, comment.id};
}

}  // namespace detail_order

std::string_view word_of(Order order) {
    constexpr auto words = std::to_array<std::string_view>({"newest", "best", "discussed"});
    return words[static_cast<std::size_t>(order)];
}

std::vector<std::size_t> ordered(std::span<const Standing> comments, Order order) {
    std::vector<std::size_t> ranks;
    for (std::size_t i = 0; i < comments.size(); ++i)
        if (order != Order::discussed || detail_order::is_discussed(comments[i].tally)) ranks.push_back(i);
    std::sort(ranks.begin(), ranks.end(), [&](std::size_t a, std::size_t b) {
        return detail_order::rank_of(comments[a], order) > detail_order::rank_of(comments[b], order);
    });
    return ranks;
}

}  // namespace ensejam::comments
