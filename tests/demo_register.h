#pragma once
#include <filesystem>
#include <fstream>
#include <iterator>

#include "intake/intake.h"

/// Files and the register of the demonstration province, for tests on floor 4 and above.
namespace demo {

inline const std::filesystem::path folder = ENSEJAM_SOURCE_DIR "/data/demo";

inline std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The register before any sheet: every table, then the boundaries.
inline ensejam::registry::Register empty_register() {
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

}  // namespace demo
