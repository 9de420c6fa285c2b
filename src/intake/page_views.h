#pragma once
#include "base/base.h"
#include "comments/comments.h"

namespace ensejam::intake {

/// A log of page views: JSON objects with `t` (seconds since 1970), `v` (the visitor's name in the log), `ua`
/// (the browser's) and `page`, one a line; `method` HEAD and `purpose` prefetch are known too. A line that is
/// none of this becomes an issue.
Noted<std::vector<comments::PageView>> read_page_views(std::string_view log);

}  // namespace ensejam::intake
