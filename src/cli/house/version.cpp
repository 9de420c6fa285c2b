#include "cli/talk/print.h"
#include "cli/talk/verb_functions.h"

namespace ensejam::cli {

std::string program_version() { return ENSEJAM_VERSION; }

Result<Ending> show_version(const Call& call, Talk&) {
    const publish::Listing listing{.name = "version",
                                   .columns = {column(call, "program"), column(call, "version", true)},
                                   .rows = {{std::string("ensejam"), program_version()}}};
    ENSEJAM_TRY_DO(call.format() == Format::text ? print(call, "ensejam " + program_version() + "\n")
                                                 : print(call, listing));
    return Ending::done;
}

}  // namespace ensejam::cli
