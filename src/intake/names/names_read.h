#pragma once
#include <map>
#include <string>

#include "text/text.h"

namespace ensejam::intake {

/// Names that were read as others of the register, which they are only alike («مهرشر» as «مهرشهر»).
class NamesRead {
public:
    void add(std::string_view told, std::string_view as) {
        if (!text::name_key(told).empty()) all_.emplace(text::trimmed(told), std::string(as));
    }
    /// What each was read as, by what was told.
    const std::map<std::string, std::string, std::less<>>& all() const { return all_; }

private:
    std::map<std::string, std::string, std::less<>> all_;
};

}  // namespace ensejam::intake
