#pragma once
#include <string>
#include <vector>

#include "publish/words/names.h"
#include "registry/registry.h"

// One told activity as every export sees it. Internal to activities_*.cpp.
namespace ensejam::publish {

struct ActivityRow {
    const registry::Activity* activity = nullptr;
    const registry::Project* project = nullptr;  ///< may be none
    const registry::Budget* budget = nullptr;    ///< the one that speaks for the project; may be none
    std::string project_code{};                  ///< the sender's own, else P and the register's number
    std::string first_day{};                     ///< ISO; "" = not told
    std::string last_day{};                      ///< ISO, inclusive; "" = not told
};

/// The told activities, in the order of the register.
std::vector<ActivityRow> activity_rows(const registry::Register& known);

/// The first body with the role, other than the deliverer; none when there is none.
Id<registry::Organisation> body_with(const ActivityRow& row, registry::Role role);

/// True when every budget that is written out is in rials.
bool is_all_rial(const std::vector<ActivityRow>& rows);

/// The place's code as others may read it: the register's, or what a sender called a proposed place; "" when
/// there is none, for the code of a proposal means nothing elsewhere.
std::string code_elsewhere(const registry::Register& known, Id<registry::Place> place);

/// The place's latest known position, or nullptr.
const registry::PlaceVersion* position_in(const registry::Register& known, Id<registry::Place> place);

}  // namespace ensejam::publish
