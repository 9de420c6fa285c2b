#pragma once
#include <span>
#include <vector>

#include "plan/model/limits.h"
#include "plan/model/model.h"
#include "plan/problem/certificate.h"

// Offers seen through prices. Internal to src/plan.
namespace ensejam::plan {

/// What stands for "nobody may pay this".
inline constexpr double unpayable = 1e30;

/// What money costs an activity in every period, directives included: [class * n_periods + period].
using MoneyTable = std::vector<double>;

/// Fills the rows of a region's classes. `cheapest` ignores nothing: it is a lower bound on what a class
/// pays.
void fill_money(const Model& model, const Region& region, const Certificate& prices, MoneyTable& money);

/// The price of a fund's money in every period: of all later cumulative rows too when it rolls over.
void effective_prices(const Fund& fund, const double* prices, std::size_t n_periods, double* effective);

/// What a run's money and hours cost at these prices.
double priced_cost(const Model& model, const Certificate& prices, const MoneyTable& money, const Run& run);

/// A way to run an offer, and what is left of its gain at these prices.
struct Option {
    Rank offer = no_rank;
    std::uint16_t first = 0;
    std::uint16_t last = 0;
    double dose = 0;
    double net = 0;
};

/// One place after the other, seen through prices.
class Lens {
public:
    Lens(const Model& model, const Certificate& prices, const MoneyTable& money);

    /// Takes the slopes of a place's responses and its floor price; `barred` may be null.
    void look_at(Rank place, const float* slope, double floor_price, const std::vector<char>* barred);
    /// Takes the bundle bonuses of a programme, and what rules between programmes cost it, for the offers
    /// that are asked for next.
    void turn_to(Rank programme);
    /// The best option of an offer; offer = no_rank when there is none, or (`only_gains`) perhaps when none
    /// gains.
    Option best(Rank offer, const OfferLimits* limits, bool only_gains = false) const;
    /// The best dose of an offer from `first` to `last`.
    Option at(Rank offer, std::size_t first, std::size_t last, double dose_least, double dose_most) const;
    /// (1 + u) sum of V rest(g) - u F + sum of the exclusion prices.
    double rest() const;
    /// What opening a site gains here.
    double gain_of(const Site& site, const PlaceCover& cover) const;
    std::span<const double> acting() const { return acting_; }

private:
    void fill_nets(Rank offer, double* nets) const;
    void add_bonuses(Rank programme);
    void add_rules(Rank programme);
    bool has_rules() const { return !prices_.exclusion_price.empty() || !prices_.need_price.empty(); }
    bool may_gain_besides(Rank offer) const;

    const Model& model_;
    const Problem& problem_;
    const Certificate& prices_;
    const MoneyTable& money_;
    Rank place_ = 0;
    Rank programme_ = 0;
    const float* slope_ = nullptr;
    const std::vector<char>* barred_ = nullptr;
    double floor_factor_ = 1;
    bool has_bonus_ = false;
    std::vector<double> raw_{};     ///< value per exposure [harm * n_periods + period]
    std::vector<double> acting_{};  ///< the same, of exposure that acts on in later periods too
    std::vector<double> bonus_{};
};

}  // namespace ensejam::plan
