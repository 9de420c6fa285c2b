#pragma once
#include <optional>
#include <vector>

#include "registry/registry.h"

namespace ensejam::publish {

/// Money of a told activity: its share of its project's budget of the earliest stage that nobody contradicts
/// (money in kind left out). Nothing when none was told.
std::optional<Money> told_money(const registry::Register& known, const registry::Activity& activity);

/// What one body was told to do, in one currency.
struct BodyTold {
    Id<registry::Organisation> organisation{};
    Money money{};
    std::size_t n_activities = 0;
    std::size_t n_places = 0;
};

/// The bodies that deliver something, by money, then by activities. Money of `currency` only.
std::vector<BodyTold> bodies_told(const registry::Register& known, const Currency& currency = {});

}  // namespace ensejam::publish
