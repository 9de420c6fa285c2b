#include <algorithm>
#include <limits>

#include "base/base.h"
#include "plan/check/check_bracket.h"

// The upper bound that a leaf's certificate proves: rows at their prices, and a bracket for every place.
namespace ensejam::plan::judge {

namespace detail_check_bound {

constexpr double impossible = -std::numeric_limits<double>::infinity();

double price_of_rows(const PriceList& prices) {
    const Problem& problem = prices.problem;
    const Certificate& certificate = prices.certificate;
    const auto n = static_cast<std::size_t>(problem.n_periods);
    Sum sum;
    for (std::size_t rank = 0; rank < problem.funds.size(); ++rank) {
        const Fund& fund = problem.funds[rank];
        std::int64_t amount = 0;
        for (std::size_t period = 0; period < n; ++period) {
            amount = (fund.rollover ? amount : 0) + fund.amounts[period];
            const std::int64_t transferable = part_of(fund.transferable_share, amount);
            sum.add(certificate.fund_price[rank * n + period] * static_cast<double>(amount));
            sum.add(certificate.transfer_price[rank * n + period] * static_cast<double>(transferable));
        }
    }
    for (std::size_t row = 0; row < problem.staff.size(); ++row)
        for (std::size_t period = 0; period < n; ++period)
            sum.add(certificate.staff_price[row * n + period] * problem.staff[row].hours[period]);
    for (std::size_t county = 0; county < problem.counties.size(); ++county)
        sum.add(-certificate.county_price[county] * problem.counties[county].min_ngo_activities);
    return sum.total();
}

/// The least that a minor unit of money for a site costs in its first period; infinite when nobody may pay.
double price_of_site(const PriceList& prices, const Site& site) {
    double price = std::numeric_limits<double>::infinity();
    for (Rank fund = 0; fund < prices.problem.funds.size(); ++fund)
        if (may_pay_site(prices.problem, fund, site))
            price = std::min(price, prices.price_by(fund, site.organisation, site.first));
    return price + prices.ngo_price(site.province, site.organisation);
}

/// What opening each site gains at the places' slopes, money aside.
void add_gains(const Problem& problem, Rank place, const Lines& lines, std::vector<double>& gains) {
    const auto n = static_cast<std::size_t>(problem.n_periods);
    for (Rank rank = 0; rank < problem.sites.size(); ++rank) {
        const Site& site = problem.sites[rank];
        for (const Cover& cover : site.covers)
            for (std::int32_t period = site.first; period <= site.last && cover.place == place; ++period)
                gains[rank] +=
                    lines.slope[cover.harm * n + static_cast<std::size_t>(period)] * cover.exposure;
    }
}

/// The best of the sites at their net gains; minus infinity when the leaf contradicts itself.
double nets_of_sites(const PriceList& prices, const Answers& answers, const std::vector<double>& gains) {
    Sum sum;
    for (Rank rank = 0; rank < prices.problem.sites.size(); ++rank) {
        const Site& site = prices.problem.sites[rank];
        const double cost = site.cost == 0 ? 0 : static_cast<double>(site.cost) * price_of_site(prices, site);
        const double net = gains[rank] - cost;
        const auto asked = answers.of_site.find(rank);
        bool may_open = true, may_close = true;
        if (asked != answers.of_site.end())
            for (const Branch& branch : asked->second) (branch.runs ? may_close : may_open) = false;
        if (!may_open && !may_close) return impossible;
        sum.add(may_open ? (may_close ? std::max(0.0, net) : net) : 0);
    }
    return sum.total();
}

/// The periods that every interval of an offer holds which must run.
struct Held {
    std::int32_t first = no_period;
    std::int32_t last = no_period;

    void hold(std::int32_t period) {
        first = first == no_period ? period : std::min(first, period);
        last = std::max(last, period);
    }
};

}  // namespace detail_check_bound

PriceList::PriceList(const Problem& stated, const Certificate& given)
    : problem(stated), certificate(given), fund(given.fund_price), transfer(given.transfer_price) {
    const auto n = static_cast<std::size_t>(problem.n_periods);
    payers.resize(problem.organisations.size());
    for (Rank rank = 0; rank < problem.funds.size(); ++rank) {
        const Fund& one = problem.funds[rank];
        if (one.rollover)
            for (std::size_t period = n - 1; period-- > 0;) {
                fund[rank * n + period] += fund[rank * n + period + 1];
                transfer[rank * n + period] += transfer[rank * n + period + 1];
            }
        payers[one.owner].push_back(rank);
        for (const Rank payee : one.payees)
            if (payers[payee].empty() || payers[payee].back() != rank) payers[payee].push_back(rank);
    }
    const std::vector<Rank>& place = problem.offers.place;
    ENSEJAM_EXPECT(std::is_sorted(place.begin(), place.end()), "offers of a problem stand in order");
    for (Rank rank = 0; rank <= problem.places.size(); ++rank)
        first_offer.push_back(
            static_cast<Rank>(std::lower_bound(place.begin(), place.end(), rank) - place.begin()));
}

double PriceList::price_by(Rank payer, Rank organisation, std::int32_t period) const {
    const std::size_t at =
        payer * static_cast<std::size_t>(problem.n_periods) + static_cast<std::size_t>(period);
    return fund[at] + (problem.funds[payer].owner == organisation ? 0 : transfer[at]);
}

double PriceList::ngo_price(Rank province, Rank organisation) const {
    const double side = is_ngo_side(problem.organisations[organisation].kind) ? 1 : 0;
    return certificate.ngo_price[province] * (problem.provinces[province].ngo_share_min - side);
}

bool Answers::must_run(Rank offer) const {
    const auto asked = of_offer.find(offer);
    return committed.count(offer) != 0 ||
           (asked != of_offer.end() && std::any_of(asked->second.begin(), asked->second.end(),
                                                   [](const Branch& branch) { return branch.runs; }));
}

bool Answers::admits(Rank offer, std::int32_t first, std::int32_t last) const {
    const auto commitment = committed.find(offer);
    if (commitment != committed.end() && (first > 0 || last < commitment->second.last)) return false;
    const auto asked = of_offer.find(offer);
    return asked == of_offer.end() ||
           std::all_of(asked->second.begin(), asked->second.end(), [&](const Branch& branch) {
               const bool runs =
                   branch.period == no_period || (first <= branch.period && branch.period <= last);
               return runs == branch.runs;
           });
}

bool Answers::may_run(Rank offer, std::int32_t period) const {
    const auto asked = of_offer.find(offer);
    return asked == of_offer.end() ||
           std::none_of(asked->second.begin(), asked->second.end(), [period](const Branch& branch) {
               return !branch.runs && (branch.period == no_period || branch.period == period);
           });
}

Answers answers_of(const Problem& problem, const Leaf& leaf) {
    Answers answers;
    std::map<Rank, detail_check_bound::Held> held;
    for (const Branch& branch : leaf.branches) {
        if (branch.offer < 0) {
            answers.of_site[static_cast<Rank>(-1 - branch.offer)].push_back(branch);
            continue;
        }
        const auto offer = static_cast<Rank>(branch.offer);
        answers.of_offer[offer].push_back(branch);
        if (branch.runs && (branch.period != no_period || problem.n_periods == 1))
            held[offer].hold(std::max(branch.period, 0));
    }
    for (const Commitment& commitment : problem.commitments) {
        Commitment& known = answers.committed.emplace(commitment.offer, commitment).first->second;
        known.last = std::max(known.last, commitment.last);
        known.dose = std::max(known.dose, commitment.dose);
        held[commitment.offer].hold(0);
        held[commitment.offer].hold(commitment.last);
    }
    for (const auto& [offer, periods] : held)
        for (std::int32_t period = periods.first; period <= periods.last; ++period)
            answers.bound[problem.offers.place[offer]].push_back({problem.offers.programme[offer], period});
    return answers;
}

void draw_lines(const Problem& problem, const Certificate& certificate, Rank place, Lines& lines) {
    const auto n = static_cast<std::size_t>(problem.n_periods);
    lines.slope.resize(problem.harms.size() * n);
    const float* slope = certificate.slope.data() + place * lines.slope.size();
    const double floor = floor_of(problem, place);
    const double price = certificate.floor_price.empty() || !(floor > 0) ? 0 : certificate.floor_price[place];
    const double steeper = std::min(price, problem.floor_penalty);
    Sum rest;
    for (Rank harm = 0; harm < problem.harms.size(); ++harm)
        for (std::size_t period = 0; period < n; ++period) {
            const std::size_t at = harm * n + period;
            const double weight =
                (1 + steeper) * weight_of(problem, place, harm, static_cast<std::int32_t>(period));
            if (weight > 0) rest.add(weight * rest_of(problem.harms[harm], slope[at]));
            lines.slope[at] = weight * slope[at];
        }
    rest.add(-steeper * floor);
    lines.rest = rest.total();
    lines.reaching = lines.slope;
    for (Rank harm = 0; harm < problem.harms.size(); ++harm)
        for (std::size_t period = n - 1; period-- > 0;)
            lines.reaching[harm * n + period] +=
                problem.harms[harm].carry_over * lines.reaching[harm * n + period + 1];
}

double bound_of_leaf(const Problem& problem, const Leaf& leaf) {
    using namespace detail_check_bound;
    const PriceList prices(problem, leaf.certificate);
    const Answers answers = answers_of(problem, leaf);
    std::vector<double> gains(problem.sites.size(), 0.0);
    std::vector<char> is_covered(problem.places.size(), 0);
    for (const Site& site : problem.sites)
        for (const Cover& cover : site.covers) is_covered[cover.place] = 1;
    Lines lines;
    Sum sum;
    sum.add(price_of_rows(prices));
    for (Rank place = 0; place < problem.places.size(); ++place) {
        draw_lines(problem, leaf.certificate, place, lines);
        const double net = best_net_of_place(prices, answers, lines, place);
        if (net == impossible) return impossible;
        sum.add(lines.rest + net);
        if (is_covered[place] != 0) add_gains(problem, place, lines, gains);
    }
    const double net = nets_of_sites(prices, answers, gains);
    if (net == impossible) return impossible;
    sum.add(net);
    return sum.total();
}

}  // namespace ensejam::plan::judge
