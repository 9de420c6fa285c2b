#pragma once
#include <string>
#include <vector>

#include "plan/plan.h"

namespace ensejam {

/// A planning problem as a mixed-integer programme in the LP format that Cbc and HiGHS read; maximises value.
/// A column is an end of the dose of one interval of one offer. Each response lies under `n_lines` tangents,
/// so the programme's figures are a little above the plan's own.
///
/// Errors: none; earmarks by programme, harm or province, sites and two activities of one programme side by
///         side in an exclusion group are not written (the invented provinces have none).
///
/// Shapes: column `x<rank>` of the file stands for `columns[rank]`, at that dose.
struct LpFile {
    std::string text{};
    std::vector<plan::Run> columns{};
};
LpFile lp_file(const plan::Problem& problem, bool is_whole, int n_lines = 20);

}  // namespace ensejam
