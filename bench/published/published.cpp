#include "published.h"

#include <algorithm>
#include <cmath>

#include "base/base.h"
#include "frame.h"

namespace ensejam::published {

Own own_figure(const Listed& listed, const plan::Solution& solution) {
    const plan::Offers& offers = listed.problem.offers;
    Own own;
    std::vector<char> is_open(listed.opening.size(), 0);
    for (const plan::PlannedActivity& activity : solution.activities) {
        const plan::Rank offer = activity.run.offer;
        if (offers.programme[offer] == listed.closed) continue;
        ++own.n_served;
        own.figure += listed.figure[offer];
        if (!is_open.empty()) is_open[offers.place[offer]] = 1;
    }
    for (std::size_t place = 0; place < is_open.size(); ++place)
        own.figure += is_open[place] != 0 ? listed.opening[place] : 0;
    return own;
}

double distance(const Listed& listed, const plan::Solution& solution) {
    const double figure = own_figure(listed, solution).figure;
    return (listed.is_cost ? figure - listed.best : listed.best - figure) / listed.best;
}

std::vector<Entry> entries(const std::string& folder, const std::string& family) {
    std::vector<Entry> all;
    const auto rows = table_of(bytes_of(folder + "/" + family + "/optima.csv"));
    for (std::size_t row = 1; row < rows.size(); ++row)
        if (rows[row].size() >= 7)
            all.push_back({.family = family,
                           .file = rows[row][0],
                           .best = number_of(rows[row][5]),
                           .is_optimum = rows[row][6].starts_with("optimal")});
    return all;
}

Listed read(const std::string& folder, const Entry& entry) {
    const std::string bytes = bytes_of(folder + "/" + entry.family + "/" + entry.file);
    Listed listed = entry.family == "gap"    ? generalised_assignment(bytes)
                    : entry.family == "mmkp" ? multiple_choice_knapsack(bytes)
                                             : facility_location(bytes);
    listed.family = entry.family;
    listed.file = entry.file;
    listed.best = entry.best;
    listed.is_optimum = entry.is_optimum;
    return listed;
}

}  // namespace ensejam::published
