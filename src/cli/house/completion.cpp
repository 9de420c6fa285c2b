#include "cli/command_line/call.h"
#include "cli/house/pages.h"
#include "cli/talk/print.h"
#include "cli/talk/verb_functions.h"

namespace ensejam::cli {
namespace detail_completion {

/// Modules in order, each once.
std::vector<std::string_view> modules() {
    std::vector<std::string_view> names;
    for (const VerbRow& verb : all_verbs())
        if (names.empty() || names.back() != verb.module) names.push_back(verb.module);
    return names;
}

std::string joined(const std::vector<std::string_view>& words) {
    std::string line;
    for (const std::string_view word : words) line += (line.empty() ? "" : " ") + std::string(word);
    return line;
}

std::string verbs_in(std::string_view module) {
    std::vector<std::string_view> names;
    for (const VerbRow& verb : all_verbs())
        if (verb.module == module && !verb.name.empty()) names.push_back(verb.name);
    return joined(names);
}

std::string all_flags() {
    std::string flags;
    for (const OptionRow& row : all_options())
        flags += fmt::format("{}--{}", flags.empty() ? "" : " ", row.name);
    return flags;
}

/// The body that bash runs; zsh runs it too, through bashcompinit.
std::string bash() {
    std::string cases;
    for (const std::string_view module : modules())
        if (const std::string verbs = verbs_in(module); !verbs.empty())
            cases += fmt::format("            {}) words=\"{}\" ;;\n", module, verbs);
    return fmt::format(R"(_ensejam() {{
    local word="${{COMP_WORDS[COMP_CWORD]}}" words=""
    if [ "$COMP_CWORD" -eq 1 ]; then
        words="{}"
    elif [ "$COMP_CWORD" -eq 2 ]; then
        case "${{COMP_WORDS[1]}}" in
{}        esac
    fi
    case "$word" in -*) words="{}" ;; esac
    COMPREPLY=($(compgen -W "$words" -- "$word"))
}}
complete -o default -F _ensejam ensejam
)",
                       joined(modules()), cases, all_flags());
}

std::string zsh() { return "#compdef ensejam\nautoload -U +X bashcompinit && bashcompinit\n" + bash(); }

std::string fish() {
    std::string script =
        fmt::format("complete -c ensejam -n __fish_use_subcommand -f -a \"{}\"\n", joined(modules()));
    for (const std::string_view module : modules())
        if (const std::string verbs = verbs_in(module); !verbs.empty())
            script += fmt::format("complete -c ensejam -n \"__fish_seen_subcommand_from {}\" -a \"{}\"\n",
                                  module, verbs);
    for (const OptionRow& row : all_options())
        script +=
            fmt::format("complete -c ensejam -l {}{}{}\n", row.name, row.takes == Takes::nothing ? "" : " -r",
                        row.choices.empty() ? "" : fmt::format(" -a \"{}\"", row.choices));
    return script;
}

}  // namespace detail_completion

using namespace detail_completion;

Result<std::string> completion_for(const std::string& shell) {
    if (shell == "bash") return bash();
    if (shell == "zsh") return zsh();
    if (shell == "fish") return fish();
    return Error{.code = Code::bad_option,
                 .blanks = {{"option", "completion"}, {"value", shell}, {"allowed", "bash zsh fish"}}};
}

Result<Ending> show_completion(const Call& call, Talk&) {
    ENSEJAM_TRY(const auto script, completion_for(call.arguments.front()));
    ENSEJAM_TRY_DO(print(call, script));
    return Ending::done;
}

}  // namespace ensejam::cli
