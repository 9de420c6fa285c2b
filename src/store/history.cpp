#include "store/history.h"

namespace ensejam::store {
namespace detail_history {

/// Rows come by id, then by version: a row that ends where the next of its id begins was replaced, else
/// retired.
template <class Noun>
class RowsOfTable {
public:
    explicit RowsOfTable(History& history) : history_(history) {}

    void read(const Statement& row) {
        const Id<Noun> id{row.integer(0)};
        const std::int64_t from = row.integer(1);
        if (id != id_ || from != ends_) close();
        id_ = id;
        ends_ = row.is_null(2) ? 0 : row.integer(2);
        Noun noun;
        noun.id = id;
        if (!read_noun(row, 3, noun)) history_.unreadable.emplace_back(from, Fields<Noun>::table);
        history_.changes[from].put(noun);
    }

    void close() {
        if (ends_ != 0) history_.changes[ends_].retire(id_);
        ends_ = 0;
    }

private:
    History& history_;
    Id<Noun> id_{};
    std::int64_t ends_ = 0;  ///< where the last row read ends; 0 = it lasts
};

template <class Noun>
Done read_table(const Database& database, History& history, const std::vector<Noun>&) {
    ENSEJAM_TRY(Statement rows,
                database.prepare(fmt::format("SELECT id, version_from, version_to{} FROM {} ORDER BY id, "
                                             "version_from",
                                             column_names<Noun>(), Fields<Noun>::table)));
    RowsOfTable<Noun> table(history);
    for (;;) {
        ENSEJAM_TRY(const bool more, rows.step());
        if (!more) break;
        table.read(rows);
    }
    table.close();
    return done();
}

}  // namespace detail_history

using namespace detail_history;

Result<History> read_history(const Database& database) {
    History history;
    const registry::Tables shape;
    Done read = done();
    each_table(shape, [&](const auto& nouns) {
        if (read) read = read_table(database, history, nouns);
    });
    if (!read) return read.error();
    return history;
}

}  // namespace ensejam::store
