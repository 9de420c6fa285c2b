#include "plan/model/bound.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>

#include "base/base.h"
#include "plan/model/worth.h"

namespace ensejam::plan {

namespace detail_bound {

constexpr double no_plan = -std::numeric_limits<double>::infinity();

/// Branches by the place they speak of.
using Branches = std::map<Rank, std::vector<Branch>>;

struct Scan {
    const Model& model;
    const Problem& problem;
    const Certificate& prices;
    MoneyTable money{};
    Branches branches{};
};

/// What one programme of a place may bring.
struct Bracket {
    double forced = 0;
    std::vector<Rank> forced_by{};                ///< organisations
    std::vector<std::pair<Rank, double>> free{};  ///< organisation, net > 0
};

bool holds(const std::vector<Rank>& bodies, Rank body) {
    return std::find(bodies.begin(), bodies.end(), body) != bodies.end();
}

/// The forced nets and the best of the free ones, of different organisations, up to `most` in all.
double best_of(Bracket& bracket, std::size_t most) {
    if (bracket.forced_by.size() > most) return no_plan;
    std::sort(bracket.free.begin(), bracket.free.end(),
              [](const auto& a, const auto& b) { return a.second > b.second; });
    double total = bracket.forced;
    std::vector<Rank> taken = bracket.forced_by;
    for (const auto& [organisation, net] : bracket.free) {
        if (taken.size() == most) break;
        if (holds(taken, organisation)) continue;
        taken.push_back(organisation);
        total += net;
    }
    return total;
}

/// The best chain of options that do not overlap in time, over the intervals' own best nets.
class Chain {
public:
    explicit Chain(std::size_t n_periods) : n_periods_(n_periods), best_(n_periods * n_periods, 0.0) {}

    void add(std::size_t first, std::size_t last, double net) {
        double& best = best_[first * n_periods_ + last];
        best = std::max(best, net);
    }
    double total() const {
        std::vector<double> until(n_periods_ + 1, 0.0);
        for (std::size_t last = 0; last < n_periods_; ++last) {
            until[last + 1] = until[last];
            for (std::size_t first = 0; first <= last; ++first)
                until[last + 1] = std::max(until[last + 1], until[first] + best_[first * n_periods_ + last]);
        }
        return until[n_periods_];
    }

private:
    std::size_t n_periods_;
    std::vector<double> best_;
};

/// Every interval of an offer on its own, for the chains of exclusion groups.
void add_intervals(const Lens& lens, const Model& model, Rank offer, const OfferLimits* limits,
                   Chain& chain) {
    OfferLimits one = limits == nullptr ? OfferLimits{} : *limits;
    const Programme& programme = model.problem->programmes[model.problem->offers.programme[offer]];
    if (limits == nullptr) one.dose_least = programme.dose_min, one.dose_most = programme.dose_max;
    const std::vector<char> barred = one.barred;
    for (std::size_t first = 0; first < model.n_periods; ++first) {
        for (std::size_t last = first; last < model.n_periods; ++last) {
            one.barred.assign(model.n_periods, 1);
            for (std::size_t period = first; period <= last; ++period)
                one.barred[period] = barred.empty() ? 0 : barred[period];
            one.first_most = std::min(first, limits == nullptr ? first : limits->first_most);
            one.last_least = std::max(last, limits == nullptr ? last : limits->last_least);
            const Option option = lens.best(offer, &one);
            if (option.offer != no_rank) chain.add(first, last, option.net);
        }
    }
}

/// The first exclusion group that names a programme; none when two activities of one of its programmes may
/// run side by side, for then a chain leaves out what is allowed.
Rank chained_group(const Model& model, Rank programme) {
    const Rank group = model.exclusion_of[programme];
    if (group == no_rank) return no_rank;
    const std::vector<Rank>& members = model.problem->exclusion_groups[group].programmes;
    const bool is_single = std::all_of(members.begin(), members.end(), [&](Rank member) {
        return model.problem->programmes[member].max_providers == 1;
    });
    return is_single ? group : no_rank;
}

struct GroupSum {
    explicit GroupSum(std::size_t n_periods) : chain(n_periods) {}

    double apart = 0;
    Chain chain;
};

/// The offers of one place, seen through the prices.
struct PlaceView {
    const Scan& scan;
    Lens& lens;
    Rank begin = 0;
    Rank end = 0;
    const PlaceLimits* limits = nullptr;  ///< null = none

    const OfferLimits* limits_of(Rank offer) const {
        return limits == nullptr ? nullptr : &limits->offers[offer - begin];
    }
};

/// What the offers of one programme, from `at` to where the next one begins, may bring; nothing when what
/// must run cannot. Their intervals are added to the chain, if there is one.
std::optional<Bracket> bracket_of(const PlaceView& view, Rank& at, Chain* chain) {
    const Offers& offers = view.scan.problem.offers;
    const Rank programme = offers.programme[at];
    Bracket bracket;
    for (; at < view.end && offers.programme[at] == programme; ++at) {
        const OfferLimits* limits = view.limits_of(at);
        const Option option = view.lens.best(at, limits, chain == nullptr);
        const bool must_run = limits != nullptr && limits->must_run;
        if (must_run) {
            if (option.offer == no_rank || holds(bracket.forced_by, offers.organisation[at])) return {};
            bracket.forced_by.push_back(offers.organisation[at]);
            bracket.forced += option.net;
        } else if (option.offer != no_rank && option.net > 0) {
            bracket.free.emplace_back(offers.organisation[at], option.net);
        }
        if (chain != nullptr && option.offer != no_rank)
            add_intervals(view.lens, view.scan.model, at, limits, *chain);
    }
    return bracket;
}

/// The sum over the programmes of a place; of an exclusion group no more than its best chain.
double sum_of_brackets(const PlaceView& view) {
    const Model& model = view.scan.model;
    double total = 0;
    std::map<Rank, GroupSum> groups;
    for (Rank at = view.begin; at < view.end;) {
        const Rank programme = view.scan.problem.offers.programme[at];
        const Rank group = chained_group(model, programme);
        GroupSum* sums =
            group == no_rank ? nullptr : &groups.try_emplace(group, model.n_periods).first->second;
        view.lens.turn_to(programme);
        std::optional<Bracket> bracket = bracket_of(view, at, sums == nullptr ? nullptr : &sums->chain);
        if (!bracket) return no_plan;
        const double best = best_of(
            *bracket, static_cast<std::size_t>(view.scan.problem.programmes[programme].max_providers));
        (sums == nullptr ? total : sums->apart) += best;
    }
    for (const auto& [group, sums] : groups) total += std::min(sums.apart, sums.chain.total());
    return total;
}

double bound_of_place(const Scan& scan, Lens& lens, Rank place) {
    const Model& model = scan.model;
    const auto found = scan.branches.find(place);
    const bool is_branched = found != scan.branches.end();
    std::optional<PlaceLimits> limits;
    if (is_branched || has_limits(model, place))
        limits = limits_of(model, place, is_branched ? std::span(found->second) : std::span<const Branch>{});
    if (limits && !limits->is_possible) return no_plan;
    const double floor_price = scan.prices.floor_price.empty() ? 0 : scan.prices.floor_price[place];
    lens.look_at(place, &scan.prices.slope[model.cell(place)], floor_price,
                 limits ? &limits->barred : nullptr);
    return lens.rest() + sum_of_brackets({.scan = scan,
                                          .lens = lens,
                                          .begin = model.place_begin[place],
                                          .end = model.place_begin[place + 1],
                                          .limits = limits ? &*limits : nullptr});
}

/// What the branches leave of a site: -1 closed, 1 open, 0 either.
int answer_for_site(std::span<const Branch> branches, Rank site, bool& is_possible) {
    int answer = 0;
    for (const Branch& branch : branches) {
        if (branch.offer != -1 - static_cast<std::int32_t>(site)) continue;
        const int said = branch.runs ? 1 : -1;
        is_possible = is_possible && (answer == 0 || answer == said);
        answer = said;
    }
    return answer;
}

/// What opening each site gains, from all places it serves.
std::vector<double> gains_of_sites(const Scan& scan, Lens& lens) {
    std::vector<double> gains(scan.problem.sites.size(), 0.0);
    for (Rank place = 0; place < scan.model.covers.size(); ++place) {
        if (scan.model.covers[place].empty()) continue;
        const double floor_price = scan.prices.floor_price.empty() ? 0 : scan.prices.floor_price[place];
        lens.look_at(place, &scan.prices.slope[scan.model.cell(place)], floor_price, nullptr);
        for (const PlaceCover& cover : scan.model.covers[place])
            gains[cover.site] += lens.gain_of(scan.problem.sites[cover.site], cover);
    }
    return gains;
}

bool add_sites(const Scan& scan, Lens& lens, std::span<const Branch> branches, Sum& sum) {
    const std::vector<double> gains = gains_of_sites(scan, lens);
    for (Rank site = 0; site < gains.size(); ++site) {
        const double price = scan.money[scan.model.site_class[site] * scan.model.n_periods +
                                        static_cast<std::size_t>(scan.problem.sites[site].first)];
        const auto cost = static_cast<double>(scan.problem.sites[site].cost);
        const double net = gains[site] - (cost > 0 ? cost * price : 0);
        bool is_possible = true;
        const int answer = answer_for_site(branches, site, is_possible);
        if (!is_possible) return false;
        sum.add(answer < 0 ? 0 : answer > 0 ? net : std::max(0.0, net));
    }
    return true;
}

}  // namespace detail_bound

Sum sum_of_rows(const Problem& problem, const Certificate& prices) {
    Sum sum;
    const auto n_periods = static_cast<std::size_t>(problem.n_periods);
    for (std::size_t fund = 0; fund < problem.funds.size(); ++fund) {
        std::int64_t amount = 0;
        for (std::size_t period = 0; period < n_periods; ++period) {
            if (!problem.funds[fund].rollover) amount = 0;
            amount += problem.funds[fund].amounts[period];
            const std::size_t at = fund * n_periods + period;
            sum.add(prices.fund_price[at] * static_cast<double>(amount));
            sum.add(prices.transfer_price[at] *
                    static_cast<double>(transferable(problem.funds[fund], amount)));
        }
    }
    for (std::size_t row = 0; row < problem.staff.size(); ++row)
        for (std::size_t period = 0; period < n_periods; ++period)
            sum.add(prices.staff_price[row * n_periods + period] * problem.staff[row].hours[period]);
    for (std::size_t county = 0; county < problem.counties.size(); ++county)
        sum.add(-prices.county_price[county] * problem.counties[county].min_ngo_activities);
    return sum;
}

double bound_of(const Model& model, const Certificate& prices, std::span<const Branch> branches,
                int threads) {
    using namespace detail_bound;
    const Problem& problem = *model.problem;
    Scan scan{.model = model, .problem = problem, .prices = prices};
    scan.money.resize(model.classes.size() * model.n_periods);
    for (const Region& region : model.regions) fill_money(model, region, prices, scan.money);
    for (const Branch& branch : branches)
        if (branch.offer >= 0)
            scan.branches[problem.offers.place[static_cast<std::size_t>(branch.offer)]].push_back(branch);
    Sum sum = sum_of_rows(problem, prices);
    const std::size_t n_places = problem.places.size(), block = 1024;
    std::vector<Sum> sums((n_places + block - 1) / block);
    in_parallel(sums.size(), threads, [&](std::size_t rank) {
        Lens lens(model, prices, scan.money);
        for (std::size_t place = rank * block; place < std::min(n_places, (rank + 1) * block); ++place)
            sums[rank].add(bound_of_place(scan, lens, static_cast<Rank>(place)));
    });
    double size = 0;
    for (const Sum& part : sums) {
        if (!(part.size() < std::numeric_limits<double>::infinity())) return no_plan;
        sum.add(part.total());
        size += part.size();
    }
    Lens lens(model, prices, scan.money);
    if (!problem.sites.empty() && !add_sites(scan, lens, branches, sum)) return no_plan;
    return sum.total() + 1e-9 * (size + sum.size());
}

double bound_of(const Problem& problem, const Certificate& certificate, const std::vector<Branch>& branches) {
    const Model model = model_of(problem);
    return bound_of(model, certificate, branches);
}

}  // namespace ensejam::plan
