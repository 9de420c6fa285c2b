#pragma once
#include "store/sql.h"
#include "store/store.h"

namespace ensejam::store {

/// An open store: the file, set up as the promises ask (docs/method.md, "store: how it is kept").
class Connection {
public:
    static Result<Connection> open(const std::string& path, Mode mode);

    const Database& database() const { return database_; }

private:
    explicit Connection(Database database) : database_(std::move(database)) {}

    Database database_;
};

/// The number of the last change.
Result<std::int64_t> version_of(const Database& database);

/// version_unknown, with the version that was asked for.
Error no_such_version(const Database& database, std::int64_t version);

/// Copies a whole database into a new file, while others go on working, as one file without a log beside it.
Done copy_whole(const Database& database, const std::string& path);

}  // namespace ensejam::store
