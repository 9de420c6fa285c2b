#include "cli/machine/clock.h"
#include "cli/talk/print.h"
#include "cli/talk/verb_functions.h"

namespace ensejam::cli {
namespace detail_queue {

/// The proposal that a kind and a code name. Errors: bad_option for another kind.
Result<desk::Proposed> proposed_by(const Call& call) {
    const auto kind = registry::noun_kind(call.arguments[0]);
    if (!kind)
        return Error{.code = Code::bad_option,
                     .blanks = {{"option", "KIND"},
                                {"value", call.arguments[0]},
                                {"allowed", "place organisation programme"}}};
    return desk::Proposed{.kind = *kind, .code = call.arguments[1]};
}

/// Says what was changed, and how it is taken back.
Result<Ending> told(const Call& call, Talk& talk, const store::Saved& saved) {
    ENSEJAM_TRY_DO(
        print(call, publish::Listing{.name = "changed",
                                     .columns = {column(call, "version", true), column(call, "line", true)},
                                     .rows = {{saved.version, saved.audit_line}}}));
    talk.say("cli.loaded", {{"command", fmt::format("ensejam store undo {}", saved.version)}});
    return Ending::done;
}

using Deed = std::function<Result<store::Saved>(const desk::Desk&)>;

/// A change that only a person decides; dry, nothing is done.
Result<Ending> decide(const Call& call, Talk& talk, const Deed& deed) {
    if (call.is_dry()) return talk.say("cli.dry"), Ending::done;
    ENSEJAM_TRY(const auto saved, deed(desk_of(call)));
    return told(call, talk, saved);
}

std::string candidates_of(const Call& call, const registry::Proposal& proposal) {
    std::string text;
    for (const registry::Candidate& candidate : proposal.candidates) {
        const bool is_persian = call.language() == text::Language::fa || candidate.name_en.empty();
        text += fmt::format("{}{} ({})", text.empty() ? "" : "; ", candidate.code,
                            is_persian ? candidate.name_fa : candidate.name_en);
    }
    return text;
}

}  // namespace detail_queue

using namespace detail_queue;

Result<Ending> registry_queue(const Call& call, Talk& talk) {
    const desk::Desk desk = desk_of(call);
    ENSEJAM_TRY(const auto known, desk::known(desk));
    ENSEJAM_TRY(const auto proposals, desk::proposals(desk));
    publish::Listing listing{
        .name = "proposals",
        .columns = {column(call, "kind"), column(call, "code", true), column(call, "name"),
                    column(call, "above"), column(call, "activities"), column(call, "file"),
                    column(call, "row", true), column(call, "candidates")}};
    const auto most = static_cast<std::size_t>(call.whole("most"));
    for (const registry::Proposal& proposal : proposals) {
        if (most > 0 && listing.rows.size() >= most) break;
        const registry::Sheet* sheet = known.find(proposal.told_at.sheet);
        listing.rows.push_back({std::string(registry::word_of(proposal.kind)), proposal.code, proposal.name,
                                proposal.above, proposal.n_activities, sheet ? sheet->file : std::string{},
                                std::int64_t{proposal.told_at.row}, candidates_of(call, proposal)});
    }
    ENSEJAM_TRY_DO(print(call, listing));
    talk.say("cli.queue", {{"n", std::to_string(proposals.size())}});
    return proposals.empty() ? Ending::done : Ending::with_issues;
}

Result<Ending> registry_accept(const Call& call, Talk& talk) {
    ENSEJAM_TRY(const auto proposed, proposed_by(call));
    return decide(call, talk, [&](const desk::Desk& desk) { return desk::accept_proposal(desk, proposed); });
}

Result<Ending> registry_refuse(const Call& call, Talk& talk) {
    ENSEJAM_TRY(const auto proposed, proposed_by(call));
    return decide(call, talk, [&](const desk::Desk& desk) { return desk::refuse_proposal(desk, proposed); });
}

Result<Ending> registry_link(const Call& call, Talk& talk) {
    ENSEJAM_TRY(const auto proposed, proposed_by(call));
    return decide(call, talk, [&](const desk::Desk& desk) {
        return desk::link_proposal(desk, proposed, call.arguments[2]);
    });
}

Result<Ending> registry_merge(const Call& call, Talk& talk) {
    return decide(call, talk, [&](const desk::Desk& desk) {
        return desk::merge_organisations(desk, call.arguments[0], call.arguments[1]);
    });
}

}  // namespace ensejam::cli
