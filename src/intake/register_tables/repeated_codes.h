#pragma once
#include <map>
#include <set>
#include <span>

#include "intake/files/book.h"

namespace ensejam::intake {

/// Which rows of a table tell a code again that an earlier row told.
class RepeatedCodes {
public:
    RepeatedCodes() = default;
    /// The codes stand in this column; a blank is none.
    RepeatedCodes(const Grid& grid, std::uint32_t column);

    bool is_again(std::size_t rank) const { return again_.contains(rank); }
    /// The later rows with the code of this row, the first that tells it.
    std::span<const std::size_t> after(std::size_t first) const;
    /// Of each code that is told again: its first row, and the later ones.
    const std::map<std::size_t, std::vector<std::size_t>>& all() const { return later_; }

private:
    std::map<std::size_t, std::vector<std::size_t>> later_{};
    std::set<std::size_t> again_{};
};

}  // namespace ensejam::intake
