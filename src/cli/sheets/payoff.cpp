#include "cli/machine/clock.h"
#include "cli/sheets/ground.h"
#include "cli/talk/print.h"
#include "cli/talk/verb_functions.h"
#include "findings/findings.h"

namespace ensejam::cli {

Result<Ending> findings_payoff(const Call& call, Talk& talk) {
    ENSEJAM_TRY(const auto known, register_of(call, talk, call.arguments));
    ENSEJAM_TRY(const auto body, organisation_coded(call, known, "organisation"));
    if (!body)
        return Error{.code = Code::argument_missing,
                     .blanks = {{"verb", written(*call.verb)}, {"arguments", "--organisation CODE"}}};
    const auto payoff = findings::payoff(known, body, {.as_of = as_of(call)});
    if (!call.has("html")) {
        ENSEJAM_TRY_DO(print(call, publish::payoff_text(payoff, known, call.language())));
        return Ending::done;
    }
    const publish::ReportOptions options{
        .language = call.language(), .as_of = as_of(call), .program_version = program_version()};
    ENSEJAM_TRY_DO(put(call, publish::payoff_html(payoff, known, options)));
    return Ending::done;
}

}  // namespace ensejam::cli
