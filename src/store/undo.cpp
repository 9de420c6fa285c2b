#include "store/undo.h"

#include "store/connection.h"
#include "store/load.h"
#include "store/references.h"
#include "store/save.h"

namespace ensejam::store {
namespace detail_undo {

/// What taking a version back would do: nouns to put back as they were, and ids to retire by table.
struct Reversal {
    registry::Tables put_back{};
    Ids retired{};
    Ids put_back_ids{};
};

/// The last change that touched the noun, when it came after `version`; else the last change of all.
std::int64_t later_change(const Database& database, std::string_view table, std::int64_t id,
                          std::int64_t version) {
    const auto number = [&](const std::string& sql) {
        auto asked = database.prepare(sql);
        if (!asked) return std::int64_t{0};
        const auto found = asked->step();
        return found && *found ? asked->integer(0) : 0;
    };
    const std::int64_t last = number(fmt::format(
        "SELECT max(max(version_from, coalesce(version_to, 0))) FROM {} WHERE id = {}", table, id));
    return last > version ? last : number("SELECT max(version) FROM store_version");
}

Error conflict(const Database& database, std::string_view table, std::int64_t id, std::int64_t version) {
    return {.code = Code::undo_conflict,
            .where = {.file = database.path()},
            .blanks = {{"cell", fmt::format("{} {}", table, id)},
                       {"version", std::to_string(later_change(database, table, id, version))}}};
}

Error damaged(const Database& database, std::string_view table, std::int64_t id) {
    return {.code = Code::store_damaged,
            .where = {.file = database.path()},
            .blanks = {{"cell", fmt::format("{} {}", table, id)}}};
}

/// The noun as it stands, or nothing.
template <class Noun>
Result<std::optional<Noun>> standing(Statement& current, std::int64_t id) {
    current.bind(1, id);
    ENSEJAM_TRY(const bool found, current.step());
    std::optional<Noun> noun;
    if (found) {
        noun.emplace().id.value = id;
        read_noun(current, 0, *noun);
    }
    current.reset();
    return noun;
}

template <class Noun>
bool say_the_same(const std::optional<Noun>& a, const std::optional<Noun>& b) {
    std::string of_a, of_b, scratch;
    if (a) add_canonical(of_a, *a, scratch);
    if (b) add_canonical(of_b, *b, scratch);
    return a.has_value() == b.has_value() && of_a == of_b;
}

/// A noun before and after the version; nothing where it was not there.
template <class Noun>
struct Touched {
    std::optional<Noun> before{};
    std::optional<Noun> after{};
};

template <class Noun>
Result<std::map<std::int64_t, Touched<Noun>>> touched_by(const Database& database, std::int64_t version) {
    const char* table = Fields<Noun>::table;
    ENSEJAM_TRY(Statement rows, database.prepare(fmt::format("SELECT id, version_from{} FROM {} WHERE "
                                                             "version_from = ?1 OR version_to = ?1",
                                                             column_names<Noun>(), table)));
    rows.bind(1, version);
    std::map<std::int64_t, Touched<Noun>> touched;
    for (;;) {
        ENSEJAM_TRY(const bool more, rows.step());
        if (!more) return touched;
        const std::int64_t id = rows.integer(0);
        auto& noun = rows.integer(1) == version ? touched[id].after : touched[id].before;
        noun.emplace().id.value = id;
        if (!read_noun(rows, 2, *noun)) return damaged(database, table, id);
    }
}

/// Finds what taking the version back does to one table. A noun that does not stand as the version left it is
/// a conflict.
template <class Noun>
Done reverse_table(const Database& database, std::int64_t version, std::vector<Noun>& put_back,
                   Reversal& reversal) {
    const char* table = Fields<Noun>::table;
    ENSEJAM_TRY(auto touched, touched_by<Noun>(database, version));
    const std::string columns = column_names<Noun>().substr(2);
    ENSEJAM_TRY(Statement current,
                database.prepare(
                    fmt::format("SELECT {} FROM {} WHERE id = ?1 AND version_to IS NULL", columns, table)));
    for (auto& [id, noun] : touched) {
        ENSEJAM_TRY(const std::optional<Noun> stands, standing<Noun>(current, id));
        if (!say_the_same(stands, noun.after)) return conflict(database, table, id, version);
        if (noun.before) {
            reversal.put_back_ids[table].insert(id);
            put_back.push_back(*std::move(noun.before));
        } else {
            reversal.retired[table].insert(id);
        }
    }
    return done();
}

/// Work of a sender's own; everything else may be relied on by others.
constexpr bool is_work(std::string_view table) {
    return table == Fields<registry::Project>::table || table == Fields<registry::Activity>::table ||
           table == Fields<registry::Sheet>::table;
}

/// Calls `each` with every reference of every noun that stays as it is, and of those put back.
void each_lasting_reference(const registry::Tables& known, const Reversal& reversal,
                            const std::function<void(const Reference&)>& each) {
    each_reference(known, [&](const Reference& from, const Reference& to) {
        if (!holds(reversal.retired, from) && !holds(reversal.put_back_ids, from)) each(to);
    });
    each_reference(reversal.put_back, [&](const Reference&, const Reference& to) { each(to); });
}

/// Spares what others rely on from being retired. Errors: undo_conflict when it is somebody's work, or when
/// what comes back relies on what has gone since.
Done spare_relied_on(const Database& database, const registry::Tables& known, std::int64_t version,
                     Reversal& reversal) {
    const Ids standing = ids_of(known);
    std::optional<Error> error;
    for (bool spared = true; spared && !error;) {
        spared = false;
        std::vector<Reference> relied_on;
        each_lasting_reference(known, reversal, [&](const Reference& to) {
            if (holds(reversal.retired, to))
                relied_on.push_back(to);
            else if (!holds(standing, to) && !holds(reversal.put_back_ids, to) && !error)
                error = conflict(database, to.table, to.id, version);
        });
        for (const auto& [table, id] : relied_on) {
            if (is_work(table)) error = conflict(database, table, id, version);
            spared = reversal.retired[table].erase(id) > 0 || spared;
        }
    }
    return error ? Done(*error) : done();
}

template <class Noun>
Done write_back(const Database& database, const std::vector<Noun>& put_back, const Ids& retired,
                std::int64_t version, ChangeDigest& digest) {
    std::vector<Id<Noun>> ids;
    if (const auto at = retired.find(Fields<Noun>::table); at != retired.end())
        for (const std::int64_t id : at->second) ids.push_back({id});
    return write_table(database, put_back, ids, version, digest);
}

}  // namespace detail_undo

using namespace detail_undo;

Result<Saved> write_undo(const Database& database, std::int64_t version, const AuditEntry& entry) {
    ENSEJAM_TRY(const std::int64_t last, version_of(database));
    if (version < 1 || version > last) return no_such_version(database, version);
    Reversal reversal;
    Done went = done();
    each_table(reversal.put_back, [&](auto& nouns) {
        if (went) went = reverse_table(database, version, nouns, reversal);
    });
    if (!went) return went.error();
    ENSEJAM_TRY(const registry::Tables known, load_tables(database, last));
    ENSEJAM_TRY_DO(spare_relied_on(database, known, version, reversal));
    ChangeDigest digest;
    each_table(reversal.put_back, [&](const auto& nouns) {
        if (went) went = write_back(database, nouns, reversal.retired, last + 1, digest);
    });
    if (!went) return went.error();
    return write_line(database, last, entry, digest);
}

}  // namespace ensejam::store
