#pragma once
#include "desk/take_in.h"
#include "publish/publish.h"

namespace ensejam::desk {

/// What a sheet of the sender's own looks like when it goes back: its cells, what each row was understood as
/// in codes, and what is to be looked at. Nothing is kept of it. A file is understood as if it came for the
/// first time; cells of refused (personal) columns are blank.
///
/// Errors: those of reading; table_too_large for a sheet of more rows than a workbook can hold.
Result<publish::FileBack> file_back(const registry::Register& known, File file, const TakeInOptions& options,
                                    text::Language language);

}  // namespace ensejam::desk
