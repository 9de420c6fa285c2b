#include "registry/story.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/text.h"

namespace ensejam::registry {
namespace detail_story {

constexpr auto kinds = std::to_array<std::string_view>({"news", "achievement", "report"});

/// The number of a news code; 0 for what is none.
std::int64_t number_of(std::string_view code) {
    const std::string digits = text::latin_digits(code);
    std::int64_t number = 0;
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end && number > 0 ? number : 0;
}

}  // namespace detail_story

using namespace detail_story;

std::string next_news_code(const std::vector<Story>& stories) {
    std::int64_t greatest = first_news_code - 1;
    for (const Story& story : stories) greatest = std::max(greatest, number_of(story.code));
    return std::to_string(greatest + 1);
}

const Story* story_coded(const std::vector<Story>& stories, std::string_view code) {
    const std::int64_t wanted = number_of(code);
    for (const Story& story : stories)
        if (wanted > 0 && number_of(story.code) == wanted) return &story;
    return nullptr;
}

std::vector<const Story*> latest_stories(const std::vector<Story>& stories, std::int64_t now,
                                         std::size_t most) {
    std::vector<const Story*> shown;
    for (const Story& story : stories)
        if (story.is_shown(now)) shown.push_back(&story);
    std::sort(shown.begin(), shown.end(), [](const Story* a, const Story* b) {
        return std::pair(b->published, b->id.value) < std::pair(a->published, a->id.value);
    });
    if (most > 0 && shown.size() > most) shown.resize(most);
    return shown;
}

std::string_view word_of(StoryKind kind) { return kinds[static_cast<std::size_t>(kind)]; }
std::vector<std::string_view> story_kinds() { return {kinds.begin(), kinds.end()}; }

}  // namespace ensejam::registry
