#pragma once
#include <string_view>

namespace fuzz {

/// Any bytes are asked as a batch of comment questions, a line each (a line that is no JSON object stands for
/// a comment, asked in every way), and what must always hold is held. A broken promise aborts.
void feed_comments(std::string_view bytes);

}  // namespace fuzz
