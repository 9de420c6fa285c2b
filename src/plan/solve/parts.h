#pragma once
#include <cstdint>
#include <vector>

#include "base/base.h"
#include "plan/problem/options.h"
#include "plan/program/program.h"
#include "plan/solve/incumbent.h"

// Planning part after part anew while the rest stays. Internal to src/plan.
namespace ensejam::plan {

/// Large neighbourhood search with Cbc: frees the places that the same money or hours serve today, of their
/// options those that lose least at the relaxation's prices, and lets Cbc take or leave these. Parts grow
/// while Cbc looks at everything in them, and shrink while it does not.
/// Source: docs/method.md, "Part after part"; Shaw 1998 (large neighbourhood search).
class Parts {
public:
    /// `losses` of the options when nothing is decided: `Program::losses`.
    Parts(Program& program, std::vector<double> losses, Incumbent& incumbent, std::uint64_t seed);

    /// Plans parts until none of the last `most_idle` gained; at most `most` of them. How many it planned.
    int improve(int most_idle, int most, const Stop& stop);

private:
    bool plan_one(const Stop& stop);
    Part choose();
    std::vector<char> choose_places(std::size_t n_options);
    std::vector<char> choose_options(const std::vector<char>& places) const;

    Program& program_;
    std::vector<double> losses_;
    Incumbent& incumbent_;
    Chance chance_;
    std::vector<std::size_t> options_in_{};  ///< how many, by place
    double size_;                            ///< of a part, in options
};

}  // namespace ensejam::plan
