#include <algorithm>
#include <map>

#include "plan/program/program_write.h"

namespace ensejam::plan {

namespace detail_program_linear {

/// The most exposure to a harm that the programmes of a place can bring together in one period.
double most_exposure(const Model& model, Rank place, std::size_t harm) {
    const Offers& offers = model.problem->offers;
    std::map<Rank, std::vector<double>> by_programme;
    for (Rank offer = model.place_begin[place]; offer < model.place_begin[place + 1]; ++offer)
        for (std::uint32_t at = offers.reach_begin[offer]; at < offers.reach_begin[offer + 1]; ++at)
            if (offers.reach_harm[at] == harm)
                by_programme[offers.programme[offer]].push_back(offers.exposure[at]);
    double total = 0;
    for (auto& [rank, exposures] : by_programme) {
        const Programme& programme = model.problem->programmes[rank];
        std::sort(exposures.rbegin(), exposures.rend());
        exposures.resize(std::min(exposures.size(), static_cast<std::size_t>(programme.max_providers)));
        for (const double one : exposures) total += one * programme.dose_max;
    }
    return total;
}

bool is_bonus_harm(const Problem& problem, std::size_t harm) {
    return std::any_of(problem.bundles.begin(), problem.bundles.end(),
                       [&](const Bundle& bundle) { return bundle.harm == harm; });
}

}  // namespace detail_program_linear

std::vector<char> linear_needs(const Model& model) {
    using namespace detail_program_linear;
    const Problem& problem = *model.problem;
    std::vector<char> linear(problem.places.size() * model.n_harms, 0);
    for (std::size_t harm = 0; harm < model.n_harms; ++harm) {
        const Harm& one = problem.harms[harm];
        if (one.response != Response::capped || one.carry_over > 0 || is_bonus_harm(problem, harm)) continue;
        for (Rank place = 0; place < problem.places.size(); ++place)
            if (model.floor[place] <= 0 && (model.covers.empty() || model.covers[place].empty()))
                linear[place * model.n_harms + harm] = most_exposure(model, place, harm) <= 1 ? 1 : 0;
    }
    return linear;
}

}  // namespace ensejam::plan
