#include "cli/house/help.h"

#include "cli/command_line/suggest.h"
#include "cli/house/document.h"
#include "cli/house/pages.h"
#include "cli/talk/print.h"
#include "cli/talk/verb_functions.h"

namespace ensejam::cli {
namespace detail_help {

std::string padded(std::string words, std::size_t width) {
    const std::size_t cells = publish::width_of(words);
    return words + std::string(cells < width ? width - cells : 1, ' ');
}

/// `1 .. 64, default 2`, as far as there are bounds and a default.
std::string limits_of(const OptionRow& row, text::Language language) {
    std::string limits = bounds_of(row);
    if (!row.fallback.empty())
        limits += (limits.empty() ? "" : "; ") +
                  publish::say(language, "help.default", {{"value", std::string(row.fallback)}});
    return limits;
}

std::string option_lines(std::string_view names, const VerbRow& verb, text::Language language) {
    std::string lines;
    const auto listed = words_of(names);
    for (const std::string_view name : options_of(verb)) {
        if (std::find(listed.begin(), listed.end(), name) == listed.end()) continue;
        const OptionRow& row = *option_named(name);
        const std::string limits = limits_of(row, language);
        lines += "  " + padded(written(row), 26) + publish::say(language, sentence_of(row)) +
                 (limits.empty() ? "" : " (" + limits + ")") + "\n";
    }
    return lines;
}

std::string verb_line(const VerbRow& verb, text::Language language) {
    const std::string form = fmt::format("{}{}{}", verb.module, verb.name.empty() ? "" : " ", verb.name);
    return "  " + padded(form, 28) + publish::say(language, sentence_of(verb)) + "\n";
}

std::string joined(std::span<const std::string> words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

Result<std::string> page_asked(const Call& call) {
    const text::Language language = call.language();
    if (call.verb->module != "help")
        return call.is_named || verbs_of(call.verb->module).size() == 1
                   ? help_of(*call.verb, language)
                   : help_of_module(call.verb->module, language);
    const auto& words = call.arguments;
    if (words.empty()) return overview(language);
    if (words[0] == "options") return options_page();
    if (words[0] == "man") return manual_page();
    if (is_document(words[0])) return document_page(words[0], joined(std::span(words).subspan(1)));
    if (words.size() > 2)
        return Error{.code = Code::argument_too_many, .blanks = {{"argument", words[2]}, {"verb", "help"}}};
    const VerbRow* verb = verb_named(words[0], words.size() > 1 ? words[1] : "");
    if (verb == nullptr) {
        std::vector<std::string_view> known;
        for (const VerbRow& row : all_verbs()) known.push_back(words.size() > 1 ? row.name : row.module);
        return Error{.code = Code::unknown_verb,
                     .blanks = {{"verb", words.back()},
                                {"meant", std::string(nearest_or(words.back(), known, "help"))}}};
    }
    return words.size() > 1 || verbs_of(words[0]).size() == 1 ? help_of(*verb, language)
                                                              : help_of_module(words[0], language);
}

}  // namespace detail_help

using namespace detail_help;

std::string help_of(const VerbRow& verb, text::Language language) {
    std::string page;
    for (const std::string_view example : verb.examples) page += fmt::format("  $ {}\n", example);
    page += "\n" + publish::say(language, sentence_of(verb)) + "\n\n";
    page += fmt::format("  {}{}{} [--…]\n", written(verb), verb.arguments.empty() ? "" : " ", verb.arguments);
    if (!verb.options.empty())
        page += "\n" + publish::say(language, "help.own_options") + "\n" +
                option_lines(verb.options, verb, language);
    page += "\n" + publish::say(language, "help.common_options") + "\n" +
            option_lines(common_options(), verb, language);
    return page;
}

std::string help_of_module(std::string_view module, text::Language language) {
    std::string page;
    for (const VerbRow& verb : all_verbs())
        if (verb.module == module) page += fmt::format("  $ {}\n", verb.examples.front());
    page += "\n" + publish::say(language, "help.verbs") + "\n";
    for (const VerbRow& verb : all_verbs())
        if (verb.module == module) page += verb_line(verb, language);
    return page + "\n" + publish::say(language, "help.more") + "\n";
}

std::string overview(text::Language language) {
    std::string page = "  $ ensejam intake welfare.xlsx city.csv\n  $ ensejam plan solve -o plan/\n\n";
    page += publish::say(language, "help.what") + "\n\n" + publish::say(language, "help.verbs") + "\n";
    for (const VerbRow& verb : all_verbs()) page += verb_line(verb, language);
    return page + "\n" + publish::say(language, "help.more") + "\n";
}

Result<Ending> show_help(const Call& call, Talk&) {
    ENSEJAM_TRY(const std::string page, page_asked(call));
    ENSEJAM_TRY_DO(print(call, page));
    return Ending::done;
}

}  // namespace ensejam::cli
