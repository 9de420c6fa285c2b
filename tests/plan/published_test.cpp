#include <doctest/doctest.h>

#include <cmath>
#include <filesystem>

#include "published/published.h"
#include "published/uganda.h"

using namespace ensejam;

namespace {

const std::string instances = std::string(ENSEJAM_SHARED_DIR) + "/data/instances";

bool are_here(const std::string& family) {
    if (std::filesystem::exists(instances + "/" + family)) return true;
    MESSAGE("skipped: no published problems of ", family);
    return false;
}

/// What must hold of every published problem, however little time there was.
void hold(const published::Listed& listed, const plan::Solution& solution) {
    CAPTURE(listed.file);
    const double slack = 1e-6 * std::abs(listed.best);
    const double bound = listed.told(solution.bound);
    CHECK((listed.is_cost ? bound <= listed.best + slack : bound >= listed.best - slack));
    CHECK(plan::check(listed.problem, solution).accepts());
    const published::Own own = published::own_figure(listed, solution);
    if (own.n_served < listed.n_to_serve) return;
    if (listed.is_optimum) CHECK(published::distance(listed, solution) >= -1e-6);
    const double told = listed.told(solution.value);
    CHECK((listed.is_cost ? told >= own.figure - slack : told <= own.figure + slack));
}

}  // namespace

TEST_CASE(
    "published: no plan of another's problem is better than its listed optimum, and no bound is worse") {
    for (const char* family : {"gap", "mmkp", "sscflp"}) {
        if (!are_here(family)) continue;
        int n = 0;
        for (const published::Entry& entry : published::entries(instances, family)) {
            const published::Listed listed = published::read(instances, entry);
            if (listed.problem.offers.size() > 1200 || n++ % 3 != 0) continue;
            hold(listed, plan::solve(listed.problem, {.passes = 60, .exact_options = 0}));
        }
        CHECK(n > 0);
    }
}

TEST_CASE("published: the health benefits package of Uganda is worth 26,703,321 life years") {
    if (!are_here("hbp-uganda")) return;
    const published::Package package = published::uganda(instances + "/hbp-uganda");
    const plan::Solution solution = plan::solve(package.problem, {});
    CHECK(solution.value == doctest::Approx(26703321.05).epsilon(4e-8));
    CHECK(solution.bound == doctest::Approx(26703321.05).epsilon(4e-8));
    CHECK(plan::check(package.problem, solution).accepts());
    CHECK(published::interventions_in(package, solution) == 45);
}

TEST_CASE("published: of Uganda's cadres, pharmacy and nutrition staff bind and no other does") {
    if (!are_here("hbp-uganda")) return;
    const std::string folder = instances + "/hbp-uganda";
    const published::Package package = published::uganda(folder);
    const plan::Solution solution = plan::solve(package.problem, {});
    const std::vector<double>& prices = solution.leaves.at(0).certificate.staff_price;
    for (std::size_t row = 0; row < package.rows.size(); ++row) {
        const std::string& name = package.rows[row];
        CAPTURE(name);
        const bool binds = name == "pharmacy" || name == "nutrition";
        CHECK((prices[row] > 1e-9) == binds);
        const double without = plan::solve(published::uganda(folder, name).problem, {}).value;
        if (name == "pharmacy") CHECK(without == doctest::Approx(31.34e6).epsilon(2e-4));
        if (name == "nutrition") CHECK(without == doctest::Approx(27.38e6).epsilon(2e-4));
        if (!binds) CHECK(without == doctest::Approx(solution.value).epsilon(1e-7));
    }
}
