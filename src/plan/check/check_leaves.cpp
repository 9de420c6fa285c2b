#include <algorithm>
#include <cmath>
#include <cstddef>

#include "plan/check/check_parts.h"

// Whether the leaves of a proof, taken together, hold every plan; and whether their certificates are sound.
namespace ensejam::plan::judge {

namespace detail_check_leaves {

template <class Number>
bool are_prices(const std::vector<Number>& prices, std::size_t n) {
    return prices.size() == n && std::all_of(prices.begin(), prices.end(),
                                             [](Number price) { return std::isfinite(price) && price >= 0; });
}

bool is_known(const Problem& problem, const Branch& branch) {
    const std::int64_t site = -1 - static_cast<std::int64_t>(branch.offer);
    const bool is_offer = branch.offer >= 0 && static_cast<std::size_t>(branch.offer) < problem.offers.size();
    const bool is_site = site >= 0 && static_cast<std::size_t>(site) < problem.sites.size();
    const bool is_period =
        branch.period == no_period || (is_offer && branch.period >= 0 && branch.period < problem.n_periods);
    return (is_offer || is_site) && is_period;
}

/// A leaf, and how many of its branches the path down to here has answered.
struct Pending {
    const Leaf* leaf = nullptr;
    std::vector<Branch> open{};
};

/// Splits on one question at a time; a part of the plans that no leaf agrees with is left out.
class Cover {
public:
    bool holds(const std::vector<Pending>& pending) {
        if (pending.empty() || ++steps_ > most_steps) return false;
        for (const Pending& one : pending)
            if (one.open.empty()) return true;
        const Branch question = pending.front().open.front();
        return holds(agreeing(pending, question, true)) && holds(agreeing(pending, question, false));
    }

private:
    static std::vector<Pending> agreeing(const std::vector<Pending>& pending, const Branch& question,
                                         bool runs) {
        std::vector<Pending> result;
        for (const Pending& one : pending) {
            Pending next{.leaf = one.leaf};
            bool agrees = true;
            for (const Branch& branch : one.open) {
                const bool is_same = branch.offer == question.offer && branch.period == question.period;
                if (!is_same)
                    next.open.push_back(branch);
                else if (branch.runs != runs)
                    agrees = false;
            }
            if (agrees) result.push_back(std::move(next));
        }
        return result;
    }

    static constexpr int most_steps = 1'000'000;
    int steps_ = 0;
};

}  // namespace detail_check_leaves

bool is_sound(const Problem& problem, const Leaf& leaf) {
    using namespace detail_check_leaves;
    const Certificate& certificate = leaf.certificate;
    const auto n_periods = static_cast<std::size_t>(problem.n_periods);
    std::size_t n_members = 0;
    for (const Bundle& bundle : problem.bundles) n_members += bundle.programmes.size();
    const std::size_t n_places = problem.places.size();
    return are_prices(certificate.fund_price, problem.funds.size() * n_periods) &&
           are_prices(certificate.transfer_price, problem.funds.size() * n_periods) &&
           are_prices(certificate.staff_price, problem.staff.size() * n_periods) &&
           are_prices(certificate.ngo_price, problem.provinces.size()) &&
           are_prices(certificate.county_price, problem.counties.size()) &&
           (certificate.floor_price.empty() || are_prices(certificate.floor_price, n_places)) &&
           (certificate.exclusion_price.empty() ||
            are_prices(certificate.exclusion_price,
                       n_places * problem.exclusion_groups.size() * n_periods)) &&
           (certificate.need_price.empty() ||
            are_prices(certificate.need_price, n_places * problem.prerequisites.size() * n_periods)) &&
           are_prices(certificate.slope, n_places * problem.harms.size() * n_periods) &&
           are_prices(certificate.split, n_places * n_members * n_periods) &&
           std::all_of(leaf.branches.begin(), leaf.branches.end(),
                       [&problem](const Branch& branch) { return is_known(problem, branch); });
}

bool hold_every_plan(std::span<const Leaf> leaves) {
    std::vector<detail_check_leaves::Pending> pending;
    for (const Leaf& leaf : leaves) pending.push_back({.leaf = &leaf, .open = leaf.branches});
    return detail_check_leaves::Cover{}.holds(pending);
}

}  // namespace ensejam::plan::judge
