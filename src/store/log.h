#pragma once
#include "store/audit.h"
#include "store/sql.h"

namespace ensejam::store {

/// The hash of a line that follows one with the hash `before` (hexadecimal).
std::string chained(std::string_view before, const AuditLine& line);

/// The last line's number and hash; of an empty log, 0 and hash_0.
Result<Anchor> head_of(const Database& database);

/// Numbers the line, chains it to the last one and writes it. Within a write transaction of the caller.
Result<AuditLine> append(const Database& database, AuditLine line);

/// All lines from number `first` on, in order, handed over one by one until `each` gives false.
Done read_lines(const Database& database, std::int64_t first,
                const std::function<bool(const AuditLine&)>& each);

}  // namespace ensejam::store
