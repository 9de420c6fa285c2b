#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "intake/names.h"
#include "registry/registry.h"

namespace ensejam::intake {

enum class NounOutcome { found, missing, unknown, ambiguous };

/// A noun that a cell names.
template <class Noun>
struct NounFound {
    NounOutcome outcome = NounOutcome::missing;
    Id<Noun> noun{};
    double certainty = 1;
    std::string proposals{};
};

/// Finds organisations by name, alias, code or likeness; what is not found is proposed as a new one.
class OrganisationFinder {
public:
    explicit OrganisationFinder(const registry::Register& known);

    const NounFound<registry::Organisation>& find(std::string_view name, std::string_view acronym = {});
    /// The one organisation whose name stands in the text, or none.
    Id<registry::Organisation> named_in(std::string_view text) const;

    const std::vector<registry::Organisation>& proposed() const { return proposed_; }

private:
    NounFound<registry::Organisation> look_up(std::string_view name, std::string_view acronym);

    const registry::Register& known_;
    Names names_;
    std::unordered_map<std::string, NounFound<registry::Organisation>> memory_;
    std::unordered_map<std::string, Id<registry::Organisation>> proposal_by_key_;
    std::vector<registry::Organisation> proposed_;
};

/// Finds programmes; proposes them only when it is told to (a sheet of another country or field).
class ProgrammeFinder {
public:
    explicit ProgrammeFinder(const registry::Register& known);

    const NounFound<registry::Programme>& find(std::string_view name);
    bool knows(std::string_view name) const;
    void propose_unknown(bool yes) { proposes_ = yes; }

    const std::vector<registry::Programme>& proposed() const { return proposed_; }

private:
    NounFound<registry::Programme> look_up(std::string_view name);
    NounFound<registry::Programme> known_by(std::string_view name) const;

    const registry::Register& known_;
    Names names_;
    std::unordered_map<std::string, NounFound<registry::Programme>> memory_;
    std::vector<registry::Programme> proposed_;
    bool proposes_ = false;
};

/// The harm of this name, or none.
Id<registry::Harm> harm_named(const registry::Register& known, std::string_view name);

}  // namespace ensejam::intake
