#include "intake/page_views.h"

#include <nlohmann/json.hpp>

#include "text/text.h"

namespace ensejam::intake {
namespace detail_page_views {

using ViewJson = nlohmann::json;

/// A text, or a number written as one: news codes are often numbers.
std::string text_of(const ViewJson& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end()) return {};
    return found->is_string()           ? found->get<std::string>()
           : found->is_number_integer() ? found->dump()
                                        : std::string();
}

std::optional<comments::PageView> view_of(std::string_view line) {
    const ViewJson object = ViewJson::parse(line, nullptr, false);
    if (!object.is_object()) return std::nullopt;
    const auto at = object.find("t");
    comments::PageView view{
        .visitor = text_of(object, "v"), .page = text_of(object, "page"), .browser = text_of(object, "ua")};
    if (at == object.end() || !at->is_number() || view.page.empty()) return std::nullopt;
    const double seconds = at->get<double>();
    if (!(std::abs(seconds) < 1e15)) return std::nullopt;
    view.at = static_cast<std::int64_t>(std::floor(seconds));
    view.is_head_or_prefetch =
        text_of(object, "method") == "HEAD" || text_of(object, "purpose") == "prefetch";
    return view;
}

}  // namespace detail_page_views

Noted<std::vector<comments::PageView>> read_page_views(std::string_view log) {
    Noted<std::vector<comments::PageView>> read;
    std::int64_t row = 0;
    for (const std::string_view line : text::split(log, '\n')) {
        ++row;
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        if (auto view = detail_page_views::view_of(line))
            read.value.push_back(std::move(*view));
        else
            read.issues.push_back({.code = Code::page_view_bad, .where = {.row = row}});
    }
    return read;
}

}  // namespace ensejam::intake
