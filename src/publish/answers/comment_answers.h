#pragma once
#include <string>

#include "comments/comments.h"

namespace ensejam::publish {

/// The answer of `comments batch` as one line of JSON, without a line end (docs/formats.md, "comments
/// batch").
std::string comment_answer_json(const comments::Answer& answer);

/// What could not be answered: `{"error": {"code": …, "name": …}}` with the blanks of the message.
std::string comment_error_json(const Error& error);

}  // namespace ensejam::publish
