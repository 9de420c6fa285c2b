#pragma once
#include <string>

#include "cli/command_line/call.h"

namespace ensejam::cli {

/// Puts data as it is on standard output, or into the file of `--output`.
///
/// Errors: file_not_writable.
Done put(const Call& call, std::string_view bytes);

/// The same for text: with the digits that were asked for, and commands that can be copied.
Done print(const Call& call, std::string text);

/// A table in the form that was asked for.
Done print(const Call& call, const publish::Listing& listing);

/// Several tables: one document of JSON, one below the other as text; in forms that hold one table only, the
/// first.
Done print(const Call& call, const std::vector<publish::Listing>& listings);

/// The same on standard output, whatever `--output` is: it names a folder that holds something else.
Done show(const Call& call, std::string text);
Done show(const Call& call, const publish::Listing& listing);

/// A column of a table on its way out; its heading is `column.<key>` in words/. `is_code`: numbers without
/// groups.
publish::ListColumn column(const Call& call, std::string_view key, bool is_code = false);
publish::ListColumn day_column(const Call& call, std::string_view key);

}  // namespace ensejam::cli
