#pragma once
#include <cmath>
#include <span>
#include <vector>

#include "plan/check/check.h"

// The parts of the checker. Nothing outside check*.cpp includes this, and it includes nothing of the solver.
namespace ensejam::plan::judge {

/// A sum that keeps what rounding would lose (Neumaier 1974).
class Sum {
public:
    void add(double term) {
        const double next = sum_ + term;
        lost_ += std::abs(sum_) >= std::abs(term) ? (sum_ - next) + term : (term - next) + sum_;
        sum_ = next;
    }
    double total() const { return std::isfinite(sum_) ? sum_ + lost_ : sum_; }

private:
    double sum_ = 0;
    double lost_ = 0;
};

/// May the fund pay this organisation for this programme, on this harm, in this province?
struct Purpose {
    Rank organisation = 0;
    Rank programme = 0;
    Rank harm = no_rank;  ///< the harm reached most
    Rank province = 0;
};
bool may_pay(const Fund& fund, const Purpose& purpose);
Purpose purpose_of_offer(const Problem& problem, Rank offer);
bool may_pay_site(const Problem& problem, Rank fund, const Site& site);

/// The whole part of a share of an amount of money, not cut by the noise of floating point.
std::int64_t part_of(double share, std::int64_t amount);
Rank province_of(const Problem& problem, Rank place);
double response(const Harm& harm, double exposure);
/// The largest response(s) - slope * s over all exposures s: where a line of that slope above it begins.
double rest_of(const Harm& harm, double slope);
/// Weighted need of a place for a harm in a period: severity x priority x discount x people.
double weight_of(const Problem& problem, Rank place, Rank harm, std::int32_t period);
/// What is to be removed at least in a place, in weighted people-periods.
double floor_of(const Problem& problem, Rank place);

std::vector<Broken> broken_shapes(const Problem& problem, const Solution& solution);
std::vector<Broken> broken_local_rules(const Problem& problem, const Solution& solution);
std::vector<Broken> broken_money(const Problem& problem, const Solution& solution);
std::vector<Broken> broken_directives(const Problem& problem, const Solution& solution);

/// Weighted need removed in every place.
std::vector<double> removed_in_places(const Problem& problem, const Solution& solution);

bool is_sound(const Problem& problem, const Leaf& leaf);
double bound_of_leaf(const Problem& problem, const Leaf& leaf);
bool hold_every_plan(std::span<const Leaf> leaves);

}  // namespace ensejam::plan::judge
