#include "plan/solve/relax.h"

#include <algorithm>
#include <cmath>

#include "plan/model/bound.h"
#include "plan/model/lens.h"

namespace ensejam::plan {

namespace detail_relax {

constexpr int most_turns = 60;
constexpr double enough = 1e-5;  ///< of the bound above the programme's value

/// The best interval of every offer that nets more than its place among the others is worth.
std::vector<Timing> gaining(const Program& program, const Certificate& prices) {
    const Model& model = program.model();
    const Problem& problem = *model.problem;
    MoneyTable money(model.classes.size() * model.n_periods);
    for (const Region& region : model.regions) fill_money(model, region, prices, money);
    Lens lens(model, prices, money);
    std::vector<Timing> result;
    for (Rank place = 0; place < problem.places.size(); ++place) {
        const PlaceLimits limits = limits_of(model, place, {});
        lens.look_at(place, &prices.slope[model.cell(place)], prices.floor_price[place], &limits.barred);
        for (Rank offer = model.place_begin[place]; offer < model.place_begin[place + 1]; ++offer) {
            const OfferLimits& limit = limits.offers[offer - model.place_begin[place]];
            lens.turn_to(problem.offers.programme[offer]);
            const Option option = lens.best(offer, &limit);
            if (option.offer == no_rank) continue;
            const double worth = program.price_of_place(offer);
            if (limit.must_run || option.net > worth + 1e-7 * (1 + worth))
                result.push_back({offer, option.first, option.last});
        }
    }
    return result;
}

}  // namespace detail_relax

void relax(Program& program, const Stop& stop, Certificate& best) {
    using namespace detail_relax;
    double bound = bound_of(program.model(), best, {}, 1);
    for (int turn = 0; turn < most_turns; ++turn) {
        if (!program.solve(stop)) return;
        Certificate prices = program.certificate();
        std::vector<Timing> more = gaining(program, prices);
        const double today = bound_of(program.model(), prices, {}, 1);
        if (today < bound) best = std::move(prices), bound = today;
        if (bound <= program.objective() + enough * std::abs(bound) || (stop && stop())) return;
        const std::size_t before = program.options().size();
        program.add(std::move(more));
        if (program.options().size() == before) return;
    }
}

}  // namespace ensejam::plan
