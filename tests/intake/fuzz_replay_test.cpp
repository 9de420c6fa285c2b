#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "fuzz/feed.h"

TEST_CASE("fuzz: every kept input of every kind of file is taken in or refused, and nothing breaks") {
    const std::filesystem::path folder = ENSEJAM_SOURCE_DIR "/tests/fuzz";
    for (const char* kind : {"csv", "xlsx", "ods", "xml", "json", "geojson", "hxl"}) {
        int n_inputs = 0;
        for (const auto& entry : std::filesystem::directory_iterator(folder / kind)) {
            CAPTURE(entry.path().string());
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(file), {}};
            fuzz::feed(kind, bytes);
            ++n_inputs;
        }
        CHECK(n_inputs >= 3);
    }
}
