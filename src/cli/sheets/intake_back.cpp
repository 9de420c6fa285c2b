#include "cli/machine/clock.h"
#include "cli/machine/files.h"
#include "cli/sheets/intake_options.h"
#include "cli/talk/print.h"
#include "cli/talk/verb_functions.h"

namespace ensejam::cli {
namespace detail_intake_back {

/// A workbook where the file is named so, or a file is written without another wish; else CSV.
bool is_workbook(const Call& call) {
    const std::string path = call.text("output");
    return call.format() != Format::csv && !path.empty() && path != "-" && !path.ends_with(".csv");
}

}  // namespace detail_intake_back

Result<Ending> intake_back(const Call& call, Talk& talk) {
    ENSEJAM_TRY(const auto known, desk::known(desk_of(call)));
    ENSEJAM_TRY(const auto options, take_in_options(call, known));
    ENSEJAM_TRY(auto file, read_file(call.arguments.front()));
    ENSEJAM_TRY(const auto back, desk::file_back(known, std::move(file), options, call.language()));
    const bool is_workbook = detail_intake_back::is_workbook(call);
    ENSEJAM_TRY_DO(put(call, is_workbook ? publish::file_back_xlsx(back, call.language())
                                         : publish::file_back_csv(back, call.language())));
    if (call.has("output"))
        talk.say("cli.file_back", {{"path", call.text("output")}, {"n", std::to_string(back.issues.size())}});
    return back.issues.empty() ? Ending::done : Ending::with_issues;
}

}  // namespace ensejam::cli
