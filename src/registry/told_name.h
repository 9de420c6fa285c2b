#pragma once
#include <string>

namespace ensejam::registry {

/// The name by which a place, body or programme is told where no language is asked for: the Persian one, else
/// the English one, else its code.
template <class Noun>
const std::string& told_name(const Noun& noun) {
    if (!noun.name_fa.empty()) return noun.name_fa;
    return noun.name_en.empty() ? noun.code : noun.name_en;
}

}  // namespace ensejam::registry
