#pragma once
#include <span>
#include <string_view>

#include "base/base.h"
#include "plan/plan.h"

namespace ensejam::intake {

/// One table of a plan that comes as a folder: `offers.csv` and its text.
struct PlanTableFile {
    std::string_view name{};
    std::string_view bytes{};
};

/// The planning problem of a JSON file of the form `ensejam-plan-1`. When there are issues the value is not
/// to be used; each names the line and the field.
///
/// Errors: 4001 malformed, 4002 unknown key, 4003 missing, 4004 not understood, 4005 names what is not there.
/// Source: docs/formats.md, "Plan files".
Noted<plan::Problem> read_plan(std::string_view json, std::string_view file_name);

/// The same from CSV tables with the same columns.
Noted<plan::Problem> read_plan_tables(std::span<const PlanTableFile> files);

}  // namespace ensejam::intake
