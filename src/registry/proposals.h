#pragma once
#include <optional>

#include "registry/register.h"

namespace ensejam::registry {

enum class NounKind { place, organisation, programme };

/// A known noun that a proposed one may be another name of.
struct Candidate {
    std::string code{};
    std::string name_fa{};
    std::string name_en{};
    double likeness = 0;  ///< 0..1
};

/// A noun that a sheet proposed and that waits for a person's yes.
struct Proposal {
    NounKind kind{};
    std::int64_t id = 0;
    std::string code{};
    std::string name{};   ///< as it was written
    std::string above{};  ///< of a place: the name of the place it was proposed in
    ToldAt told_at{};     ///< the first row that names it
    std::int64_t n_activities = 0;
    std::vector<Candidate> candidates{};  ///< the most alike first, at most three
};

/// The queue: places, then organisations, then programmes; of each kind the most used first.
///
/// Source: docs/method.md, "registry: the queue of proposals".
std::vector<Proposal> proposals(const Register& known);

std::string_view word_of(NounKind kind);
std::optional<NounKind> noun_kind(std::string_view word);

}  // namespace ensejam::registry
