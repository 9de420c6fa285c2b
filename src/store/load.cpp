#include "store/load.h"

namespace ensejam::store {
namespace detail_load {

template <class Noun>
Result<Statement> rows_of(const Database& database, std::int64_t version, std::string_view columns,
                          std::string_view order) {
    ENSEJAM_TRY(Statement rows, database.prepare(fmt::format("SELECT {} FROM {} WHERE version_from <= ?1 AND "
                                                             "(version_to IS NULL OR version_to > ?1){}",
                                                             columns, Fields<Noun>::table, order)));
    rows.bind(1, version);
    return rows;
}

/// Room for all nouns from the first one on: a list that grows stands in memory twice meanwhile.
template <class Noun>
Done reserve(const Database& database, std::int64_t version, std::vector<Noun>& nouns) {
    ENSEJAM_TRY(Statement count, rows_of<Noun>(database, version, "count(*)", ""));
    ENSEJAM_TRY_DO(count.step());
    nouns.reserve(static_cast<std::size_t>(std::max<std::int64_t>(0, count.integer(0))));
    return done();
}

template <class Noun>
Done load_table(const Database& database, std::int64_t version, std::vector<Noun>& nouns) {
    ENSEJAM_TRY_DO(reserve(database, version, nouns));
    ENSEJAM_TRY(Statement rows,
                rows_of<Noun>(database, version, "id" + column_names<Noun>(), " ORDER BY id"));
    for (;;) {
        ENSEJAM_TRY(const bool more, rows.step());
        if (!more) return done();
        Noun& noun = nouns.emplace_back();
        noun.id.value = rows.integer(0);
        if (!read_noun(rows, 1, noun))
            return Error{.code = Code::store_damaged,
                         .where = {.file = database.path()},
                         .blanks = {{"cell", fmt::format("{} {}", Fields<Noun>::table, noun.id.value)}}};
    }
}

}  // namespace detail_load

using namespace detail_load;

Result<registry::Tables> load_tables(const Database& database, std::int64_t version) {
    registry::Tables tables;
    Done loaded = done();
    each_table(tables, [&](auto& table) {
        if (loaded) loaded = load_table(database, version, table);
    });
    if (!loaded) return loaded.error();
    return tables;
}

}  // namespace ensejam::store
