#include "cli/clock.h"
#include "cli/files.h"
#include "cli/ground.h"
#include "cli/plan_beside.h"
#include "cli/plan_out.h"
#include "cli/print.h"
#include "cli/verb_functions.h"
#include "findings/findings.h"

namespace ensejam::cli {
namespace detail_publish_verb {

/// The last line of the store's log, which a report carries out into the world; nothing for a register in
/// memory.
std::string anchor_of(const Call& call) {
    if (!call.arguments.empty()) return {};
    const auto lines = desk::history(desk_of(call), 1);
    if (!lines || lines->empty()) return {};
    return store::write_anchor({.n = lines->back().n, .hash = lines->back().hash});
}

/// The plan of `--plan`, made from this very register, with its explanation and what stands beside it.
struct PlanRead {
    Asked asked{};
    plan::Solution solution{};
    plan::Explanation why{};
    std::optional<Beside> beside{};
};

Result<PlanRead> plan_of(const Call& call, Talk& talk, const registry::Register& known) {
    PlanRead read;
    read.asked.known = known;
    read.asked.posed = plan::pose(known, {.as_of = as_of(call), .keep_running = call.has("keep-running")});
    ENSEJAM_TRY(read.solution, read_plan_back(call.text("plan"), read.asked.problem(), talk));
    read.why = explanation_of(read.asked, read.solution);
    if (read.solution.status != plan::Status::infeasible && !call.has("brief"))
        read.beside = beside_of(read.asked, read.solution);
    return read;
}

}  // namespace detail_publish_verb

using namespace detail_publish_verb;

Result<Ending> publish_report(const Call& call, Talk& talk) {
    talk.say("cli.writing_report");
    ENSEJAM_TRY(const auto known, register_of(call, talk, call.arguments));
    publish::ReportOptions options{.language = call.language(), .as_of = as_of(call)};
    ENSEJAM_TRY(options.place, place_coded(call, known, "place"));
    options.program_version = program_version();
    options.audit_anchor = anchor_of(call);
    const auto found = findings::find(known, {.place = options.place, .as_of = options.as_of});
    std::string page;
    if (call.has("plan")) {
        ENSEJAM_TRY(const PlanRead read, plan_of(call, talk, known));
        publish::PlanOfReport plan{
            .posed = &read.asked.posed, .solution = &read.solution, .explanation = &read.why};
        if (read.beside)
            plan.beside = {.comparison = &read.beside->comparison,
                           .least = &read.beside->least,
                           .repair = &read.beside->repair,
                           .spread = &read.beside->spread};
        page = publish::report_html(known, found, options, &plan);
    } else {
        page = publish::report_html(known, found, options);
    }
    ENSEJAM_TRY_DO(put(call, page));
    if (call.has("output")) talk.say("cli.report_written", {{"path", call.text("output")}});
    return Ending::done;
}

}  // namespace ensejam::cli
