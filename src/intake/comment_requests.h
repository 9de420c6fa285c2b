#pragma once
#include "base/base.h"
#include "comments/comments.h"

namespace ensejam::intake {

/// One question of `comments batch`: a JSON object on a line. Bytes that are no UTF-8 are read as U+FFFD.
///
/// Errors: comment_request_bad, naming what is missing or not understood.
Result<comments::Request> read_comment_request(std::string_view line);

}  // namespace ensejam::intake
