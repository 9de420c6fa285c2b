#pragma once
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "intake/intake.h"
#include "intake/plan_files/plan_file.h"
#include "plan/plan.h"

namespace ensejam {

inline std::string text_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

inline plan::Problem tiny(const std::string& name) {
    const auto folder = std::filesystem::path(ENSEJAM_SOURCE_DIR) / "tests" / "data" / "tiny";
    auto read = intake::read_plan(text_of((folder / name).replace_extension(".json")), name);
    REQUIRE(read.issues.empty());
    return std::move(read.value);
}

}  // namespace ensejam
