#include "plan/model/model.h"

#include <algorithm>
#include <unordered_map>

namespace ensejam::plan {

namespace detail_model {

bool names(const std::vector<Rank>& list, Rank rank) {
    return std::find(list.begin(), list.end(), rank) != list.end();
}
bool allows(const std::vector<Rank>& list, Rank rank) { return list.empty() || names(list, rank); }

/// What decides who may pay. Programme and harm are `no_rank` where no fund asks for them.
struct Purpose {
    Rank province = 0;
    Rank organisation = 0;
    Rank programme = no_rank;
    Rank harm = no_rank;
    Rank site = no_rank;  ///< a site has a class of its own

    friend auto operator<=>(const Purpose&, const Purpose&) = default;
};
struct PurposeHash {
    std::size_t operator()(const Purpose& purpose) const {
        std::uint64_t hash = purpose.province;
        for (const Rank part : {purpose.organisation, purpose.programme, purpose.harm, purpose.site})
            hash = (hash ^ part) * 0x9e3779b97f4a7c15ULL + (hash >> 29);
        return hash;
    }
};

Rank main_harm(const Offers& offers, std::size_t offer) {
    Rank harm = no_rank;
    double most = 0;
    for (std::uint32_t at = offers.reach_begin[offer]; at < offers.reach_begin[offer + 1]; ++at)
        if (offers.exposure[at] > most) most = offers.exposure[at], harm = offers.reach_harm[at];
    return harm;
}

/// Numbers the classes of activities by who may pay them, in the order of provinces.
class Classes {
public:
    explicit Classes(Model& model) : model_(model), problem_(*model.problem) {
        for (const Fund& fund : problem_.funds) {
            asks_programme_ |= !fund.programmes.empty();
            asks_harm_ |= !fund.harms.empty();
        }
        for (Rank fund = 0; fund < problem_.funds.size(); ++fund) {
            funds_of_[problem_.funds[fund].owner].push_back(fund);
            for (const Rank payee : problem_.funds[fund].payees)
                if (payee != problem_.funds[fund].owner) funds_of_[payee].push_back(fund);
        }
    }

    void number() {
        const std::size_t n_offers = problem_.offers.size();
        model_.class_of.resize(n_offers);
        std::vector<Purpose> purposes;
        for (std::size_t offer = 0; offer < n_offers; ++offer)
            model_.class_of[offer] = rank_of(purpose_of(offer), purposes);
        for (Rank site = 0; site < problem_.sites.size(); ++site)
            model_.site_class.push_back(rank_of(purpose_of_site(site), purposes));
        std::vector<Rank> order(purposes.size());
        for (Rank rank = 0; rank < order.size(); ++rank) order[rank] = rank;
        std::sort(order.begin(), order.end(), [&](Rank a, Rank b) { return purposes[a] < purposes[b]; });
        std::vector<Rank> place_in(order.size());
        for (Rank rank = 0; rank < order.size(); ++rank) {
            place_in[order[rank]] = rank;
            add(purposes[order[rank]]);
        }
        for (Rank& rank : model_.class_of) rank = place_in[rank];
        for (Rank& rank : model_.site_class) rank = place_in[rank];
    }

private:
    Purpose purpose_of(std::size_t offer) const {
        const Offers& offers = problem_.offers;
        return {.province = model_.province_of[offers.place[offer]],
                .organisation = offers.organisation[offer],
                .programme = asks_programme_ ? offers.programme[offer] : no_rank,
                .harm = asks_harm_ ? main_harm(offers, offer) : no_rank};
    }

    Purpose purpose_of_site(Rank rank) const {
        const Site& site = problem_.sites[rank];
        return {.province = site.province,
                .organisation = site.organisation,
                .programme = site.programme,
                .harm = site.covers.empty() ? no_rank : site.covers[0].harm,
                .site = rank};
    }

    Rank rank_of(const Purpose& purpose, std::vector<Purpose>& purposes) {
        const auto [found, is_new] = ranks_.try_emplace(purpose, static_cast<Rank>(purposes.size()));
        if (is_new) purposes.push_back(purpose);
        return found->second;
    }

    void add(const Purpose& purpose) {
        PayClass opened{.province = purpose.province,
                        .organisation = purpose.organisation,
                        .is_ngo = is_ngo_side(problem_.organisations[purpose.organisation].kind),
                        .payers_begin = static_cast<std::uint32_t>(model_.payers.size())};
        for (const Rank fund : payers_of(purpose))
            model_.payers.push_back(
                {.fund = fund, .is_transfer = problem_.funds[fund].owner != opened.organisation});
        opened.payers_end = static_cast<std::uint32_t>(model_.payers.size());
        model_.classes.push_back(opened);
    }

    std::vector<Rank> payers_of(const Purpose& purpose) const {
        if (purpose.site != no_rank && !problem_.sites[purpose.site].payers.empty())
            return problem_.sites[purpose.site].payers;
        std::vector<Rank> result;
        const auto found = funds_of_.find(purpose.organisation);
        if (found == funds_of_.end()) return result;
        for (const Rank rank : found->second) {
            const Fund& fund = problem_.funds[rank];
            if ((purpose.programme == no_rank || allows(fund.programmes, purpose.programme)) &&
                allows(fund.harms, purpose.harm) && allows(fund.provinces, purpose.province))
                result.push_back(rank);
        }
        return result;
    }

    Model& model_;
    const Problem& problem_;
    bool asks_programme_ = false;
    bool asks_harm_ = false;
    std::unordered_map<Rank, std::vector<Rank>> funds_of_{};
    std::unordered_map<Purpose, Rank, PurposeHash> ranks_{};
};

void fill_weights(Model& model) {
    const Problem& problem = *model.problem;
    model.weight.reserve(problem.places.size() * model.n_harms * model.n_periods);
    for (Rank place = 0; place < problem.places.size(); ++place) {
        double full = 0;
        for (Rank harm = 0; harm < model.n_harms; ++harm)
            for (std::size_t period = 0; period < model.n_periods; ++period) {
                model.weight.push_back(problem.harms[harm].severity * problem.places[place].priority *
                                       problem.discount[period] *
                                       problem.needs[problem.need_rank(place, harm)]);
                full += model.weight.back();
            }
        model.floor.push_back(problem.places[place].floor * full);
        model.province_of.push_back(problem.counties[problem.places[place].county].province);
    }
}

void fill_rules(Model& model) {
    const Problem& problem = *model.problem;
    const std::size_t n_programmes = problem.programmes.size();
    model.bundles_of.resize(n_programmes);
    model.needs_of.resize(n_programmes);
    model.excluded_by.resize(n_programmes);
    model.exclusion_of.resize(n_programmes, no_rank);
    for (Rank bundle = 0; bundle < problem.bundles.size(); ++bundle) {
        model.bundle_begin.push_back(static_cast<Rank>(model.n_members));
        for (const Rank programme : problem.bundles[bundle].programmes)
            model.bundles_of[programme].push_back({bundle, static_cast<Rank>(model.n_members++)});
    }
    for (const Prerequisite& rule : problem.prerequisites)
        model.needs_of[rule.programme].push_back(rule.needs);
    for (Rank group = 0; group < problem.exclusion_groups.size(); ++group)
        for (const Rank programme : problem.exclusion_groups[group].programmes) {
            if (model.exclusion_of[programme] == no_rank) model.exclusion_of[programme] = group;
            for (const Rank other : problem.exclusion_groups[group].programmes)
                if (other != programme && !names(model.excluded_by[programme], other))
                    model.excluded_by[programme].push_back(other);
        }
    for (Rank rank = 0; rank < problem.commitments.size(); ++rank)
        model.commitments_of.emplace_back(problem.commitments[rank].offer, rank);
    std::sort(model.commitments_of.begin(), model.commitments_of.end());
    if (!problem.sites.empty()) model.covers.resize(problem.places.size());
    for (Rank site = 0; site < problem.sites.size(); ++site)
        for (const Cover& cover : problem.sites[site].covers)
            model.covers[cover.place].push_back({site, cover.harm, cover.exposure});
}

}  // namespace detail_model

Model model_of(const Problem& problem, bool as_one) {
    Model model{.problem = &problem,
                .n_periods = static_cast<std::size_t>(problem.n_periods),
                .n_harms = problem.harms.size()};
    detail_model::fill_weights(model);
    model.place_begin.assign(problem.places.size() + 1, 0);
    for (const Rank place : problem.offers.place) ++model.place_begin[place + 1];
    for (std::size_t place = 0; place < problem.places.size(); ++place)
        model.place_begin[place + 1] += model.place_begin[place];
    detail_model::fill_rules(model);
    detail_model::Classes(model).number();
    lay_out_regions(model, as_one);
    fill_affordable(model);
    return model;
}

std::span<const std::pair<Rank, Rank>> Model::commitments_among(Rank begin, Rank end) const {
    const auto at = [&](Rank offer) {
        return std::lower_bound(commitments_of.begin(), commitments_of.end(),
                                std::pair<Rank, Rank>{offer, 0});
    };
    return {at(begin), at(end)};
}

double Model::beside_of(const Run& run) const {
    const double worth = worth_beside(run.offer);
    const Run* was = kept_of(run.offer);
    if (was == nullptr) return worth;
    const double most = problem->programmes[problem->offers.programme[run.offer]].dose_max;
    return worth - beside->lost_by_dates(*was, run.first, run.last) -
           beside->dose * std::abs(run.dose - was->dose) / most;
}

bool may_pay_for(const Model& model, Rank account, Rank offer) {
    const PayClass& payclass = model.classes[model.class_of[offer]];
    return std::any_of(model.payers.begin() + payclass.payers_begin,
                       model.payers.begin() + payclass.payers_end,
                       [account](const Payer& payer) { return payer.account == account; });
}

std::int64_t count_options(const Problem& problem) {
    const auto n_periods = static_cast<std::size_t>(problem.n_periods);
    std::vector<std::int64_t> options(problem.programmes.size(), 0);
    for (std::size_t rank = 0; rank < options.size(); ++rank) {
        const Programme& programme = problem.programmes[rank];
        for (std::size_t first = 0; first < n_periods; ++first)
            for (std::size_t last = first; last < n_periods; ++last)
                options[rank] += is_interval(problem, programme, first, last) ? 1 : 0;
        options[rank] *= programme.dose_min < programme.dose_max ? 2 : 1;
    }
    auto total = static_cast<std::int64_t>(problem.sites.size());
    for (const std::uint16_t programme : problem.offers.programme) total += options[programme];
    return total;
}

}  // namespace ensejam::plan
