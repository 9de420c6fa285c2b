#include "cli/cli.h"
#include "cli/command_line/call.h"
#include "cli/command_line/exit_code.h"
#include "cli/talk/talk.h"

namespace ensejam::cli {

int run(const std::vector<std::string>& words) {
    const auto call = understand(words);
    if (!call) {
        Talk(language_in(words)).problem(call.error());
        return exit_code_of(call.error().code);
    }
    Talk talk(*call);
    const auto ending =
        call->has("help") ? verb_named("help", "")->run(*call, talk) : call->verb->run(*call, talk);
    talk.end_progress();
    if (!ending) {
        talk.problem(ending.error());
        return exit_code_of(ending.error().code);
    }
    return exit_code_of(*ending, call->has("strict"));
}

int own_fault(const std::vector<std::string>& words, const std::exception& fault) {
    const std::string code = hex(sha256(fault.what())).substr(0, 8);
    Talk talk(language_in(words));
    talk.say("cli.own_fault", {{"code", code}});
    if (std::find(words.begin(), words.end(), "--verbose") != words.end() ||
        std::find(words.begin(), words.end(), "-v") != words.end())
        talk.say("cli.own_fault.what", {{"text", fault.what()}});
    return 1;
}

}  // namespace ensejam::cli
