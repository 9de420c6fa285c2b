#pragma once
#include "intake/register_tables/table_row.h"

// One reader per table of the register.
namespace ensejam::intake {

void read_harms(TableRows& rows, const registry::Register& known, registry::Change& change);
void read_places(TableRows& rows, const registry::Register& known, registry::Change& change);
void read_organisations(TableRows& rows, const registry::Register& known, registry::Change& change);
void read_licences(TableRows& rows, const registry::Register& known, registry::Change& change);
void read_programmes(TableRows& rows, const registry::Register& known, registry::Change& change);
void read_programme_harms(TableRows& rows, const registry::Register& known, registry::Change& change);
void read_bundles(TableRows& rows, const registry::Register& known, registry::Change& change);
void read_needs(TableRows& rows, const registry::Register& known, registry::Change& change);
void read_funds(TableRows& rows, const registry::Register& known, registry::Change& change);
void read_mandates(TableRows& rows, const registry::Register& known, registry::Change& change);
void read_capacities(TableRows& rows, const registry::Register& known, registry::Change& change);
void read_duties(TableRows& rows, const registry::Register& known, registry::Change& change);
void read_directives(TableRows& rows, const registry::Register& known, registry::Change& change);

/// Ids of a table's rows by code: those of before, then new ones.
template <class Noun>
class NewIds {
public:
    explicit NewIds(const registry::Register& known) : next_(known.next_id<Noun>().value) {}

    Id<Noun> of(const std::string& code, Id<Noun> before) {
        const auto [at, is_new] = ids_.try_emplace(code, before);
        if (is_new && !before) at->second = {next_++};
        return at->second;
    }
    Id<Noun> known(const std::string& code) const {
        const auto at = ids_.find(code);
        return at == ids_.end() ? Id<Noun>{} : at->second;
    }

private:
    std::int64_t next_;
    std::map<std::string, Id<Noun>> ids_;
};

}  // namespace ensejam::intake
