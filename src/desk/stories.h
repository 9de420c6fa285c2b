#pragma once
#include "comments/comments.h"
#include "desk/who.h"
#include "store/store.h"

namespace ensejam::desk {

/// Keeps a story. One without a code is new and gets the next news code; else the story with that code is
/// replaced, its id kept. Gives the story as it is kept.
///
/// Errors: not_allowed, story_unknown, story_incomplete, those of the store.
Result<registry::Story> put_story(const Desk& desk, registry::Story story);

/// Takes a story back: it is shown no more, its code is not given again. Errors: as above.
Result<registry::Story> take_back_story(const Desk& desk, const std::string& code, const std::string& why);

/// The story with this news code, as anybody may read it at `now`. Errors: story_unknown.
Result<registry::Story> story_of(const Desk& desk, const std::string& code, std::int64_t now);

/// A story and how often it was visited in a window.
struct StoryRead {
    registry::Story story{};
    std::int64_t visits = 0;
};

/// Where most-visited looks: whole hours back from `now`.
enum class Window { day, week, all };

/// Shown stories, the latest first. `most` 0: all.
Result<std::vector<StoryRead>> latest_stories(const Desk& desk, std::int64_t now, std::size_t most);

/// Shown stories by visits in the window, then the latest first. Stories without a visit come last.
Result<std::vector<StoryRead>> most_visited_stories(const Desk& desk, std::int64_t now, Window window,
                                                    std::size_t most);

/// Adds the visits of a log to the hourly counters. Gives how many were counted. Errors: not_allowed.
Result<std::int64_t> count_visits(const Desk& desk, const std::vector<comments::PageView>& views);

}  // namespace ensejam::desk
