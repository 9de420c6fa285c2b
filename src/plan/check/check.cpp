#include "plan/check/check.h"

#include <algorithm>
#include <array>
#include <limits>

#include "plan/check/check_parts.h"

namespace ensejam::plan {

namespace detail_check {

struct RuleRow {
    std::string_view name{};
    std::string_view subject{};
};
constexpr std::array rules{
#define ENSEJAM_RULE(name, subject) RuleRow{#name, #subject},
    ENSEJAM_RULES(ENSEJAM_RULE)
#undef ENSEJAM_RULE
};

constexpr double value_tolerance = 1e-9;
constexpr double bound_tolerance = 1e-7;
constexpr double optimal_gap = 1e-6;

void append(std::vector<Broken>& all, const std::vector<Broken>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

bool differs(double a, double b, double tolerance) {
    return !(std::abs(a - b) <= tolerance * (1 + std::max(std::abs(a), std::abs(b))));
}

/// The plan's value, floors counted as the problem says; a hard floor that is missed is noted.
double judge_value(const Problem& problem, const Solution& solution, std::vector<Broken>& broken) {
    const std::vector<double> removed = judge::removed_in_places(problem, solution);
    const bool is_hard = std::isinf(problem.floor_penalty);
    judge::Sum value;
    for (Rank place = 0; place < problem.places.size(); ++place) {
        value.add(removed[place]);
        const double floor = judge::floor_of(problem, place);
        const double missing = std::max(0.0, floor - removed[place]);
        if (!is_hard)
            value.add(-problem.floor_penalty * missing);
        else if (missing > value_tolerance * (1 + floor))
            broken.push_back(
                {.rule = Rule::floor_missed, .subject = place, .found = removed[place], .allowed = floor});
    }
    return value.total();
}

double judge_bound(const Problem& problem, const Solution& solution, std::vector<Broken>& broken) {
    constexpr double infinite = std::numeric_limits<double>::infinity();
    double bound = -infinite;
    for (Rank rank = 0; rank < solution.leaves.size(); ++rank) {
        if (judge::is_sound(problem, solution.leaves[rank])) {
            bound = std::max(bound, judge::bound_of_leaf(problem, solution.leaves[rank]));
        } else {
            broken.push_back({.rule = Rule::certificate_bad, .subject = rank});
            bound = infinite;
        }
    }
    if (!judge::hold_every_plan(solution.leaves)) {
        broken.push_back({.rule = Rule::plans_left_out});
        bound = infinite;
    }
    return bound;
}

/// What the plan claims of itself, against what was computed here.
void judge_claims(const Solution& solution, const Verdict& verdict, std::vector<Broken>& broken) {
    const auto note = [&broken](Rule rule, double found, double allowed) {
        broken.push_back({.rule = rule, .found = found, .allowed = allowed});
    };
    if (differs(solution.value, verdict.value, value_tolerance))
        note(Rule::value_wrong, solution.value, verdict.value);
    const double slack = bound_tolerance * (1 + std::abs(verdict.bound));
    if (!(solution.bound >= verdict.bound - slack))
        note(Rule::bound_not_proven, solution.bound, verdict.bound);
    if (solution.status == Status::infeasible) return;
    if (verdict.value > verdict.bound + slack || solution.value > solution.bound + slack)
        note(Rule::bound_below_value, solution.bound, verdict.value);
    const double scale = std::abs(solution.bound);
    const double gap = scale > 0 ? std::max(0.0, solution.bound - solution.value) / scale : 0;
    if (!(std::abs(solution.gap - gap) <= bound_tolerance)) note(Rule::gap_wrong, solution.gap, gap);
    if (solution.status == Status::optimal && gap > optimal_gap + bound_tolerance)
        note(Rule::status_unproven, gap, optimal_gap);
}

}  // namespace detail_check

std::string_view name_of(Rule rule) { return detail_check::rules.at(static_cast<std::size_t>(rule)).name; }
std::string_view subject_of(Rule rule) {
    return detail_check::rules.at(static_cast<std::size_t>(rule)).subject;
}

Verdict check(const Problem& problem, const Solution& solution) {
    Verdict verdict{.broken = judge::broken_shapes(problem, solution)};
    if (!verdict.broken.empty()) return verdict;
    detail_check::append(verdict.broken, judge::broken_local_rules(problem, solution));
    detail_check::append(verdict.broken, judge::broken_money(problem, solution));
    detail_check::append(verdict.broken, judge::broken_directives(problem, solution));
    verdict.value = detail_check::judge_value(problem, solution, verdict.broken);
    verdict.bound = detail_check::judge_bound(problem, solution, verdict.broken);
    detail_check::judge_claims(solution, verdict, verdict.broken);
    return verdict;
}

}  // namespace ensejam::plan
