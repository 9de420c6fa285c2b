#pragma once
#include <deque>
#include <unordered_map>

#include "intake/names/names.h"
#include "intake/names/place_names.h"

namespace ensejam::intake {

/// The places of the register and those that a sheet proposes, by name and by code.
class PlaceIndex {
public:
    explicit PlaceIndex(const registry::Register& known);

    const Names& names() const { return names_; }
    /// Those that have the code, also with the country's other letters.
    Names::Nouns by_code(std::string_view code) const;
    /// Those that have exactly this code; none where nobody has it.
    const Names::Nouns& by_own_code(const std::string& code_key) const;

    /// The known or proposed place, or nullptr.
    const registry::Place* place_of(std::int64_t id) const;
    /// True for a place that the register knows for good.
    bool is_settled(std::int64_t id) const;
    /// True for a place that this sheet proposed.
    bool is_new(std::int64_t id) const { return id >= first_proposed_; }
    /// False for a place under this code that has quite another name: codes of two lists may be equal.
    bool may_be_named(std::int64_t id, std::string_view name, std::string_view code) const;
    bool lies_in(std::int64_t place, std::int64_t wider) const;

    /// A new place within the parent; 0 = within nothing that is known.
    std::int64_t propose(const PlaceTold& told, std::int64_t parent);
    /// A place that this sheet proposed without a code has the one that a later row gives it.
    void take_code(std::int64_t id, std::string_view code);
    /// A proposed place stands where the first row about it tells a point.
    void stand_at(Id<registry::Place> place, const registry::Point& point);
    const std::deque<registry::Place>& proposed() const { return proposed_; }

    /// Some of their names, each with the place above it.
    std::string names_of(const Names::Nouns& ids) const;
    /// Names to choose from, each with the code that says it: «حسین‌آباد (کرج) =
    /// hoseynabad_karaj».
    std::string choices_of(const Names::Nouns& ids) const;

private:
    void add(const registry::Place& place);
    void add_code(std::int64_t id, std::string_view code);

    const registry::Register& known_;
    std::int64_t first_proposed_;
    Names names_;
    std::unordered_map<std::string, Names::Nouns> by_code_, by_digits_;
    std::deque<registry::Place> proposed_;
};

}  // namespace ensejam::intake
