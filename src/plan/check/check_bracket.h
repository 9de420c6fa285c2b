#pragma once
#include <map>
#include <utility>
#include <vector>

#include "plan/check/check_parts.h"

namespace ensejam::plan::judge {

/// What a leaf asks of the offers: which must run, which may not, and where that leaves no room for others.
struct Answers {
    std::map<Rank, std::vector<Branch>> of_offer{};
    std::map<Rank, std::vector<Branch>> of_site{};
    std::map<Rank, Commitment> committed{};
    std::map<Rank, std::vector<std::pair<Rank, std::int32_t>>> bound{};  ///< place: programme, period

    bool must_run(Rank offer) const;
    bool may_run(Rank offer, std::int32_t period) const;
    bool admits(Rank offer, std::int32_t first, std::int32_t last) const;
};
Answers answers_of(const Problem& problem, const Leaf& leaf);

/// Prices of a leaf, ready for use: money of a rolling fund costs what all later rows ask together.
///
/// Shapes: fund and transfer [fund * T + period]; payers[organisation] are the funds that name it.
struct PriceList {
    const Problem& problem;
    const Certificate& certificate;
    std::vector<double> fund{};
    std::vector<double> transfer{};
    std::vector<std::vector<Rank>> payers{};
    std::vector<Rank> first_offer{};  ///< of every place, and the end

    PriceList(const Problem& stated, const Certificate& given);
    double price_by(Rank payer, Rank organisation, std::int32_t period) const;
    double ngo_price(Rank province, Rank organisation) const;
};

/// The largest dose that all money and hours for an offer allow in each period.
/// Source: certificate.h, "Leaf".
std::vector<double> most_doses(const PriceList& prices, Rank offer);

/// The first exclusion group that names a programme. A group in which two activities of one programme may run
/// side by side has no schedule: it counts by programme, and none is told.
Rank group_of(const Problem& problem, Rank programme);

/// The best that intervals without a common period can gain together.
/// Shapes: nets[first * n_periods + last], minus infinity where there is none.
double best_schedule(const std::vector<double>& nets, std::size_t n_periods);

/// What the rules between programmes take from an activity of a programme in a place, or give it: added to
/// what each period brings. And what the exclusion groups of a place are worth at their prices.
void charge_rules(const PriceList& prices, Rank place, Rank programme, std::vector<double>& bonus);
double exclusion_prices(const PriceList& prices, Rank place);

/// The lines above a place's value.
///
/// Shapes: slope and reaching [harm * T + period]; `reaching` counts what is carried over to later periods.
struct Lines {
    double rest = 0;
    std::vector<double> slope{};
    std::vector<double> reaching{};
};
void draw_lines(const Problem& problem, const Certificate& certificate, Rank place, Lines& lines);

/// The most that the activities of a place can gain over what they cost; minus infinity when the leaf asks
/// for what cannot be.
double best_net_of_place(const PriceList& prices, const Answers& answers, const Lines& lines, Rank place);

}  // namespace ensejam::plan::judge
