#include <algorithm>
#include <cmath>

#include "plan/model/market.h"

namespace ensejam::plan {

namespace detail_survey {

/// What is chosen in one place.
struct Chosen {
    std::vector<Option> options{};
    std::vector<double> exposure{};
};

void note(Tallies& tallies, const Option& option, double rate) {
    Tally* least = tallies.data();
    bool is_known = false;
    for (Tally& tally : tallies) {
        tally.frequency *= static_cast<float>(1 - rate);
        if (tally.offer == option.offer && tally.first == option.first && tally.last == option.last &&
            option.offer != no_rank) {
            tally.frequency += static_cast<float>(rate);
            tally.dose += static_cast<float>(rate) * (static_cast<float>(option.dose) - tally.dose) /
                          std::max(tally.frequency, static_cast<float>(rate));
            is_known = true;
        }
        if (tally.frequency < least->frequency) least = &tally;
    }
    if (is_known || option.offer == no_rank || least->frequency >= static_cast<float>(rate)) return;
    *least = {option.offer, option.first, option.last, static_cast<float>(rate),
              static_cast<float>(option.dose)};
}

/// A fixed group runs its option in any case; only the dose is free.
Option fixed_option(const Lens& lens, const Market& market, const Tally& tally, const OfferLimits* given) {
    const Problem& problem = *market.model->problem;
    const Programme& programme = problem.programmes[problem.offers.programme[tally.offer]];
    return lens.at(tally.offer, tally.first, tally.last,
                   given == nullptr ? programme.dose_min : given->dose_least,
                   given == nullptr ? programme.dose_max : given->dose_most);
}

struct Scan {
    Market& market;
    const Model& model;
    const Problem& problem;
    Lens lens;
    Chosen chosen{};
    std::vector<Option> found{};  ///< of one group

    void look_for(Group& group, const std::vector<OfferLimits>* limits, Rank place_begin) {
        found.clear();
        for (Rank offer = group.begin; offer < group.end; ++offer) {
            const OfferLimits* limit = limits == nullptr ? nullptr : &(*limits)[offer - place_begin];
            const Option option = lens.best(offer, limit, true);
            if (option.offer == no_rank) continue;
            const bool must_run = limit != nullptr && limit->must_run;
            if (must_run || option.net > 0) found.push_back(option);
            if (must_run) found.back().net = std::max(found.back().net, 0.0) + unpayable;
        }
        const int most = problem.programmes[problem.offers.programme[group.begin]].max_providers;
        std::sort(found.begin(), found.end(), [](const Option& a, const Option& b) { return a.net > b.net; });
        std::size_t n = 0;
        for (const Option& option : found) {
            const auto same = [&](const Option& other) {
                return problem.offers.organisation[other.offer] == problem.offers.organisation[option.offer];
            };
            if (n == static_cast<std::size_t>(most)) break;
            if (std::none_of(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(n), same))
                found[n++] = option;
        }
        found.resize(n);
    }

    void take(const Option& option) {
        const Offers& offers = problem.offers;
        const std::size_t n_periods = model.n_periods;
        const Rank payclass = model.class_of[option.offer] - market.region->class_begin;
        double* cost = &market.class_cost[payclass * n_periods];
        const double unit = option.dose * static_cast<double>(offers.unit_cost[option.offer]);
        cost[option.first] += static_cast<double>(offers.setup_cost[option.offer]);
        for (std::size_t period = option.first; period <= option.last; ++period) cost[period] += unit;
        for (std::uint32_t at = offers.staff_begin[option.offer]; at < offers.staff_begin[option.offer + 1];
             ++at) {
            double* hours =
                &market.used.hours[(model.staff_account[at] - market.region->staff_begin) * n_periods];
            for (std::size_t period = option.first; period <= option.last; ++period)
                hours[period] += offers.staff_hours[at] * option.dose;
        }
        for (std::uint32_t at = offers.reach_begin[option.offer]; at < offers.reach_begin[option.offer + 1];
             ++at) {
            double* exposure = &chosen.exposure[offers.reach_harm[at] * n_periods];
            const double carry_over = problem.harms[offers.reach_harm[at]].carry_over;
            double acting = 0;
            for (std::size_t period = option.first; period < n_periods; ++period) {
                acting =
                    acting * carry_over + (period <= option.last ? offers.exposure[at] * option.dose : 0);
                if (acting == 0) break;
                exposure[period] += acting;
            }
        }
    }

    /// Of options that exclude each other in time, only the better is kept.
    void drop_excluded() {
        for (std::size_t a = 0; a < chosen.options.size(); ++a)
            for (std::size_t b = 0; b < chosen.options.size(); ++b) {
                Option &one = chosen.options[a], &other = chosen.options[b];
                if (a == b || one.offer == no_rank || other.offer == no_rank || other.net > one.net) continue;
                if (one.first > other.last || other.first > one.last) continue;
                const auto& excluded = model.excluded_by[problem.offers.programme[one.offer]];
                const Rank programme = problem.offers.programme[other.offer];
                if (std::find(excluded.begin(), excluded.end(), programme) != excluded.end())
                    other.offer = no_rank;
            }
    }

    bool runs(Rank programme, std::size_t period) const {
        return std::any_of(chosen.options.begin(), chosen.options.end(), [&](const Option& option) {
            return option.offer != no_rank && option.first <= period && period <= option.last &&
                   problem.offers.programme[option.offer] == programme;
        });
    }

    /// Adds whole bundles; a bonus that is divided moves toward the member that is present less.
    void add_bundles(Rank place) {
        float* splits = market.prices->split.data() + place * model.n_members * model.n_periods;
        for (const Bundle& bundle : problem.bundles) {
            const std::size_t n = bundle.programmes.size();
            for (std::size_t period = 0; period < model.n_periods; ++period) {
                present.assign(n, 0);
                float sum = 0, parts = 0;
                for (std::size_t member = 0; member < n; ++member) {
                    present[member] = runs(bundle.programmes[member], period) ? 1.0F : 0.0F;
                    sum += present[member];
                    parts += splits[member * model.n_periods + period];
                }
                const auto size = static_cast<float>(n);
                if (sum == size) chosen.exposure[bundle.harm * model.n_periods + period] += bundle.exposure;
                for (std::size_t member = 0; member < n; ++member) {
                    float& split = splits[member * model.n_periods + period];
                    split = parts > 0 ? split / parts : 1 / size;
                    split = std::max(
                        0.0F, split + static_cast<float>(2 * market.gamma) * (sum / size - present[member]));
                }
            }
            splits += n * model.n_periods;
        }
    }

    double choose(std::uint32_t at, const std::vector<OfferLimits>* limits, Rank place_begin) {
        Group& group = market.groups[at];
        Tallies& tallies = market.tallies[at];
        lens.turn_to(problem.offers.programme[group.begin]);
        if (group.stand == Stand::fixed) {
            const OfferLimits* limit =
                limits == nullptr ? nullptr : &(*limits)[tallies[0].offer - place_begin];
            const Option option = fixed_option(lens, market, tallies[0], limit);
            if (option.offer == no_rank) return 0;
            tallies[0].dose +=
                static_cast<float>(market.tally_rate) * (static_cast<float>(option.dose) - tallies[0].dose);
            chosen.options.push_back(option);
            return option.net;
        }
        look_for(group, limits, place_begin);
        if (found.empty()) note(tallies, {}, market.tally_rate);
        double net = 0;
        for (Option& option : found) {
            if (option.net >= unpayable / 2) option.net -= unpayable;
            net += option.net;
            note(tallies, option, market.tally_rate);
            chosen.options.push_back(option);
        }
        return net;
    }

    void visit(std::size_t rank) {
        const Rank place = market.region->places[rank];
        const std::vector<OfferLimits>* limits = market.limits[rank].empty() ? nullptr : &market.limits[rank];
        lens.look_at(place, &market.prices->slope[model.cell(place)], market.prices->floor_price[place],
                     nullptr);
        market.bound += lens.rest();
        chosen.options.clear();
        std::fill(chosen.exposure.begin(), chosen.exposure.end(), 0.0);
        for (std::uint32_t at = market.group_begin[rank]; at < market.group_begin[rank + 1]; ++at)
            if (market.groups[at].stand != Stand::banned)
                market.bound += choose(at, limits, model.place_begin[place]);
        if (!problem.exclusion_groups.empty()) drop_excluded();
        for (const Option& option : chosen.options) {
            if (option.offer == no_rank) continue;
            take(option);
            if (model.classes[model.class_of[option.offer]].is_ngo)
                market.used.county[county_in_region(place)] += 1;
        }
        if (!problem.bundles.empty()) add_bundles(place);
        if (!model.covers.empty()) add_sites(place);
        average(rank);
    }

    std::size_t county_in_region(Rank place) const {
        const auto& counties = market.region->counties;
        const auto found_at =
            std::lower_bound(counties.begin(), counties.end(), problem.places[place].county);
        return static_cast<std::size_t>(found_at - counties.begin());
    }

    void add_sites(Rank place) {
        for (const PlaceCover& cover : model.covers[place]) {
            const Site& site = problem.sites[cover.site];
            site_gain[cover.site] += lens.gain_of(site, cover);
            if (is_open[cover.site] == 0) continue;
            for (auto period = static_cast<std::size_t>(site.first);
                 period <= static_cast<std::size_t>(site.last); ++period)
                chosen.exposure[cover.harm * model.n_periods + period] += cover.exposure;
        }
    }

    void average(std::size_t rank) {
        double* exposure = &market.exposure[rank * chosen.exposure.size()];
        for (std::size_t at = 0; at < chosen.exposure.size(); ++at)
            exposure[at] += market.gamma * (chosen.exposure[at] - exposure[at]);
    }

    std::vector<float> present{};
    std::vector<double> site_gain{};
    std::vector<char> is_open{};
};

/// Opens the sites that gain more than they cost, by the prices of today.
void choose_sites(Scan& scan) {
    if (scan.problem.sites.empty()) return;
    scan.site_gain.assign(scan.problem.sites.size(), 0.0);
    scan.is_open.assign(scan.problem.sites.size(), 0);
    for (const Rank place : scan.market.region->places) {
        if (scan.model.covers[place].empty()) continue;
        scan.lens.look_at(place, &scan.market.prices->slope[scan.model.cell(place)],
                          scan.market.prices->floor_price[place], nullptr);
        for (const PlaceCover& cover : scan.model.covers[place])
            scan.site_gain[cover.site] += scan.lens.gain_of(scan.problem.sites[cover.site], cover);
    }
    for (const Rank rank : scan.market.region->sites) {
        const Site& site = scan.problem.sites[rank];
        const std::size_t at =
            scan.model.site_class[rank] * scan.model.n_periods + static_cast<std::size_t>(site.first);
        const auto cost = static_cast<double>(site.cost);
        const double net = scan.site_gain[rank] - (cost > 0 ? cost * (*scan.market.money)[at] : 0);
        if (net <= 0) continue;
        scan.is_open[rank] = 1;
        scan.market.bound += net;
        scan.market.class_cost[at - scan.market.region->class_begin * scan.model.n_periods] += cost;
    }
}

}  // namespace detail_survey

void survey(Market& market) {
    using namespace detail_survey;
    const Model& model = *market.model;
    fill_money(model, *market.region, *market.prices, *market.money);
    market.bound = 0;
    market.gamma = std::max(0.012, 2.0 / (market.passes + 2));
    std::fill(market.class_cost.begin(), market.class_cost.end(), 0.0);
    std::fill(market.used.hours.begin(), market.used.hours.end(), 0.0);
    std::fill(market.used.county.begin(), market.used.county.end(), 0.0);
    Scan scan{market, model, *model.problem, Lens(model, *market.prices, *market.money)};
    scan.chosen.exposure.assign(model.n_harms * model.n_periods, 0.0);
    choose_sites(scan);
    for (std::size_t rank = 0; rank < market.region->places.size(); ++rank) scan.visit(rank);
    ++market.passes;
}

}  // namespace ensejam::plan
