#include "intake/headings/heading_paths.h"

#include <algorithm>
#include <array>

namespace ensejam::intake {

bool is_path_to_kind(std::string_view heading) {
    constexpr auto kinds = std::to_array<std::string_view>(
        {"type", "role", "lang", "xml:lang", "vocabulary", "vocabulary-uri", "percentage", "status", "scope",
         "level", "priority", "measure", "ascending", "aggregation-status", "humanitarian", "attached",
         "iso-date"});
    const std::size_t at = heading.rfind('@');
    if (at == std::string_view::npos || at == 0) return false;
    const std::string_view attribute = heading.substr(at + 1);
    if (heading[at - 1] == '/') return attribute != "code" && attribute != "ref";
    return std::find(kinds.begin(), kinds.end(), attribute) != kinds.end();
}

std::string_view without_wrapper(std::string_view heading) {
    for (const std::string_view wrapper :
         {"properties.", "fields.", "attributes.", "record.", "_source.", "row.", "node.", "object."})
        if (heading.starts_with(wrapper) && heading.size() > wrapper.size())
            return heading.substr(wrapper.size());
    return heading;
}

std::string element_told_in(std::string_view heading) {
    constexpr std::string_view words_below = "/narrative";
    if (!heading.ends_with(words_below)) return std::string(heading);
    heading.remove_suffix(words_below.size());
    const std::size_t last = heading.rfind('/') + 1;  // 0 when there is none
    const std::string_view element = heading.substr(last);
    if (element == "description" || element.ends_with("-date")) return {};
    if (element != "name" || last < 2) return std::string(element);
    return std::string(heading.substr(heading.rfind('/', last - 2) + 1));
}

bool is_path_to_code(std::string_view heading, Field field) {
    const bool is_named = field == Field::title || field == Field::deliverer || field == Field::funder ||
                          field == Field::responsible || field == Field::programme;
    return is_named && (heading.ends_with("@code") || heading.ends_with("@ref"));
}

}  // namespace ensejam::intake
