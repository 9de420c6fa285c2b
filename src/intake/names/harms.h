#pragma once
#include <unordered_map>

#include "intake/names/names.h"
#include "registry/registry.h"

namespace ensejam::intake {

/// Finds harms by name, alias or code, with or without the blanks in it.
class HarmFinder {
public:
    explicit HarmFinder(const registry::Register& known);

    /// The harm of this name, or none.
    Id<registry::Harm> find(std::string_view name);

private:
    Names names_;
    std::unordered_map<std::string, Id<registry::Harm>> memory_;
};

}  // namespace ensejam::intake
