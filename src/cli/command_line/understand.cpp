#include <CLI/CLI.hpp>
#include <filesystem>

#include "cli/command_line/call.h"
#include "cli/command_line/locale.h"
#include "cli/command_line/settings.h"
#include "cli/command_line/suggest.h"

namespace ensejam::cli {
namespace detail_understand {

/// The verb of a command line and the words that are left.
struct Split {
    const VerbRow* verb = nullptr;
    bool is_named = false;
    std::vector<std::string> rest{};
};

/// Options that take a value take the next word too, unless it stands behind `=`.
bool takes_next(const std::string& word) {
    if (word.find('=') != std::string::npos) return false;
    for (const OptionRow& row : all_options())
        if (row.takes != Takes::nothing &&
            (word == fmt::format("--{}", row.name) || (row.letter && word == fmt::format("-{}", row.letter))))
            return true;
    return false;
}

bool is_option(const std::string& word) { return word.size() > 1 && word[0] == '-'; }

/// Ranks of the first two words that are neither options nor their values.
std::vector<std::size_t> first_words(const std::vector<std::string>& words) {
    std::vector<std::size_t> ranks;
    for (std::size_t i = 0; i < words.size() && ranks.size() < 2 && words[i] != "--"; ++i) {
        if (!is_option(words[i]))
            ranks.push_back(i);
        else if (takes_next(words[i]))
            ++i;
    }
    return ranks;
}

Error unknown_word(const std::string& word, const std::vector<std::string_view>& known) {
    return {.code = Code::unknown_verb,
            .blanks = {{"verb", word}, {"meant", std::string(nearest_or(word, known, "help"))}}};
}

/// A word behind a module that is no verb of it is an argument of the first verb if it can be one.
bool can_be_argument(const std::string& word, const VerbRow& verb) {
    if (verb.most == 0) return false;
    if (word == "-" || word.find_first_of("./\\") != std::string::npos) return true;
    std::error_code ignored;
    return std::filesystem::exists(word, ignored) || nearest(word, verbs_of(verb.module)).empty();
}

Result<Split> split(std::vector<std::string> words) {
    if (!words.empty() && words[0] == "--version") words[0] = "version";  // as other programs are asked
    const std::vector<std::size_t> ranks = first_words(words);
    if (ranks.empty()) return Split{verb_named("help", ""), true, std::move(words)};
    const std::string module = words[ranks[0]];
    if (!is_module(module)) {
        std::vector<std::string_view> known;
        for (const VerbRow& row : all_verbs()) known.push_back(row.module);
        return unknown_word(module, known);
    }
    const VerbRow* verb = verb_named(module, "");
    bool is_named = verb->name.empty();
    bool has_name = false;
    if (ranks.size() > 1 && !verb->name.empty()) {
        const std::string& name = words[ranks[1]];
        if (const VerbRow* named = verb_named(module, name)) {
            verb = named;
            is_named = has_name = true;
        } else if (!can_be_argument(name, *verb)) {
            return unknown_word(name, verbs_of(module));
        }
    }
    if (has_name) words.erase(words.begin() + static_cast<std::ptrdiff_t>(ranks[1]));
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(ranks[0]));
    return Split{verb, is_named, std::move(words)};
}

Error unknown_option(const VerbRow& verb, const std::string& word) {
    const std::string name = word.substr(0, word.find('='));
    std::vector<std::string> dashed;
    for (const std::string_view option : options_of(verb)) dashed.push_back(fmt::format("--{}", option));
    const std::string_view meant = nearest_or(name, {dashed.begin(), dashed.end()}, "--help");
    return {.code = Code::unknown_option, .blanks = {{"option", name}, {"meant", std::string(meant)}}};
}

/// The parser of one verb, with a place for each value.
struct Parser {
    CLI::App app{};
    std::map<std::string, std::string> given{};
    std::map<std::string, bool> flagged{};
    std::vector<std::string> arguments{};

    explicit Parser(const VerbRow& verb) {
        app.set_help_flag();
        for (const std::string_view name : options_of(verb)) {
            const OptionRow& row = *option_named(name);
            const std::string form =
                fmt::format("{}--{}", row.letter ? fmt::format("-{},", row.letter) : "", name);
            if (row.takes == Takes::nothing)
                app.add_flag(form, flagged[std::string(name)]);
            else
                app.add_option(form, given[std::string(name)])->take_last();
        }
        app.add_option("arguments", arguments);
    }
};

Result<Call> parse(const VerbRow& verb, std::vector<std::string> words) {
    Parser parser(verb);
    std::reverse(words.begin(), words.end());
    try {
        parser.app.parse(words);
    } catch (const CLI::ExtrasError&) {
        const auto extras = parser.app.remaining();
        return unknown_option(verb, extras.empty() ? std::string{} : extras.front());
    } catch (const CLI::ParseError& fault) {
        const std::string told = fault.what();
        return Error{.code = Code::value_missing, .blanks = {{"option", told.substr(0, told.find(':'))}}};
    }
    Call call{.verb = &verb, .is_named = false, .arguments = parser.arguments};
    for (const auto& [name, is_set] : parser.flagged)
        if (is_set) call.values[name] = "true";
    for (const auto& [name, value] : parser.given) {
        if (parser.app.count(fmt::format("--{}", name)) == 0) continue;
        if (auto fault = fault_of(*option_named(name), value)) return *fault;
        call.values[name] = value;
    }
    return call;
}

std::optional<Error> fault_of_arguments(const Call& call) {
    const VerbRow& verb = *call.verb;
    if (call.arguments.size() < verb.least)
        return Error{.code = Code::argument_missing,
                     .blanks = {{"verb", written(verb)}, {"arguments", std::string(verb.arguments)}}};
    if (call.arguments.size() > verb.most)
        return Error{.code = Code::argument_too_many,
                     .blanks = {{"verb", written(verb)}, {"argument", call.arguments[verb.most]}}};
    for (const std::string_view format : {"json", "jsonl", "plain", "csv"}) {
        const auto known = words_of(verb.formats);
        if (call.has(format) && std::find(known.begin(), known.end(), format) == known.end())
            return Error{
                .code = Code::format_not_offered,
                .blanks = {{"verb", written(verb)},
                           {"option", fmt::format("--{}", format)},
                           {"allowed", verb.formats.empty() ? "--output" : std::string(verb.formats)}}};
    }
    return {};
}

}  // namespace detail_understand

using namespace detail_understand;

Result<Call> understand(const std::vector<std::string>& words) {
    ENSEJAM_TRY(const Split found, split(words));
    ENSEJAM_TRY(Call call, parse(*found.verb, found.rest));
    call.is_named = found.is_named;
    if (call.has("data")) call.typed_data = call.text("data");
    ENSEJAM_TRY(call, with_settings(std::move(call)));
    if (call.has("help")) return call;
    if (auto fault = fault_of_arguments(call)) return *fault;
    return call;
}

text::Language language_in(const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == "--lang=fa" || (words[i] == "--lang" && i + 1 < words.size() && words[i + 1] == "fa"))
            return text::Language::fa;
    const char* set = std::getenv("ENSEJAM_LANG");
    if (set == nullptr || *set == '\0') return language_of_locale();
    return std::string_view(set) == "fa" ? text::Language::fa : text::Language::en;
}

}  // namespace ensejam::cli
