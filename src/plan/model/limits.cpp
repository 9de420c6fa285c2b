#include "plan/model/limits.h"

#include <algorithm>

namespace ensejam::plan {

namespace detail_limits {

struct Work {
    const Model& model;
    const Problem& problem;
    Rank begin;
    PlaceLimits limits{};
    std::vector<char> bound{};  ///< [programme * n_periods + period]
};

void answer(OfferLimits& limits, const Branch& branch, std::size_t n_periods) {
    if (branch.period == no_period) {
        (branch.runs ? limits.must_run : limits.may_run) = branch.runs;
        return;
    }
    const auto period = static_cast<std::size_t>(branch.period);
    if (!branch.runs) {
        limits.barred.resize(n_periods, 0);
        limits.barred[period] = 1;
        return;
    }
    limits.must_run = true;
    limits.first_most = std::min(limits.first_most, period);
    limits.last_least = std::max(limits.last_least, period);
}

void commit(OfferLimits& limits, const Commitment& commitment) {
    limits.must_run = true;
    limits.first_most = 0;
    limits.last_least = std::max(limits.last_least, static_cast<std::size_t>(commitment.last));
    limits.dose_least = std::max(limits.dose_least, commitment.dose);
}

bool is_free(const OfferLimits& limits, std::size_t period) {
    return limits.may_run && (limits.barred.empty() || limits.barred[period] == 0);
}

/// The periods that every interval of an offer that must run holds.
template <class Do>
void for_bound_periods(const OfferLimits& limits, Do&& act) {
    if (!limits.must_run || limits.first_most > limits.last_least) return;
    for (std::size_t period = limits.first_most; period <= limits.last_least; ++period) act(period);
}

void mark_programmes(Work& work) {
    const std::size_t n_periods = work.model.n_periods;
    work.limits.barred.assign(work.problem.programmes.size() * n_periods, 1);
    work.bound.assign(work.limits.barred.size(), 0);
    for (std::size_t rank = 0; rank < work.limits.offers.size(); ++rank) {
        const OfferLimits& offer = work.limits.offers[rank];
        const std::size_t row = work.problem.offers.programme[work.begin + rank] * n_periods;
        for (std::size_t period = 0; period < n_periods; ++period)
            if (is_free(offer, period)) work.limits.barred[row + period] = 0;
        for_bound_periods(offer, [&](std::size_t period) { work.bound[row + period] = 1; });
    }
}

/// Bars an offer from the periods in which rules between programmes leave it no room.
void mind_rules(Work& work, std::size_t rank) {
    const std::size_t n_periods = work.model.n_periods;
    const Rank programme = work.problem.offers.programme[work.begin + rank];
    const auto bar = [&](std::size_t period) {
        auto& barred = work.limits.offers[rank].barred;
        barred.resize(n_periods, 0);
        barred[period] = 1;
    };
    for (std::size_t period = 0; period < n_periods; ++period) {
        for (const Rank needed : work.model.needs_of[programme])
            if (work.limits.barred[needed * n_periods + period] != 0) bar(period);
        for (const Rank other : work.model.excluded_by[programme])
            if (work.bound[other * n_periods + period] != 0) bar(period);
    }
}

}  // namespace detail_limits

PlaceLimits limits_of(const Model& model, Rank place, std::span<const Branch> branches) {
    using namespace detail_limits;
    Work work{.model = model, .problem = *model.problem, .begin = model.place_begin[place]};
    const Rank end = model.place_begin[place + 1];
    for (Rank offer = work.begin; offer < end; ++offer) {
        const Programme& programme = work.problem.programmes[work.problem.offers.programme[offer]];
        work.limits.offers.push_back({.first_most = model.n_periods - 1,
                                      .dose_least = programme.dose_min,
                                      .dose_most = programme.dose_max});
    }
    for (const Affordable& one : model.affordable_among(work.begin, end)) {
        work.limits.offers[one.offer - work.begin].dose_most =
            std::min(one.dose_most, work.limits.offers[one.offer - work.begin].dose_most);
        work.limits.offers[one.offer - work.begin].barred = one.barred;
    }
    for (const Branch& branch : branches)
        if (branch.offer >= 0) {
            const auto offer = static_cast<Rank>(branch.offer);
            if (offer < work.begin || offer >= end) continue;
            answer(work.limits.offers[offer - work.begin], branch, model.n_periods);
        }
    for (const auto& [offer, rank] : model.commitments_among(work.begin, end))
        commit(work.limits.offers[offer - work.begin], work.problem.commitments[rank]);
    mark_programmes(work);
    for (std::size_t rank = 0; rank < work.limits.offers.size(); ++rank) {
        mind_rules(work, rank);
        OfferLimits& offer = work.limits.offers[rank];
        bool is_possible = offer.may_run && offer.dose_least <= offer.dose_most + 1e-9;
        for_bound_periods(offer,
                          [&](std::size_t period) { is_possible = is_possible && is_free(offer, period); });
        if (offer.must_run && !is_possible) work.limits.is_possible = false;
        offer.may_run = is_possible;
    }
    return std::move(work.limits);
}

bool has_limits(const Model& model, Rank place) {
    const Problem& problem = *model.problem;
    if (!problem.prerequisites.empty() || !problem.bundles.empty()) return true;
    const Rank begin = model.place_begin[place], end = model.place_begin[place + 1];
    return !model.commitments_among(begin, end).empty() || !model.affordable_among(begin, end).empty();
}

}  // namespace ensejam::plan
