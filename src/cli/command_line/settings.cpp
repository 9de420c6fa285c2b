#include "cli/command_line/settings.h"

#include <CLI/CLI.hpp>
#include <cstdlib>

#include "cli/command_line/suggest.h"

namespace ensejam::cli {
namespace detail_settings {

std::string variable_of(const OptionRow& row) {
    std::string name = "ENSEJAM_" + std::string(row.name);
    for (char& letter : name) letter = letter == '-' ? '_' : static_cast<char>(std::toupper(letter));
    return name;
}

/// Only what says how to work; what to do and what to answer is said each time.
bool may_be_set(const OptionRow& row) {
    return row.name != "help" && row.name != "config" && row.name != "yes";
}

bool has_option(const VerbRow& verb, std::string_view name) {
    const auto names = options_of(verb);
    return std::find(names.begin(), names.end(), name) != names.end();
}

Done take(Call& call, const OptionRow& row, const std::string& value) {
    if (auto fault = fault_of(row, value)) return *fault;
    if (row.takes == Takes::nothing && value != "true") return done();
    if (has_option(*call.verb, row.name)) call.values.emplace(row.name, value);
    return done();
}

Error unknown_key(const std::string& path, const std::string& key) {
    std::vector<std::string_view> names;
    for (const OptionRow& row : all_options()) names.push_back(row.name);
    return {.code = Code::unknown_option,
            .where = {.file = path},
            .blanks = {{"option", key}, {"meant", std::string(nearest_or(key, names, "--help"))}}};
}

Done read_file(Call& call, const std::string& path) {
    std::vector<CLI::ConfigItem> items;
    try {
        items = CLI::ConfigTOML().from_file(path);
    } catch (const CLI::Error&) {
        return Error{.code = Code::file_not_found, .where = {.file = path}, .blanks = {{"file", path}}};
    }
    for (const CLI::ConfigItem& item : items) {
        std::string name = item.name;
        std::replace(name.begin(), name.end(), '_', '-');
        const OptionRow* row = item.parents.empty() ? option_named(name) : nullptr;
        if (row == nullptr || !may_be_set(*row)) return unknown_key(path, item.fullname());
        ENSEJAM_TRY_DO(take(call, *row, item.inputs.empty() ? "true" : item.inputs.front()));
    }
    return done();
}

}  // namespace detail_settings

using namespace detail_settings;

Result<Call> with_settings(Call call) {
    for (const OptionRow& row : all_options())
        if (const char* value = may_be_set(row) ? std::getenv(variable_of(row).c_str()) : nullptr)
            ENSEJAM_TRY_DO(take(call, row, value));
    if (const char* no_color = std::getenv("NO_COLOR"); no_color && *no_color)
        call.values.emplace("no-color", "true");
    if (call.has("config")) ENSEJAM_TRY_DO(read_file(call, call.text("config")));
    return call;
}

}  // namespace ensejam::cli
