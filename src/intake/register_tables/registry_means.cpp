#include <map>
#include <set>

#include "intake/register_tables/registry_readers.h"

namespace ensejam::intake {

using namespace registry;

namespace detail_registry_means {

/// Rows without a code of their own are replaced as a whole table: the same row keeps its number by its place
/// in it.
template <class Noun>
Id<Noun> nth(const std::vector<Noun>& known, std::size_t n, const Register& all) {
    return n < known.size()
               ? known[n].id
               : Id<Noun>{all.next_id<Noun>().value + static_cast<std::int64_t>(n - known.size())};
}

/// A need that is known keeps its number, whoever told it; the others take those of the rows that the table
/// had before and has no more.
void number_needs(const Register& known, std::vector<Need>& needs) {
    std::map<NeedKey, Id<Need>> by_key;
    for (const Need& need : known.tables().needs) by_key.try_emplace(key_of(need), need.id);
    std::set<Id<Need>> taken;
    for (Need& need : needs)
        if (const auto same = by_key.find(key_of(need));
            same != by_key.end() && taken.insert(same->second).second)
            need.id = same->second;
    std::vector<Need> left;
    for (const Need& need : known.tables().needs)
        if (need.told_at.empty() && !taken.contains(need.id)) left.push_back(need);
    std::size_t n = 0;
    for (Need& need : needs)
        if (!need.id) need.id = nth(left, n++, known);
}

}  // namespace detail_registry_means

using namespace detail_registry_means;

void read_needs(TableRows& rows, const Register& known, Change& change) {
    std::vector<Need> needs;
    while (rows.next()) {
        Need need{.place = rows.place("place"),
                  .harm = rows.harm("harm"),
                  .programme = rows.programme("programme")};
        need.target_group = rows.text("target_group");
        need.period = rows.days("from", "to");
        need.people = rows.number("people", 0);
        need.severity = rows.number("severity", 1);
        need.method = rows.text("method");
        need.source = rows.text("source");
        if (need.people < 0) rows.refuse(Code::table_value_bad, "people", rows.text("people"));
        if (bool(need.harm) == bool(need.programme))
            rows.refuse(Code::table_value_bad, "programme", rows.text("programme"));
        if (rows.is_good()) needs.push_back(std::move(need));
    }
    number_needs(known, needs);
    change.put.needs = std::move(needs);
}

void read_funds(TableRows& rows, const Register& known, Change& change) {
    NewIds<Fund> ids(known);
    std::map<std::string, Fund> by_code;
    while (rows.next()) {
        const std::string code = rows.text("code");
        Id<Fund> before;
        for (const Fund& fund : known.tables().funds)
            if (fund.code == code) before = fund.id;
        FundAmount amount{.period = rows.days("from", "to"),
                          .amount = rials(static_cast<std::int64_t>(rows.number("amount_rial", 0)))};
        if (amount.amount.minor < 0)
            rows.refuse(Code::table_value_bad, "amount_rial", rows.text("amount_rial"));
        const Id<Organisation> owner = rows.organisation("owner");
        std::vector<Id<Organisation>> payees;
        for (const std::string& payee : rows.list("payees")) {
            payees.push_back(known.organisation_coded(payee));
            if (!payees.back()) rows.refuse(Code::reference_unknown, "payees", payee);
        }
        const double transferable = rows.number("transferable_share", 0);
        if (!rows.is_good()) continue;
        Fund& fund = by_code[code];
        fund.id = ids.of(code, before);
        fund.code = code;
        fund.owner = owner;
        fund.name_fa = rows.name("name_fa", "name_en");
        fund.name_en = rows.text("name_en");
        fund.transferable_share = transferable;
        fund.rollover = rows.yes("rollover");
        fund.payees = std::move(payees);
        fund.amounts.push_back(amount);
    }
    for (auto& [code, fund] : by_code) change.put.funds.push_back(std::move(fund));
}

void read_mandates(TableRows& rows, const Register& known, Change& change) {
    for (std::size_t n = 0; rows.next();) {
        Mandate mandate{.id = nth(known.tables().mandates, n, known),
                        .organisation = rows.organisation("organisation"),
                        .programme = rows.programme("programme")};
        mandate.harm = rows.harm("harm");
        mandate.place = rows.place("place");
        mandate.may_deliver = rows.yes("may_deliver");
        mandate.may_fund = rows.yes("may_fund");
        mandate.source = rows.text("source");
        if (!rows.is_good()) continue;
        change.put.mandates.push_back(std::move(mandate));
        ++n;
    }
}

void read_duties(TableRows& rows, const Register& known, Change& change) {
    for (std::size_t n = 0; rows.next();) {
        Duty duty{.id = nth(known.tables().duties, n, known),
                  .organisation = rows.organisation("organisation"),
                  .programme = rows.programme("programme"),
                  .place = rows.place("place")};
        const double months = rows.number("every_months", 3);
        const double grace = rows.number("grace_days", 30);
        duty.weight = rows.number("weight", 1);
        duty.valid = rows.days("from", "to");
        duty.source = rows.text("source");
        if (!duty.organisation) rows.refuse(Code::table_value_bad, "organisation", rows.text("organisation"));
        if (months < 1 || months > 120)
            rows.refuse(Code::table_value_bad, "every_months", rows.text("every_months"));
        if (grace < 0 || grace > 3650)
            rows.refuse(Code::table_value_bad, "grace_days", rows.text("grace_days"));
        if (duty.weight < 0) rows.refuse(Code::table_value_bad, "weight", rows.text("weight"));
        if (!rows.is_good()) continue;
        duty.every_months = static_cast<int>(months);
        duty.grace_days = static_cast<int>(grace);
        change.put.duties.push_back(std::move(duty));
        ++n;
    }
}

void read_capacities(TableRows& rows, const Register& known, Change& change) {
    for (std::size_t n = 0; rows.next();) {
        Capacity capacity{.id = nth(known.tables().capacities, n, known),
                          .organisation = rows.organisation("organisation"),
                          .programme = rows.programme("programme")};
        capacity.place = rows.place("place");
        capacity.period = rows.days("from", "to");
        capacity.max_units = rows.number("max_units", -1);
        capacity.staff_type = rows.text("staff_type");
        capacity.staff_hours = rows.number("staff_hours", -1);
        capacity.source = rows.text("source");
        if (!rows.is_good()) continue;
        change.put.capacities.push_back(std::move(capacity));
        ++n;
    }
}

void read_directives(TableRows& rows, const Register& known, Change& change) {
    for (std::size_t n = 0; rows.next();) {
        Directive directive{.id = nth(known.tables().directives, n, known),
                            .code = rows.text("code"),
                            .name_fa = rows.name("name_fa", "name_en"),
                            .name_en = rows.text("name_en")};
        directive.measure = rows.text("measure");
        directive.place = rows.place("place");
        directive.target = rows.number("target", 0);
        directive.valid = rows.days("from", "to");
        directive.source = rows.text("source");
        if (!rows.is_good()) continue;
        change.put.directives.push_back(std::move(directive));
        ++n;
    }
}

void read_bundles(TableRows& rows, const Register& known, Change& change) {
    for (std::size_t n = 0; rows.next();) {
        Bundle bundle{.id = nth(known.tables().bundles, n, known),
                      .code = rows.text("code"),
                      .harm = rows.harm("harm")};
        for (const std::string& code : rows.list("programmes")) {
            bundle.programmes.push_back(known.programme_coded(code));
            if (!bundle.programmes.back()) rows.refuse(Code::reference_unknown, "programmes", code);
        }
        bundle.bonus_reach = rows.number("bonus_reach", 0);
        bundle.source = rows.text("source");
        if (!rows.is_good()) continue;
        change.put.bundles.push_back(std::move(bundle));
        ++n;
    }
}

}  // namespace ensejam::intake
