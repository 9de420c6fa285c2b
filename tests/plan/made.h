#pragma once
#include <cmath>

#include "base/base.h"
#include "plan/check/check.h"
#include "plan/plan.h"

/// Small problems and plans made by hand, for tests.
namespace made {

namespace plan = ensejam::plan;

struct Offer {
    plan::Rank place = 0;
    std::uint16_t programme = 0;
    plan::Rank organisation = 0;
    std::int64_t cost = 0;
    std::int64_t setup = 0;
    std::vector<std::pair<std::uint16_t, double>> reach{};
    std::vector<std::pair<plan::Rank, double>> hours{};
};

inline void add(plan::Problem& problem, const Offer& offer) {
    plan::Offers& offers = problem.offers;
    offers.place.push_back(offer.place);
    offers.programme.push_back(offer.programme);
    offers.organisation.push_back(offer.organisation);
    offers.unit_cost.push_back(offer.cost);
    offers.setup_cost.push_back(offer.setup);
    offers.ongoing.push_back(0);
    for (const auto& [harm, reach] : offer.reach) {
        offers.reach_harm.push_back(harm);
        offers.exposure.push_back(plan::exposure_of_reach(problem.harms[harm], reach));
        offers.exposure_low.push_back(static_cast<float>(offers.exposure.back() / 2));
        offers.exposure_high.push_back(static_cast<float>(offers.exposure.back() * 2));
    }
    offers.reach_begin.push_back(static_cast<std::uint32_t>(offers.exposure.size()));
    for (const auto& [row, hours] : offer.hours) {
        offers.staff_row.push_back(row);
        offers.staff_hours.push_back(hours);
    }
    offers.staff_begin.push_back(static_cast<std::uint32_t>(offers.staff_row.size()));
}

/// One province, one county, places with one need each, an agency and an NGO; no funds, no offers.
inline plan::Problem frame(std::int32_t n_periods, const std::vector<double>& needs) {
    plan::Problem problem{.n_periods = n_periods,
                          .discount = std::vector<double>(static_cast<std::size_t>(n_periods), 1.0),
                          .harms = {{.id = "h"}},
                          .provinces = {{.id = "P"}},
                          .counties = {{.id = "G"}},
                          .needs = needs,
                          .organisations = {{.id = "a"}, {.id = "g", .kind = plan::Kind::ngo}}};
    for (std::size_t rank = 0; rank < needs.size(); ++rank)
        problem.places.push_back({.id = "n" + std::to_string(rank)});
    return problem;
}

/// A certificate of the right shape: no prices, slopes of 1, bundles split evenly.
inline plan::Certificate blank_certificate(const plan::Problem& problem) {
    const auto n_periods = static_cast<std::size_t>(problem.n_periods);
    plan::Certificate certificate{
        .fund_price = std::vector<double>(problem.funds.size() * n_periods, 0.0),
        .transfer_price = std::vector<double>(problem.funds.size() * n_periods, 0.0),
        .staff_price = std::vector<double>(problem.staff.size() * n_periods, 0.0),
        .ngo_price = std::vector<double>(problem.provinces.size(), 0.0),
        .county_price = std::vector<double>(problem.counties.size(), 0.0),
        .slope = std::vector<float>(problem.places.size() * problem.harms.size() * n_periods, 1.0F)};
    for (const plan::Bundle& bundle : problem.bundles)
        certificate.split.resize(certificate.split.size() +
                                 bundle.programmes.size() * problem.places.size() * n_periods);
    return certificate;
}

/// The plan with value, bound and gap as the checker itself computes them.
inline plan::Solution claimed(const plan::Problem& problem, plan::Solution solution) {
    if (solution.leaves.empty()) solution.leaves = {{.certificate = blank_certificate(problem)}};
    const plan::Verdict verdict = plan::check(problem, solution);
    solution.value = verdict.value;
    solution.bound = verdict.bound;
    solution.gap = verdict.bound == 0 ? 0 : (verdict.bound - verdict.value) / std::abs(verdict.bound);
    solution.status = solution.gap <= 1e-6 ? plan::Status::optimal : plan::Status::within_gap;
    return solution;
}

}  // namespace made
