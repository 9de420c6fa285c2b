#include "intake/comment_requests.h"

#include <nlohmann/json.hpp>

#include "text/text.h"

namespace ensejam::intake {
namespace detail_comment_requests {

using RequestJson = nlohmann::json;

Error bad(std::string_view what) {
    return {.code = Code::comment_request_bad, .blanks = {{"what", std::string(what)}}};
}

std::optional<comments::Op> op_of(std::string_view word) {
    constexpr auto words = std::to_array<std::string_view>(
        {"normalize", "same_key", "check", "transliterate", "similar", "publish", "find"});
    const auto at = std::find(words.begin(), words.end(), word);
    return at == words.end() ? std::nullopt : std::optional(static_cast<comments::Op>(at - words.begin()));
}

/// The text of a field; nothing when it is absent or no text.
const std::string* text_in(const RequestJson& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? &found->get_ref<const std::string&>() : nullptr;
}

Done fill_texts(comments::Request& request, const RequestJson& object) {
    const bool has_two = request.op == comments::Op::same_key || request.op == comments::Op::similar;
    const std::string* text = text_in(object, has_two ? "a" : "text");
    if (text == nullptr) return bad(has_two ? "a" : "text");
    request.text = *text;
    if (!has_two) return done();
    const std::string* other = text_in(object, "b");
    if (other == nullptr) return bad("b");
    request.other = *other;
    return done();
}

Done fill_page(comments::Request& request, const RequestJson& object) {
    if (request.op != comments::Op::publish && request.op != comments::Op::find) return done();
    const std::string* page = text_in(object, "page");
    if (page == nullptr) return bad("page");
    request.page = *page;
    if (request.op == comments::Op::find) return done();
    const auto id = object.find("id");
    if (id == object.end() || !(id->is_string() || id->is_number_integer())) return bad("id");
    request.is_id_number = !id->is_string();
    request.id = id->is_string() ? id->get<std::string>() : id->dump();
    return done();
}

}  // namespace detail_comment_requests

using namespace detail_comment_requests;

Result<comments::Request> read_comment_request(std::string_view line) {
    const std::string clean = text::is_utf8(line) ? std::string() : text::utf8(text::code_points(line));
    const RequestJson object =
        RequestJson::parse(clean.empty() ? line : std::string_view(clean), nullptr, false);
    if (!object.is_object()) return bad("json");
    const std::string* word = text_in(object, "op");
    const auto op = word == nullptr ? std::nullopt : op_of(*word);
    if (!op) return bad("op");
    comments::Request request{.op = *op};
    if (const std::string* form = text_in(object, "form")) request.wants_display = *form == "display";
    ENSEJAM_TRY_DO(fill_texts(request, object));
    ENSEJAM_TRY_DO(fill_page(request, object));
    return request;
}

}  // namespace ensejam::intake
