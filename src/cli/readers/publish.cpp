#include <filesystem>

#include "cli/machine/clock.h"
#include "cli/machine/files.h"
#include "cli/plans/plan_beside.h"
#include "cli/plans/plan_out.h"
#include "cli/sheets/ground.h"
#include "cli/talk/print.h"
#include "cli/talk/verb_functions.h"
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
    read.asked.posed = plan::pose(known, pose_options(call, call.text("plan")));
    ENSEJAM_TRY(read.solution, read_plan_back(call.text("plan"), read.asked.problem(), talk));
    read.why = explanation_of(read.asked, read.solution);
    if (read.solution.status != plan::Status::infeasible && !call.has("brief"))
        read.beside = beside_of(read.asked, read.solution);
    return read;
}

/// All that a report says, in whatever language.
struct ReportRead {
    registry::Register known{};
    findings::Findings found{};
    publish::ReportOptions options{};
    std::optional<PlanRead> plan{};
};

Result<ReportRead> read_report(const Call& call, Talk& talk) {
    ReportRead read;
    ENSEJAM_TRY(read.known, register_of(call, talk, call.arguments));
    read.options.as_of = pose_options(call, call.text("plan")).as_of;
    ENSEJAM_TRY(read.options.place, place_coded(call, read.known, "place"));
    read.options.program_version = program_version();
    read.options.audit_anchor = anchor_of(call);
    read.found = findings::find(read.known, {.place = read.options.place, .as_of = read.options.as_of});
    if (call.has("plan")) {
        ENSEJAM_TRY(read.plan, plan_of(call, talk, read.known));
    }
    return read;
}

std::string page_of(const ReportRead& read, text::Language language) {
    publish::ReportOptions options = read.options;
    options.language = language;
    if (!read.plan) return publish::report_html(read.known, read.found, options);
    publish::PlanOfReport plan{
        .posed = &read.plan->asked.posed, .solution = &read.plan->solution, .explanation = &read.plan->why};
    if (const auto& beside = read.plan->beside)
        plan.beside = {.comparison = &beside->comparison,
                       .least = &beside->least,
                       .repair = &beside->repair,
                       .spread = &beside->spread};
    return publish::report_html(read.known, read.found, options, &plan);
}

/// Both languages, as `report-fa.html` and `report-en.html` in the folder of `--output`.
Done put_both(const Call& call, Talk& talk, const ReportRead& read) {
    const std::string folder = call.has("output") ? call.text("output") : ".";
    for (const text::Language language : {text::Language::fa, text::Language::en}) {
        const std::string name = language == text::Language::fa ? "report-fa.html" : "report-en.html";
        const std::string path = (std::filesystem::path(folder) / name).string();
        ENSEJAM_TRY_DO(write_file(path, page_of(read, language)));
        talk.say("cli.report_written", {{"path", path}});
    }
    return done();
}

}  // namespace detail_publish_verb

using namespace detail_publish_verb;

Result<Ending> publish_report(const Call& call, Talk& talk) {
    talk.say("cli.writing_report");
    ENSEJAM_TRY(const ReportRead read, read_report(call, talk));
    if (call.has("both")) {
        ENSEJAM_TRY_DO(put_both(call, talk, read));
        return Ending::done;
    }
    ENSEJAM_TRY_DO(put(call, page_of(read, call.language())));
    if (call.has("output")) talk.say("cli.report_written", {{"path", call.text("output")}});
    return Ending::done;
}

}  // namespace ensejam::cli
