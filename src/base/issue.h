#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/codes.h"

namespace ensejam {

/// What fills the blanks of a sentence: name of the blank, text (Latin digits; the writer localises).
using Blanks = std::vector<std::pair<std::string, std::string>>;

/// A cell of a sheet that a person sent. `row` is the sheet's own number, from 1; 0 means the whole sheet or
/// file. `column` is the heading as written (or a letter when there is none).
struct Where {
    std::string file{};
    std::string sheet{};
    std::int64_t row = 0;
    std::string column{};
};

/// What is to be said to a person about something they gave us. Never stops the work.
struct Issue {
    Code code{};
    Where where{};
    std::string cell{};  ///< the text that was read, as written
    Blanks blanks{};     ///< for the sentence in words/
};

/// A value together with what is to be said about it.
template <class T>
struct Noted {
    T value{};
    std::vector<Issue> issues{};
};

}  // namespace ensejam
