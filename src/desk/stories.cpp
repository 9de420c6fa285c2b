#include "desk/stories.h"

#include "desk/entry.h"

namespace ensejam::desk {
namespace detail_stories {

using registry::Register;
using registry::Story;
using store::Mode;
using store::Store;

constexpr std::int64_t hour = 60 * 60;

Error unknown_story(const std::string& code) {
    return {.code = Code::story_unknown, .blanks = {{"cell", code}}};
}

/// What is missing in a story, by the name of its field; empty when nothing is.
std::string missing_in(const Story& story) {
    if (text::key(story.title).empty()) return "title";
    if (text::key(story.body).empty()) return "body";
    return story.language == "fa" || story.language == "en" ? "" : "language";
}

/// The story with its texts as they are shown, and with its id and news code.
Result<Story> numbered(const Register& known, Story story) {
    if (const std::string missing = missing_in(story); !missing.empty())
        return Error{.code = Code::story_incomplete, .blanks = {{"what", missing}}};
    story.title = text::display_form(story.title);
    story.lead = text::display_form(story.lead);
    story.body = text::display_form(story.body);
    const auto& stories = known.tables().stories;
    if (story.code.empty()) {
        story.id = known.next_id<Story>();
        story.code = registry::next_news_code(stories);
        return story;
    }
    const Story* before = registry::story_coded(stories, story.code);
    if (before == nullptr) return unknown_story(story.code);
    story.id = before->id;
    story.code = before->code;
    return story;
}

/// The story with this news code, shown or not.
Result<Story> any_story(const Desk& desk, const std::string& code) {
    ENSEJAM_TRY(const Store store, Store::open(desk.store, Mode::read));
    ENSEJAM_TRY(const Register known, store.load());
    const Story* found = registry::story_coded(known.tables().stories, code);
    if (found == nullptr) return unknown_story(code);
    return *found;
}

/// Visits by page from an hour on.
Result<std::map<std::string, std::int64_t>> visits_since(Store& store, std::int64_t from_hour) {
    ENSEJAM_TRY(const auto pages, store::Comments(store).visits_since(from_hour));
    std::map<std::string, std::int64_t> visits;
    for (const comments::Visited& page : pages) visits[page.page] = page.visits;
    return visits;
}

std::int64_t first_hour(std::int64_t now, Window window) {
    if (window == Window::all) return std::numeric_limits<std::int64_t>::min();
    return now / hour - (window == Window::day ? 24 : 7 * 24) + 1;
}

/// Keeps one story as a change of the register.
Result<Story> keep_story(const Desk& desk, Story story, const std::string& deed) {
    const std::string subject = fmt::format("{} story {}", deed, story.code);
    ENSEJAM_TRY_DO(allow(desk, Task::publish, subject));
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::write));
    ENSEJAM_TRY(const Register known, store.load());
    const auto kept = numbered(known, std::move(story));
    if (!kept) return refuse(desk, Task::publish, subject, kept.error());
    registry::Change change;
    change.put.stories = {*kept};
    ENSEJAM_TRY(const store::Saved saved,
                store.save(change, known.version(),
                           entry_of(desk, Task::publish, fmt::format("{} story {}", deed, kept->code))));
    static_cast<void>(saved);
    return *kept;
}

}  // namespace detail_stories

using namespace detail_stories;

Result<registry::Story> put_story(const Desk& desk, registry::Story story) {
    return keep_story(desk, std::move(story), "put");
}

Result<registry::Story> take_back_story(const Desk& desk, const std::string& code, const std::string& why) {
    ENSEJAM_TRY_DO(allow(desk, Task::publish, "take back story " + code));
    ENSEJAM_TRY(Story story, any_story(desk, code));
    if (why.empty()) return Error{.code = Code::story_incomplete, .blanks = {{"what", "reason"}}};
    story.taken_back = text::display_form(why);
    return keep_story(desk, std::move(story), "take back");
}

Result<registry::Story> story_of(const Desk& desk, const std::string& code, std::int64_t now) {
    ENSEJAM_TRY(Story story, any_story(desk, code));
    if (!story.is_shown(now)) return unknown_story(code);
    return story;
}

Result<std::vector<StoryRead>> latest_stories(const Desk& desk, std::int64_t now, std::size_t most) {
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::read));
    ENSEJAM_TRY(const Register known, store.load());
    ENSEJAM_TRY(const auto visits, visits_since(store, first_hour(now, Window::all)));
    std::vector<StoryRead> read;
    for (const Story* story : registry::latest_stories(known.tables().stories, now, most)) {
        const auto found = visits.find(story->code);
        read.push_back({*story, found == visits.end() ? 0 : found->second});
    }
    return read;
}

Result<std::vector<StoryRead>> most_visited_stories(const Desk& desk, std::int64_t now, Window window,
                                                    std::size_t most) {
    ENSEJAM_TRY(std::vector<StoryRead> read, latest_stories(desk, now, 0));
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::read));
    ENSEJAM_TRY(const auto visits, visits_since(store, first_hour(now, window)));
    for (StoryRead& one : read) {
        const auto found = visits.find(one.story.code);
        one.visits = found == visits.end() ? 0 : found->second;
    }
    std::stable_sort(read.begin(), read.end(),
                     [](const StoryRead& a, const StoryRead& b) { return a.visits > b.visits; });
    if (most > 0 && read.size() > most) read.resize(most);
    return read;
}

Result<std::int64_t> count_visits(const Desk& desk, const std::vector<comments::PageView>& views) {
    ENSEJAM_TRY_DO(allow(desk, Task::publish, "visits"));
    comments::Visits visits;
    std::int64_t n_counted = 0;
    for (const comments::PageView& view : views) n_counted += visits.see(view) ? 1 : 0;
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::write));
    ENSEJAM_TRY_DO(store::Comments(store).add_visits(visits.hours()));
    return n_counted;
}

}  // namespace ensejam::desk
