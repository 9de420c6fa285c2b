#include <algorithm>
#include <set>

#include "plan/explain/explain_view.h"
#include "plan/solve/solve.h"

namespace ensejam::plan {

namespace detail_why_not {

/// Money that may still be paid to an offer's class in a period, after what the plan pays.
double money_room(const ExplainView& view, Rank offer, std::int32_t period) {
    const Problem& problem = view.problem;
    const PayClass& payclass = view.model.classes[view.model.class_of[offer]];
    double room = 0;
    for (std::uint32_t at = payclass.payers_begin; at < payclass.payers_end; ++at) {
        const Payer& payer = view.model.payers[at];
        const Fund& fund = problem.funds[payer.fund];
        std::int64_t amount = 0, paid = 0, transferred = 0;
        const std::int32_t from = fund.rollover ? 0 : period;
        for (std::int32_t at_period = from; at_period <= period; ++at_period)
            amount += fund.amounts[static_cast<std::size_t>(at_period)];
        const auto count = [&](const std::vector<Payment>& payments, Rank organisation) {
            for (const Payment& payment : payments) {
                if (payment.fund != payer.fund || payment.period < from || payment.period > period) continue;
                paid += payment.amount;
                if (fund.owner != organisation) transferred += payment.amount;
            }
        };
        for (const PlannedActivity& activity : view.solution.activities)
            count(activity.payments, problem.offers.organisation[activity.run.offer]);
        for (const OpenSite& open : view.solution.sites)
            count(open.payments, problem.sites[open.site].organisation);
        std::int64_t left = amount - paid;
        if (payer.is_transfer) left = std::min(left, transferable(fund, amount) - transferred);
        room += static_cast<double>(std::max<std::int64_t>(0, left));
    }
    return room;
}

void block_by_money(const ExplainView& view, const Run& option, WhyNot& why) {
    const Offers& offers = view.problem.offers;
    for (std::int32_t period = option.first; period <= option.last; ++period) {
        const std::int64_t cost = cost_at_dose(offers.unit_cost[option.offer], option.dose) +
                                  (period == option.first ? offers.setup_cost[option.offer] : 0);
        const double lacking = static_cast<double>(cost) - money_room(view, option.offer, period);
        if (lacking > 0)
            why.blocked.push_back({Block::money, offers.organisation[option.offer], period, lacking});
    }
}

void block_by_hours(const ExplainView& view, const Run& option, WhyNot& why) {
    const Offers& offers = view.problem.offers;
    for (std::uint32_t at = offers.staff_begin[option.offer]; at < offers.staff_begin[option.offer + 1];
         ++at) {
        const Rank row = offers.staff_row[at];
        for (std::int32_t period = option.first; period <= option.last; ++period) {
            double used = offers.staff_hours[at] * option.dose;
            for (const Run& run : view.runs)
                for (std::uint32_t other = offers.staff_begin[run.offer];
                     other < offers.staff_begin[run.offer + 1]; ++other)
                    if (offers.staff_row[other] == row && run.first <= period && period <= run.last)
                        used += offers.staff_hours[other] * run.dose;
            const double lacking = used - view.problem.staff[row].hours[static_cast<std::size_t>(period)];
            if (lacking > 1e-6) why.blocked.push_back({Block::hours, row, period, lacking});
        }
    }
}

void block_by_place(const ExplainView& view, const Run& option, WhyNot& why) {
    const Problem& problem = view.problem;
    const Offers& offers = problem.offers;
    const Rank rank = offers.programme[option.offer];
    const Programme& programme = problem.programmes[rank];
    const auto& beside = view.after_in[offers.place[option.offer]];
    int n_providers = 0;
    Rank provider = no_rank;
    std::set<Rank> together;
    for (const Run& run : beside) {
        if (offers.programme[run.offer] == rank) ++n_providers, provider = offers.organisation[run.offer];
        if (run.first <= option.last && option.first <= run.last)
            together.insert(offers.programme[run.offer]);
    }
    if (n_providers >= programme.max_providers) why.blocked.push_back({Block::provider, provider});
    for (const ExclusionGroup& group : problem.exclusion_groups)
        if (std::count(group.programmes.begin(), group.programmes.end(), rank) > 0)
            for (const Rank other : group.programmes)
                if (other != rank && together.count(other) > 0)
                    why.blocked.push_back({Block::exclusion, other});
    for (const Prerequisite& rule : problem.prerequisites)
        if (rule.programme == rank && together.count(rule.needs) == 0)
            why.blocked.push_back({Block::prerequisite, rule.needs});
    if (!is_interval(problem, programme, static_cast<std::size_t>(option.first),
                     static_cast<std::size_t>(option.last)))
        why.blocked.push_back({.block = Block::duration, .subject = rank});
    if (option.dose < programme.dose_min - 1e-9 || option.dose > programme.dose_max + 1e-9)
        why.blocked.push_back({.block = Block::dose, .subject = rank});
}

}  // namespace detail_why_not

WhyNot why_not(const Problem& problem, const Solution& solution, const Run& option) {
    const ExplainView view(problem, solution, {});
    const Offers& offers = problem.offers;
    WhyNot why{.gain = view.added_by(view.model, view.after_in[offers.place[option.offer]], option)};
    const auto cost = static_cast<double>(cost_at_dose(offers.unit_cost[option.offer], option.dose));
    const auto setup = static_cast<double>(offers.setup_cost[option.offer]);
    for (std::int32_t period = option.first; period <= option.last; ++period) {
        why.money += cost * view.money_price(option.offer, period);
        for (std::uint32_t at = offers.staff_begin[option.offer]; at < offers.staff_begin[option.offer + 1];
             ++at)
            why.staff += option.dose * offers.staff_hours[at] * view.hour_price(offers.staff_row[at], period);
    }
    why.setup = setup * view.money_price(option.offer, option.first);
    why.directive =
        view.count_price(option.offer) - view.share_price(option.offer) * cost_of(problem, option);
    why.net = why.gain - why.money - why.setup - why.staff + why.directive;
    detail_why_not::block_by_place(view, option, why);
    detail_why_not::block_by_money(view, option, why);
    detail_why_not::block_by_hours(view, option, why);
    return why;
}

}  // namespace ensejam::plan
