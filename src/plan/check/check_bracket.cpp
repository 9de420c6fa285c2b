#include "plan/check/check_bracket.h"

#include <algorithm>
#include <functional>
#include <limits>

// The bracket of one place in the bound: the best net gain of every programme.
namespace ensejam::plan::judge {

namespace detail_check_bracket {

constexpr double impossible = -std::numeric_limits<double>::infinity();

struct PlaceView {
    const PriceList& prices;
    const Answers& answers;
    const Lines& lines;
    Rank place = 0;
    std::vector<char> open{};  ///< may the programme run? [programme * T + period]; empty when nobody asks
    std::vector<std::vector<double>> doses{};  ///< the most that means allow [offer of the place][period]

    const Problem& problem() const { return prices.problem; }
    std::size_t n_periods() const { return static_cast<std::size_t>(problem().n_periods); }
    Rank begin() const { return prices.first_offer[place]; }
    Rank end() const { return prices.first_offer[place + 1]; }
    bool is_committed(Rank offer) const { return answers.committed.count(offer) != 0; }
    double least_dose(Rank offer) const {
        return problem().programmes[problem().offers.programme[offer]].dose_min;
    }
    bool can_afford(Rank offer, std::size_t period) const {
        return doses.empty() || is_committed(offer) || doses[offer - begin()][period] >= least_dose(offer);
    }
    bool is_open(Rank programme, std::size_t period) const {
        return open[programme * n_periods() + period] != 0;
    }
};

/// Where each programme has an offer that the leaf lets run.
std::vector<char> open_periods(const PlaceView& view) {
    const Problem& problem = view.problem();
    if (problem.bundles.empty() && problem.prerequisites.empty()) return {};
    std::vector<char> open(problem.programmes.size() * view.n_periods(), 0);
    for (Rank offer = view.begin(); offer < view.end(); ++offer)
        for (std::size_t period = 0; period < view.n_periods(); ++period)
            if (view.can_afford(offer, period) &&
                view.answers.may_run(offer, static_cast<std::int32_t>(period)))
                open[problem.offers.programme[offer] * view.n_periods() + period] = 1;
    return open;
}

/// The share of each bundle's bonus that a programme is credited with, per period.
std::vector<double> bonus_of(const PlaceView& view, Rank programme) {
    const Problem& problem = view.problem();
    const std::size_t n = view.n_periods();
    std::vector<double> bonus(n, 0.0);
    std::size_t n_members = 0;
    for (const Bundle& bundle : problem.bundles) n_members += bundle.programmes.size();
    const float* split = view.prices.certificate.split.data() + view.place * n_members * n;
    for (const Bundle& bundle : problem.bundles) {
        const std::size_t size = bundle.programmes.size();
        for (std::size_t period = 0; period < n; ++period) {
            double whole = 0, mine = 0, n_mine = 0;
            bool is_open = true;
            for (std::size_t member = 0; member < size; ++member) {
                const double part = split[member * n + period];
                const bool is_me = bundle.programmes[member] == programme;
                whole += part;
                mine += is_me ? part : 0;
                n_mine += is_me ? 1 : 0;
                is_open = is_open && view.is_open(bundle.programmes[member], period);
            }
            const double share = whole > 0 ? mine / whole : n_mine / static_cast<double>(size);
            if (is_open)
                bonus[period] += share * bundle.exposure * view.lines.slope[bundle.harm * n + period];
        }
        split += size * n;
    }
    return bonus;
}

/// Everything about one offer that its options share; used for one offer after the other.
///
/// Shapes: sums over the periods before each; money and setup by period.
struct OfferSums {
    std::vector<double> net{};    ///< gain - money - hours at dose 1
    std::vector<double> bonus{};  ///< shares of bundles
    std::vector<double> money{};  ///< price of money
    std::vector<double> setup{};  ///< price of the set-up, by first period
    double doses[2] = {1, 1};
    double count_price = 0;
    bool has_payer = false;
};

/// The cheapest allowed payer's price of money in every period, the NGO share's part included.
void price_money(const PlaceView& view, Rank offer, OfferSums& sums) {
    const Purpose purpose = purpose_of_offer(view.problem(), offer);
    sums.money.assign(view.n_periods(), 0.0);
    sums.has_payer = false;
    for (const Rank payer : view.prices.payers[purpose.organisation]) {
        if (!may_pay(view.problem().funds[payer], purpose)) continue;
        for (std::size_t period = 0; period < sums.money.size(); ++period) {
            const double asked =
                view.prices.price_by(payer, purpose.organisation, static_cast<std::int32_t>(period));
            sums.money[period] = sums.has_payer ? std::min(sums.money[period], asked) : asked;
        }
        sums.has_payer = true;
    }
    const double ngo = view.prices.ngo_price(purpose.province, purpose.organisation);
    for (double& one : sums.money) one += ngo;
}

void sum_up(const PlaceView& view, Rank offer, const std::vector<double>& bonus, OfferSums& sums) {
    const Problem& problem = view.problem();
    const Offers& offers = problem.offers;
    const std::size_t n = view.n_periods();
    price_money(view, offer, sums);
    sums.net.assign(n + 1, 0.0);
    sums.bonus.assign(n + 1, 0.0);
    sums.setup.resize(n);
    for (std::size_t period = 0; period < n; ++period) {
        double net = -static_cast<double>(offers.unit_cost[offer]) * sums.money[period];
        for (std::uint32_t at = offers.reach_begin[offer]; at < offers.reach_begin[offer + 1]; ++at)
            net += offers.exposure[at] * view.lines.reaching[offers.reach_harm[at] * n + period];
        for (std::uint32_t at = offers.staff_begin[offer]; at < offers.staff_begin[offer + 1]; ++at)
            net -= offers.staff_hours[at] *
                   view.prices.certificate.staff_price[offers.staff_row[at] * n + period];
        sums.net[period + 1] = sums.net[period] + net;
        sums.bonus[period + 1] = sums.bonus[period] + bonus[period];
        sums.setup[period] = static_cast<double>(offers.setup_cost[offer]) * sums.money[period];
    }
    const bool is_ngo = is_ngo_side(problem.organisations[offers.organisation[offer]].kind);
    sums.count_price = is_ngo ? view.prices.certificate.county_price[problem.places[view.place].county] : 0;
    const Programme& programme = problem.programmes[offers.programme[offer]];
    const auto committed = view.answers.committed.find(offer);
    sums.doses[0] =
        std::max(programme.dose_min, committed == view.answers.committed.end() ? 0 : committed->second.dose);
    sums.doses[1] = programme.dose_max;
    if (!view.doses.empty() && !view.is_committed(offer)) {
        const auto& most = view.doses[offer - view.begin()];
        sums.doses[1] = std::min(programme.dose_max, *std::max_element(most.begin(), most.end()));
    }
    sums.doses[1] = std::max(sums.doses[1], sums.doses[0]);
}

/// The net gain of running from `first` to `last`, at the better of the two end doses.
double net_of_option(const PlaceView& view, Rank offer, const OfferSums& sums, std::size_t first,
                     std::size_t last) {
    const Offers& offers = view.problem().offers;
    double best = impossible;
    for (const double dose : sums.doses) {
        const bool is_free =
            offers.setup_cost[offer] == 0 && cost_at_dose(offers.unit_cost[offer], dose) == 0;
        if (sums.has_payer || is_free) best = std::max(best, dose * (sums.net[last + 1] - sums.net[first]));
    }
    return best + sums.bonus[last + 1] - sums.bonus[first] - sums.setup[first] + sums.count_price;
}

/// Periods in which a programme cannot run because of what must run, or cannot run, beside it.
std::vector<char> closed_periods(const PlaceView& view, Rank programme) {
    const Problem& problem = view.problem();
    std::vector<char> closed(view.n_periods(), 0);
    const auto has = [](const std::vector<Rank>& list, Rank rank) {
        return std::find(list.begin(), list.end(), rank) != list.end();
    };
    const auto bound = view.answers.bound.find(view.place);
    if (bound != view.answers.bound.end())
        for (const ExclusionGroup& group : problem.exclusion_groups)
            for (const auto& [other, period] : bound->second)
                if (other != programme && has(group.programmes, other) && has(group.programmes, programme))
                    closed[static_cast<std::size_t>(period)] = 1;
    for (const Prerequisite& rule : problem.prerequisites)
        for (std::size_t period = 0; period < closed.size(); ++period)
            if (rule.programme == programme && !view.is_open(rule.needs, period)) closed[period] = 1;
    return closed;
}

/// Best net gains over the programmes of an exclusion group.
struct GroupNets {
    double by_programme = 0;
    std::vector<double> by_interval{};
};

/// Offers of one programme: the best of each organisation, what must run counted whatever it costs. Offers
/// stand in the order of organisations, so those of one are neighbours.
struct ProgrammeNets {
    std::vector<std::pair<Rank, double>> best{};
    std::vector<std::pair<Rank, double>> forced{};
    std::vector<double> free{};
    bool can_be = true;

    void clear() {
        best.clear();
        forced.clear();
        free.clear();
        can_be = true;
    }
    bool is_forced(Rank organisation) const {
        return std::any_of(forced.begin(), forced.end(),
                           [&](const auto& one) { return one.first == organisation; });
    }
};

void take_offer(const PlaceView& view, Rank offer, const OfferSums& sums, const std::vector<char>& closed,
                ProgrammeNets& nets, GroupNets* group) {
    const Programme& programme = view.problem().programmes[view.problem().offers.programme[offer]];
    const std::size_t n = view.n_periods();
    double best = impossible;
    for (std::size_t first = 0; first < n; ++first) {
        for (std::size_t last = first; last < n && closed[last] == 0 && view.can_afford(offer, last);
             ++last) {
            const auto length = static_cast<std::int32_t>(last - first + 1);
            if (length < programme.min_duration && !(programme.continues && last == n - 1)) continue;
            if (!view.answers.admits(offer, static_cast<std::int32_t>(first),
                                     static_cast<std::int32_t>(last)))
                continue;
            const double net = net_of_option(view, offer, sums, first, last);
            best = std::max(best, net);
            if (group != nullptr)
                group->by_interval[first * n + last] = std::max(group->by_interval[first * n + last], net);
        }
    }
    const Rank organisation = view.problem().offers.organisation[offer];
    if (view.answers.must_run(offer)) {
        if (best == impossible || nets.is_forced(organisation)) nets.can_be = false;
        nets.forced.emplace_back(organisation, best);
    } else if (!nets.best.empty() && nets.best.back().first == organisation) {
        nets.best.back().second = std::max(nets.best.back().second, best);
    } else {
        nets.best.emplace_back(organisation, best);
    }
}

double total_of(ProgrammeNets& nets, std::int32_t most) {
    if (!nets.can_be || nets.forced.size() > static_cast<std::size_t>(most)) return impossible;
    double total = 0;
    for (const auto& [organisation, net] : nets.forced) total += net;
    for (const auto& [organisation, net] : nets.best)
        if (net > 0 && !nets.is_forced(organisation)) nets.free.push_back(net);
    std::sort(nets.free.begin(), nets.free.end(), std::greater<>());
    const std::size_t room = std::min(nets.free.size(), static_cast<std::size_t>(most) - nets.forced.size());
    for (std::size_t rank = 0; rank < room; ++rank) total += nets.free[rank];
    return total;
}

}  // namespace detail_check_bracket

double best_net_of_place(const PriceList& prices, const Answers& answers, const Lines& lines, Rank place) {
    using namespace detail_check_bracket;
    PlaceView view{prices, answers, lines, place};
    if (prices.problem.offers.size() <= most_offers_afforded)
        for (Rank offer = view.begin(); offer < view.end(); ++offer)
            view.doses.push_back(most_doses(prices, offer));
    view.open = open_periods(view);
    const Problem& problem = prices.problem;
    std::map<Rank, GroupNets> groups;
    OfferSums sums;
    ProgrammeNets nets;
    Sum total;
    for (Rank begin = view.begin(); begin < view.end();) {
        const Rank programme = problem.offers.programme[begin];
        const Rank rank = group_of(problem, programme);
        GroupNets* group = rank == no_rank ? nullptr : &groups[rank];
        if (group != nullptr) group->by_interval.resize(view.n_periods() * view.n_periods(), impossible);
        std::vector<double> bonus = bonus_of(view, programme);
        charge_rules(prices, place, programme, bonus);
        const std::vector<char> closed = closed_periods(view, programme);
        nets.clear();
        for (; begin < view.end() && problem.offers.programme[begin] == programme; ++begin) {
            sum_up(view, begin, bonus, sums);
            take_offer(view, begin, sums, closed, nets, group);
        }
        const double net = total_of(nets, problem.programmes[programme].max_providers);
        if (net == impossible) return impossible;
        if (group != nullptr)
            group->by_programme += net;
        else
            total.add(net);
    }
    for (const auto& [rank, group] : groups)
        total.add(std::min(group.by_programme, best_schedule(group.by_interval, view.n_periods())));
    total.add(exclusion_prices(prices, place));
    return total.total();
}

}  // namespace ensejam::plan::judge
