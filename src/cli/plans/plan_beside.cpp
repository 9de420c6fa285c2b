#include "cli/plans/plan_beside.h"

#include "cli/machine/interrupt.h"
#include "cli/talk/print.h"
#include "cli/talk/verb_functions.h"

// What stands beside a plan: what happens without it, and what the same would cost at least.
namespace ensejam::cli {
namespace detail_plan_beside {

/// The problem and the plan that a call names: files or a problem, then a folder.
struct Named {
    Asked asked{};
    plan::Solution solution{};
};

Result<Named> named_plan(const Call& call, Talk& talk) {
    const std::vector<std::string> inputs(call.arguments.begin(), call.arguments.end() - 1);
    Named named;
    ENSEJAM_TRY(named.asked, ask_for_plan(call, talk, inputs, call.arguments.back()));
    ENSEJAM_TRY(named.solution, read_plan_back(call.arguments.back(), named.asked.problem(), talk));
    return named;
}

/// What the status quo costs in the plan's periods: as the sheets told it, else at the offers' own costs.
double money_today(const Asked& asked) {
    const plan::Problem& problem = asked.problem();
    double money = 0;
    for (std::size_t rank = 0; rank < problem.status_quo.size(); ++rank) {
        const double told = rank < asked.posed.told.size() ? asked.posed.told[rank].money : -1;
        money += told >= 0 ? told : plan::cost_of(problem, problem.status_quo[rank]);
    }
    return money;
}

plan::SolveOptions options_of(const Call& call, const Interrupt& interrupt) {
    plan::SolveOptions options;
    if (call.has("passes")) options.passes = static_cast<std::int32_t>(call.whole("passes"));
    options.seed = static_cast<std::uint64_t>(call.whole("seed"));
    options.threads = static_cast<int>(call.whole("threads"));
    const bool is_timed = call.has("limit-seconds") || !call.has("passes");
    options.stop = interrupt.stop(is_timed ? call.decimal("limit-seconds") : 0);
    return options;
}

}  // namespace detail_plan_beside

using namespace detail_plan_beside;

Beside beside_of(const Asked& asked, const plan::Solution& solution) {
    const plan::Problem& problem = asked.problem();
    plan::SolveOptions options{.seed = solution.seed, .threads = 2};
    options.passes = std::clamp(solution.passes, 100, 400);
    constexpr int orders = 3, rounds = 4, single_passes = 40, least_passes = 500;
    constexpr int way_passes = 400, attempts = 1000;
    Beside beside;
    beside.comparison = plan::without_coordination(
        problem, solution, {.solve = options, .orders = orders, .rounds = rounds, .passes = single_passes});
    plan::SolveOptions cheap = options;
    cheap.passes = least_passes;
    beside.least = plan::least_money(problem, money_today(asked), cheap, &solution);
    beside.repair = plan::repair(problem, solution, {.attempts = attempts, .passes = way_passes});
    beside.spread = plan::spread(problem, solution, options);
    return beside;
}

Result<Ending> plan_without_coordination(const Call& call, Talk& talk) {
    ENSEJAM_TRY(const Named read, named_plan(call, talk));
    talk.say("cli.without");
    const Interrupt interrupt(call.language());
    const plan::Comparison found = plan::without_coordination(read.asked.problem(), read.solution,
                                                              {.solve = options_of(call, interrupt)});
    if (found.better) ENSEJAM_TRY_DO(write_plan(call, read.asked, *found.better));
    if (call.format() != Format::text) {
        ENSEJAM_TRY_DO(show(call, publish::comparison_listing(found, call.language())));
    } else {
        ENSEJAM_TRY_DO(
            show(call, publish::text_of(publish::comparison_said(found, call.language()), call.language())));
    }
    return interrupt.was_pressed() ? Ending::interrupted : Ending::done;
}

Result<Ending> plan_least_money(const Call& call, Talk& talk) {
    ENSEJAM_TRY(const Named read, named_plan(call, talk));
    talk.say("cli.least_money");
    const Interrupt interrupt(call.language());
    const plan::Problem& problem = read.asked.problem();
    const plan::LeastMoney least =
        plan::least_money(problem, money_today(read.asked), options_of(call, interrupt), &read.solution);
    const bool is_posed = read.asked.known.has_value();
    if (call.format() != Format::text) {
        ENSEJAM_TRY_DO(print(call, publish::least_money_listing(problem, least, call.language())));
    } else {
        ENSEJAM_TRY_DO(
            print(call, publish::text_of(publish::least_money_said(problem, least, is_posed, call.language()),
                                         call.language())));
    }
    return interrupt.was_pressed() ? Ending::interrupted : Ending::done;
}

}  // namespace ensejam::cli
