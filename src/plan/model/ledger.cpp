#include "plan/model/ledger.h"

#include <algorithm>

#include "plan/model/lens.h"

namespace ensejam::plan {

namespace detail_ledger {

constexpr double hour_slack = 1e-7;
constexpr double share_slack = 1e-7;

std::vector<double> prices_of_payers(const Model& model, const Region& region, const Certificate& prices) {
    const std::size_t n_periods = model.n_periods;
    std::vector<double> result((region.payer_end - region.payer_begin) * n_periods, 0.0);
    std::vector<double> own(n_periods), transfer(n_periods);
    for (Rank at = region.payer_begin; at < region.payer_end; ++at) {
        const Payer& payer = model.payers[at];
        const Fund& fund = model.problem->funds[payer.fund];
        effective_prices(fund, &prices.fund_price[payer.fund * n_periods], n_periods, own.data());
        effective_prices(fund, &prices.transfer_price[payer.fund * n_periods], n_periods, transfer.data());
        for (std::size_t period = 0; period < n_periods; ++period)
            result[(at - region.payer_begin) * n_periods + period] =
                own[period] + (payer.is_transfer ? transfer[period] : 0);
    }
    return result;
}

}  // namespace detail_ledger

Means means_of(const Model& model) {
    const Problem& problem = *model.problem;
    std::vector<std::int64_t> n_fund(problem.funds.size(), 0), n_row(problem.staff.size(), 0);
    for (const Rank fund : model.fund_of_account) ++n_fund[fund];
    for (const Rank row : model.row_of_account) ++n_row[row];
    Means means;
    for (const Rank fund : model.fund_of_account)
        for (std::size_t period = 0; period < model.n_periods; ++period)
            means.money.push_back(problem.funds[fund].amounts[period] / n_fund[fund]);
    for (const Rank row : model.row_of_account)
        for (std::size_t period = 0; period < model.n_periods; ++period)
            means.hours.push_back(problem.staff[row].hours[period] / static_cast<double>(n_row[row]));
    return means;
}

Ledger::Ledger(const Model& model, const Region& region, const Means& means)
    : model_(&model), region_(&region), n_periods_(model.n_periods) {
    const std::size_t n_accounts = region.account_end - region.account_begin;
    for (Rank at = region.payer_begin; at < region.payer_end; ++at) class_of_payer_.push_back(0);
    payers_of_account_.resize(n_accounts);
    for (Rank rank = region.class_begin; rank < region.class_end; ++rank)
        for (std::uint32_t at = model.classes[rank].payers_begin; at < model.classes[rank].payers_end; ++at) {
            class_of_payer_[at - region.payer_begin] = rank;
            payers_of_account_[model.payers[at].account - region.account_begin].push_back(at);
            for (std::size_t period = 0; period < n_periods_; ++period) order_.push_back(at);
        }
    const auto slice = [this](const auto& all, Rank begin, Rank end) {
        const auto step = static_cast<std::ptrdiff_t>(n_periods_);
        return std::remove_cvref_t<decltype(all)>(all.begin() + begin * step, all.begin() + end * step);
    };
    amount_ = slice(means.money, region.account_begin, region.account_end);
    state_.hours_left = slice(means.hours, region.staff_begin, region.staff_end);
    state_.given.assign(amount_.size(), 0);
    state_.transferred.assign(amount_.size(), 0);
    state_.paid.assign(class_of_payer_.size() * n_periods_, 0);
    state_.all.assign(model.problem->provinces.size(), 0);
    state_.ngo.assign(model.problem->provinces.size(), 0);
    state_.counts.assign(model.problem->counties.size(), 0);
    visited_.assign(n_accounts, 0);
    for (std::uint32_t at = 0; at < order_.size(); ++at) order_[at] = 0;
    prefer(Certificate{.fund_price = std::vector<double>(model.problem->funds.size() * n_periods_, 0.0),
                       .transfer_price = std::vector<double>(model.problem->funds.size() * n_periods_, 1.0)});
}

void Ledger::prefer(const Certificate& prices) {
    const std::vector<double> price = detail_ledger::prices_of_payers(*model_, *region_, prices);
    std::vector<Rank> sorted;
    for (Rank rank = region_->class_begin; rank < region_->class_end; ++rank) {
        const PayClass& payclass = model_->classes[rank];
        const std::size_t begin = payclass.payers_begin - region_->payer_begin;
        const std::size_t n = payclass.payers_end - payclass.payers_begin;
        for (std::size_t period = 0; period < n_periods_; ++period) {
            sorted.clear();
            for (std::size_t at = begin; at < begin + n; ++at) sorted.push_back(static_cast<Rank>(at));
            std::stable_sort(sorted.begin(), sorted.end(), [&](Rank a, Rank b) {
                return price[a * n_periods_ + period] < price[b * n_periods_ + period];
            });
            for (std::size_t at = 0; at < n; ++at)
                order_[begin * n_periods_ + period * n + at] = sorted[at] + region_->payer_begin;
        }
    }
}

double Ledger::margin_of(Rank province, std::int64_t all, std::int64_t ngo) const {
    return static_cast<double>(static_cast<long double>(ngo) -
                               static_cast<long double>(model_->problem->provinces[province].ngo_share_min) *
                                   static_cast<long double>(all));
}

void Ledger::note_money(const PayClass& payclass, std::int64_t amount) {
    state_.all[payclass.province] += amount;
    if (payclass.is_ngo) state_.ngo[payclass.province] += amount;
}

bool Ledger::keeps_share(const PayClass& payclass, std::int64_t amount) const {
    const Rank province = payclass.province;
    if (payclass.is_ngo == (amount >= 0)) return true;
    return margin_of(province, state_.all[province] + amount,
                     state_.ngo[province] + (payclass.is_ngo ? amount : 0)) >= -detail_ledger::share_slack;
}

bool Ledger::pay_run(const Run& run, std::int64_t unit, std::int64_t setup) {
    const Rank payclass = model_->class_of[run.offer];
    for (auto period = run.first; period <= run.last; ++period) {
        const std::int64_t amount = unit + (period == run.first ? setup : 0);
        if (amount == 0 || pay(payclass, static_cast<std::size_t>(period), amount)) continue;
        for (auto done = run.first; done < period; ++done)
            unpay(payclass, static_cast<std::size_t>(done), unit + (done == run.first ? setup : 0));
        return false;
    }
    note_money(model_->classes[payclass], unit * (run.last - run.first + 1) + setup);
    return true;
}

void Ledger::unpay_run(const Run& run, std::int64_t unit, std::int64_t setup) {
    const Rank payclass = model_->class_of[run.offer];
    for (auto period = run.first; period <= run.last; ++period)
        unpay(payclass, static_cast<std::size_t>(period), unit + (period == run.first ? setup : 0));
    note_money(model_->classes[payclass], -(unit * (run.last - run.first + 1) + setup));
}

/// Takes the hours of a dose (gives them back when it is negative), if there are enough.
bool Ledger::work(const Run& run, double dose) {
    const Offers& offers = model_->problem->offers;
    const auto for_cells = [&](auto&& act) {
        for (std::uint32_t at = offers.staff_begin[run.offer]; at < offers.staff_begin[run.offer + 1]; ++at) {
            const std::size_t row = (model_->staff_account[at] - region_->staff_begin) * n_periods_;
            for (auto period = static_cast<std::size_t>(run.first);
                 period <= static_cast<std::size_t>(run.last); ++period)
                act(state_.hours_left[row + period], offers.staff_hours[at] * dose);
        }
    };
    bool fits = true;
    for_cells([&](double left, double hours) {
        if (hours > 0 && left - hours < -detail_ledger::hour_slack) fits = false;
    });
    if (fits) for_cells([](double& left, double hours) { left -= hours; });
    return fits;
}

bool Ledger::book(const Run& run) {
    const Offers& offers = model_->problem->offers;
    const PayClass& payclass = model_->classes[model_->class_of[run.offer]];
    const std::int64_t unit = cost_at_dose(offers.unit_cost[run.offer], run.dose);
    const std::int64_t setup = offers.setup_cost[run.offer];
    if (!keeps_share(payclass, unit * (run.last - run.first + 1) + setup)) return false;
    if (!work(run, run.dose)) return false;
    if (!pay_run(run, unit, setup)) {
        work(run, -run.dose);
        return false;
    }
    if (payclass.is_ngo) ++state_.counts[model_->problem->places[offers.place[run.offer]].county];
    return true;
}

void Ledger::release(const Run& run) {
    const Offers& offers = model_->problem->offers;
    unpay_run(run, cost_at_dose(offers.unit_cost[run.offer], run.dose), offers.setup_cost[run.offer]);
    work(run, -run.dose);
    if (model_->classes[model_->class_of[run.offer]].is_ngo)
        --state_.counts[model_->problem->places[offers.place[run.offer]].county];
}

bool Ledger::change_dose(const Run& run, double dose) {
    const std::int64_t cost = model_->problem->offers.unit_cost[run.offer];
    const std::int64_t step = cost_at_dose(cost, dose) - cost_at_dose(cost, run.dose);
    const PayClass& payclass = model_->classes[model_->class_of[run.offer]];
    if (!keeps_share(payclass, step * (run.last - run.first + 1))) return false;
    if (!work(run, dose - run.dose)) return false;
    if (step < 0) unpay_run(run, -step, 0);
    if (step <= 0 || pay_run(run, step, 0)) return true;
    work(run, run.dose - dose);
    return false;
}

bool Ledger::book_site(Rank rank) {
    const Site& site = model_->problem->sites[rank];
    const PayClass& payclass = model_->classes[model_->site_class[rank]];
    if (!keeps_share(payclass, site.cost)) return false;
    if (site.cost > 0 && !pay(model_->site_class[rank], static_cast<std::size_t>(site.first), site.cost))
        return false;
    note_money(payclass, site.cost);
    return true;
}

void Ledger::release_site(Rank rank) {
    const Site& site = model_->problem->sites[rank];
    unpay(model_->site_class[rank], static_cast<std::size_t>(site.first), site.cost);
    note_money(model_->classes[model_->site_class[rank]], -site.cost);
}

void Ledger::write_payments(std::vector<PlannedActivity>& activities, std::vector<OpenSite>& sites) const {
    const Problem& problem = *model_->problem;
    std::vector<std::int64_t> left = state_.paid;
    const auto draw = [&](Rank payclass, std::int32_t period, std::int64_t amount,
                          std::vector<Payment>& into) {
        const PayClass& one = model_->classes[payclass];
        for (std::uint32_t payer = one.payers_begin; payer < one.payers_end && amount > 0; ++payer) {
            std::int64_t& has =
                left[(payer - region_->payer_begin) * n_periods_ + static_cast<std::size_t>(period)];
            const std::int64_t part = std::min(has, amount);
            if (part == 0) continue;
            into.push_back({model_->payers[payer].fund, period, part});
            has -= part;
            amount -= part;
        }
    };
    for (PlannedActivity& activity : activities) {
        const Run& run = activity.run;
        const std::int64_t unit = cost_at_dose(problem.offers.unit_cost[run.offer], run.dose);
        for (std::int32_t period = run.first; period <= run.last; ++period)
            draw(model_->class_of[run.offer], period,
                 unit + (period == run.first ? problem.offers.setup_cost[run.offer] : 0), activity.payments);
    }
    for (OpenSite& open : sites)
        draw(model_->site_class[open.site], problem.sites[open.site].first, problem.sites[open.site].cost,
             open.payments);
}

}  // namespace ensejam::plan
