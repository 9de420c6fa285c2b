#include "fuzz/comments_feed.h"

#include <cstdio>
#include <cstdlib>

#include "intake/intake.h"
#include "publish/publish.h"

namespace fuzz {
namespace {

using namespace ensejam;

const comments::WordList& words() {
    static const comments::WordList all(comments::bundled_word_entries());
    return all;
}

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

/// An answer is one line of valid UTF-8.
void look_at(const std::string& answer) {
    require(text::is_utf8(answer), "an answer is UTF-8");
    require(answer.find('\n') == std::string::npos && answer.size() > 2, "an answer is one line");
}

void ask(comments::Batch& batch, const comments::Request& request) {
    const comments::Answer answer = batch.answer(request);
    look_at(publish::comment_answer_json(answer));
    require(answer.near.score >= 0 && answer.near.score <= 1, "a score is a share");
    const std::size_t n_points = text::length(text::display_form(request.text));
    for (const comments::Span& span : answer.verdict.spans)
        require(span.size > 0 && span.begin + span.size <= n_points, "a span lies in the text");
}

/// Forms of one text: the same again, and the same for the form that is shown.
void look_at_forms(const std::string& text) {
    const std::string display = text::display_form(text);
    const std::string key = text::key(text);
    require(text::display_form(display) == display, "the shown form is its own");
    require(text::key(display) == key, "the key of the shown form is the key");
    require(text::key(key) == key, "the key is its own");
    require(text::duplicate_key(text) == text::duplicate_key(display), "equal comments stay equal");
}

void ask_in_every_way(comments::Batch& batch, const std::string& text, const std::string& before) {
    using comments::Op;
    look_at_forms(text);
    for (const Op op : {Op::normalize, Op::same_key, Op::check, Op::transliterate, Op::similar, Op::find})
        ask(batch, {.op = op, .text = text, .other = before, .page = "p", .id = "1"});
    ask(batch, {.op = Op::publish, .text = text, .page = "p", .id = "1"});
    static_cast<void>(comments::suggestion_for(text, words()));
}

/// The page's answer is that of comparing with all.
void look_at_page(const std::vector<std::string>& texts) {
    comments::Published page;
    for (const std::string& text : texts) {
        const comments::Sense sense = comments::sense_of(text);
        const auto found = page.near(sense, 3);
        const auto by_all = page.near_by_comparing_all(sense, 3);
        require(found.size() == by_all.size(), "as many as by comparing with all");
        for (std::size_t i = 0; i < found.size(); ++i)
            require(found[i].rank == by_all[i].rank && found[i].near.band == by_all[i].near.band,
                    "the same as by comparing with all");
        page.add(text);
    }
}

}  // namespace

void feed_comments(std::string_view bytes) {
    comments::Batch batch(words());
    std::vector<std::string> texts;
    for (const std::string_view line : text::split(bytes, '\n')) {
        if (const auto request = intake::read_comment_request(line)) {
            ask(batch, *request);
            texts.push_back(request->text);
            continue;
        } else {
            look_at(publish::comment_error_json(request.error()));
        }
        const std::string text(line);
        ask_in_every_way(batch, text, texts.empty() ? std::string() : texts.back());
        texts.push_back(text);
    }
    look_at_page(texts);
}

}  // namespace fuzz
