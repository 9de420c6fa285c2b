// How long does it take to read the CSV tables of a nation's planning problem?
#include <cmath>
#include <cstdlib>

#include "intake/plan_files/plan_file.h"
#include "plan_generate.h"
#include "stopwatch.h"
#include "tables/plan_tables.h"

using namespace ensejam;

namespace {

/// Of all harms together: a table has them in the order of harms.
double exposure_of(const plan::Offers& offers, std::size_t offer) {
    double sum = 0;
    for (auto at = offers.reach_begin[offer]; at < offers.reach_begin[offer + 1]; ++at)
        sum += offers.exposure[at] * (1 + offers.reach_harm[at]);
    return sum;
}

}  // namespace

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
    const bench::ProcessorClock clock;
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
    for (std::size_t offer = 0; offer < problem.offers.size() && offer < read.value.offers.size(); ++offer)
        distance = std::max(
            distance, std::abs(exposure_of(read.value.offers, offer) - exposure_of(problem.offers, offer)));
    bench::require(read.value.offers.exposure.size() == problem.offers.exposure.size() && distance < 1e-9,
                   "exposures are the same");
    std::printf("%zu places, %zu offers, %.0f MB of tables: read in %.2f s (exposures within %.1e)\n",
                problem.places.size(), problem.offers.size(), bytes / 1e6, seconds, distance);
    return bench::faults;
}
