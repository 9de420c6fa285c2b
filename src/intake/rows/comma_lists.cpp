#include "intake/rows/comma_lists.h"

#include "text/text.h"

namespace ensejam::intake {
namespace detail_comma_lists {

constexpr std::string_view persian_comma = "،";

bool has_comma(std::string_view cell) {
    return cell.find(',') != std::string_view::npos || cell.find(persian_comma) != std::string_view::npos;
}

/// Where the next comma stands and how many bytes it has; the end of the text when there is none.
std::pair<std::size_t, std::size_t> next_comma(std::string_view text) {
    const std::size_t latin = text.find(',');
    const std::size_t persian = text.find(persian_comma);
    if (persian < latin) return {persian, persian_comma.size()};
    return latin == std::string_view::npos ? std::pair(text.size(), std::size_t{0})
                                           : std::pair(latin, std::size_t{1});
}

}  // namespace detail_comma_lists

using namespace detail_comma_lists;

CommaLists::CommaLists(const Grid& grid, const Table& table, const Column& column) {
    for (std::size_t rank = table.first_row; rank < table.end_row; ++rank) {
        const std::string_view cell = grid.at(rank, column.rank).text();
        if (!cell.empty() && !has_comma(cell)) alone_.insert(text::name_key(cell));
    }
}

std::vector<std::string> CommaLists::parts_of(std::string_view cell) const {
    if (!has_comma(cell)) return {};
    std::vector<std::string> parts;
    while (!cell.empty()) {
        const auto [at, size] = next_comma(cell);
        std::string part = text::trimmed(cell.substr(0, at));
        if (!alone_.contains(text::name_key(part))) return {};
        parts.push_back(std::move(part));
        cell.remove_prefix(std::min(cell.size(), at + size));
    }
    return parts.size() < 2 ? std::vector<std::string>{} : parts;
}

}  // namespace ensejam::intake
