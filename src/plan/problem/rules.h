#pragma once
#include <string>
#include <vector>

#include "plan/problem/nouns.h"

namespace ensejam::plan {

/// Programmes that together reach more: `exposure` is added in every period in which all of them run in a
/// place.
struct Bundle {
    std::vector<Rank> programmes{};
    Rank harm = 0;
    double exposure = 0;
};

/// At most one of these programmes runs in a place in a period.
struct ExclusionGroup {
    std::vector<Rank> programmes{};
};

/// `programme` runs in a place only while `needs` runs there.
struct Prerequisite {
    Rank programme = 0;
    Rank needs = 0;
};

/// An activity that must run from the first period to `last` with at least this dose.
struct Commitment {
    Rank offer = 0;
    std::int32_t last = 0;
    double dose = 1;
};

/// What a site gives one place while it is open.
struct Cover {
    Rank place = 0;
    Rank harm = 0;
    double exposure = 0;
};

/// A service point for several places: opened or not, from `first` to `last`; its cost falls in `first`.
struct Site {
    std::string id{};
    Rank programme = 0;
    Rank organisation = 0;
    Rank province = 0;
    std::int64_t cost = 0;
    std::int32_t first = 0;
    std::int32_t last = 0;
    std::vector<Rank> payers{};  ///< funds; empty = those that may pay its organisation for its programme
    std::vector<Cover> covers{};
};

/// An activity of an offer over periods `first` to `last`, both included, counted from 0.
struct Run {
    Rank offer = 0;
    std::int32_t first = 0;
    std::int32_t last = 0;
    double dose = 1;

    friend bool operator==(const Run&, const Run&) = default;
};

}  // namespace ensejam::plan
