#pragma once
#include "cli/command_line/call.h"
#include "registry/registry.h"

namespace ensejam::cli {

/// The names of the tables that can be listed, apart by blanks.
inline constexpr std::string_view listed_tables =
    "places organisations programmes projects activities needs indicators observations funds sheets";

/// A table of the register; without a name, how many rows each has.
///
/// Errors: bad_option for another name.
Result<publish::Listing> registry_listing(const Call& call, const registry::Register& known,
                                          std::string_view table);

}  // namespace ensejam::cli
