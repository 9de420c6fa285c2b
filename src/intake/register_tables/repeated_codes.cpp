#include "intake/register_tables/repeated_codes.h"

#include "text/text.h"

namespace ensejam::intake {

RepeatedCodes::RepeatedCodes(const Grid& grid, std::uint32_t column) {
    std::unordered_map<std::string, std::size_t> first_of;
    for (std::size_t rank = 1; rank < grid.rows.size(); ++rank) {
        const std::string code = text::trimmed(grid.at(rank, column).text());
        if (code.empty()) continue;
        const auto [first, is_new] = first_of.try_emplace(code, rank);
        if (is_new) continue;
        later_[first->second].push_back(rank);
        again_.insert(rank);
    }
}

std::span<const std::size_t> RepeatedCodes::after(std::size_t first) const {
    const auto at = later_.find(first);
    return at == later_.end() ? std::span<const std::size_t>() : at->second;
}

}  // namespace ensejam::intake
