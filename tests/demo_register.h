#pragma once
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <vector>

#include "intake/intake.h"

/// Files and the register of the demonstration province, for tests on floor 4 and above.
namespace demo {

inline const std::filesystem::path folder = ENSEJAM_SOURCE_DIR "/data/demo";

inline std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Reads the register before any sheet: every table, then the boundaries.
inline ensejam::registry::Register read_empty_register() {
    using namespace ensejam;
    registry::Register known;
    for (const std::string_view table : intake::registry_table_names()) {
        const std::string name = std::string(table) + ".csv";
        auto book = intake::read_book(bytes_of(folder / "registry" / name), name);
        if (!book) continue;
        auto noted = intake::read_registry_table(table, *book, known);
        if (noted) known = known.with(noted->value);
    }
    auto boundaries = intake::read_boundaries(bytes_of(folder / "counties.geojson"), "counties.geojson", known);
    return boundaries ? known.with(boundaries->value) : known;
}

/// The register before any sheet, read once for all cases of a program.
inline const ensejam::registry::Register& empty_register() {
    static const ensejam::registry::Register known = read_empty_register();
    return known;
}

/// The register with every sheet of the demonstration taken in, in the order of their names.
inline ensejam::registry::Register read_full_register(ensejam::Day as_of) {
    using namespace ensejam;
    registry::Register known = empty_register();
    std::vector<std::filesystem::path> sheets;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "sheets"))
        sheets.push_back(entry.path());
    std::sort(sheets.begin(), sheets.end());
    for (const auto& path : sheets) {
        auto book = intake::read_book(bytes_of(path), path.filename().string());
        if (!book) continue;
        const auto taken = intake::take_in(*book, known, {.as_of = as_of});
        if (taken) known = known.with(taken->change);
    }
    return known;
}

/// The same, taken in once for all cases that ask on one day.
inline const ensejam::registry::Register& full_register(ensejam::Day as_of) {
    static std::map<ensejam::Day, ensejam::registry::Register> known;
    const auto at = known.find(as_of);
    return at != known.end() ? at->second : known.emplace(as_of, read_full_register(as_of)).first->second;
}

}  // namespace demo
