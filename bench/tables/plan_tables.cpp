#include "plan_tables.h"

#include <fmt/format.h>

#include <cmath>

namespace ensejam {

namespace {

using plan::Rank;
using Tables = std::vector<std::pair<std::string, std::string>>;

template <class Noun>
std::string ids(const std::vector<Rank>& ranks, const std::vector<Noun>& nouns) {
    std::string text;
    for (const Rank rank : ranks) text += (text.empty() ? "" : ";") + nouns[rank].id;
    return text;
}

const char* name_of(plan::Kind kind) {
    return kind == plan::Kind::agency ? "agency" : kind == plan::Kind::ngo ? "ngo" : "volunteer";
}

std::string harms(const plan::Problem& problem) {
    std::string text = "id,severity,response,carry_over\n";
    for (const plan::Harm& harm : problem.harms)
        text +=
            fmt::format("{},{},{},{}\n", harm.id, harm.severity,
                        harm.response == plan::Response::capped ? "capped" : "independent", harm.carry_over);
    return text;
}

std::string places(const plan::Problem& problem) {
    std::string text = "id,county,priority,floor";
    for (const plan::Harm& harm : problem.harms) text += ",need_" + harm.id;
    text += "\n";
    for (Rank rank = 0; rank < problem.places.size(); ++rank) {
        const plan::Place& place = problem.places[rank];
        text += fmt::format("{},{},{},{}", place.id, problem.counties[place.county].id, place.priority,
                            place.floor);
        for (Rank harm = 0; harm < problem.harms.size(); ++harm)
            text += fmt::format(",{}", problem.needs[problem.need_rank(rank, harm)]);
        text += "\n";
    }
    return text;
}

std::string funds(const plan::Problem& problem) {
    std::string text = "id,owner,transferable_share,rollover,payees,programmes,harms,provinces";
    for (std::int32_t period = 1; period <= problem.n_periods; ++period)
        text += fmt::format(",amount_{}", period);
    text += "\n";
    for (const plan::Fund& fund : problem.funds) {
        text += fmt::format("{},{},{},{},{},{},{},{}", fund.id, problem.organisations[fund.owner].id,
                            fund.transferable_share, fund.rollover ? "true" : "false",
                            ids(fund.payees, problem.organisations), ids(fund.programmes, problem.programmes),
                            ids(fund.harms, problem.harms), ids(fund.provinces, problem.provinces));
        for (const std::int64_t amount : fund.amounts) text += fmt::format(",{}", amount);
        text += "\n";
    }
    return text;
}

std::string staff(const plan::Problem& problem) {
    std::string text = "organisation,type";
    for (std::int32_t period = 1; period <= problem.n_periods; ++period)
        text += fmt::format(",amount_{}", period);
    text += "\n";
    for (const plan::StaffRow& row : problem.staff) {
        text += problem.organisations[row.organisation].id + "," + row.type;
        for (const double hours : row.hours) text += fmt::format(",{}", hours);
        text += "\n";
    }
    return text;
}

std::string offers(const plan::Problem& problem) {
    const plan::Offers& all = problem.offers;
    std::string text = "place,programme,organisation,unit_cost,setup_cost,ongoing";
    for (const plan::Harm& harm : problem.harms)
        text += fmt::format(",reach_{0},reach_low_{0},reach_high_{0}", harm.id);
    text += ",staff_worker\n";
    const auto reach = [](double exposure) { return -std::expm1(-exposure); };
    for (Rank offer = 0; offer < all.size(); ++offer) {
        text += fmt::format("{},{},{},{},{},{}", problem.places[all.place[offer]].id,
                            problem.programmes[all.programme[offer]].id,
                            problem.organisations[all.organisation[offer]].id, all.unit_cost[offer],
                            all.setup_cost[offer], all.ongoing[offer] != 0 ? "true" : "false");
        for (Rank harm = 0; harm < problem.harms.size(); ++harm) {
            std::string cells = ",,,";
            for (auto at = all.reach_begin[offer]; at < all.reach_begin[offer + 1]; ++at)
                if (all.reach_harm[at] == harm)
                    cells = fmt::format(",{},{:.7},{:.7}", reach(all.exposure[at]),
                                        reach(all.exposure_low[at]), reach(all.exposure_high[at]));
            text += cells;
        }
        const auto hours = all.staff_begin[offer];
        text += hours < all.staff_begin[offer + 1] ? fmt::format(",{}\n", all.staff_hours[hours]) : ",\n";
    }
    return text;
}

void add_rules(const plan::Problem& problem, Tables& tables) {
    std::string bundles = "programmes,harm,bonus_reach\n", exclusions = "programmes\n",
                needs = "programme,needs\n", commitments = "place,programme,organisation,until_period,dose\n";
    for (const plan::Bundle& one : problem.bundles)
        bundles += fmt::format("{},{},{}\n", ids(one.programmes, problem.programmes),
                               problem.harms[one.harm].id, -std::expm1(-one.exposure));
    for (const plan::ExclusionGroup& one : problem.exclusion_groups)
        exclusions += ids(one.programmes, problem.programmes) + "\n";
    for (const plan::Prerequisite& one : problem.prerequisites)
        needs += problem.programmes[one.programme].id + "," + problem.programmes[one.needs].id + "\n";
    for (const plan::Commitment& one : problem.commitments)
        commitments += fmt::format("{},{},{},{},{}\n", problem.places[problem.offers.place[one.offer]].id,
                                   problem.programmes[problem.offers.programme[one.offer]].id,
                                   problem.organisations[problem.offers.organisation[one.offer]].id,
                                   one.last + 1, one.dose);
    tables.emplace_back("bundles.csv", std::move(bundles));
    tables.emplace_back("exclusion_groups.csv", std::move(exclusions));
    tables.emplace_back("prerequisites.csv", std::move(needs));
    tables.emplace_back("commitments.csv", std::move(commitments));
}

}  // namespace

Tables plan_tables(const plan::Problem& problem) {
    Tables tables;
    std::string provinces = "id,ngo_share_min\n", counties = "id,province,min_ngo_activities\n",
                programmes = "id,min_duration,dose_min,dose_max,max_providers,continues\n",
                bodies = "id,kind,mandate\n";
    for (const plan::Province& one : problem.provinces)
        provinces += fmt::format("{},{}\n", one.id, one.ngo_share_min);
    for (const plan::County& one : problem.counties)
        counties +=
            fmt::format("{},{},{}\n", one.id, problem.provinces[one.province].id, one.min_ngo_activities);
    for (const plan::Programme& one : problem.programmes)
        programmes += fmt::format("{},{},{},{},{},{}\n", one.id, one.min_duration, one.dose_min, one.dose_max,
                                  one.max_providers, one.continues ? "true" : "false");
    for (const plan::Organisation& one : problem.organisations)
        bodies += fmt::format("{},{},{}\n", one.id, name_of(one.kind), ids(one.mandate, problem.harms));
    std::string discounts;
    for (std::size_t period = 0; period < problem.discount.size(); ++period)
        discounts += (period == 0 ? "" : ";") + fmt::format("{}", problem.discount[period]);
    tables.emplace_back("plan.csv", fmt::format("format,name,periods,money_decimals,floor_penalty,discount\n"
                                                "ensejam-plan-1,{},{},{},{},{}\n",
                                                problem.name, problem.n_periods, problem.money_decimals,
                                                problem.floor_penalty, discounts));
    tables.emplace_back("harms.csv", harms(problem));
    tables.emplace_back("provinces.csv", std::move(provinces));
    tables.emplace_back("counties.csv", std::move(counties));
    tables.emplace_back("places.csv", places(problem));
    tables.emplace_back("programmes.csv", std::move(programmes));
    tables.emplace_back("organisations.csv", std::move(bodies));
    tables.emplace_back("funds.csv", funds(problem));
    tables.emplace_back("staff.csv", staff(problem));
    tables.emplace_back("offers.csv", offers(problem));
    add_rules(problem, tables);
    return tables;
}

}  // namespace ensejam
