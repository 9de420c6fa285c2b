#pragma once
#include <optional>
#include <string_view>

#include "base/base.h"
#include "text/text.h"

namespace ensejam::intake {

/// What JSON has room for where a text stops being JSON; where an object or list may end, also for a comma.
enum class JsonRoom { value, name, colon, end_of_object, end_of_list, nothing };

/// Where a text stops being JSON.
struct JsonFault {
    std::size_t at = 0;  ///< the byte, from 0
    JsonRoom room = JsonRoom::value;
    bool is_cut_off = false;     ///< it only ends too early
    bool is_in_text = false;     ///< between quotation marks
    bool is_in_word = false;     ///< in a number or another word; `at` may be the byte behind it
    bool is_ill_formed = false;  ///< bytes that are no text stand there
    bool is_too_large = false;   ///< a number, well written, that no program reads
};

/// The fault that the library tells: the position, from 1, and what it says of it.
JsonFault fault_told(std::size_t position, std::string_view said);

/// The refusal of such a text: where it stops, and what stands there or is missing. A text of a Windows code
/// page was given as its UTF-8.
Error json_refusal(std::string_view file_name, std::string_view json, const JsonFault& fault,
                   text::Encoding encoding);

constexpr std::uint32_t geojson_depth = 16;

/// The refusal of a text in which more brackets than so many are open at once.
std::optional<Error> json_too_deep(std::string_view json, std::uint32_t most, std::string_view file_name);
std::optional<Error> geojson_too_deep(std::string_view json, std::string_view file_name);

}  // namespace ensejam::intake
