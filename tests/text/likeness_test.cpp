#include "text/likeness.h"

#include <doctest/doctest.h>

#include <string>

using ensejam::text::likeness;

TEST_CASE("likeness: a letter added, left out, changed, or exchanged with its neighbour is one edit") {
    CHECK(likeness("karaj", "karaaj") == doctest::Approx(1 - 1.0 / 6));
    CHECK(likeness("karaj", "kaaj") == doctest::Approx(1 - 1.0 / 5));
    CHECK(likeness("karaj", "kabaj") == doctest::Approx(1 - 1.0 / 5));
    CHECK(likeness("karaj", "karja") == doctest::Approx(1 - 1.0 / 5));
    CHECK(likeness("مهرشهر", "مهرشره") == doctest::Approx(1 - 1.0 / 6));
    CHECK(likeness("", "abc") == doctest::Approx(0));
}

TEST_CASE("likeness: names of 64 letters and longer ones are measured alike") {
    for (const std::size_t n : {63, 64, 65, 100, 200}) {
        std::string name;
        for (std::size_t i = 0; i < n; ++i) name += static_cast<char>('a' + i % 23);
        std::string exchanged = name;
        std::swap(exchanged[n - 1], exchanged[n - 2]);
        std::string changed = name;
        changed[0] = 'z';
        changed[n / 2] = 'z';
        const auto letters = static_cast<double>(n);
        CHECK(likeness(name, exchanged) == doctest::Approx(1 - 1 / letters));
        CHECK(likeness(name, changed) == doctest::Approx(1 - 2 / letters));
        CHECK(likeness(name, name + "z") == doctest::Approx(1 - 1 / (letters + 1)));
    }
}
