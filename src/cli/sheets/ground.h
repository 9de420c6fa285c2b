#pragma once
#include "cli/command_line/call.h"
#include "cli/talk/talk.h"
#include "desk/desk.h"

namespace ensejam::cli {

/// The register a verb works on: the store's, or one in memory made of the given files, which are tables of
/// the register (docs/formats.md), boundaries and senders' sheets, in any order. Nothing is kept of it.
///
/// Errors: file_not_found for a store that is not there, those of reading and of the store.
Result<registry::Register> register_of(const Call& call, Talk& talk, const std::vector<std::string>& files);

/// The noun whose code the option gives, or the error that there is none. An option not given is no noun.
Result<Id<registry::Place>> place_coded(const Call& call, const registry::Register& known,
                                        std::string_view option);
Result<Id<registry::Organisation>> organisation_coded(const Call& call, const registry::Register& known,
                                                      std::string_view option);

/// True for a file that is a table of the register by its name.
bool is_registry_table(const std::string& path);

/// True for a GeoJSON file of areas; one of points is a sender's sheet.
bool is_boundaries(const desk::File& file);

}  // namespace ensejam::cli
