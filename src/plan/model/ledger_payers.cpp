#include <algorithm>
#include <limits>

#include "plan/model/ledger.h"

namespace ensejam::plan {

namespace detail_ledger_payers {

constexpr int hops = 4;

}  // namespace detail_ledger_payers

std::int64_t Ledger::money_left(Rank account, std::size_t period) const {
    const std::size_t row = (account - region_->account_begin) * n_periods_;
    if (!model_->problem->funds[model_->fund_of_account[account]].rollover)
        return amount_[row + period] - state_.given[row + period];
    std::int64_t left = 0, least = std::numeric_limits<std::int64_t>::max();
    for (std::size_t at = 0; at < n_periods_; ++at) {
        left += amount_[row + at] - state_.given[row + at];
        if (at >= period) least = std::min(least, left);
    }
    return least;
}

std::int64_t Ledger::transfer_left(Rank account, std::size_t period) const {
    const std::size_t row = (account - region_->account_begin) * n_periods_;
    const Fund& fund = model_->problem->funds[model_->fund_of_account[account]];
    if (!fund.rollover) return transferable(fund, amount_[row + period]) - state_.transferred[row + period];
    std::int64_t amount = 0, used = 0, least = std::numeric_limits<std::int64_t>::max();
    for (std::size_t at = 0; at < n_periods_; ++at) {
        amount += amount_[row + at];
        used += state_.transferred[row + at];
        if (at >= period) least = std::min(least, transferable(fund, amount) - used);
    }
    return least;
}

std::int64_t Ledger::room(Rank payer, std::size_t period) const {
    const Payer& one = model_->payers[payer];
    const std::int64_t money = money_left(one.account, period);
    return std::max<std::int64_t>(
        0, one.is_transfer && money > 0 ? std::min(money, transfer_left(one.account, period)) : money);
}

void Ledger::put(Rank payer, std::size_t period, std::int64_t amount) {
    const Payer& one = model_->payers[payer];
    const std::size_t row = (one.account - region_->account_begin) * n_periods_ + period;
    state_.paid[(payer - region_->payer_begin) * n_periods_ + period] += amount;
    state_.given[row] += amount;
    if (one.is_transfer) state_.transferred[row] += amount;
}

/// Moves what other classes are paid by this payer's account to their other payers.
std::int64_t Ledger::make_room(Rank payer, std::size_t period, std::int64_t want, int depth) {
    const Rank account = model_->payers[payer].account - region_->account_begin;
    if (depth == 0 || visited_[account] != 0) return 0;
    visited_[account] = 1;
    const bool for_transfer =
        model_->payers[payer].is_transfer && money_left(model_->payers[payer].account, period) > 0;
    std::int64_t made = 0;
    for (const Rank other : payers_of_account_[account]) {
        if (made >= want) break;
        if (other == payer || (for_transfer && !model_->payers[other].is_transfer)) continue;
        if (state_.paid[(other - region_->payer_begin) * n_periods_ + period] > 0)
            made += move_from(other, period, want - made, depth);
    }
    return made;
}

std::int64_t Ledger::move_from(Rank payer, std::size_t period, std::int64_t want, int depth) {
    const PayClass& payclass = model_->classes[class_of_payer_[payer - region_->payer_begin]];
    std::int64_t moved = 0;
    for (std::uint32_t to = payclass.payers_begin; to < payclass.payers_end && moved < want; ++to) {
        if (to == payer) continue;
        const std::int64_t paid = state_.paid[(payer - region_->payer_begin) * n_periods_ + period];
        const std::int64_t need = std::min(want - moved, paid);
        if (need <= 0) break;
        if (room(to, period) < need) make_room(to, period, need - room(to, period), depth - 1);
        const std::int64_t amount = std::min(need, room(to, period));
        put(payer, period, -amount);
        put(to, period, amount);
        moved += amount;
    }
    return moved;
}

bool Ledger::pay(Rank payclass, std::size_t period, std::int64_t amount) {
    const PayClass& one = model_->classes[payclass];
    const std::size_t n = one.payers_end - one.payers_begin;
    const Rank* order = order_.data() + (one.payers_begin - region_->payer_begin) * n_periods_ + period * n;
    std::int64_t left = amount;
    for (std::size_t at = 0; at < n && left > 0 && !expected_.empty(); ++at) {
        const std::size_t cell = (order[at] - region_->payer_begin) * n_periods_ + period;
        const std::int64_t part =
            std::min({left, expected_[cell] - state_.paid[cell], room(order[at], period)});
        if (part > 0) put(order[at], period, part), left -= part;
    }
    for (std::size_t at = 0; at < n && left > 0; ++at) {
        const std::int64_t part = std::min(left, room(order[at], period));
        if (part > 0) put(order[at], period, part), left -= part;
    }
    for (std::size_t at = 0; at < n && left > 0; ++at) {
        std::fill(visited_.begin(), visited_.end(), char{0});
        make_room(order[at], period, left, detail_ledger_payers::hops);
        const std::int64_t part = std::min(left, room(order[at], period));
        if (part > 0) put(order[at], period, part), left -= part;
    }
    if (left == 0) return true;
    unpay(payclass, period, amount - left);
    return false;
}

void Ledger::unpay(Rank payclass, std::size_t period, std::int64_t amount) {
    const PayClass& one = model_->classes[payclass];
    const std::size_t n = one.payers_end - one.payers_begin;
    const Rank* order = order_.data() + (one.payers_begin - region_->payer_begin) * n_periods_ + period * n;
    for (std::size_t at = n; at-- > 0 && amount > 0;) {
        const std::int64_t paid = state_.paid[(order[at] - region_->payer_begin) * n_periods_ + period];
        const std::int64_t part = std::min(paid, amount);
        if (part > 0) put(order[at], period, -part), amount -= part;
    }
}

}  // namespace ensejam::plan
