#include "cli/sheets/intake_options.h"

#include "cli/machine/clock.h"
#include "cli/machine/files.h"
#include "cli/sheets/ground.h"
#include "cli/talk/answers.h"

namespace ensejam::cli {

Result<desk::TakeInOptions> take_in_options(const Call& call, const registry::Register& known) {
    desk::TakeInOptions options{.dry_run = call.is_dry(), .retire_missing = call.has("retire-missing")};
    options.intake.as_of = as_of(call);
    ENSEJAM_TRY(options.intake.sender, organisation_coded(call, known, "sender"));
    ENSEJAM_TRY(options.intake.within, place_coded(call, known, "within"));
    if (call.has("sheet")) options.intake.sheet = call.text("sheet");
    if (call.has("answers")) {
        ENSEJAM_TRY(auto file, read_file(call.text("answers")));
        ENSEJAM_TRY(options.intake.answers, read_answers(std::move(file)));
    }
    return options;
}

}  // namespace ensejam::cli
