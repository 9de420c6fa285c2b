#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/base.h"

// Comments for measuring: sentences made from a seed, of the words that people write and as often as they do.
namespace ensejam::bench {

/// Draws Persian sentences of 6 to 14 words, each word as often as it is written.
class Sentences {
public:
    explicit Sentences(std::uint64_t seed);

    std::string next();

    /// The sentence with one letter left out of a word, another greeting, and Arabic letters for Persian
    /// ones.
    std::string rewritten(const std::string& sentence);

    /// One word put for another.
    std::string changed(const std::string& sentence);

private:
    std::string word();

    Chance chance_;
    std::vector<std::string> words_{};
    std::vector<double> until_{};  ///< shares, summed
};

/// The value below which this share of the values lies; sorts them.
double quantile(std::vector<double>& values, double share);

}  // namespace ensejam::bench
