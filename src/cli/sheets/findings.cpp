#include "findings/findings.h"
#include "cli/machine/clock.h"
#include "cli/sheets/ground.h"
#include "cli/talk/print.h"
#include "cli/talk/verb_functions.h"

namespace ensejam::cli {
namespace detail_findings_verb {

Result<findings::Options> find_options(const Call& call, const registry::Register& known) {
    findings::Options options{.as_of = as_of(call)};
    ENSEJAM_TRY(options.place, place_coded(call, known, "place"));
    if (call.has("from")) options.period.from = call.days("from").from;
    if (call.has("to")) options.period.to = call.days("to").to;
    return options;
}

/// Where a finding stands when the gravest come first: by money at stake, then by kind.
std::pair<std::int64_t, int> gravity(const findings::Finding& finding) {
    const auto kind = static_cast<int>(finding.kind);
    const bool is_clerical = finding.kind == findings::Kind::record_duplicate;
    return {finding.money ? -finding.money->central.minor : 1, is_clerical ? 99 : kind};
}

/// Leaves the findings of one kind and of one organisation; with `--most`, the gravest first. Totals stay
/// whole.
void narrow(findings::Findings& found, const Call& call, Id<registry::Organisation> body) {
    std::erase_if(found.items, [&](const findings::Finding& finding) {
        const bool is_other = call.has("kind") && findings::word_of(finding.kind) != call.text("kind");
        const auto& bodies = finding.organisations;
        return is_other || (body && std::find(bodies.begin(), bodies.end(), body) == bodies.end());
    });
    if (call.has("most"))
        std::stable_sort(found.items.begin(), found.items.end(),
                         [](const auto& a, const auto& b) { return gravity(a) < gravity(b); });
}

/// How many are shown of so many.
std::size_t shown_of(const Call& call, std::size_t n) {
    const auto most = static_cast<std::size_t>(call.whole("most"));
    return most == 0 ? n : std::min(most, n);
}

}  // namespace detail_findings_verb

using namespace detail_findings_verb;

Result<Ending> findings_list(const Call& call, Talk& talk) {
    ENSEJAM_TRY(const auto known, register_of(call, talk, call.arguments));
    ENSEJAM_TRY(const auto options, find_options(call, known));
    ENSEJAM_TRY(const auto body, organisation_coded(call, known, "organisation"));
    auto found = findings::find(known, options);
    narrow(found, call, body);
    const std::size_t n = found.items.size(), shown = shown_of(call, n);
    if (call.format() != Format::text) found.items.resize(shown);
    if (call.format() == Format::json)
        ENSEJAM_TRY_DO(print(call, publish::findings_json(found, known, call.language())));
    else if (call.format() == Format::text)
        ENSEJAM_TRY_DO(print(call, publish::findings_text(found, known, call.language(), shown)));
    else
        ENSEJAM_TRY_DO(print(call, publish::findings_listing(found, known, call.language())));
    talk.say("cli.found",
             {{"n", std::to_string(n)}, {"shown", std::to_string(shown)}, {"command", "ensejam plan solve"}});
    return n == 0 ? Ending::done : Ending::with_issues;
}

}  // namespace ensejam::cli
