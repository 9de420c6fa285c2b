#pragma once
#include <map>

#include "store/rows.h"

namespace ensejam::store {

/// The digest of a change: every noun that was put or retired, table by table and by id, as bytes.
///
/// Source: docs/method.md, "store: the digest of a change".
class ChangeDigest {
public:
    template <class Noun>
    void put(const Noun& noun) {
        bytes_ = fmt::format("+{} {}\n", Fields<Noun>::table, noun.id.value);
        add_canonical(bytes_, noun, scratch_);
        stream_.add(bytes_);
        ++n_;
    }
    template <class Noun>
    void retire(Id<Noun> id) {
        stream_.add(fmt::format("-{} {}\n", Fields<Noun>::table, id.value));
        ++n_;
    }
    std::int64_t n() const { return n_; }
    std::string finish() { return hex(stream_.finish()); }

private:
    Sha256Stream stream_{};
    std::string bytes_{};
    std::string scratch_{};
    std::int64_t n_ = 0;
};

/// The rows of one table, written within the transaction of a change.
template <class Noun>
class TableWriter {
public:
    static Result<TableWriter> open(const Database& database, std::int64_t version);

    /// Puts the noun unless it is there as it is.
    Done put(const Noun& noun, ChangeDigest& digest);
    /// Retires the noun if it is there.
    Done retire(Id<Noun> id, ChangeDigest& digest);

private:
    TableWriter(Statement current, Statement insert, Statement close, std::int64_t last, std::int64_t version)
        : current_(std::move(current)),
          insert_(std::move(insert)),
          close_(std::move(close)),
          last_id_(last),
          version_(version) {}

    Result<bool> is_there(const Noun& noun);

    Statement current_;
    Statement insert_;
    Statement close_;
    std::int64_t last_id_;
    std::int64_t version_;
    std::string scratch_{}, before_{}, after_{};
};

template <class Noun>
Result<TableWriter<Noun>> TableWriter<Noun>::open(const Database& database, std::int64_t version) {
    const char* table = Fields<Noun>::table;
    const std::string columns = column_names<Noun>();
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
    return TableWriter(std::move(current), std::move(insert), std::move(close), last, version);
}

template <class Noun>
Result<bool> TableWriter<Noun>::is_there(const Noun& noun) {
    current_.bind(1, noun.id.value);
    ENSEJAM_TRY(const bool found, current_.step());
    Noun known;
    const bool whole = found && read_noun(current_, 1, known);
    current_.reset();
    if (!whole) return false;
    before_.clear(), after_.clear();
    add_canonical(before_, known, scratch_);
    add_canonical(after_, noun, scratch_);
    return before_ == after_;
}

template <class Noun>
Done TableWriter<Noun>::put(const Noun& noun, ChangeDigest& digest) {
    if (noun.id.value <= last_id_) {
        ENSEJAM_TRY(const bool same, is_there(noun));
        if (same) return done();
        ENSEJAM_TRY_DO(close_.bind(1, version_).bind(2, noun.id.value).run());
    }
    insert_.bind(1, noun.id.value).bind(2, version_);
    bind_noun(insert_, 3, noun, scratch_);
    digest.put(noun);
    return insert_.run();
}

template <class Noun>
Done TableWriter<Noun>::retire(Id<Noun> id, ChangeDigest& digest) {
    current_.bind(1, id.value);
    ENSEJAM_TRY(const bool found, current_.step());
    current_.reset();
    if (!found) return done();
    digest.retire(id);
    return close_.bind(1, version_).bind(2, id.value).run();
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

template <class Noun>
Done write_table(const Database& database, const std::vector<Noun>& put, const std::vector<Id<Noun>>& retired,
                 std::int64_t version, ChangeDigest& digest) {
    if (put.empty() && retired.empty()) return done();
    ENSEJAM_TRY(TableWriter<Noun> writer, TableWriter<Noun>::open(database, version));
    for (const Step<Noun>& step : steps_of(put, retired)) {
        ENSEJAM_TRY_DO(step.noun == nullptr ? writer.retire(step.id, digest)
                                            : writer.put(*step.noun, digest));
    }
    return done();
}

}  // namespace ensejam::store
