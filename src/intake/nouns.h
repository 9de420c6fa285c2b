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
    Names::Nouns candidates{};  ///< whom it could be, when it is not found
    std::string proposals{};    ///< their names, for the question
};

/// Finds organisations by name, alias, code or likeness; what is not found is proposed as a new one.
class OrganisationFinder {
public:
    explicit OrganisationFinder(const registry::Register& known);

    const NounFound<registry::Organisation>& find(std::string_view name, std::string_view acronym = {});
    /// The bodies that a cell names, parted by |, when it is no known body and names one beside others; else
    /// nothing.
    const std::string& several_in_one(std::string_view name);
    /// The one organisation whose name stands in the text, or none.
    Id<registry::Organisation> named_in(std::string_view text) const;

    const std::vector<registry::Organisation>& proposed() const { return proposed_; }

private:
    NounFound<registry::Organisation> look_up(std::string_view name, std::string_view acronym);
    NounFound<registry::Organisation> by_code(std::string_view acronym,
                                              const NounFound<registry::Organisation>& by_name) const;
    std::string parts_of(std::string_view name) const;
    NounFound<registry::Organisation> propose(std::string_view name, std::string_view acronym);
    std::string names_of(const Names::Nouns& nouns) const;

    const registry::Register& known_;
    Names names_;
    std::unordered_map<std::string, NounFound<registry::Organisation>> memory_;
    std::unordered_map<std::string, std::string> parts_of_;
    std::vector<registry::Organisation> proposed_;
};

/// Finds programmes; what is far from all known ones is proposed as a new one.
class ProgrammeFinder {
public:
    explicit ProgrammeFinder(const registry::Register& known);

    const NounFound<registry::Programme>& find(std::string_view name);
    bool knows(std::string_view name) const;

    const std::vector<registry::Programme>& proposed() const { return proposed_; }

private:
    NounFound<registry::Programme> look_up(std::string_view name);

    const registry::Register& known_;
    Names names_;
    std::unordered_map<std::string, NounFound<registry::Programme>> memory_;
    std::vector<registry::Programme> proposed_;
};

/// The harm of this name, or none.
Id<registry::Harm> harm_named(const registry::Register& known, std::string_view name);

}  // namespace ensejam::intake
