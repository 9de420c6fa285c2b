// How near to the published values are problems of others planned, at ten seconds a file?
#include <algorithm>
#include <cstdlib>
#include <map>

#include "published/published.h"
#include "stopwatch.h"

using namespace ensejam;

namespace {

struct Row {
    double distance = 0;  ///< of the plan from the listed value
    double gap = 0;       ///< of the bound from it
    bool is_whole = false;
};

/// The letters and digits that name a kind of file: mmkp a, cattrysse, chu, yagiura, holmberg, orlib, tbed.
std::string kind_of(const published::Entry& entry) {
    const std::size_t cut = entry.family == "mmkp" ? 6 : entry.file.find_first_of("_0123456789");
    return entry.family + " " +
           (entry.family == "mmkp" ? entry.file.substr(5, 1) : entry.file.substr(0, cut));
}

Row plan_one(const std::string& folder, const published::Entry& entry, double seconds) {
    const published::Listed listed = published::read(folder, entry);
    const bench::ProcessorClock clock;
    plan::SolveOptions options{.passes = 1'000'000, .threads = 1};
    options.stop = [&] { return clock.seconds() > seconds; };
    const plan::Solution solution = plan::solve(listed.problem, options);
    const double spent = clock.seconds();
    for (const plan::Broken& broken : plan::check(listed.problem, solution).broken) {
        std::printf("%s: %s found %.9g allowed %.9g\n", entry.file.c_str(),
                    std::string(plan::name_of(broken.rule)).c_str(), broken.found, broken.allowed);
        bench::require(false, entry.file + " is accepted");
    }
    const published::Own own = published::own_figure(listed, solution);
    Row row{.distance = published::distance(listed, solution),
            .gap = std::abs(listed.told(solution.bound) - listed.best) / listed.best,
            .is_whole = own.n_served == listed.n_to_serve};
    const double bound = listed.told(solution.bound), slack = 1e-6 * listed.best;
    bench::require(listed.is_cost ? bound <= listed.best + slack : bound >= listed.best - slack,
                   entry.file + ": the bound is on the right side");
    bench::require(!row.is_whole || !listed.is_optimum || row.distance >= -1e-6,
                   entry.file + ": no plan is better than an optimum");
    std::printf(
        "%-26s listed %12.2f %-5s plan %12.2f %+7.3f %%  bound %12.2f %6.3f %%  served %zu of %zu  %5.1f s\n",
        entry.file.c_str(), listed.best, listed.is_optimum ? "(opt)" : "(best)", own.figure,
        100 * row.distance, bound, 100 * row.gap, own.n_served, listed.n_to_serve, spent);
    std::fflush(stdout);
    return row;
}

double median(std::vector<double> list) {
    if (list.empty()) return 0;
    std::sort(list.begin(), list.end());
    return 0.5 * (list[(list.size() - 1) / 2] + list[list.size() / 2]);
}

void print_medians(const std::map<std::string, std::vector<Row>>& rows) {
    for (const auto& [kind, list] : rows) {
        std::vector<double> distances, gaps;
        std::size_t n_whole = 0;
        for (const Row& row : list) {
            gaps.push_back(row.gap);
            n_whole += row.is_whole ? 1 : 0;
            if (row.is_whole) distances.push_back(row.distance);
        }
        std::printf(
            "%-16s files %2zu, complete %2zu: plan %.3f %% from the listed value (median), bound %.3f %%\n",
            kind.c_str(), list.size(), n_whole, 100 * median(distances), 100 * median(gaps));
    }
}

}  // namespace

/// Seconds a file, every how manieth file, and a part of the names: 10, 1 and all unless said otherwise.
int main(int count, char** words) {
    const std::string folder = std::string(ENSEJAM_SHARED_DIR) + "/data/instances";
    const double seconds = count > 1 ? std::atof(words[1]) : 10;
    const int step = count > 2 ? std::atoi(words[2]) : 1;
    const std::string part = count > 3 ? words[3] : "";
    std::map<std::string, std::vector<Row>> rows;
    int n = 0;
    for (const char* family : {"gap", "mmkp", "sscflp"})
        for (const published::Entry& entry : published::entries(folder, family)) {
            if (entry.file.find(part) == std::string::npos || n++ % step != 0) continue;
            const Row row = plan_one(folder, entry, seconds);
            rows[kind_of(entry)].push_back(row);
            rows[entry.family + " (all)"].push_back(row);
        }
    print_medians(rows);
    return bench::faults;
}
