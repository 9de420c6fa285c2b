#include "plan/program/decisions.h"

#include <algorithm>

namespace ensejam::plan {

namespace detail_decisions {

/// Adds what one class pays to what its payers are to pay, by fund.
void expect(const Model& model, const Region& region, Rank payclass, const std::vector<Payment>& payments,
            std::vector<std::int64_t>& expected) {
    const PayClass& one = model.classes[payclass];
    for (const Payment& payment : payments)
        for (std::uint32_t payer = one.payers_begin; payer < one.payers_end; ++payer) {
            if (model.payers[payer].fund != payment.fund) continue;
            expected[(payer - region.payer_begin) * model.n_periods +
                     static_cast<std::size_t>(payment.period)] += payment.amount;
            break;
        }
}

/// A run of the plan before, but as long and large as commitments ask for today.
Run as_committed(const Model& model, Run run) {
    for (const auto& [offer, rank] : model.commitments_among(run.offer, run.offer + 1)) {
        const Commitment& commitment = model.problem->commitments[rank];
        run.first = 0;
        run.last = std::max(run.last, commitment.last);
        run.dose = std::max(run.dose, commitment.dose);
    }
    return run;
}

}  // namespace detail_decisions

Decisions decided(const Program& program) {
    return {.runs = program.runs(), .sites = program.open_sites(), .payments = program.payments()};
}

Decisions decided(const Model& model, const Region& region, const Solution& known) {
    const Problem& problem = *model.problem;
    const auto is_here = [&](Rank province) { return &model.regions[model.region_of[province]] == &region; };
    Decisions decisions;
    decisions.payments.assign((region.payer_end - region.payer_begin) * model.n_periods, 0);
    for (const PlannedActivity& activity : known.activities) {
        const Rank offer = activity.run.offer;
        if (offer >= problem.offers.size() || !is_here(model.province_of[problem.offers.place[offer]]))
            continue;
        decisions.runs.push_back(detail_decisions::as_committed(model, activity.run));
        detail_decisions::expect(model, region, model.class_of[offer], activity.payments, decisions.payments);
    }
    for (const OpenSite& open : known.sites) {
        if (!is_here(problem.sites[open.site].province)) continue;
        decisions.sites.push_back(open.site);
        detail_decisions::expect(model, region, model.site_class[open.site], open.payments,
                                 decisions.payments);
    }
    return decisions;
}

Draft draft_of(const Model& model, const Region& region, const Means& means, const Certificate* prices,
               const Decisions& decisions) {
    Draft draft(model, region, means);
    if (prices != nullptr) draft.ledger().prefer(*prices);
    draft.ledger().expect(decisions.payments);
    const Problem& problem = *model.problem;
    std::vector<Run> runs = decisions.runs;
    const auto order_of = [&](const Run& run) {
        return draft.is_committed(run.offer) ? 0 : model.classes[model.class_of[run.offer]].is_ngo ? 1 : 2;
    };
    std::stable_sort(runs.begin(), runs.end(),
                     [&](const Run& a, const Run& b) { return order_of(a) < order_of(b); });
    std::vector<char> is_in(runs.size(), 0);
    for (int turn = 0; turn < 3; ++turn)
        for (std::size_t rank = 0; rank < runs.size(); ++rank) {
            if (is_in[rank] != 0) continue;
            Run run = runs[rank];
            for (const double part : {1.0, 1 - 1e-7, 1 - 1e-6, 1 - 1e-5, 1 - 1e-4, 0.999, 0.99, 0.9, 0.0}) {
                const Programme& programme = problem.programmes[problem.offers.programme[run.offer]];
                run.dose = std::max(programme.dose_min, run.dose * part);
                if ((is_in[rank] = draft.add(run) ? 1 : 0) != 0) break;
            }
        }
    for (const Rank site : decisions.sites) draft.open(site);
    draft.ledger().expect({});
    return draft;
}

}  // namespace ensejam::plan
