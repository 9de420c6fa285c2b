#pragma once
#include <optional>
#include <string_view>

#include "base/base.h"
#include "plan/plan.h"

namespace ensejam::intake {

/// A plan that was written earlier: `plan.json`, and `certificate.bin` with the proof of its bound (may be
/// empty: then the plan has no leaves). When there are issues the value is not to be used.
///
/// Errors: 4001 malformed, 4003 missing, 4004 not understood, 4005 names what the problem does not hold,
///         4008 made from another input, 2003 the certificate is damaged.
/// Source: docs/formats.md, "Plan results".
Noted<plan::Solution> read_solution(const plan::Problem& problem, std::string_view plan_json,
                                    std::string_view certificate);

/// What the register was asked for the plan; nothing when the file does not say or is damaged.
std::optional<plan::Asking> asking_of(std::string_view plan_json);

}  // namespace ensejam::intake
