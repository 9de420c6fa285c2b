#include "store/changes.h"

namespace ensejam::store {
namespace detail_changes {

/// The statements that write one table.
struct TableStatements {
    Statement current;  ///< the row of an id as it stands: id, columns
    Statement insert;   ///< id, version, columns
    Statement close;    ///< version, id: the row that stands ends with the version
    std::int64_t last_id;

    /// `columns` as `column_names` gives them.
    static Result<TableStatements> open(const Database& database, const char* table,
                                        const std::string& columns);
    /// Ends the row that stands.
    Done end(std::int64_t id, std::int64_t version) { return close.bind(1, version).bind(2, id).run(); }
};

Result<TableStatements> TableStatements::open(const Database& database, const char* table,
                                              const std::string& columns) {
    std::string blanks;
    for (auto n = std::count(columns.begin(), columns.end(), ','); n > 0; --n) blanks += ", ?";
    ENSEJAM_TRY(Statement current,
                database.prepare(
                    fmt::format("SELECT id{} FROM {} WHERE id = ?1 AND version_to IS NULL", columns, table)));
    ENSEJAM_TRY(Statement insert,
                database.prepare(fmt::format("INSERT INTO {} (id, version_from{}) VALUES (?, ?{})", table,
                                             columns, blanks)));
    ENSEJAM_TRY(Statement close,
                database.prepare(fmt::format(
                    "UPDATE {} SET version_to = ?1 WHERE id = ?2 AND version_to IS NULL", table)));
    ENSEJAM_TRY(const std::int64_t last,
                database.integer_of(fmt::format("SELECT coalesce(max(id), 0) FROM {}", table)));
    return TableStatements{std::move(current), std::move(insert), std::move(close), last};
}

/// The rows of one table, written within the transaction of a change.
template <class Noun>
class TableWriter {
public:
    TableWriter(TableStatements statements, std::int64_t version)
        : statements_(std::move(statements)), version_(version) {}

    /// Puts the noun unless it is there as it is.
    Done put(const Noun& noun, ChangeDigest& digest);
    /// Retires the noun if it is there.
    Done retire(Id<Noun> id, ChangeDigest& digest);

private:
    Result<bool> is_there(const Noun& noun);

    TableStatements statements_;
    std::int64_t version_;
    std::string scratch_{}, before_{}, after_{};
};

template <class Noun>
Result<bool> TableWriter<Noun>::is_there(const Noun& noun) {
    statements_.current.bind(1, noun.id.value);
    ENSEJAM_TRY(const bool found, statements_.current.step());
    Noun known;
    const bool whole = found && read_noun(statements_.current, 1, known);
    statements_.current.reset();
    if (!whole) return false;
    before_.clear(), after_.clear();
    add_canonical(before_, known, scratch_);
    add_canonical(after_, noun, scratch_);
    return before_ == after_;
}

template <class Noun>
Done TableWriter<Noun>::put(const Noun& noun, ChangeDigest& digest) {
    if (noun.id.value <= statements_.last_id) {
        ENSEJAM_TRY(const bool same, is_there(noun));
        if (same) return done();
        ENSEJAM_TRY_DO(statements_.end(noun.id.value, version_));
    }
    statements_.insert.bind(1, noun.id.value).bind(2, version_);
    bind_noun(statements_.insert, 3, noun, scratch_);
    digest.put(noun);
    return statements_.insert.run();
}

template <class Noun>
Done TableWriter<Noun>::retire(Id<Noun> id, ChangeDigest& digest) {
    statements_.current.bind(1, id.value);
    ENSEJAM_TRY(const bool found, statements_.current.step());
    statements_.current.reset();
    if (!found) return done();
    digest.retire(id);
    return statements_.end(id.value, version_);
}

/// What a change does to one noun; without a noun it is retired.
template <class Noun>
struct Step {
    Id<Noun> id{};
    const Noun* noun = nullptr;
};

/// The steps of one table by id. Where an id stands twice the last put wins, and a put wins over a
/// retirement.
template <class Noun>
std::vector<Step<Noun>> steps_of(const std::vector<Noun>& put, const std::vector<Id<Noun>>& retired) {
    std::vector<Step<Noun>> steps;
    steps.reserve(put.size() + retired.size());
    for (const Id<Noun> id : retired) steps.push_back({.id = id});
    for (const Noun& noun : put) steps.push_back({.id = noun.id, .noun = &noun});
    std::stable_sort(steps.begin(), steps.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    std::size_t n = 0;
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (i + 1 == steps.size() || steps[i + 1].id != steps[i].id) steps[n++] = steps[i];
    steps.resize(n);
    return steps;
}

}  // namespace detail_changes

using namespace detail_changes;

template <class Noun>
Done write_table(const Database& database, const std::vector<Noun>& put, const std::vector<Id<Noun>>& retired,
                 std::int64_t version, ChangeDigest& digest) {
    if (put.empty() && retired.empty()) return done();
    ENSEJAM_TRY(TableStatements statements,
                TableStatements::open(database, Fields<Noun>::table, column_names<Noun>()));
    TableWriter<Noun> writer(std::move(statements), version);
    for (const Step<Noun>& step : steps_of(put, retired)) {
        ENSEJAM_TRY_DO(step.noun == nullptr ? writer.retire(step.id, digest)
                                            : writer.put(*step.noun, digest));
    }
    return done();
}

#define ENSEJAM_WRITE(Noun)                                                        \
    template Done write_table(const Database&, const std::vector<registry::Noun>&, \
                              const std::vector<Id<registry::Noun>>&, std::int64_t, ChangeDigest&);
ENSEJAM_EACH_NOUN(ENSEJAM_WRITE)
#undef ENSEJAM_WRITE

}  // namespace ensejam::store
