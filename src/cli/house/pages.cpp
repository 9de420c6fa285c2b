#include "cli/house/pages.h"

#include "cli/command_line/call.h"

namespace ensejam::cli {
namespace detail_pages {

constexpr auto english = text::Language::en;

std::string english_words(std::string_view key) { return publish::say(english, key); }

std::string or_dash(std::string words) { return words.empty() ? "—" : words; }

std::string option_row(const OptionRow& row) {
    std::string bounds = bounds_of(row);
    return fmt::format("| `{}` | {} | {} | {} |\n", written(row), or_dash(bounds),
                       or_dash(row.fallback.empty() ? "" : fmt::format("`{}`", row.fallback)),
                       english_words(sentence_of(row)));
}

std::string options_table(std::string_view names) {
    std::string table = "| option | may be | when nothing is said | what it does |\n|---|---|---|---|\n";
    const auto listed = words_of(names);
    for (const OptionRow& row : all_options())
        if (std::find(listed.begin(), listed.end(), row.name) != listed.end()) table += option_row(row);
    return table;
}

std::string verb_section(const VerbRow& verb) {
    std::string section =
        fmt::format("\n### `{}{}{}`\n\n{}\n", written(verb), verb.arguments.empty() ? "" : " ",
                    verb.arguments, english_words(sentence_of(verb)));
    section += fmt::format("\n    {}\n    {}\n", verb.examples[0], verb.examples[1]);
    if (!verb.formats.empty()) section += fmt::format("\nPrints text, or: {}.\n", verb.formats);
    return verb.options.empty() ? section : section + "\n" + options_table(verb.options);
}

/// Text for roff: a line may not begin with a dot or an apostrophe, and a dash is a dash.
std::string roff(std::string_view text) {
    std::string written;
    for (const char letter : text) written += letter == '-' ? std::string("\\-") : std::string(1, letter);
    return written.starts_with('.') || written.starts_with('\'') ? "\\&" + written : written;
}

}  // namespace detail_pages

using namespace detail_pages;

std::string options_page() {
    std::string page = "# Options\n\n";
    page +=
        "Written by `ensejam help options` from the tables that the program reads its command line with.\n\n";
    page +=
        "A flag wins over `ENSEJAM_<OPTION>` of the environment (`ENSEJAM_DATA`, `ENSEJAM_LANG`), which wins "
        "over the\n"
        "settings file of `--config` (TOML, a key for each option), which wins over what holds when nothing "
        "is said.\n";
    page += "\n## Options of every verb\n\n" + options_table(common_options());
    page += "\n## Verbs\n";
    for (const VerbRow& verb : all_verbs()) page += verb_section(verb);
    page += "\n## Exit codes\n\n| code | meaning |\n|---|---|\n";
    for (const int code : {0, 1, 2, 3, 4, 130})
        page += fmt::format("| {} | {} |\n", code, english_words(fmt::format("exit.{}", code)));
    return page;
}

std::string manual_page() {
    std::string page =
        ".TH ENSEJAM 1\n.SH NAME\nensejam \\- " + roff(english_words("help.what")) + "\n.SH VERBS\n";
    for (const VerbRow& verb : all_verbs()) {
        page += ".TP\n.B " + roff(written(verb)) + " " + roff(verb.arguments) + "\n" +
                roff(english_words(sentence_of(verb))) + "\n";
        for (const std::string_view example : verb.examples)
            page += ".RS\n.nf\n" + roff(example) + "\n.fi\n.RE\n";
    }
    page += ".SH OPTIONS\n";
    for (const OptionRow& row : all_options())
        page += ".TP\n.B " + roff(written(row)) + "\n" + roff(english_words(sentence_of(row))) + "\n";
    page += ".SH EXIT STATUS\n";
    for (const int code : {0, 1, 2, 3, 4, 130})
        page += fmt::format(".TP\n.B {}\n{}\n", code, roff(english_words(fmt::format("exit.{}", code))));
    return page;
}

}  // namespace ensejam::cli
