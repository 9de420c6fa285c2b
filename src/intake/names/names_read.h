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
    std::size_t size() const { return all_.size(); }

    /// One of them, and what it was read as; there must be one.
    const std::pair<const std::string, std::string>& first() const { return *all_.begin(); }

private:
    std::map<std::string, std::string> all_;
};

}  // namespace ensejam::intake
