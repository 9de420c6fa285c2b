#pragma once
#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include "base/base.h"
#include "plan/plan.h"
#include "plan/problem/restrict.h"

/// The same problem told another way, or changed in one respect.
namespace changed {

namespace plan = ensejam::plan;
using plan::Problem;
using plan::Rank;

/// The rules that the checker finds broken, by name; empty when it accepts.
inline std::string faults(const Problem& problem, const plan::Solution& solution) {
    std::string names;
    for (const plan::Broken& broken : plan::check(problem, solution).broken)
        names += std::string(plan::name_of(broken.rule)) + " ";
    return names;
}

/// All money and costs times a whole number.
inline Problem money(Problem problem, std::int64_t factor) {
    for (auto& fund : problem.funds)
        for (std::int64_t& amount : fund.amounts) amount *= factor;
    for (std::int64_t& cost : problem.offers.unit_cost) cost *= factor;
    for (std::int64_t& cost : problem.offers.setup_cost) cost *= factor;
    for (auto& site : problem.sites) site.cost *= factor;
    return problem;
}

inline Problem severity(Problem problem, double factor) {
    for (auto& harm : problem.harms) harm.severity *= factor;
    return problem;
}

/// Every programme at its standard dose only.
inline Problem fixed_doses(Problem problem) {
    for (auto& programme : problem.programmes) programme.dose_min = programme.dose_max = 1;
    for (auto& commitment : problem.commitments) commitment.dose = 1;
    return problem;
}

/// Amounts that can be halved and whose transferable parts are whole.
inline Problem round_money(Problem problem) {
    for (auto& fund : problem.funds) {
        fund.transferable_share = std::round(fund.transferable_share * 100) / 100;
        for (std::int64_t& amount : fund.amounts) amount -= amount % 200;
    }
    return problem;
}

/// A fund as two of half its money each, for the same payees and purposes.
inline Problem halved_fund(Problem problem, Rank rank) {
    for (std::int64_t& amount : problem.funds[rank].amounts) amount /= 2;
    problem.funds.push_back(problem.funds[rank]);
    problem.funds.back().id += "b";
    for (auto& site : problem.sites)
        if (std::find(site.payers.begin(), site.payers.end(), rank) != site.payers.end())
            site.payers.push_back(static_cast<Rank>(problem.funds.size() - 1));
    return problem;
}

/// The ranks 0 .. n - 1 in an order of chance: `to[old]` is the new rank.
inline std::vector<Rank> shuffled(std::size_t n, ensejam::Chance& chance) {
    std::vector<Rank> to(n);
    std::iota(to.begin(), to.end(), Rank{0});
    for (std::size_t left = n; left > 1; --left) std::swap(to[left - 1], to[chance.below(left)]);
    return to;
}

template <class T>
std::vector<T> moved(const std::vector<T>& list, const std::vector<Rank>& to, std::size_t width = 1) {
    std::vector<T> result(list.size());
    for (std::size_t rank = 0; rank < to.size(); ++rank)
        for (std::size_t at = 0; at < width; ++at) result[to[rank] * width + at] = list[rank * width + at];
    return result;
}

template <class Number>
void follow(Number& rank, const std::vector<Rank>& to) {
    if (static_cast<Rank>(rank) != plan::no_rank) rank = static_cast<Number>(to[rank]);
}
template <class Number>
void follow(std::vector<Number>& ranks, const std::vector<Rank>& to) {
    for (Number& rank : ranks) follow(rank, to);
}

/// Places, organisations and funds told in another order.
inline Problem reordered(Problem problem, std::uint64_t seed) {
    ensejam::Chance chance(seed);
    const auto places = shuffled(problem.places.size(), chance);
    const auto bodies = shuffled(problem.organisations.size(), chance);
    const auto funds = shuffled(problem.funds.size(), chance);
    problem.needs = moved(problem.needs, places, problem.harms.size());
    problem.places = moved(problem.places, places);
    problem.organisations = moved(problem.organisations, bodies);
    problem.funds = moved(problem.funds, funds);
    for (auto& fund : problem.funds) follow(fund.owner, bodies), follow(fund.payees, bodies);
    follow(problem.offers.place, places);
    follow(problem.offers.organisation, bodies);
    for (auto& row : problem.staff) follow(row.organisation, bodies), follow(row.place, places);
    for (auto& site : problem.sites) {
        follow(site.organisation, bodies);
        follow(site.payers, funds);
        for (auto& cover : site.covers) follow(cover.place, places);
    }
    return plan::in_order(std::move(problem));
}

/// The offers that `keep` says, commitments and status quo with them.
template <class Keep>
Problem only_offers(const Problem& problem, const Keep& keep) {
    return plan::with_offers(problem, [&](Rank offer) { return keep(problem.offers, offer); }).problem;
}

/// One province of several whose means and rules touch no other: the others' offers, floors and counts go.
inline Problem alone(Problem problem, Rank province) {
    const auto province_of = [counties = problem.counties, places = problem.places](Rank place) {
        return counties[places[place].county].province;
    };
    for (Rank place = 0; place < problem.places.size(); ++place)
        if (province_of(place) != province) problem.places[place].floor = 0;
    for (auto& county : problem.counties)
        if (county.province != province) county.min_ngo_activities = 0;
    return only_offers(std::move(problem), [&](const plan::Offers& all, Rank offer) {
        return province_of(all.place[offer]) == province;
    });
}

}  // namespace changed
