#pragma once
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "intake/names/names.h"
#include "intake/names/names_read.h"
#include "intake/names/place_names.h"
#include "registry/registry.h"

namespace ensejam::intake {

enum class NounOutcome { found, missing, unknown, ambiguous };

/// A noun that a cell names.
template <class Noun>
struct NounFound {
    NounOutcome outcome = NounOutcome::missing;
    Id<Noun> noun{};
    double certainty = 1;
    bool is_alike = false;      ///< not of the told name, but of one that is alike
    Names::Nouns candidates{};  ///< whom it could be, when it is not found
    std::string proposals{};    ///< their names, for the question
};

using BodyFound = NounFound<registry::Organisation>;

/// The bodies that one cell names.
struct BodiesInCell {
    std::vector<std::string> names{};    ///< none = it names one body
    bool is_clear = false;               ///< that they are several is certain; else it is asked
    std::vector<std::string> unclear{};  ///< of those that are asked about, the ones that nobody knows
};

/// Finds organisations by name, alias, code or likeness; what is not found is proposed as a new one.
class OrganisationFinder {
public:
    explicit OrganisationFinder(const registry::Register& known);

    const NounFound<registry::Organisation>& find(std::string_view name, std::string_view acronym = {});
    /// The bodies that a cell names beside each other, unless it is itself a known body. That they are
    /// several is certain when each is known or stands alone in another cell, and of a list of short
    /// capitals.
    const BodiesInCell& several_in_one(std::string_view cell);
    /// From here on the texts of these cells are known to stand for a body each, as far as they are no lists.
    void stand_alone(const std::vector<std::string_view>& cells);
    /// The one organisation whose name stands in the text, or none.
    Id<registry::Organisation> named_in(std::string_view text) const;

    /// A body has exactly this name.
    bool has_name(std::string_view name) const;

    const std::vector<registry::Organisation>& proposed() const { return proposed_; }
    const NamesRead& read_otherwise() const { return read_otherwise_; }

private:
    NounFound<registry::Organisation> look_up(std::string_view name, std::string_view acronym);
    NounFound<registry::Organisation> by_code(std::string_view acronym,
                                              const NounFound<registry::Organisation>& by_name) const;
    bool is_known(std::string_view name) const;
    bool is_body_alone(std::string_view name) const;
    std::vector<std::string> bodies_between_words(std::string_view text) const;
    std::vector<std::string> parted(std::string_view cell, Between between) const;
    BodiesInCell parts_of(std::string_view cell) const;
    NounFound<registry::Organisation> propose(std::string_view name, std::string_view acronym);
    std::string names_of(const Names::Nouns& nouns) const;

    const registry::Register& known_;
    Names names_;
    std::unordered_map<std::string, NounFound<registry::Organisation>> memory_;
    std::unordered_map<std::string, BodiesInCell> parts_of_;
    std::unordered_set<std::string> alone_;  ///< keys of cells that are no lists
    std::vector<registry::Organisation> proposed_;
    NamesRead read_otherwise_;
};

}  // namespace ensejam::intake
