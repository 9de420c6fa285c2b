#include "plan/solve/contested.h"

#include <algorithm>

#include "plan/model/lens.h"

namespace ensejam::plan {

namespace detail_contested {

constexpr std::size_t most_choices = 4;  ///< of a group

struct Look {
    const Market& market;
    const Model& model;
    const Problem& problem;
    const Draft& draft;
    Lens lens;

    /// What the least of those that run here nets; 0 when there is room for another.
    double least_net(const Group& group, Rank place) {
        double least = unpayable;
        int n = 0;
        for (const Run& run : draft.runs_in(place)) {
            if (run.offer < group.begin || run.offer >= group.end) continue;
            const auto first = static_cast<std::size_t>(run.first), last = static_cast<std::size_t>(run.last);
            least = std::min(least, lens.at(run.offer, first, last, run.dose, run.dose).net);
            ++n;
        }
        const bool has_room = n < problem.programmes[problem.offers.programme[group.begin]].max_providers;
        return has_room ? std::min(least, 0.0) : least;
    }

    Contested at(std::uint32_t rank, Rank place, const std::vector<OfferLimits>& limits) {
        const Group& group = market.groups[rank];
        lens.turn_to(problem.offers.programme[group.begin]);
        std::vector<Option> options;
        for (Rank offer = group.begin; offer < group.end; ++offer) {
            const OfferLimits* limit = limits.empty() ? nullptr : &limits[offer - model.place_begin[place]];
            const Option option = lens.best(offer, limit);
            if (option.offer != no_rank) options.push_back(option);
        }
        std::stable_sort(options.begin(), options.end(),
                         [](const Option& a, const Option& b) { return a.net > b.net; });
        if (options.size() > most_choices) options.resize(most_choices);
        const double most = options.empty() ? 0 : std::max(0.0, options[0].net);
        Contested result{.group = rank, .loss = most - least_net(group, place)};
        for (const Option& option : options)
            result.choices.push_back({option.offer, option.first, option.last});
        return result;
    }
};

}  // namespace detail_contested

std::vector<Contested> contested(const Market& market, const Draft& draft) {
    const Model& model = *market.model;
    const Certificate& prices = *market.prices;
    detail_contested::Look look{market, model, *model.problem, draft, Lens(model, prices, *market.money)};
    std::vector<Contested> result;
    for (std::size_t at = 0; at < market.region->places.size(); ++at) {
        const Rank place = market.region->places[at];
        look.lens.look_at(place, &prices.slope[model.cell(place)], prices.floor_price[place], nullptr);
        for (std::uint32_t group = market.group_begin[at]; group < market.group_begin[at + 1]; ++group)
            if (Contested one = look.at(group, place, market.limits[at]); one.loss > 0)
                result.push_back(std::move(one));
    }
    return result;
}

}  // namespace ensejam::plan
