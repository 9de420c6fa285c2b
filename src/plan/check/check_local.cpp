#include <algorithm>
#include <map>
#include <tuple>

#include "plan/check/check_parts.h"

// Shapes and the rules that concern one place at a time.
namespace ensejam::plan::judge {

namespace detail_check_local {

constexpr double dose_tolerance = 1e-9;

/// Activities of one place, by their rank in the solution.
using Group = std::vector<Rank>;

std::map<Rank, Group> activities_by_place(const Problem& problem, const Solution& solution) {
    std::map<Rank, Group> groups;
    for (Rank rank = 0; rank < solution.activities.size(); ++rank)
        groups[problem.offers.place[solution.activities[rank].run.offer]].push_back(rank);
    return groups;
}

bool are_payments_known(const Problem& problem, const std::vector<Payment>& payments) {
    return std::all_of(payments.begin(), payments.end(), [&problem](const Payment& payment) {
        return payment.fund < problem.funds.size() && payment.period >= 0 &&
               payment.period < problem.n_periods && payment.amount >= 0;
    });
}

void judge_run(const Problem& problem, const Run& run, Rank rank, std::vector<Broken>& broken) {
    const Programme& programme = problem.programmes[problem.offers.programme[run.offer]];
    const std::int32_t length = run.last - run.first + 1;
    const bool may_be_short = programme.continues && run.last == problem.n_periods - 1;
    if (length < programme.min_duration && !may_be_short)
        broken.push_back({.rule = Rule::interval_short,
                          .subject = rank,
                          .period = run.first,
                          .found = static_cast<double>(length),
                          .allowed = static_cast<double>(programme.min_duration)});
    if (run.dose < programme.dose_min - dose_tolerance || run.dose > programme.dose_max + dose_tolerance)
        broken.push_back(
            {.rule = Rule::dose_outside, .subject = rank, .found = run.dose, .allowed = programme.dose_max});
}

void judge_providers(const Problem& problem, const Solution& solution, const Group& group,
                     std::vector<Broken>& broken) {
    std::map<Rank, int> counts;
    std::map<std::pair<Rank, Rank>, int> seen;
    for (const Rank rank : group) {
        const Rank offer = solution.activities[rank].run.offer;
        const Rank programme = problem.offers.programme[offer];
        if (++seen[{programme, problem.offers.organisation[offer]}] > 1)
            broken.push_back({.rule = Rule::provider_repeated, .subject = rank});
        const std::int32_t most = problem.programmes[programme].max_providers;
        if (++counts[programme] > most)
            broken.push_back({.rule = Rule::too_many_providers,
                              .subject = rank,
                              .found = static_cast<double>(counts[programme]),
                              .allowed = static_cast<double>(most)});
    }
}

bool runs_in(const Problem& problem, const Solution& solution, const Group& group, Rank programme,
             std::int32_t period) {
    return std::any_of(group.begin(), group.end(), [&](Rank rank) {
        const Run& run = solution.activities[rank].run;
        return problem.offers.programme[run.offer] == programme && run.first <= period && period <= run.last;
    });
}

void judge_exclusions(const Problem& problem, const Solution& solution, const Group& group,
                      std::vector<Broken>& broken) {
    for (const ExclusionGroup& exclusion : problem.exclusion_groups) {
        for (std::int32_t period = 0; period < problem.n_periods; ++period) {
            const auto n = std::count_if(
                exclusion.programmes.begin(), exclusion.programmes.end(),
                [&](Rank programme) { return runs_in(problem, solution, group, programme, period); });
            if (n > 1)
                broken.push_back({.rule = Rule::excluded_together,
                                  .subject = group.front(),
                                  .period = period,
                                  .found = static_cast<double>(n),
                                  .allowed = 1});
        }
    }
}

void judge_prerequisites(const Problem& problem, const Solution& solution, const Group& group,
                         std::vector<Broken>& broken) {
    for (const Prerequisite& rule : problem.prerequisites) {
        for (const Rank rank : group) {
            const Run& run = solution.activities[rank].run;
            if (problem.offers.programme[run.offer] != rule.programme) continue;
            for (std::int32_t period = run.first; period <= run.last; ++period)
                if (!runs_in(problem, solution, group, rule.needs, period))
                    broken.push_back({.rule = Rule::prerequisite_absent, .subject = rank, .period = period});
        }
    }
}

void judge_commitments(const Problem& problem, const Solution& solution, std::vector<Broken>& broken) {
    std::map<Rank, Rank> activity_of;
    for (Rank rank = 0; rank < solution.activities.size(); ++rank)
        activity_of[solution.activities[rank].run.offer] = rank;
    for (Rank rank = 0; rank < problem.commitments.size(); ++rank) {
        const Commitment& commitment = problem.commitments[rank];
        const auto found = activity_of.find(commitment.offer);
        const Run run =
            found == activity_of.end() ? Run{.last = -1, .dose = 0} : solution.activities[found->second].run;
        if (run.first > 0 || run.last < commitment.last || run.dose < commitment.dose - dose_tolerance)
            broken.push_back({.rule = Rule::commitment_broken,
                              .subject = rank,
                              .period = commitment.last,
                              .found = run.dose,
                              .allowed = commitment.dose});
    }
}

void judge_site_shapes(const Problem& problem, const Solution& solution, std::vector<Broken>& broken) {
    std::vector<char> is_open(problem.sites.size(), 0);
    for (Rank rank = 0; rank < solution.sites.size(); ++rank) {
        const OpenSite& open = solution.sites[rank];
        const Rank subject = static_cast<Rank>(solution.activities.size()) + rank;
        if (open.site >= problem.sites.size() || is_open[open.site]++ != 0)
            broken.push_back({.rule = Rule::site_unknown, .subject = rank});
        if (!are_payments_known(problem, open.payments))
            broken.push_back({.rule = Rule::payment_unknown, .subject = subject});
    }
}

}  // namespace detail_check_local

std::vector<Broken> broken_shapes(const Problem& problem, const Solution& solution) {
    using namespace detail_check_local;
    std::vector<Broken> broken;
    for (Rank rank = 0; rank < solution.activities.size(); ++rank) {
        const auto& [run, payments] = solution.activities[rank];
        if (run.offer >= problem.offers.size())
            broken.push_back({.rule = Rule::offer_unknown, .subject = rank});
        if (run.first < 0 || run.last >= problem.n_periods || run.last < run.first)
            broken.push_back({.rule = Rule::interval_outside, .subject = rank, .period = run.first});
        if (!std::isfinite(run.dose) || run.dose < 0)
            broken.push_back({.rule = Rule::dose_outside, .subject = rank, .found = run.dose});
        if (!are_payments_known(problem, payments))
            broken.push_back({.rule = Rule::payment_unknown, .subject = rank});
    }
    judge_site_shapes(problem, solution, broken);
    return broken;
}

std::vector<Broken> broken_local_rules(const Problem& problem, const Solution& solution) {
    using namespace detail_check_local;
    std::vector<Broken> broken;
    for (Rank rank = 0; rank < solution.activities.size(); ++rank)
        judge_run(problem, solution.activities[rank].run, rank, broken);
    for (const auto& [place, group] : activities_by_place(problem, solution)) {
        judge_providers(problem, solution, group, broken);
        judge_exclusions(problem, solution, group, broken);
        judge_prerequisites(problem, solution, group, broken);
    }
    judge_commitments(problem, solution, broken);
    return broken;
}

}  // namespace ensejam::plan::judge
