#include "cli/command_line/exit_code.h"

namespace ensejam::cli {

int exit_code_of(Code code) {
    switch (code) {
        case Code::interrupted:
            return exit_interrupted;
        case Code::plan_refused_by_check:
            return exit_input;
        case Code::store_newer:
            return exit_world;
        default:
            return row_of(code).http_status >= 500 ? exit_world : exit_input;
    }
}

int exit_code_of(Ending ending, bool is_strict) {
    switch (ending) {
        case Ending::done:
            return exit_done;
        case Ending::with_issues:
            return is_strict ? exit_issues : exit_done;
        case Ending::refused:
            return exit_input;
        case Ending::interrupted:
            return exit_interrupted;
    }
    return exit_done;
}

}  // namespace ensejam::cli
