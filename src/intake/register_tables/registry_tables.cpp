#include "intake/register_tables/registry_tables.h"

#include "intake/files/formats.h"
#include "intake/register_tables/registry_readers.h"

namespace ensejam::intake {
namespace detail_registry_tables {

using Reader = void (*)(TableRows&, const registry::Register&, registry::Change&);

/// A table: its name, its fields, and what reads it. In the order of loading. A field that begins with ~ may
/// be absent when the table is loaded, one with ? also where a sheet is known by its headings as the table.
struct TableKind {
    std::string_view name;
    std::vector<std::string_view> fields;
    Reader read;
};

const std::vector<TableKind>& tables() {
    static const std::vector<TableKind> all{
        {"harms",
         {"code", "~name_fa", "~name_en", "~indicator", "~severity", "~source", "?aliases"},
         read_harms},
        {"places",
         {"code", "kind", "~name_fa", "~name_en", "~parent", "~lat", "~lon", "~aliases", "~codes",
          "~population", "~households", "~valid_from", "~valid_to", "~source"},
         read_places},
        {"organisations",
         {"code", "~type", "~name_fa", "~name_en", "~is_ngo", "~level", "~parent", "~home_place", "~aliases",
          "~identifiers", "~source"},
         read_organisations},
        {"licences", {"organisation", "~issuer", "~scope", "~valid_from", "~valid_to"}, read_licences},
        {"programmes",
         {"code", "~name_fa", "~name_en", "~unit", "~aliases", "~norm_units_per_person", "~max_providers",
          "~min_months", "~setup_share", "~handover_months", "~unit_cost_rial", "~staff_hours_per_unit",
          "~dose_min", "~dose_max", "~source"},
         read_programmes},
        {"programme_harms",
         {"programme", "harm", "reach_low", "reach", "reach_high", "~grade", "~source"},
         read_programme_harms},
        {"bundles", {"code", "harm", "programmes", "bonus_reach", "~source"}, read_bundles},
        {"needs",
         {"place", "harm", "programme", "~target_group", "from", "to", "people", "~severity", "~method",
          "~source"},
         read_needs},
        {"funds",
         {"code", "owner", "~name_fa", "~name_en", "from", "to", "amount_rial", "transferable_share",
          "~rollover", "payees"},
         read_funds},
        {"mandates",
         {"organisation", "programme", "harm", "place", "may_deliver", "may_fund", "~source"},
         read_mandates},
        {"capacities",
         {"organisation", "programme", "place", "from", "to", "max_units", "staff_type", "staff_hours",
          "~source"},
         read_capacities},
        {"duties",
         {"organisation", "programme", "place", "every_months", "~grace_days", "~weight", "from", "to",
          "~source"},
         read_duties},
        {"directives",
         {"code", "~name_fa", "~name_en", "measure", "place", "target", "from", "to", "~source"},
         read_directives},
    };
    return all;
}

/// Says once, with all columns that are missing, that nothing of the table was loaded.
Issue not_loaded(const Book& book, const std::vector<Issue>& issues) {
    std::string names;
    for (const Issue& issue : issues)
        if (issue.code == Code::table_field_missing)
            names += (names.empty() ? "" : " | ") + issue.where.column;
    return {.code = Code::table_not_loaded,
            .where = {.file = book.file},
            .blanks = {{"names", names}, {"table", book.file}}};
}

}  // namespace detail_registry_tables

std::span<const std::string_view> registry_table_names() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> all;
        for (const auto& table : detail_registry_tables::tables()) all.push_back(table.name);
        return all;
    }();
    return names;
}

std::string_view registry_table_with(std::span<const std::string> headings) {
    const auto stands = [](std::span<const std::string> all, std::string_view one) {
        return std::find(all.begin(), all.end(), one) != all.end();
    };
    for (const auto& table : detail_registry_tables::tables()) {
        std::size_t n_found = 0;
        std::size_t n_needed = 0;
        for (const std::string_view field : table.fields) {
            const bool may_be_absent = field.starts_with('?');
            n_needed += may_be_absent ? 0 : 1;
            n_found += stands(headings, bare_field(field)) ? 1 : 0;
        }
        if (n_found >= n_needed && n_found == headings.size()) return table.name;
    }
    return {};
}

Result<Noted<registry::Change>> read_registry_table(std::string_view table, const Book& book,
                                                    const registry::Register& known) {
    for (const auto& kind : detail_registry_tables::tables()) {
        if (kind.name != table) continue;
        TableRows rows(book, known, kind.fields);
        Noted<registry::Change> noted;
        noted.issues = rows.take_issues();
        const auto is_missing = [](const Issue& issue) { return issue.code == Code::table_field_missing; };
        if (std::any_of(noted.issues.begin(), noted.issues.end(), is_missing)) {
            noted.issues = {detail_registry_tables::not_loaded(book, noted.issues)};
            return noted;
        }
        kind.read(rows, known, noted.value);
        for (Issue& issue : rows.take_issues()) noted.issues.push_back(std::move(issue));
        return noted;
    }
    return file_error(Code::table_unknown, book.file);
}

}  // namespace ensejam::intake
