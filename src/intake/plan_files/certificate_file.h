#pragma once
#include <string_view>
#include <vector>

#include "base/base.h"
#include "plan/plan.h"

namespace ensejam::intake {

/// The leaves of a proof from the bytes of `certificate.bin`. Lists are as long as the problem makes them.
///
/// Errors: 2003 damaged, 4008 made from another input.
Noted<std::vector<plan::Leaf>> read_certificate(const plan::Problem& problem, std::string_view bytes);

}  // namespace ensejam::intake
