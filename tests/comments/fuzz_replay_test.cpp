#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "fuzz/comments_feed.h"

TEST_CASE("fuzz: every kept batch of questions about comments is answered, and nothing breaks") {
    int n_inputs = 0;
    for (const auto& entry : std::filesystem::directory_iterator(ENSEJAM_SOURCE_DIR "/tests/fuzz/comments")) {
        CAPTURE(entry.path().string());
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        fuzz::feed_comments(bytes);
        ++n_inputs;
    }
    CHECK(n_inputs >= 4);
}
