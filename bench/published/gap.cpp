#include <algorithm>

#include "base/base.h"
#include "frame.h"
#include "published.h"

// Generalised assignment: every job goes to one bin, as cheaply as the bins' capacities allow. A job is a
// place, a bin an organisation whose money is its capacity, and an activity is worth so much more than any
// job's cost that leaving a job out never pays.
namespace ensejam::published {

Listed generalised_assignment(const std::string& bytes) {
    Numbers numbers(bytes);
    const std::size_t n_bins = numbers.count(), n_jobs = numbers.count();
    std::vector<double> cost(n_bins * n_jobs), weight(n_bins * n_jobs), capacity(n_bins);
    for (auto* list : {&cost, &weight, &capacity})
        for (double& number : *list) number = numbers.next();
    ENSEJAM_EXPECT(numbers.held(), "a file of generalised assignment is whole");
    const double worth = 2 * *std::max_element(cost.begin(), cost.end());
    Listed listed{.problem = frame(std::vector<double>(n_jobs, worth), n_bins),
                  .is_cost = true,
                  .offset = worth * static_cast<double>(n_jobs),
                  .n_to_serve = n_jobs};
    listed.problem.programmes = {{.id = "done"}};
    for (std::size_t bin = 0; bin < n_bins; ++bin)
        listed.problem.funds.push_back({.id = "f" + std::to_string(bin),
                                        .owner = static_cast<plan::Rank>(bin),
                                        .amounts = {static_cast<std::int64_t>(capacity[bin])}});
    for (std::size_t job = 0; job < n_jobs; ++job)
        for (std::size_t bin = 0; bin < n_bins; ++bin) {
            const std::size_t at = bin * n_jobs + job;
            add(listed.problem, {.place = job,
                                 .organisation = bin,
                                 .share = (worth - cost[at]) / worth,
                                 .cost = static_cast<std::int64_t>(weight[at])});
            listed.figure.push_back(cost[at]);
        }
    return listed;
}

}  // namespace ensejam::published
