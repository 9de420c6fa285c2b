#include <set>

#include "desk/entry.h"
#include "desk/take_in.h"

namespace ensejam::desk {
namespace detail_load_tables {

using registry::Register;
using store::Mode;
using store::Store;

/// A file's name without folders and ending.
std::string stem_of(std::string_view name) {
    name.remove_prefix(std::min(name.size(), name.find_last_of('/') + 1));
    return std::string(name.substr(0, name.find('.')));
}

/// Tables in the order in which they refer to each other; then everything else, as it stands.
void sort_by_need(std::vector<File>& files) {
    const auto names = intake::registry_table_names();
    const auto rank = [&](const File& file) {
        return std::find(names.begin(), names.end(), stem_of(file.name)) - names.begin();
    };
    std::stable_sort(files.begin(), files.end(),
                     [&](const File& a, const File& b) { return rank(a) < rank(b); });
}

/// Rows below the heading of which nothing had to be said; those that tell a code again are understood.
std::int64_t n_understood(const intake::Book& book, const std::vector<Issue>& issues) {
    const std::size_t n_rows = book.grids.empty() ? 0 : book.grids.front().rows.size();
    const std::int64_t heading = n_rows == 0 ? 0 : book.grids.front().rows.front().number;
    std::set<std::int64_t> troubled;
    for (const Issue& issue : issues)
        if (issue.where.row > heading && issue.code != Code::code_repeated) troubled.insert(issue.where.row);
    return std::max<std::int64_t>(
        0, static_cast<std::int64_t>(n_rows) - 1 - static_cast<std::int64_t>(troubled.size()));
}

template <class Noun>
void append(std::vector<Noun>& all, const std::vector<Noun>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

void append(registry::Tables& all, const registry::Tables& more) {
    append(all.sheets, more.sheets), append(all.harms, more.harms), append(all.places, more.places);
    append(all.organisations, more.organisations), append(all.programmes, more.programmes);
    append(all.bundles, more.bundles), append(all.mandates, more.mandates);
    append(all.capacities, more.capacities), append(all.needs, more.needs), append(all.funds, more.funds);
    append(all.directives, more.directives), append(all.projects, more.projects);
    append(all.activities, more.activities), append(all.profiles, more.profiles);
    append(all.stories, more.stories), append(all.duties, more.duties);
    append(all.indicators, more.indicators), append(all.observations, more.observations);
}

/// Everything the files say, as one change upon `read.known`, which it becomes.
Result<registry::Change> read_all(std::vector<File> files, TablesRead& read) {
    sort_by_need(files);
    registry::Change all;
    for (const File& file : files) {
        bool is_map = file.name.ends_with(".geojson");
        TableRead table{.file = file.name};
        Result<Noted<registry::Change>> noted = Noted<registry::Change>{};
        if (is_map) {
            noted = intake::read_boundaries(file.bytes, file.name, read.known);
        } else {
            ENSEJAM_TRY(const intake::Book book, intake::read_book(file.bytes, file.name));
            is_map = book.kind == intake::FileKind::geojson;
            noted = is_map ? intake::read_boundaries(file.bytes, file.name, read.known)
                           : intake::read_registry_table(stem_of(file.name), book, read.known);
            if (noted) table.n_rows = n_understood(book, noted->issues);
        }
        if (!noted) return noted.error();
        if (is_map) table.n_rows = static_cast<std::int64_t>(noted->value.put.places.size());
        table.is_loaded = std::none_of(noted->issues.begin(), noted->issues.end(), [](const Issue& issue) {
            return issue.code == Code::table_not_loaded;
        });
        if (!table.is_loaded) table.n_rows = 0;
        table.n_issues = static_cast<std::int64_t>(noted->issues.size());
        read.n_rows += table.n_rows;
        read.tables.push_back(std::move(table));
        read.known = read.known.with(noted->value);
        append(all.put, noted->value.put);
        append(read.issues, noted->issues);
    }
    return all;
}

std::string names_of(const std::vector<File>& files) {
    std::string names;
    for (const File& file : files) names += (names.empty() ? "" : ", ") + file.name;
    return names;
}

}  // namespace detail_load_tables

using namespace detail_load_tables;

Result<TablesRead> load_registry_tables(registry::Register known, std::vector<File> files) {
    TablesRead read{.known = std::move(known)};
    ENSEJAM_TRY(const registry::Change change, read_all(std::move(files), read));
    static_cast<void>(change);
    return read;
}

Result<TablesRead> load_registry_tables(const Desk& desk, std::vector<File> files, bool dry_run) {
    const std::string names = names_of(files);
    ENSEJAM_TRY_DO(allow(desk, Task::registry, names));
    ENSEJAM_TRY(Store store, Store::open(desk.store, dry_run ? Mode::read : Mode::write));
    ENSEJAM_TRY(Register known, store.load());
    const std::int64_t before = known.version();
    TablesRead read{.known = std::move(known)};
    const auto change = read_all(std::move(files), read);
    if (!change) return dry_run ? change.error() : refuse(desk, Task::registry, names, change.error());
    if (dry_run) return read;
    ENSEJAM_TRY(const store::Saved saved, store.save(*change, before, entry_of(desk, Task::registry, names)));
    ENSEJAM_TRY(read.known, store.load());
    read.version = saved.version == before ? 0 : saved.version;
    return read;
}

}  // namespace ensejam::desk
