#pragma once
#include <string_view>
#include <vector>

namespace ensejam::cli {

/// The word that was probably meant, or nothing when none is alike enough. Suggested, never done.
std::string_view nearest(std::string_view written, const std::vector<std::string_view>& known);

/// The same, or `otherwise`.
inline std::string_view nearest_or(std::string_view written, const std::vector<std::string_view>& known,
                                   std::string_view otherwise) {
    const std::string_view meant = nearest(written, known);
    return meant.empty() ? otherwise : meant;
}

}  // namespace ensejam::cli
