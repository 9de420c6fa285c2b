#include "plan/model/lens.h"

#include <algorithm>
#include <array>

namespace ensejam::plan {

namespace detail_lens {

constexpr std::size_t most_periods = 128;

/// The best interval of an offer, found by adding up periods from each first one.
struct Search {
    const double* nets;
    const double* bonus;  ///< or null
    const double* money;
    double setup;
    double constant;
    double dose_least, dose_most;
    std::size_t n_periods, shortest;
    bool continues;
    const Beside* beside;  ///< or null
    const Run* kept;       ///< or null
    Option best{};

    void from(std::size_t first, std::size_t last_least, const std::vector<char>* barred) {
        double sum = 0, added = constant - (setup == 0 ? 0 : setup * money[first]);
        for (std::size_t last = first; last < n_periods; ++last) {
            if (barred != nullptr && (*barred)[last] != 0) return;
            sum += nets[last];
            if (bonus != nullptr) added += bonus[last];
            if (last < last_least) continue;
            if (last - first + 1 < shortest && !(continues && last + 1 == n_periods)) continue;
            const double dose = sum > 0 ? dose_most : dose_least;
            double net = dose * sum + added;
            if (kept != nullptr)
                net -= beside->lost_by_dates(*kept, static_cast<std::int32_t>(first),
                                             static_cast<std::int32_t>(last));
            if (best.offer == no_rank || net > best.net)
                best = {0, static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(last), dose, net};
        }
    }
};

}  // namespace detail_lens

void effective_prices(const Fund& fund, const double* prices, std::size_t n_periods, double* effective) {
    double later = 0;
    for (std::size_t period = n_periods; period-- > 0;) {
        later = fund.rollover ? later + prices[period] : prices[period];
        effective[period] = later;
    }
}

void fill_money(const Model& model, const Region& region, const Certificate& prices, MoneyTable& money) {
    const Problem& problem = *model.problem;
    const std::size_t n_periods = model.n_periods;
    const std::size_t n_accounts = region.account_end - region.account_begin;
    std::vector<double> own(n_accounts * n_periods), transfer(n_accounts * n_periods);
    for (std::size_t rank = 0; rank < n_accounts; ++rank) {
        const std::size_t fund = model.fund_of_account[region.account_begin + rank];
        effective_prices(problem.funds[fund], &prices.fund_price[fund * n_periods], n_periods,
                         &own[rank * n_periods]);
        effective_prices(problem.funds[fund], &prices.transfer_price[fund * n_periods], n_periods,
                         &transfer[rank * n_periods]);
    }
    for (Rank rank = region.class_begin; rank < region.class_end; ++rank) {
        const PayClass& payclass = model.classes[rank];
        const double directive =
            prices.ngo_price[payclass.province] *
            (problem.provinces[payclass.province].ngo_share_min - (payclass.is_ngo ? 1 : 0));
        double* row = &money[rank * n_periods];
        std::fill(row, row + n_periods, unpayable);
        for (std::uint32_t at = payclass.payers_begin; at < payclass.payers_end; ++at) {
            const Payer& payer = model.payers[at];
            const std::size_t account = (payer.account - region.account_begin) * n_periods;
            for (std::size_t period = 0; period < n_periods; ++period)
                row[period] = std::min(
                    row[period],
                    own[account + period] + (payer.is_transfer ? transfer[account + period] : 0) + directive);
        }
    }
}

double priced_cost(const Model& model, const Certificate& prices, const MoneyTable& money, const Run& run) {
    const Offers& offers = model.problem->offers;
    const double* price = &money[model.class_of[run.offer] * model.n_periods];
    const double unit = static_cast<double>(offers.unit_cost[run.offer]) * run.dose;
    double cost = static_cast<double>(offers.setup_cost[run.offer]) * price[run.first];
    for (std::int32_t period = run.first; period <= run.last; ++period) {
        cost += unit * price[period];
        for (std::uint32_t at = offers.staff_begin[run.offer]; at < offers.staff_begin[run.offer + 1]; ++at)
            cost +=
                run.dose * offers.staff_hours[at] *
                prices.staff_price[offers.staff_row[at] * model.n_periods + static_cast<std::size_t>(period)];
    }
    return cost;
}

Lens::Lens(const Model& model, const Certificate& prices, const MoneyTable& money)
    : model_(model),
      problem_(*model.problem),
      prices_(prices),
      money_(money),
      raw_(model.n_harms * model.n_periods),
      acting_(model.n_harms * model.n_periods),
      bonus_(model.n_periods) {}

void Lens::look_at(Rank place, const float* slope, double floor_price, const std::vector<char>* barred) {
    place_ = place;
    slope_ = slope;
    barred_ = barred;
    floor_factor_ = 1 + (model_.floor[place] > 0 ? std::min(floor_price, problem_.floor_penalty) : 0);
    const std::size_t n_periods = model_.n_periods;
    const double* weight = &model_.weight[model_.cell(place)];
    for (std::size_t harm = 0; harm < model_.n_harms; ++harm) {
        const double carry_over = problem_.harms[harm].carry_over;
        double later = 0;
        for (std::size_t period = n_periods; period-- > 0;) {
            const std::size_t at = harm * n_periods + period;
            raw_[at] = floor_factor_ * weight[at] * static_cast<double>(slope[at]);
            acting_[at] = later = raw_[at] + carry_over * later;
        }
    }
}

void Lens::turn_to(Rank programme) {
    programme_ = programme;
    has_bonus_ = !model_.bundles_of[programme].empty() || has_rules();
    if (!has_bonus_) return;
    std::fill(bonus_.begin(), bonus_.end(), 0.0);
    if (!model_.bundles_of[programme].empty()) add_bonuses(programme);
    if (has_rules()) add_rules(programme);
}

void Lens::add_bonuses(Rank programme) {
    const std::size_t n_periods = model_.n_periods;
    const float* splits = &prices_.split[place_ * model_.n_members * n_periods];
    for (const BundleMember& mine : model_.bundles_of[programme]) {
        const Bundle& bundle = problem_.bundles[mine.bundle];
        const std::size_t begin = model_.bundle_begin[mine.bundle], n = bundle.programmes.size();
        for (std::size_t period = 0; period < n_periods; ++period) {
            double sum = 0;
            bool is_barred = false;
            for (std::size_t member = 0; member < n; ++member) {
                sum += static_cast<double>(splits[(begin + member) * n_periods + period]);
                is_barred = is_barred || (barred_ != nullptr &&
                                          (*barred_)[bundle.programmes[member] * n_periods + period] != 0);
            }
            if (is_barred) continue;
            const auto split = static_cast<double>(splits[mine.member * n_periods + period]);
            const double part = sum > 0 ? split / sum : 1.0 / static_cast<double>(n);
            bonus_[period] += part * bundle.exposure * raw_[bundle.harm * n_periods + period];
        }
    }
}

void Lens::add_rules(Rank programme) {
    const std::size_t n_periods = model_.n_periods;
    const double part = 1.0 / problem_.programmes[programme].max_providers;
    const auto add = [&](const std::vector<double>& prices, std::size_t row, double factor) {
        for (std::size_t period = 0; period < n_periods && !prices.empty(); ++period)
            bonus_[period] += factor * prices[row * n_periods + period];
    };
    for (std::size_t group = 0; group < problem_.exclusion_groups.size(); ++group) {
        const std::vector<Rank>& members = problem_.exclusion_groups[group].programmes;
        if (std::find(members.begin(), members.end(), programme) != members.end())
            add(prices_.exclusion_price, place_ * problem_.exclusion_groups.size() + group, -part);
    }
    for (std::size_t rank = 0; rank < problem_.prerequisites.size(); ++rank) {
        const Prerequisite& rule = problem_.prerequisites[rank];
        const std::size_t row = place_ * problem_.prerequisites.size() + rank;
        if (rule.programme == programme) add(prices_.need_price, row, -part);
        if (rule.needs == programme) add(prices_.need_price, row, 1);
    }
}

void Lens::fill_nets(Rank offer, double* nets) const {
    const Offers& offers = problem_.offers;
    const std::size_t n_periods = model_.n_periods;
    const double* money = &money_[model_.class_of[offer] * n_periods];
    const auto cost = static_cast<double>(offers.unit_cost[offer]);
    for (std::size_t period = 0; period < n_periods; ++period) nets[period] = -cost * money[period];
    for (std::uint32_t at = offers.reach_begin[offer]; at < offers.reach_begin[offer + 1]; ++at) {
        const double* acting = &acting_[offers.reach_harm[at] * n_periods];
        const double exposure = offers.exposure[at];
        for (std::size_t period = 0; period < n_periods; ++period) nets[period] += exposure * acting[period];
    }
    for (std::uint32_t at = offers.staff_begin[offer]; at < offers.staff_begin[offer + 1]; ++at) {
        const double* price = &prices_.staff_price[offers.staff_row[at] * n_periods];
        const double hours = offers.staff_hours[at];
        for (std::size_t period = 0; period < n_periods; ++period) nets[period] -= hours * price[period];
    }
}

/// Could setting up bring money in, or an activity count for its county?
bool Lens::may_gain_besides(Rank offer) const {
    const PayClass& payclass = model_.classes[model_.class_of[offer]];
    return payclass.is_ngo && (prices_.county_price[problem_.places[place_].county] > 0 ||
                               prices_.ngo_price[payclass.province] > 0);
}

Option Lens::best(Rank offer, const OfferLimits* limits, bool only_gains) const {
    if (limits != nullptr && !limits->may_run) return {};
    std::array<double, detail_lens::most_periods> nets;
    fill_nets(offer, nets.data());
    const Programme& programme = problem_.programmes[programme_];
    if (only_gains && limits == nullptr && !has_bonus_ &&
        std::all_of(nets.begin(), nets.begin() + static_cast<std::ptrdiff_t>(model_.n_periods),
                    [](double net) { return net <= 0; }) &&
        model_.worth_beside(offer) <= 0 && !may_gain_besides(offer))
        return {};
    const PayClass& payclass = model_.classes[model_.class_of[offer]];
    detail_lens::Search search{
        .nets = nets.data(),
        .bonus = has_bonus_ ? bonus_.data() : nullptr,
        .money = &money_[model_.class_of[offer] * model_.n_periods],
        .setup = static_cast<double>(problem_.offers.setup_cost[offer]),
        .constant = model_.worth_beside(offer) +
                    (payclass.is_ngo ? prices_.county_price[problem_.places[place_].county] : 0),
        .dose_least = limits == nullptr ? programme.dose_min : limits->dose_least,
        .dose_most = limits == nullptr ? programme.dose_max : std::max(limits->dose_most, limits->dose_least),
        .n_periods = model_.n_periods,
        .shortest = static_cast<std::size_t>(programme.min_duration),
        .continues = programme.continues,
        .beside = model_.beside,
        .kept = model_.kept_of(offer)};
    const std::size_t first_most = limits == nullptr ? model_.n_periods - 1 : limits->first_most;
    const std::size_t last_least = limits == nullptr ? 0 : limits->last_least;
    const auto* barred = limits == nullptr || limits->barred.empty() ? nullptr : &limits->barred;
    for (std::size_t first = 0; first <= first_most; ++first) search.from(first, last_least, barred);
    if (search.best.offer != no_rank) search.best.offer = offer;
    return search.best;
}

Option Lens::at(Rank offer, std::size_t first, std::size_t last, double dose_least, double dose_most) const {
    std::array<double, detail_lens::most_periods> nets;
    fill_nets(offer, nets.data());
    const Rank rank = model_.class_of[offer];
    const double setup = static_cast<double>(problem_.offers.setup_cost[offer]);
    double sum = 0, added = model_.worth_beside(offer);
    if (setup != 0) added -= setup * money_[rank * model_.n_periods + first];
    if (model_.classes[rank].is_ngo) added += prices_.county_price[problem_.places[place_].county];
    for (std::size_t period = first; period <= last; ++period) {
        sum += nets[period];
        if (has_bonus_) added += bonus_[period];
    }
    if (const Run* kept = model_.kept_of(offer))
        added -= model_.beside->lost_by_dates(*kept, static_cast<std::int32_t>(first),
                                              static_cast<std::int32_t>(last));
    const double dose = sum > 0 ? dose_most : dose_least;
    return {offer, static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(last), dose,
            dose * sum + added};
}

double Lens::rest() const {
    const std::size_t n_periods = model_.n_periods;
    const double* weight = &model_.weight[model_.cell(place_)];
    double sum = 0;
    for (std::size_t harm = 0; harm < model_.n_harms; ++harm)
        for (std::size_t period = 0; period < n_periods; ++period) {
            const std::size_t at = harm * n_periods + period;
            if (weight[at] > 0)
                sum += weight[at] * rest_under(problem_.harms[harm], static_cast<double>(slope_[at]));
        }
    const std::size_t n_rows = problem_.exclusion_groups.size() * n_periods;
    double excluded = 0;
    for (std::size_t at = 0; at < n_rows && !prices_.exclusion_price.empty(); ++at)
        excluded += prices_.exclusion_price[place_ * n_rows + at];
    return floor_factor_ * sum - (floor_factor_ - 1) * model_.floor[place_] + excluded;
}

double Lens::gain_of(const Site& site, const PlaceCover& cover) const {
    double gain = 0;
    for (auto period = static_cast<std::size_t>(site.first); period <= static_cast<std::size_t>(site.last);
         ++period)
        gain += cover.exposure * raw_[cover.harm * model_.n_periods + period];
    return gain;
}

}  // namespace ensejam::plan
