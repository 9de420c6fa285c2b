#include "intake/story_file.h"

#include "text/text.h"

namespace ensejam::intake {

registry::Story read_story(std::string_view bytes) {
    registry::Story story;
    std::vector<std::string> paragraphs;
    bool is_open = false;
    const std::string shown = text::display_form(bytes);
    for (const std::string_view line : text::split(shown, '\n')) {
        const std::string words = text::trimmed(line);
        if (words.empty()) {
            is_open = false;
        } else if (story.title.empty()) {
            story.title = words;
        } else if (is_open) {
            paragraphs.back() += "\n" + words;
        } else {
            paragraphs.push_back(words);
            is_open = true;
        }
    }
    std::size_t first = 0;
    if (paragraphs.size() > 1) story.lead = paragraphs[first++];
    for (std::size_t at = first; at < paragraphs.size(); ++at)
        story.body += (at > first ? "\n\n" : "") + paragraphs[at];
    return story;
}

}  // namespace ensejam::intake
