#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "comments/comments.h"

namespace ensejam::store {

/// A comment as it is kept. Times are seconds since 1970; 0: not yet.
struct CommentRow {
    std::int64_t id = 0;
    std::string page{};
    std::string language{"fa"};
    std::string text{};
    std::string name{};
    std::string duplicate_key{};  ///< a digest, not the text
    comments::State state = comments::State::held;
    std::string reason{};
    std::string flags{};  ///< words apart by blanks
    double risk = 0;
    std::string terms_version{};
    std::int64_t submitted = 0;
    std::int64_t decided = 0;
    std::int64_t published = 0;
    std::int64_t merged_into = 0;
    std::string edit_token_sha256{};
    std::int64_t similar_to = 0;  ///< the comment it is nearest to; 0: none
    double likeness = 0;          ///< to that one, 0..1
    std::int64_t n_reports = 0;   ///< by readers, since a moderator looked last
    std::string author_key{};     ///< the writer's own vote key, in hexadecimal: it does not count
    comments::Tally tally{};
};

/// One thing that happened to a comment; never changed. `audit_line` is its line in the one audit log.
struct CommentEvent {
    std::int64_t comment = 0;
    std::string at{};
    std::string actor{};
    std::string action{};
    std::string data{};
    std::int64_t audit_line = 0;
};

/// What a recount found: comments whose counters were not the sum of their votes (and are now).
struct Recounted {
    std::int64_t n_votes = 0;
    std::int64_t n_comments = 0;
    std::vector<std::int64_t> corrected{};
};

}  // namespace ensejam::store
