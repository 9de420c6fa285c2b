#include "cli/talk/comment_named.h"

#include <charconv>

namespace ensejam::cli {

Result<std::int64_t> comment_named(const std::string& argument) {
    std::int64_t id = 0;
    const char* end = argument.data() + argument.size();
    const auto read = std::from_chars(argument.data(), end, id);
    if (read.ec == std::errc{} && read.ptr == end && id >= 1) return id;
    return Error{.code = Code::bad_option,
                 .blanks = {{"option", "COMMENT"}, {"value", argument}, {"allowed", "1, 2, 3 …"}}};
}

std::string state_shown(const Call& call, comments::State state) {
    const std::string_view word = comments::word_of(state);
    if (call.format() != Format::text) return std::string(word);
    return publish::say(call.language(), fmt::format("comment_state.{}", word));
}

}  // namespace ensejam::cli
