#pragma once
#include "store/changes.h"

namespace ensejam::store {

/// The nouns as they were at a version. Within a transaction of the caller. Errors: store_damaged.
Result<registry::Tables> load_tables(const Database& database, std::int64_t version);

}  // namespace ensejam::store
