#include "plan/solve/parts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace ensejam::plan {

namespace detail_parts {

constexpr double by_row = 0.7;  ///< so many parts follow money and hours
constexpr double widest = 8;    ///< times as many options as are free stand in the places of a part
constexpr double first_size = 300;
constexpr double least_size = 50;
constexpr double most_share = 0.5;          ///< of all options
constexpr double more = 1.03, less = 0.95;  ///< a part's size after Cbc looked at everything, or did not
constexpr int most_nodes = 100;

/// A row of means, and a place where it is used.
using Use = std::pair<Rank, Rank>;

/// In the order of rows: funds, then staff rows.
std::vector<Use> uses_of(const Model& model, const Draft& draft) {
    const Offers& offers = model.problem->offers;
    const auto n_funds = static_cast<Rank>(model.problem->funds.size());
    std::vector<Use> uses;
    for (const Run& run : draft.runs()) {
        const Rank place = offers.place[run.offer];
        const PayClass& payclass = model.classes[model.class_of[run.offer]];
        for (std::uint32_t at = payclass.payers_begin; at < payclass.payers_end; ++at)
            uses.emplace_back(model.payers[at].fund, place);
        for (std::uint32_t at = offers.staff_begin[run.offer]; at < offers.staff_begin[run.offer + 1]; ++at)
            uses.emplace_back(n_funds + offers.staff_row[at], place);
    }
    std::sort(uses.begin(), uses.end());
    uses.erase(std::unique(uses.begin(), uses.end()), uses.end());
    return uses;
}

/// The places where one row is used, row by row.
std::vector<std::vector<Rank>> places_by_row(const Model& model, const Draft& draft) {
    std::vector<std::vector<Rank>> result;
    Rank row = no_rank;
    for (const auto& [of, place] : uses_of(model, draft)) {
        if (of != row) result.emplace_back();
        row = of;
        result.back().push_back(place);
    }
    return result;
}

}  // namespace detail_parts

Parts::Parts(Program& program, std::vector<double> losses, Incumbent& incumbent, std::uint64_t seed)
    : program_(program),
      losses_(std::move(losses)),
      incumbent_(incumbent),
      chance_(seed),
      size_(std::min(detail_parts::first_size,
                     detail_parts::most_share * static_cast<double>(losses_.size()))) {
    const Problem& problem = *program.model().problem;
    options_in_.assign(problem.places.size(), 0);
    for (const OptionColumn& option : program.options()) ++options_in_[problem.offers.place[option.at.offer]];
}

int Parts::improve(int most_idle, int most, const Stop& stop) {
    int n = 0;
    for (int idle = 0; idle < most_idle && n < most && !(stop && stop()); ++n)
        idle = plan_one(stop) ? 0 : idle + 1;
    return n;
}

bool Parts::plan_one(const Stop& stop) {
    using namespace detail_parts;
    if (!program_.restrict_to({})) return false;
    program_.keep(incumbent_.draft().runs(), incumbent_.draft().open_sites(), choose());
    const bool is_found = program_.solve_whole(
        {.most_nodes = most_nodes, .least = incumbent_.value(), .has_cuts = false}, stop);
    const double most = std::max(least_size, most_share * static_cast<double>(losses_.size()));
    size_ = std::clamp(size_ * (program_.is_complete() ? more : less), least_size, most);
    return is_found && incumbent_.meet(decided(program_));
}

Part Parts::choose() {
    Part part;
    const double width = std::pow(detail_parts::widest, chance_.unit());
    part.places = choose_places(static_cast<std::size_t>(width * size_));
    part.options = choose_options(part.places);
    return part;
}

/// Those that some rows of means serve, row after row, or any; about so many options stand in them.
std::vector<char> Parts::choose_places(std::size_t n_options) {
    const std::size_t n_places = options_in_.size();
    std::vector<char> freed(n_places, 0);
    std::size_t n = 0;
    const auto free = [&](Rank place) {
        if (freed[place] == 0) n += options_in_[place];
        freed[place] = 1;
    };
    const auto rows = detail_parts::places_by_row(program_.model(), incumbent_.draft());
    const bool is_by_row = !rows.empty() && chance_.unit() < detail_parts::by_row;
    for (std::size_t turn = 0; is_by_row && turn < n_places && n < n_options; ++turn) {
        const std::vector<Rank>& places = rows[chance_.below(rows.size())];
        const std::size_t begin = chance_.below(places.size());
        for (std::size_t at = 0; at < places.size() && n < n_options; ++at)
            free(places[(begin + at) % places.size()]);
    }
    for (std::size_t turn = 0; turn < 4 * n_places && n < n_options; ++turn)
        free(static_cast<Rank>(chance_.below(n_places)));
    return freed;
}

/// Of the options in these places, those that lose least.
std::vector<char> Parts::choose_options(const std::vector<char>& places) const {
    const Offers& offers = program_.model().problem->offers;
    std::vector<double> among;
    for (std::size_t rank = 0; rank < losses_.size(); ++rank)
        if (places[offers.place[program_.options()[rank].at.offer]] != 0) among.push_back(losses_[rank]);
    double most = std::numeric_limits<double>::infinity();
    if (const auto n = static_cast<std::size_t>(size_); n < among.size()) {
        std::nth_element(among.begin(), among.begin() + static_cast<std::ptrdiff_t>(n), among.end());
        most = among[n];
    }
    std::vector<char> chosen;
    for (const double loss : losses_) chosen.push_back(loss <= most ? 1 : 0);
    return chosen;
}

}  // namespace ensejam::plan
