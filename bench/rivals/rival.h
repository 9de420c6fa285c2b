#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lp_file.h"

namespace ensejam {

/// What another program made of a planning problem.
struct RivalAnswer {
    bool is_there = false;  ///< the program was found and gave an answer
    double seconds = 0;     ///< of processor time
    double objective = 0;   ///< its own figure: a little above the plan's
    double bound = 0;       ///< on whole plans; infinite when it tells none
    double value = 0;       ///< of its plan by `plan::value_of`; 0 when it has none
};

/// Cbc's linear relaxation, or its whole plan within so many seconds. `folder` is for files.
RivalAnswer ask_cbc(const plan::Problem& problem, bool is_whole, double seconds, const std::string& folder);

/// The same of HiGHS: the program `highs`, or (named in `kind`) the package of that name under node in the
/// folder that the environment names ENSEJAM_HIGHS_NODE.
RivalAnswer ask_highs(const plan::Problem& problem, bool is_whole, double seconds, const std::string& folder,
                      std::string& kind);

}  // namespace ensejam
