#pragma once
#include "intake/table/table.h"

// What a sheet brings that the register did not know.
namespace ensejam::intake {

/// Says that a sheet tells figures of places, and which.
void say_figures(const registry::Change& change, const registry::Register& known, const Where& where,
                 std::vector<Issue>& issues);

/// Says how many places, organisations and programmes are proposed, and names the first of each; also where
/// a column of harms or sectors names the programmes.
void say_proposed(const registry::Change& change, const Table& table, const registry::Register& known,
                  const Where& where, std::vector<Issue>& issues);

}  // namespace ensejam::intake
