#include "cli/sheets/ground.h"

#include <filesystem>

#include "cli/machine/clock.h"
#include "cli/machine/files.h"

namespace ensejam::cli {
namespace detail_ground {

Error no_such(const Call& call, std::string_view noun, const std::string& code) {
    return {.code = Code::code_unknown,
            .blanks = {{"noun", publish::say(call.language(), fmt::format("noun.{}", noun))},
                       {"code", code},
                       {"table", fmt::format("{}s", noun)}}};
}

}  // namespace detail_ground

bool is_registry_table(const std::string& path) {
    const std::filesystem::path file(path);
    const auto names = intake::registry_table_names();
    return file.extension() == ".csv" &&
           std::find(names.begin(), names.end(), file.stem().string()) != names.end();
}

bool is_boundaries(const desk::File& file) {
    return std::filesystem::path(file.name).extension() == ".geojson" &&
           file.bytes.find("Polygon\"") != std::string::npos;
}

Result<registry::Register> register_of(const Call& call, Talk& talk,
                                       const std::vector<std::string>& arguments) {
    if (arguments.empty()) return desk::known(desk_of(call));
    ENSEJAM_TRY(const auto paths, paths_of(arguments));
    talk.say("cli.reading", {{"n", std::to_string(paths.size())}});
    std::vector<std::string> sheets;
    std::vector<desk::File> tables;
    for (const std::string& path : paths) {
        const bool may_be_table =
            is_registry_table(path) || std::filesystem::path(path).extension() == ".geojson";
        if (may_be_table) {
            ENSEJAM_TRY(auto file, read_file(path));
            if (is_registry_table(path) || is_boundaries(file)) {
                tables.push_back(std::move(file));
                continue;
            }
        }
        sheets.push_back(path);
    }
    registry::Register known;
    if (!tables.empty()) {
        ENSEJAM_TRY(auto read, desk::load_registry_tables(std::move(known), std::move(tables)));
        talk.issues(read.issues);
        known = std::move(read.known);
    }
    for (const std::string& path : sheets) {
        ENSEJAM_TRY(auto file, read_file(path));
        auto taken = desk::take_in(std::move(known), {std::move(file)}, {.intake = {.as_of = as_of(call)}});
        for (const auto& received : taken.files) {
            if (received.refused) return *received.refused;
            talk.issues(received.sheet.issues);
        }
        known = std::move(taken.known);
    }
    return known;
}

Result<Id<registry::Place>> place_coded(const Call& call, const registry::Register& known,
                                        std::string_view option) {
    const std::string code = call.text(option);
    const auto id = known.place_coded(code);
    if (!id && !code.empty()) return detail_ground::no_such(call, "place", code);
    return id;
}

Result<Id<registry::Organisation>> organisation_coded(const Call& call, const registry::Register& known,
                                                      std::string_view option) {
    const std::string code = call.text(option);
    const auto id = known.organisation_coded(code);
    if (!id && !code.empty()) return detail_ground::no_such(call, "organisation", code);
    return id;
}

}  // namespace ensejam::cli
