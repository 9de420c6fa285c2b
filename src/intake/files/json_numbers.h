#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/base.h"

namespace ensejam::intake {

/// JSON whose numbers can all be read.
struct ReadableJson {
    std::string json{};
    std::optional<Error>
        too_large{};  ///< what is to be said when the file is refused for the first such number
};

/// The text with each number that is larger than any program reads between quotation marks: a cell that tells
/// no number, among rows that can be read.
ReadableJson with_large_numbers_quoted(std::string json, std::string_view file_name);

}  // namespace ensejam::intake
