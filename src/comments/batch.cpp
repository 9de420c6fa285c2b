#include "comments/batch.h"

#include "text/text.h"

namespace ensejam::comments {

void Batch::publish(const Request& request) {
    Page& page = pages_[request.page];
    page.comments.add(request.text);
    page.ids.emplace_back(request.id, request.is_id_number);
}

Answer Batch::find(const Request& request) const {
    Answer answer{.op = Op::find};
    const auto page = pages_.find(request.page);
    if (page == pages_.end()) return answer;
    const auto nearest = page->second.comments.nearest(sense_of(request.text));
    if (!nearest) return answer;
    answer.near = nearest->near;
    std::tie(answer.id, answer.is_id_number) = page->second.ids[nearest->rank];
    return answer;
}

Answer Batch::answer(const Request& request) {
    Answer answer{.op = request.op};
    switch (request.op) {
        case Op::normalize:
            answer.text = request.wants_display ? text::display_form(request.text) : text::key(request.text);
            break;
        case Op::same_key:
            answer.same = text::duplicate_key(request.text) == text::duplicate_key(request.other);
            break;
        case Op::check:
            answer.verdict = check(request.text, words_);
            break;
        case Op::transliterate:
            answer.text = text::to_persian(text::display_form(request.text));
            break;
        case Op::similar:
            answer.near = compare(sense_of(request.text), sense_of(request.other));
            break;
        case Op::publish:
            publish(request);
            break;
        case Op::find:
            return find(request);
    }
    return answer;
}

}  // namespace ensejam::comments
