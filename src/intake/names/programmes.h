#pragma once
#include "intake/names/nouns.h"

namespace ensejam::intake {

/// Finds programmes; what is far from all known ones is proposed as a new one.
class ProgrammeFinder {
public:
    explicit ProgrammeFinder(const registry::Register& known);

    const NounFound<registry::Programme>& find(std::string_view name);
    bool knows(std::string_view name) const;

    const std::vector<registry::Programme>& proposed() const { return proposed_; }
    const NamesRead& read_otherwise() const { return read_otherwise_; }

private:
    NounFound<registry::Programme> look_up(std::string_view name);

    const registry::Register& known_;
    Names names_;
    std::unordered_map<std::string, NounFound<registry::Programme>> memory_;
    std::vector<registry::Programme> proposed_;
    NamesRead read_otherwise_;
};

}  // namespace ensejam::intake
