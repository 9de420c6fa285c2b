#include "cli/plans/plan_ground.h"

#include "cli/machine/clock.h"
#include "cli/machine/files.h"
#include "cli/plans/plan_input.h"
#include "cli/sheets/ground.h"

namespace ensejam::cli {

plan::PoseOptions pose_options(const Call& call, const std::string& plan_folder) {
    plan::Asking asking{.as_of = as_of(call)};
    if (!plan_folder.empty() && !call.has("as-of"))
        if (const auto json = read_file(plan_folder + "/plan.json", largest_plan_file))
            asking = intake::asking_of(json->bytes).value_or(asking);
    return {.as_of = asking.as_of, .keep_running = asking.keep_running || call.has("keep-running")};
}

Result<Asked> ask_for_plan(const Call& call, Talk& talk, const std::vector<std::string>& arguments,
                           const std::string& plan_folder) {
    Asked asked;
    if (arguments.size() == 1 && is_plan_input(arguments.front())) {
        talk.say("cli.reading", {{"n", "1"}});
        ENSEJAM_TRY(asked.posed.problem, read_problem(arguments.front(), talk));
    } else {
        ENSEJAM_TRY(asked.known, register_of(call, talk, arguments));
        talk.say("cli.posing");
        asked.posed = plan::pose(*asked.known, pose_options(call, plan_folder));
    }
    if (asked.problem().offers.size() == 0 && asked.problem().sites.empty())
        return Error{.code = Code::plan_nothing_to_plan};
    return asked;
}

}  // namespace ensejam::cli
