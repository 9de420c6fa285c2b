#pragma once
#include <span>

#include "store/sql.h"

namespace ensejam::store {

/// "Ensj": says that a SQLite file is a store of this program.
inline constexpr std::int64_t application_id = 0x456e736a;

/// The steps from an empty file to this program's form, in order; a step that was released never changes.
std::span<const std::string_view> migrations();

/// The number of steps a file has gone.
Result<std::int64_t> schema_of(const Database& database);

/// Takes the steps up to number `to` (all of them, unless told), each in a transaction of its own.
Done migrate(const Database& database, std::size_t to = migrations().size());

}  // namespace ensejam::store
