#pragma once
#include <cstdint>
#include <string_view>

#include "registry/change.h"

namespace ensejam::registry {

/// Everything that is known at one version. Does not change under its reader.
class Register {
public:
    Register() = default;
    /// Tables may be in any order; they are sorted by id.
    explicit Register(Tables tables, std::int64_t version = 0);

    const Tables& tables() const { return tables_; }
    std::int64_t version() const { return version_; }

    /// The noun with this id, or nullptr. Logarithmic time.
    const Sheet* find(Id<Sheet> id) const;
    const Harm* find(Id<Harm> id) const;
    const Place* find(Id<Place> id) const;
    const Organisation* find(Id<Organisation> id) const;
    const Programme* find(Id<Programme> id) const;
    const Project* find(Id<Project> id) const;
    const Activity* find(Id<Activity> id) const;
    const Fund* find(Id<Fund> id) const;
    const Indicator* find(Id<Indicator> id) const;

    /// The noun with this code, or none. Linear time.
    Id<Harm> harm_coded(std::string_view code) const;
    Id<Place> place_coded(std::string_view code) const;
    Id<Organisation> organisation_coded(std::string_view code) const;
    Id<Programme> programme_coded(std::string_view code) const;

    /// True when `below` is `above` or lies under it in the administrative hierarchy.
    bool lies_in(Id<Place> below, Id<Place> above) const;

    /// The nearest place of the kind on the way up (the place itself included), or none.
    Id<Place> ancestor(Id<Place> place, PlaceKind kind) const;

    /// The smallest id not yet used for the noun; a change numbers its new nouns from here.
    template <class Noun>
    Id<Noun> next_id() const;

    /// The register after the change, one version later.
    Register with(const Change& change) const&;
    /// The same, and nothing of this register or of the change is copied.
    Register with(Change change) &&;

private:
    Tables tables_{};
    std::int64_t version_ = 0;
};

}  // namespace ensejam::registry
