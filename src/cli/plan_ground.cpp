#include "cli/plan_ground.h"

#include "cli/clock.h"
#include "cli/ground.h"
#include "cli/plan_input.h"

namespace ensejam::cli {

Result<Asked> ask_for_plan(const Call& call, Talk& talk, const std::vector<std::string>& arguments) {
    Asked asked;
    if (arguments.size() == 1 && is_plan_input(arguments.front())) {
        talk.say("cli.reading", {{"n", "1"}});
        ENSEJAM_TRY(asked.posed.problem, read_problem(arguments.front(), talk));
    } else {
        ENSEJAM_TRY(asked.known, register_of(call, talk, arguments));
        talk.say("cli.posing");
        asked.posed =
            plan::pose(*asked.known, {.as_of = as_of(call), .keep_running = call.has("keep-running")});
    }
    if (asked.problem().offers.size() == 0 && asked.problem().sites.empty())
        return Error{.code = Code::plan_nothing_to_plan};
    return asked;
}

}  // namespace ensejam::cli
