#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "registry/place.h"
#include "registry/programme.h"

namespace ensejam::registry {

enum class StoryKind { news, achievement, report };

/// What the office tells the public under a news code. Readers write comments under it.
struct Story {
    Id<Story> id{};
    std::string code{};  ///< the news code: digits, printed as they are or in Persian digits
    StoryKind kind{};
    std::string language{"fa"};  ///< fa or en
    std::string title{};
    std::string lead{};
    std::string body{};
    std::int64_t published = 0;  ///< seconds since 1970; 0: a draft
    bool takes_comments = true;
    std::string taken_back{};  ///< why, of a story that is shown no more
    std::vector<Id<Place>> places{};
    std::vector<Id<Harm>> harms{};

    /// Shown to the public at this moment.
    bool is_shown(std::int64_t now) const { return published > 0 && published <= now && taken_back.empty(); }
};

inline constexpr std::int64_t first_news_code = 1'000'001;

/// The news code for the next story: one more than the greatest; codes are never given twice.
std::string next_news_code(const std::vector<Story>& stories);

/// The story with this news code, its digits of any script; nullptr when there is none.
const Story* story_coded(const std::vector<Story>& stories, std::string_view code);

/// The stories shown at `now`, the latest first; of one moment the greater id first. `most` 0: all.
std::vector<const Story*> latest_stories(const std::vector<Story>& stories, std::int64_t now,
                                         std::size_t most);

std::string_view word_of(StoryKind kind);
std::vector<std::string_view> story_kinds();

}  // namespace ensejam::registry
