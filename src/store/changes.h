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

/// Writes the rows of one table within the transaction of a change. Where an id stands twice the last put
/// wins, and a put wins over a retirement; what is there as it is put stays.
template <class Noun>
Done write_table(const Database& database, const std::vector<Noun>& put, const std::vector<Id<Noun>>& retired,
                 std::int64_t version, ChangeDigest& digest);

}  // namespace ensejam::store
