#pragma once
#include <span>
#include <vector>

#include "comments/votes.h"

namespace ensejam::comments {

enum class Order { newest, best, discussed };
std::string_view word_of(Order order);

/// A published comment as the order sees it.
struct Standing {
    std::int64_t id = 0;
    std::int64_t published = 0;  ///< seconds since 1970
    Tally tally{};
};

/// The ranks of the comments in the order asked for. `newest`: by time, then id. `best`: by the lower bound
/// of the share that agrees, then newest. `discussed`: only where the smaller side has at least 0.3 of the
/// votes, by votes, then newest.
///
/// Source: docs/method.md, "Comments: order".
std::vector<std::size_t> ordered(std::span<const Standing> comments, Order order);

}  // namespace ensejam::comments
