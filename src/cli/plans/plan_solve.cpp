#include "cli/machine/clock.h"
#include "cli/machine/files.h"
#include "cli/machine/interrupt.h"
#include "cli/plans/plan_out.h"
#include "cli/plans/plan_why_not.h"
#include "cli/talk/print.h"
#include "cli/talk/verb_functions.h"

namespace ensejam::cli {
namespace detail_plan_solve {

/// When the first plan was there, and how far the work is; told by the solver after passes.
class Watch {
public:
    Watch(Talk& talk, double begin) : talk_(talk), begin_(begin) {}

    void operator()(const plan::Progress& progress) {
        const double seconds = steady_seconds() - begin_;
        if (progress.has_plan && first_plan_ < 0) first_plan_ = seconds;
        if (seconds < next_) return;
        next_ = seconds + 0.25;
        const double gap = progress.bound > 0 ? (progress.bound - progress.value) / progress.bound : 0;
        talk_.progress(progress.has_plan ? "cli.solving" : "cli.solving_first",
                       {{"passes", std::to_string(progress.passes)},
                        {"seconds", fmt::format("{:.0f}", seconds)},
                        {"percent", text::write_percent(gap, talk_.language(), 2)}});
    }

    double first_plan() const { return first_plan_; }

private:
    Talk& talk_;
    double begin_;
    double first_plan_ = -1;
    double next_ = 0;
};

plan::SolveOptions solve_options(const Call& call, const Interrupt& interrupt, Watch& watch) {
    plan::SolveOptions options{.gap = call.decimal("gap")};
    if (call.has("passes")) options.passes = static_cast<std::int32_t>(call.whole("passes"));
    options.seed = static_cast<std::uint64_t>(call.whole("seed"));
    options.threads = static_cast<int>(call.whole("threads"));
    // A given time is used up, however many passes it is good for on this machine; a given number of passes
    // is to be replayed whole, however long it takes.
    if (call.has("limit-seconds") && !call.has("passes")) options.passes = 1'000'000;
    const bool is_timed = call.has("limit-seconds") || !call.has("passes");
    options.stop = interrupt.stop(is_timed ? call.decimal("limit-seconds") : 0);
    options.progress = [&watch](const plan::Progress& progress) { watch(progress); };
    return options;
}

}  // namespace detail_plan_solve

using namespace detail_plan_solve;

Result<Ending> plan_solve(const Call& call, Talk& talk) {
    ENSEJAM_TRY(const Asked asked, ask_for_plan(call, talk, call.arguments));
    const plan::Problem& problem = asked.problem();
    talk.say("cli.solve", {{"n", std::to_string(problem.offers.size())}});
    const Interrupt interrupt(call.language());
    const double begin = steady_seconds();
    Watch watch(talk, begin);
    std::optional<plan::Solution> start;
    if (call.has("start")) {
        ENSEJAM_TRY(start, read_plan_back(call.text("start"), problem, talk));
    }
    plan::Solution solution =
        plan::solve(problem, solve_options(call, interrupt, watch), start ? &*start : nullptr);
    // The solver sees only that it was stopped; that the time was up, and nobody pressed a key, is known
    // here.
    if (solution.status == plan::Status::cancelled && !interrupt.was_pressed())
        solution.status = plan::Status::budget_spent;
    const double seconds = steady_seconds() - begin;
    talk.end_progress();
    const plan::Verdict verdict = plan::check(problem, solution);
    ENSEJAM_EXPECT(
        verdict.accepts() || solution.status == plan::Status::infeasible,
        "the checker refused a plan of ours: " + std::string(plan::name_of(verdict.broken.front().rule)));
    ENSEJAM_TRY_DO(write_plan(call, asked, solution));
    ENSEJAM_TRY_DO(
        print_plan(call, asked, solution, {.seconds = seconds, .seconds_to_first_plan = watch.first_plan()}));
    if (solution.status == plan::Status::infeasible && call.format() == Format::text) {
        constexpr std::int32_t passes = 200;
        ENSEJAM_TRY_DO(show(
            call,
            clash_text(call, asked, plan::clash(problem, {.passes = passes, .stop = interrupt.stop(0)}))));
    }
    if (call.has("output") && !call.is_dry()) talk.say("cli.plan_written", {{"path", call.text("output")}});
    if (interrupt.was_pressed()) return Ending::interrupted;
    return solution.status == plan::Status::infeasible ? Ending::with_issues : Ending::done;
}

}  // namespace ensejam::cli
