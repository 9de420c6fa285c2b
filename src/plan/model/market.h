#pragma once
#include <array>
#include <limits>
#include <vector>

#include "plan/model/ledger.h"
#include "plan/model/lens.h"
#include "plan/model/model.h"

// Prices of one region, and what is chosen at them. Internal to src/plan.
namespace ensejam::plan {

/// How often an offer was chosen for an interval of late, and at what dose.
struct Tally {
    Rank offer = no_rank;
    std::uint16_t first = 0;
    std::uint16_t last = 0;
    float frequency = 0;
    float dose = 0;
};

enum class Stand : std::uint8_t { open, fixed, banned };

/// The offers of one programme in one place, and what is settled about them while diving.
struct Group {
    Rank begin = 0;
    Rank end = 0;
    Stand stand = Stand::open;
};

/// Where the prices of each kind begin.
struct FirstPrices {
    double fund = 0;
    double transfer = 0;
    double staff = 0;
    double ngo = 0;
    double county = 0;
};
FirstPrices first_prices(const Model& model);

/// The four most frequent choices of a group.
using Tallies = std::array<Tally, 4>;

/// What is used of every row; accounts and staff accounts from the region's first, [account * T + period].
struct Usage {
    std::vector<double> money{};
    std::vector<double> transfer{};
    std::vector<double> hours{};
    std::vector<double> ngo{};     ///< cost x (least share - [NGO side]), by province of the region
    std::vector<double> county{};  ///< NGO-side activities, by county of the region
};

/// Prices that go up where more is wanted than there is and down where less is.
struct Market {
    const Model* model = nullptr;
    const Region* region = nullptr;
    const Means* means = nullptr;
    Certificate* prices = nullptr;  ///< of all regions; this market writes its own rows
    MoneyTable* money = nullptr;
    std::vector<Group> groups{};
    std::vector<Tallies> tallies{};                  ///< by group; given up once a plan is built
    std::vector<std::uint32_t> group_begin{};        ///< by place of the region
    std::vector<std::vector<OfferLimits>> limits{};  ///< by place of the region; empty where there are none
    std::vector<double> exposure{};                  ///< average [place of the region, harm, period]
    std::vector<double> class_cost{};                ///< [class of the region * T + period]
    Usage used{};
    Usage average{};
    FirstPrices first{};
    double bound = 0;                                        ///< of the region's places, without the rows
    double least = std::numeric_limits<double>::infinity();  ///< of the region's bounds so far
    double value = 0;                                        ///< of the average exposures
    int passes = 0;
    double gamma = 1;
    double tally_rate = 0.06;
};

Market market_of(const Model& model, Rank region, const Means& means, const FirstPrices& first,
                 Certificate& prices, MoneyTable& money);

/// Takes the prices for ones that have settled: what is used is what there is, and slopes tell exposures.
void take_as_settled(Market& market);

/// The certificate of all regions at these prices.
Certificate certificate_at(const Model& model, const FirstPrices& first);

/// Has the certificate the shapes of this problem?
bool fits(const Model& model, const Certificate& prices);

/// Copies what a certificate says of one region.
void copy_region(const Model& model, const Region& region, const Certificate& from, Certificate& to);

/// Price times amount over the region's rows.
double sum_of_rows(const Market& market);

/// One look at all options of the region at today's prices: fills `used`, `bound` and the averages.
void survey(Market& market);

/// Lets the prices of the region's own rows follow what is used.
void move_prices(Market& market);

/// Slopes and floor prices from the average exposures.
void move_slopes(Market& market);

}  // namespace ensejam::plan
