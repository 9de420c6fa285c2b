#pragma once
#include <optional>

#include "cli/talk/talk.h"
#include "plan/plan.h"
#include "registry/registry.h"

namespace ensejam::cli {

/// What a plan is asked of: a planning problem as it was written, or posed from a register.
struct Asked {
    std::optional<registry::Register> known{};
    plan::Posed posed{};  ///< without ids when the problem was written

    const plan::Problem& problem() const { return posed.problem; }
};

/// What a register is asked: what the call says, else what it was asked for the plan of the folder, else
/// about today.
plan::PoseOptions pose_options(const Call& call, const std::string& plan_folder = {});

/// The problem of a plan file or folder, or that which the store's register (or one made of the files) poses,
/// as it was posed for the plan of `plan_folder`, when one is to be read.
///
/// Errors: those of reading and of the store; plan_nothing_to_plan.
Result<Asked> ask_for_plan(const Call& call, Talk& talk, const std::vector<std::string>& arguments,
                           const std::string& plan_folder = {});

}  // namespace ensejam::cli
