#include "cli/command_line/options.h"
#include "cli/command_line/verbs.h"

namespace ensejam::cli {

const VerbRow* verb_named(std::string_view module, std::string_view name) {
    for (const VerbRow& row : all_verbs())
        if (row.module == module && (name.empty() || row.name == name)) return &row;
    return nullptr;
}

bool is_module(std::string_view word) { return verb_named(word, "") != nullptr; }

std::vector<std::string_view> verbs_of(std::string_view module) {
    std::vector<std::string_view> names;
    for (const VerbRow& row : all_verbs())
        if (row.module == module) names.push_back(row.name);
    return names;
}

std::string written(const VerbRow& row) {
    return fmt::format("ensejam {}{}{}", row.module, row.name.empty() ? "" : " ", row.name);
}

std::string sentence_of(const VerbRow& row) {
    std::string key = fmt::format("verb.{}{}{}", row.module, row.name.empty() ? "" : ".", row.name);
    std::replace(key.begin(), key.end(), '-', '_');
    return key;
}

std::vector<std::string_view> options_of(const VerbRow& row) {
    const auto common = words_of(common_options());
    const auto own = words_of(row.options);
    std::vector<std::string_view> names;
    for (const OptionRow& option : all_options())
        if (std::find(common.begin(), common.end(), option.name) != common.end() ||
            std::find(own.begin(), own.end(), option.name) != own.end())
            names.push_back(option.name);
    return names;
}

}  // namespace ensejam::cli
