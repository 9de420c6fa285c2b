#include "plan_generate.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace ensejam {

namespace {

/// Numbers drawn for a problem.
struct Draw {
    Chance chance;

    double between(double low, double high) { return low + (high - low) * chance.unit(); }
    int whole(int low, int high) {
        return low + static_cast<int>(chance.below(static_cast<std::uint64_t>(high - low + 1)));
    }
    bool happens(double share) { return chance.unit() < share; }
    /// About exp(normal): most near 1, some far above.
    double spread(double width) {
        double sum = -6;
        for (int i = 0; i < 12; ++i) sum += chance.unit();
        return std::exp(width * sum);
    }
};

std::string named(const char* kind, std::size_t rank) { return kind + std::to_string(rank); }

struct ProgrammeKind {
    plan::Rank harm = 0;
    plan::Rank second = plan::no_rank;
    double reach = 0.1;
    double cost = 1;  ///< per person in need
    double setup = 0;
    double hours = 0;
    bool is_light = false;  ///< of a kind that NGOs deliver
};

struct Making {
    const PlanSize& size;
    Draw draw;
    plan::Problem problem{};
    std::vector<ProgrammeKind> kinds{};
    std::vector<double> demand{};  ///< money by organisation
    std::vector<double> hours{};   ///< by staff row

    void make() {
        problem.name = "generated";
        problem.n_periods = size.periods;
        problem.floor_penalty = 3;
        for (int period = 0; period < size.periods; ++period)
            problem.discount.push_back(std::pow(0.97, period));
        for (int harm = 0; harm < size.harms; ++harm)
            problem.harms.push_back({.id = named("h", problem.harms.size()),
                                     .severity = draw.between(0.6, 1.6),
                                     .carry_over = harm == 1 ? 0.3 : 0});
        make_programmes();
        for (int province = 0; province < size.provinces; ++province) make_province();
        finish_offers();
        make_funds();
        make_staff();
        make_rules();
        problem = plan::in_order(std::move(problem));
    }

    void make_programmes() {
        for (int rank = 0; rank < size.programmes; ++rank) {
            const bool has_doses = draw.happens(0.55);
            problem.programmes.push_back({.id = named("i", problem.programmes.size()),
                                          .min_duration = std::min(draw.whole(1, 3), size.periods),
                                          .dose_min = has_doses ? 0.5 : 1,
                                          .dose_max = has_doses ? 1.5 : 1,
                                          .max_providers = 1,
                                          .continues = draw.happens(0.3)});
            ProgrammeKind kind{.harm = static_cast<plan::Rank>(rank % size.harms),
                               .reach = draw.between(0.04, 0.22),
                               .hours = draw.happens(0.5) ? draw.between(0.02, 0.1) : 0,
                               .is_light = draw.happens(0.5)};
            if (draw.happens(0.4)) kind.second = static_cast<plan::Rank>(draw.whole(0, size.harms - 1));
            if (kind.second == kind.harm) kind.second = plan::no_rank;
            kind.cost = kind.reach * draw.between(40, 160);
            kind.setup = draw.happens(0.5) ? draw.between(0.2, 1.2) : 0;
            kinds.push_back(kind);
        }
    }

    void make_province() {
        const auto province = static_cast<plan::Rank>(problem.provinces.size());
        problem.provinces.push_back({.id = named("P", province), .ngo_share_min = size.ngo_share});
        const int n_counties = std::max(1, size.places / 15);
        const auto first_county = static_cast<plan::Rank>(problem.counties.size());
        for (int county = 0; county < n_counties; ++county)
            problem.counties.push_back(
                {.id = named("G", problem.counties.size()),
                 .province = province,
                 .min_ngo_activities = size.ngo_share > 0 ? std::min(3, size.places / n_counties) : 0});
        const auto first_body = static_cast<plan::Rank>(problem.organisations.size());
        std::vector<std::vector<plan::Rank>> able(kinds.size());
        make_bodies(first_body, able);
        for (int place = 0; place < size.places; ++place) {
            problem.places.push_back(
                {.id = named("n", problem.places.size()),
                 .county = first_county + static_cast<plan::Rank>(place * n_counties / size.places),
                 .priority = draw.between(0.6, 1.4),
                 .floor = draw.happens(size.floors) ? draw.between(0.05, 0.2) : 0});
            const double people = 4000 * draw.spread(0.7);
            for (int harm = 0; harm < size.harms; ++harm)
                problem.needs.push_back(std::round(people * draw.between(0.01, 0.12)));
            make_offers(static_cast<plan::Rank>(problem.places.size() - 1), able);
        }
    }

    void make_bodies(plan::Rank first, std::vector<std::vector<plan::Rank>>& able) {
        for (int body = 0; body < size.organisations; ++body) {
            const bool is_ngo = body % 2 == 1;
            problem.organisations.push_back({.id = named("j", problem.organisations.size()),
                                             .kind = !is_ngo         ? plan::Kind::agency
                                                     : body % 6 == 5 ? plan::Kind::volunteer
                                                                     : plan::Kind::ngo});
        }
        for (std::size_t programme = 0; programme < able.size(); ++programme) {
            const int n = std::min(size.organisations, draw.whole(4, 9));
            for (int turn = 0; turn < 6 * n && static_cast<int>(able[programme].size()) < n; ++turn) {
                const int body = draw.whole(0, size.organisations - 1);
                const plan::Rank rank = first + static_cast<plan::Rank>(body);
                if ((body % 2 == 1) && !kinds[programme].is_light && !draw.happens(0.3)) continue;
                if (std::find(able[programme].begin(), able[programme].end(), rank) == able[programme].end())
                    able[programme].push_back(rank);
            }
        }
    }

    void make_offers(plan::Rank place, const std::vector<std::vector<plan::Rank>>& able) {
        for (plan::Rank programme = 0; programme < able.size(); ++programme) {
            if (able[programme].empty()) continue;
            std::vector<plan::Rank> bodies = able[programme];
            const double share = size.providers / static_cast<double>(bodies.size());
            std::sort(bodies.begin(), bodies.end());
            for (const plan::Rank body : bodies)
                if (draw.happens(share)) add_offer(place, programme, body);
        }
    }

    void add_offer(plan::Rank place, plan::Rank programme, plan::Rank body) {
        plan::Offers& offers = problem.offers;
        const ProgrammeKind& kind = kinds[programme];
        const double quality = draw.between(0.75, 1.2), price = draw.spread(0.2);
        const double need = problem.needs[place * problem.harms.size() + kind.harm];
        const double cost = std::ceil(kind.cost * need * price *
                                      (problem.organisations[body].kind == plan::Kind::agency ? 1 : 0.85)) +
                            1;
        const bool is_ongoing = draw.happens(0.15);
        offers.place.push_back(place);
        offers.programme.push_back(static_cast<std::uint16_t>(programme));
        offers.organisation.push_back(body);
        offers.unit_cost.push_back(static_cast<std::int64_t>(cost));
        offers.setup_cost.push_back(is_ongoing ? 0 : static_cast<std::int64_t>(kind.setup * cost));
        offers.ongoing.push_back(is_ongoing ? 1 : 0);
        const auto add_reach = [&](plan::Rank harm, double reach) {
            offers.reach_harm.push_back(static_cast<std::uint16_t>(harm));
            offers.exposure.push_back(-std::log1p(-reach));
            offers.exposure_low.push_back(static_cast<float>(-std::log1p(-0.7 * reach)));
            offers.exposure_high.push_back(static_cast<float>(-std::log1p(-1.2 * reach)));
        };
        add_reach(kind.harm, kind.reach * quality);
        if (kind.second != plan::no_rank) add_reach(kind.second, 0.4 * kind.reach * quality);
        offers.reach_begin.push_back(static_cast<std::uint32_t>(offers.exposure.size()));
        if (kind.hours > 0) {
            offers.staff_row.push_back(body);  // one row for each organisation
            offers.staff_hours.push_back(kind.hours * need * draw.between(0.8, 1.2));
        }
        offers.staff_begin.push_back(static_cast<std::uint32_t>(offers.staff_row.size()));
    }

    void finish_offers() {
        demand.assign(problem.organisations.size(), 0.0);
        hours.assign(problem.organisations.size(), 0.0);
        for (std::size_t offer = 0; offer < problem.offers.size(); ++offer) {
            demand[problem.offers.organisation[offer]] +=
                static_cast<double>(problem.offers.unit_cost[offer]) / size.providers;
            for (auto at = problem.offers.staff_begin[offer]; at < problem.offers.staff_begin[offer + 1];
                 ++at)
                hours[problem.offers.staff_row[at]] += problem.offers.staff_hours[at] / size.providers;
        }
    }

    void make_funds() {
        for (plan::Rank body = 0; body < problem.organisations.size(); ++body) {
            const bool is_agency = problem.organisations[body].kind == plan::Kind::agency;
            plan::Fund fund{.id = named("f", problem.funds.size()),
                            .owner = body,
                            .transferable_share = is_agency && draw.happens(0.5) ? draw.between(0.1, 0.5) : 0,
                            .rollover = !is_agency && draw.happens(0.7)};
            const double level = size.money * demand[body] * draw.spread(0.35) * (is_agency ? 1.25 : 0.6);
            for (int period = 0; period < size.periods; ++period)
                fund.amounts.push_back(static_cast<std::int64_t>(level * draw.between(0.85, 1.15)));
            if (fund.transferable_share > 0) add_payees(fund, body);
            problem.funds.push_back(std::move(fund));
        }
    }

    void add_payees(plan::Fund& fund, plan::Rank owner) {
        const auto province = owner / static_cast<plan::Rank>(size.organisations);
        for (int turn = 0; turn < 4; ++turn) {
            const auto payee = province * static_cast<plan::Rank>(size.organisations) +
                               static_cast<plan::Rank>(draw.whole(0, size.organisations - 1));
            const bool is_known =
                std::find(fund.payees.begin(), fund.payees.end(), payee) != fund.payees.end();
            if (payee != owner && !is_known && problem.organisations[payee].kind != plan::Kind::agency)
                fund.payees.push_back(payee);
        }
    }

    void make_staff() {
        for (plan::Rank body = 0; body < problem.organisations.size(); ++body)
            problem.staff.push_back(
                {.organisation = body,
                 .type = "worker",
                 .hours = std::vector<double>(static_cast<std::size_t>(size.periods),
                                              std::round(size.staff * hours[body] * draw.spread(0.3)) + 1)});
    }

    void make_rules() {
        const int n = size.programmes;
        for (int rank = 0; rank < size.bundles && 3 * rank + 1 < n; ++rank)
            problem.bundles.push_back(
                {.programmes = {static_cast<plan::Rank>(3 * rank), static_cast<plan::Rank>(3 * rank + 1)},
                 .harm = kinds[static_cast<std::size_t>(3 * rank)].harm,
                 .exposure = 0.06});
        for (int rank = 0; rank < size.exclusion_groups && n - 2 - 2 * rank > 0; ++rank)
            problem.exclusion_groups.push_back({.programmes = {static_cast<plan::Rank>(n - 1 - 2 * rank),
                                                               static_cast<plan::Rank>(n - 2 - 2 * rank)}});
        for (int rank = 0; rank < size.prerequisites && n - 10 - 2 * rank > 0; ++rank)
            problem.prerequisites.push_back({.programme = static_cast<plan::Rank>(n - 9 - 2 * rank),
                                             .needs = static_cast<plan::Rank>(n - 10 - 2 * rank)});
        for (plan::Rank offer = 0; offer < problem.offers.size(); ++offer) {
            const plan::Rank programme = problem.offers.programme[offer];
            const bool is_ruled =
                std::any_of(problem.prerequisites.begin(), problem.prerequisites.end(),
                            [&](const auto& rule) { return rule.programme == programme; }) ||
                programme + 2 >= static_cast<plan::Rank>(n);
            const bool is_first = offer == 0 ||
                                  problem.offers.place[offer] != problem.offers.place[offer - 1] ||
                                  programme != problem.offers.programme[offer - 1];
            if (is_first && !is_ruled && problem.offers.ongoing[offer] != 0 &&
                draw.happens(size.commitments * 8))
                problem.commitments.push_back(
                    {.offer = offer, .last = 0, .dose = problem.programmes[programme].dose_min});
        }
    }
};

}  // namespace

plan::Problem generate_plan(const PlanSize& size) {
    Making making{.size = size, .draw = {Chance(size.seed)}};
    making.make();
    return std::move(making.problem);
}

}  // namespace ensejam
