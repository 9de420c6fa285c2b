#pragma once
#include <string>
#include <vector>

#include "comments/comments.h"
#include "text/text.h"

namespace ensejam::publish {

/// A published comment as readers see it.
struct CommentShown {
    std::int64_t id = 0;
    std::string text{};
    comments::Tally tally{};
};

/// What became of a comment that was sent.
struct CommentSent {
    comments::Decision decision{};
    std::int64_t id = 0;
    std::string status_token{};
    std::vector<CommentShown> similar{};
};

/// The answer to sending a comment, as one document (docs/formats.md, "comments send").
std::string comment_sent_json(const CommentSent& sent, text::Language language);

/// The same as sentences: what was decided and why, what to do next, and the comments that are like it.
std::string comment_sent_text(const CommentSent& sent, text::Language language);

}  // namespace ensejam::publish
