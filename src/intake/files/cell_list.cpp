#include "intake/files/cell_list.h"

#include <nlohmann/json.hpp>

#include "text/text.h"

namespace ensejam::intake {
namespace detail_cell_list {

using Parts = std::optional<std::vector<std::string>>;

void add(std::vector<std::string>& parts, std::string_view text) {
    if (std::string part = text::trimmed(text); !part.empty()) parts.push_back(std::move(part));
}

Parts json_list(std::string_view cell) {
    const auto list = nlohmann::json::parse(cell, nullptr, false);
    if (!list.is_array()) return {};
    std::vector<std::string> parts;
    for (const auto& part : list) {
        if (!part.is_string()) return {};
        add(parts, part.get_ref<const std::string&>());
    }
    return parts;
}

/// 'Health', 'Food' as what stands between the quotes; nothing when it is not written so throughout.
Parts quoted_list(std::string_view inside) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < inside.size();) {
        const std::size_t end = inside[at] == '\'' ? inside.find('\'', at + 1) : std::string_view::npos;
        if (end == std::string_view::npos) return {};
        add(parts, inside.substr(at + 1, end - at - 1));
        at = std::min(inside.find_first_not_of(' ', end + 1), inside.size());
        if (at == inside.size()) return parts;
        if (inside[at] != ',') return {};
        at = std::min(inside.find_first_not_of(' ', at + 1), inside.size());
    }
    return {};
}

}  // namespace detail_cell_list

std::optional<std::vector<std::string>> list_in_cell(std::string_view cell) {
    using namespace detail_cell_list;
    if (cell.size() < 2 || cell.front() != '[' || cell.back() != ']') return {};
    const std::string inside = text::trimmed(cell.substr(1, cell.size() - 2));
    if (inside.empty()) return std::vector<std::string>{};
    if (inside.front() == '"' && inside.back() == '"') return json_list(cell);
    return inside.front() == '\'' ? quoted_list(inside) : Parts{};
}

bool may_hold_lists(std::string_view text) {
    for (std::size_t at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1))
        if (at + 1 < text.size() && std::string_view("\"' ]").find(text[at + 1]) != std::string_view::npos)
            return true;
    return false;
}

}  // namespace ensejam::intake
