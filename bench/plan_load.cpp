// How long does it take to read the CSV tables of a nation's planning problem?
#include <cmath>
#include <cstdlib>

#include "intake/plan_file.h"
#include "plan_generate.h"
#include "stopwatch.h"
#include "tables/plan_tables.h"

using namespace ensejam;

/// Provinces of 645 places; 31 unless said otherwise.
int main(int count, char** words) {
    const int provinces = count > 1 ? std::atoi(words[1]) : 31;
    const plan::Problem problem = generate_plan({.provinces = provinces, .places = 645});
    const auto tables = plan_tables(problem);
    std::vector<intake::PlanTableFile> files;
    double bytes = 0;
    for (const auto& [name, text] : tables) {
        files.push_back({.name = name, .bytes = text});
        bytes += static_cast<double>(text.size());
    }
    const bench::Stopwatch clock;
    const auto read = intake::read_plan_tables(files);
    const double seconds = clock.seconds();
    bench::require(read.issues.empty(), "the tables are read without an issue");
    bench::require(read.value.offers.unit_cost == problem.offers.unit_cost, "costs are the same");
    bench::require(read.value.offers.organisation == problem.offers.organisation,
                   "organisations are the same");
    bench::require(read.value.offers.staff_row == problem.offers.staff_row, "rows of staff are the same");
    bench::require(read.value.needs == problem.needs, "needs are the same");
    bench::require(read.value.commitments.size() == problem.commitments.size(), "commitments are the same");
    double distance = 0;
    for (std::size_t at = 0; at < problem.offers.exposure.size() && at < read.value.offers.exposure.size();
         ++at)
        distance = std::max(distance, std::abs(read.value.offers.exposure[at] - problem.offers.exposure[at]));
    bench::require(distance < 1e-12, "exposures are the same");
    std::printf("%zu places, %zu offers, %.0f MB of tables: read in %.2f s\n", problem.places.size(),
                problem.offers.size(), bytes / 1e6, seconds);
    return bench::faults;
}
