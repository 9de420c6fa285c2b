#include "cli/machine/clock.h"
#include "cli/machine/files.h"
#include "cli/sheets/registry_listing.h"
#include "cli/talk/print.h"
#include "cli/talk/verb_functions.h"

namespace ensejam::cli {
namespace detail_registry {

Result<desk::TablesRead> load(const Call& call, std::vector<desk::File> files) {
    const desk::Desk desk = desk_of(call);
    if (!call.is_dry()) {
        ENSEJAM_TRY_DO(desk::begin(desk));
        return desk::load_registry_tables(desk, std::move(files));
    }
    auto known = desk::known(desk);
    if (!known && known.error().code != Code::file_not_found) return known.error();
    return desk::load_registry_tables(known ? *std::move(known) : registry::Register{}, std::move(files));
}

/// True for a table of which no row was taken, though it has some; and for one without columns that it needs.
bool is_refused(const desk::TableRead& table) {
    return !table.is_loaded || (table.n_rows == 0 && table.n_issues > 0);
}

/// A row for each table: how many of its rows were loaded, or that it was refused.
publish::Listing listing_of(const Call& call, const desk::TablesRead& read) {
    publish::Listing listing{.name = "loaded",
                             .columns = {column(call, "file"), column(call, "rows"), column(call, "issues"),
                                         column(call, "refused"), column(call, "version", true)}};
    // A column in which nothing stands tells a person nothing.
    listing.columns[3].is_for_programs = std::all_of(
        read.tables.begin(), read.tables.end(), [](const desk::TableRead& table) { return table.is_loaded; });
    for (const desk::TableRead& table : read.tables) {
        const publish::Value refused = table.is_loaded
                                           ? publish::Value{}
                                           : publish::Value{std::string(row_of(Code::table_not_loaded).name)};
        const std::int64_t version = table.is_loaded ? read.version : 0;
        listing.rows.push_back({table.file, table.n_rows, table.n_issues, refused, version});
    }
    return listing;
}

/// What is to be said of the tables, of several each under its name.
void say_issues(Talk& talk, const desk::TablesRead& read) {
    if (read.tables.size() < 2) return talk.issues(read.issues);
    for (const desk::TableRead& table : read.tables) {
        std::vector<Issue> issues;
        std::copy_if(read.issues.begin(), read.issues.end(), std::back_inserter(issues),
                     [&](const Issue& issue) { return issue.where.file == table.file; });
        if (!issues.empty()) talk.say("cli.of_file", {{"file", table.file}});
        talk.issues(issues);
    }
}

}  // namespace detail_registry

Result<Ending> registry_load(const Call& call, Talk& talk) {
    ENSEJAM_TRY(const auto paths, paths_of(call.arguments));
    talk.say("cli.reading", {{"n", std::to_string(paths.size())}});
    ENSEJAM_TRY(auto files, read_files(paths));
    ENSEJAM_TRY(const auto read, detail_registry::load(call, std::move(files)));
    detail_registry::say_issues(talk, read);
    ENSEJAM_TRY_DO(print(call, detail_registry::listing_of(call, read)));
    if (call.is_dry()) talk.say("cli.dry");
    if (read.version > 0)
        talk.say("cli.loaded", {{"command", fmt::format("ensejam store undo {}", read.version)}});
    if (read.n_rows == 0) talk.say("cli.nothing_loaded");
    if (std::any_of(read.tables.begin(), read.tables.end(), detail_registry::is_refused))
        return Ending::refused;
    if (read.n_rows == 0) return Ending::refused;
    return read.issues.empty() ? Ending::done : Ending::with_issues;
}

Result<Ending> registry_list(const Call& call, Talk&) {
    ENSEJAM_TRY(const auto known, desk::known(desk_of(call)));
    ENSEJAM_TRY(auto listing,
                registry_listing(call, known, call.arguments.empty() ? "" : call.arguments.front()));
    const auto most = static_cast<std::size_t>(call.whole("most"));
    if (most > 0 && listing.rows.size() > most) listing.rows.resize(most);
    ENSEJAM_TRY_DO(print(call, listing));
    return Ending::done;
}

}  // namespace ensejam::cli
