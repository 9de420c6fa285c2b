#include "cli/sheets/registry_listing.h"

#include "cli/talk/print.h"

namespace ensejam::cli {
namespace detail_registry_listing {

using publish::Value;
using registry::Register;

/// The name in the reader's language, else in the other.
std::string name_in(text::Language language, const std::string& fa, const std::string& en) {
    const std::string& first = language == text::Language::fa ? fa : en;
    return first.empty() ? (language == text::Language::fa ? en : fa) : first;
}

template <class Noun>
std::string name_of_noun(const Call& call, const Noun* noun) {
    return noun == nullptr ? std::string{} : name_in(call.language(), noun->name_fa, noun->name_en);
}

template <class Noun>
Value code_of(const Noun* noun) {
    return noun == nullptr ? Value{} : Value{noun->code};
}

Value day_value(Day day) { return day == no_day ? Value{} : Value{iso(day)}; }
Day last_of(const Interval& period) { return period.to == no_day ? no_day : period.to + -1; }
Value number_value(double number) { return number < 0 ? Value{} : Value{number}; }
std::string standing_word(registry::Standing standing) {
    return standing == registry::Standing::known ? "known" : "proposed";
}

publish::Listing counts(const Call& call, const Register& known) {
    const registry::Tables& tables = known.tables();
    publish::Listing listing{.name = "tables", .columns = {column(call, "table"), column(call, "rows")}};
    const auto add = [&](std::string_view table, std::size_t n) {
        listing.rows.push_back({std::string(table), static_cast<std::int64_t>(n)});
    };
    add("places", tables.places.size());
    add("organisations", tables.organisations.size());
    add("programmes", tables.programmes.size());
    add("projects", tables.projects.size());
    add("activities", tables.activities.size());
    add("needs", tables.needs.size());
    add("indicators", tables.indicators.size());
    add("observations", tables.observations.size());
    add("funds", tables.funds.size());
    add("sheets", tables.sheets.size());
    return listing;
}

publish::Listing places(const Call& call, const Register& known) {
    publish::Listing listing{
        .name = "places",
        .columns = {column(call, "code", true), column(call, "kind"), column(call, "name"),
                    column(call, "parent", true), column(call, "standing")}};
    for (const registry::Place& place : known.tables().places)
        listing.rows.push_back({place.code, std::string(registry::word_of(place.kind)),
                                name_of_noun(call, &place), code_of(known.find(place.admin_parent())),
                                standing_word(place.standing)});
    return listing;
}

publish::Listing organisations(const Call& call, const Register& known) {
    publish::Listing listing{
        .name = "organisations",
        .columns = {column(call, "code", true), column(call, "kind"), column(call, "name"),
                    column(call, "ngo"), column(call, "standing")}};
    for (const registry::Organisation& body : known.tables().organisations)
        listing.rows.push_back({body.code, std::string(registry::word_of(body.type)),
                                name_of_noun(call, &body), body.is_ngo, standing_word(body.standing)});
    return listing;
}

publish::Listing programmes(const Call& call, const Register& known) {
    publish::Listing listing{.name = "programmes",
                             .columns = {column(call, "code", true), column(call, "name"),
                                         column(call, "unit"), column(call, "standing")}};
    for (const registry::Programme& programme : known.tables().programmes)
        listing.rows.push_back({programme.code, name_of_noun(call, &programme), programme.unit,
                                standing_word(programme.standing)});
    return listing;
}

/// The sheet and row that first told something.
std::array<Value, 2> told(const Register& known, std::span<const registry::ToldAt> told_at) {
    const registry::Sheet* sheet = told_at.empty() ? nullptr : known.find(told_at.front().sheet);
    if (sheet == nullptr) return {};
    return {Value{sheet->file}, Value{std::int64_t{told_at.front().row}}};
}

/// The first amount that nothing contradicts, else the first.
const registry::Budget* budget_to_show(const registry::Project& project) {
    for (const registry::Budget& budget : project.budgets)
        if (!budget.contradicted) return &budget;
    return project.budgets.empty() ? nullptr : &project.budgets.front();
}

/// In the unit of its currency: 100.5 dollars, not cents.
publish::Value amount_of(const registry::Budget& budget) {
    const int n_decimals = decimals(budget.amount.currency);
    if (n_decimals == 0) return budget.amount.minor;
    return static_cast<double>(budget.amount.minor) / std::pow(10.0, n_decimals);
}

publish::Listing projects(const Call& call, const Register& known) {
    publish::Listing listing{
        .name = "projects",
        .columns = {column(call, "id", true), column(call, "code", true), column(call, "title"),
                    column(call, "organisation"), column(call, "programme"), column(call, "money"),
                    column(call, "currency"), column(call, "contradicted")}};
    for (const registry::Project& project : known.tables().projects) {
        const registry::Budget* budget = budget_to_show(project);
        listing.rows.push_back(
            {project.id.value, project.code, project.title, name_of_noun(call, known.find(project.owner)),
             name_of_noun(call, known.find(project.programme)), budget ? amount_of(*budget) : Value{},
             budget ? Value{std::string(budget->amount.currency.code())} : Value{},
             budget ? Value{budget->contradicted} : Value{}});
    }
    return listing;
}

publish::Listing activities(const Call& call, const Register& known) {
    publish::Listing listing{
        .name = "activities",
        .columns = {column(call, "id", true), column(call, "organisation"), column(call, "programme"),
                    column(call, "place"), day_column(call, "from"), day_column(call, "to"),
                    column(call, "people_targeted"), column(call, "people_reached"), column(call, "file"),
                    column(call, "row", true)}};
    for (const registry::Activity& activity : known.tables().activities) {
        const auto [file, row] = told(known, activity.told_at);
        listing.rows.push_back({activity.id.value, name_of_noun(call, known.find(activity.organisation)),
                                name_of_noun(call, known.find(activity.programme)),
                                name_of_noun(call, known.find(activity.place)),
                                day_value(activity.period.from), day_value(last_of(activity.period)),
                                number_value(activity.people_targeted), number_value(activity.people_reached),
                                file, row});
    }
    return listing;
}

publish::Listing needs(const Call& call, const Register& known) {
    publish::Listing listing{
        .name = "needs",
        .columns = {column(call, "place_code", true), column(call, "place"), column(call, "harm"),
                    column(call, "programme"), column(call, "target_group"), day_column(call, "from"),
                    day_column(call, "to"), column(call, "people_in_need"), column(call, "file"),
                    column(call, "row", true)}};
    for (const registry::Need& need : known.tables().needs) {
        const auto [file, row] = told(known, need.told_at);
        const registry::Place* place = known.find(need.place);
        listing.rows.push_back(
            {code_of(place), name_of_noun(call, place), name_of_noun(call, known.find(need.harm)),
             name_of_noun(call, known.find(need.programme)), need.target_group, day_value(need.period.from),
             day_value(last_of(need.period)), need.people, file, row});
    }
    return listing;
}

publish::Listing indicators(const Call& call, const Register& known) {
    publish::Listing listing{.name = "indicators",
                             .columns = {column(call, "code", true), column(call, "name"),
                                         column(call, "unit"), column(call, "harm")}};
    for (const registry::Indicator& indicator : known.tables().indicators)
        listing.rows.push_back({indicator.code, name_of_noun(call, &indicator), indicator.unit,
                                name_of_noun(call, known.find(indicator.harm))});
    return listing;
}

publish::Listing observations(const Call& call, const Register& known) {
    publish::Listing listing{
        .name = "observations",
        .columns = {column(call, "place_code", true), column(call, "place"), column(call, "indicator"),
                    column(call, "target_group"), day_column(call, "from"), day_column(call, "to"),
                    column(call, "value"), column(call, "unit"), column(call, "file"),
                    column(call, "row", true)}};
    for (const registry::Observation& observation : known.tables().observations) {
        const auto [file, row] = told(known, observation.told_at);
        const registry::Place* place = known.find(observation.place);
        const registry::Indicator* indicator = known.find(observation.indicator);
        listing.rows.push_back({code_of(place), name_of_noun(call, place), name_of_noun(call, indicator),
                                observation.target_group, day_value(observation.period.from),
                                day_value(last_of(observation.period)), observation.value,
                                indicator == nullptr ? Value{} : Value{indicator->unit}, file, row});
    }
    return listing;
}

publish::Listing funds(const Call& call, const Register& known) {
    publish::Listing listing{.name = "funds",
                             .columns = {column(call, "code", true), column(call, "name"),
                                         column(call, "organisation"), column(call, "money")}};
    for (const registry::Fund& fund : known.tables().funds) {
        std::int64_t total = 0;
        for (const registry::FundAmount& amount : fund.amounts) total += amount.amount.minor;
        listing.rows.push_back(
            {fund.code, name_of_noun(call, &fund), name_of_noun(call, known.find(fund.owner)), total});
    }
    return listing;
}

publish::Listing sheets(const Call& call, const Register& known) {
    publish::Listing listing{.name = "sheets",
                             .columns = {column(call, "id", true), column(call, "file"),
                                         column(call, "sheet"), column(call, "sender", true)}};
    for (const registry::Sheet& sheet : known.tables().sheets)
        listing.rows.push_back({sheet.id.value, sheet.file, sheet.sheet, sheet.sender});
    return listing;
}

}  // namespace detail_registry_listing

using namespace detail_registry_listing;

Result<publish::Listing> registry_listing(const Call& call, const registry::Register& known,
                                          std::string_view table) {
    using Make = publish::Listing (*)(const Call&, const Register&);
    constexpr auto makers =
        std::to_array<std::pair<std::string_view, Make>>({{"", counts},
                                                          {"places", places},
                                                          {"organisations", organisations},
                                                          {"programmes", programmes},
                                                          {"projects", projects},
                                                          {"activities", activities},
                                                          {"needs", needs},
                                                          {"indicators", indicators},
                                                          {"observations", observations},
                                                          {"funds", funds},
                                                          {"sheets", sheets}});
    for (const auto& [name, make] : makers)
        if (name == table) return make(call, known);
    return Error{
        .code = Code::bad_option,
        .blanks = {
            {"option", "TABLE"}, {"value", std::string(table)}, {"allowed", std::string(listed_tables)}}};
}

}  // namespace ensejam::cli
