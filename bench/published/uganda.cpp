#include "uganda.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/base.h"
#include "frame.h"

namespace ensejam::published {

namespace {

constexpr double drug_budget = 374'300'000;
constexpr double worth_of_health = 161;  ///< US dollars for a life year
constexpr std::size_t first_minutes = 12;

/// Columns of minutes that belong to one cadre, and its line of the table of staff.
struct Cadre {
    const char* name;
    std::size_t begin, end;
};
constexpr std::array<Cadre, 8> cadres{{{"medical", 0, 2},
                                       {"nursing", 2, 5},
                                       {"pharmacy", 5, 8},
                                       {"laboratory", 8, 11},
                                       {"dental", 12, 15},
                                       {"mental health", 15, 16},
                                       {"nutrition", 16, 17},
                                       {"radiography", 17, 21}}};
constexpr std::array<std::array<const char*, 2>, 6> substitutes{
    {{"217", "218"}, {"185", "186"}, {"321", "322"}, {"096", "097"}, {"223", "224"}, {"229", "233"}}};
/// Cases of `second` are at most `factor` times those of each of `firsts`.
struct Complement {
    const char* second;
    std::map<std::string, double> firsts{};
};
const std::vector<Complement> complements{{"004", {{"003", 0.05}}},   {"354", {{"353", 0.1765}}},
                                          {"036", {{"353", 1.1765}}}, {"007", {{"006", 1}}},
                                          {"059", {{"006", 1}}},      {"061", {{"006", 1}}},
                                          {"303", {{"006", 1}}},      {"106", {{"104", 1}, {"105", 1}}}};

struct Intervention {
    double cases = 0;
    double gain = 0;   ///< of covering every case
    double limit = 1;  ///< of coverage
    std::array<double, 1 + cadres.size()> use{};
};

std::map<std::string, Intervention> interventions_of(const std::string& folder) {
    std::map<std::string, Intervention> all;
    const auto rows = table_of(bytes_of(folder + "/interventions.csv"));
    for (std::size_t row = 1; row < rows.size(); ++row) {
        const auto& cells = rows[row];
        if (cells.size() < first_minutes + 21) continue;
        Intervention one{.cases = number_of(cells[10]), .limit = std::min(1.0, number_of(cells[8]))};
        one.gain = (number_of(cells[5]) - number_of(cells[6]) / worth_of_health) * one.cases;
        one.use[0] = number_of(cells[11]) * one.cases;
        for (std::size_t cadre = 0; cadre < cadres.size(); ++cadre)
            for (std::size_t at = cadres[cadre].begin; at < cadres[cadre].end; ++at)
                one.use[cadre + 1] += number_of(cells[first_minutes + at]) * one.cases;
        all[cells[2]] = one;
    }
    return all;
}

/// Interventions covered together: how much of each, when the package has dose 1.
using Mix = std::map<std::string, double>;

/// Every intervention that depends on nothing, and each again with every choice of what depends on it alone.
std::vector<Mix> mixes_of(const std::map<std::string, Intervention>& all) {
    std::set<std::string> seconds;
    for (const Complement& rule : complements) seconds.insert(rule.second);
    std::vector<Mix> mixes;
    for (const auto& [code, one] : all) {
        if (seconds.count(code) != 0) continue;
        std::vector<Mix> found{{{code, 1.0}}};
        for (const Complement& rule : complements) {
            if (rule.firsts.size() != 1 || rule.firsts.count(code) == 0) continue;
            const double ratio = rule.firsts.at(code) * one.cases / all.at(rule.second).cases;
            for (std::size_t n = found.size(); n-- > 0;) {
                found.push_back(found[n]);
                found.back()[rule.second] = ratio;
            }
        }
        mixes.insert(mixes.end(), found.begin(), found.end());
    }
    for (const Complement& rule : complements) {
        if (rule.firsts.size() < 2) continue;
        Mix mix{{rule.second, 1.0}};
        for (const auto& [first, factor] : rule.firsts)
            mix[first] = all.at(rule.second).cases / (factor * all.at(first).cases);
        mixes.push_back(mix);
    }
    return mixes;
}

/// Rows beside those of staff: coverage of what is in several programmes, and cases of substitutes.
struct Limit {
    std::map<std::string, double> use{};  ///< of an intervention that is wholly covered
    double most = 0;
};

std::vector<Limit> limits_of(const std::map<std::string, Intervention>& all, const std::vector<Mix>& mixes) {
    std::map<std::string, int> n_mixes;
    for (const Mix& mix : mixes)
        for (const auto& [code, part] : mix) n_mixes[code] += 1;
    std::vector<Limit> limits;
    for (const auto& [code, n] : n_mixes)
        if (n > 1) limits.push_back({.use = {{code, 1.0}}, .most = all.at(code).limit});
    for (const auto& pair : substitutes) {
        Limit limit;
        for (const char* code : pair) {
            const Intervention& one = all.at(code);
            limit.use[code] = one.cases;
            limit.most = std::max(limit.most, one.cases * one.limit);
        }
        limits.push_back(limit);
    }
    return limits;
}

void add_staff(Package& package, const std::string& name, double hours) {
    package.problem.staff.push_back({.type = name, .hours = {hours}});
}

/// A package of interventions as a programme, when it gains anything.
void add_mix(Package& package, const std::map<std::string, Intervention>& all,
             const std::vector<Limit>& limits, const Mix& mix) {
    double gain = 0, most = 1e9;
    std::vector<double> use(package.problem.staff.size(), 0.0);
    std::vector<std::string> codes;
    for (const auto& [code, part] : mix) {
        const Intervention& one = all.at(code);
        gain += part * one.gain;
        most = std::min(most, one.limit / part);
        for (std::size_t row = 0; row < package.rows.size(); ++row) use[row] += part * one.use[row];
        for (std::size_t row = 0; row < limits.size(); ++row) {
            const auto found = limits[row].use.find(code);
            if (found != limits[row].use.end()) use[package.rows.size() + row] += part * found->second;
        }
        codes.push_back(code);
    }
    if (gain <= 0 || most <= 0) return;
    Way way{.programme = package.problem.programmes.size(), .share = gain};
    for (plan::Rank row = 0; row < use.size(); ++row) way.hours.emplace_back(row, use[row]);
    package.problem.programmes.push_back({.id = codes.front(), .dose_min = 0, .dose_max = most});
    package.codes.push_back(codes);
    package.worth += gain * most;
    add(package.problem, way);
}

}  // namespace

Package uganda(const std::string& folder, const std::string& without) {
    const auto all = interventions_of(folder);
    const auto mixes = mixes_of(all);
    const auto limits = limits_of(all, mixes);
    const auto staff = table_of(bytes_of(folder + "/staff.csv"));
    Package package{.problem = frame({0}, 1), .rows = {"drugs"}};
    add_staff(package, "drugs", drug_budget);
    for (std::size_t cadre = 0; cadre < cadres.size(); ++cadre) {
        package.rows.push_back(cadres[cadre].name);
        add_staff(package, package.rows.back(), number_of(staff.at(cadre + 2).back()));
    }
    for (const Limit& limit : limits)
        add_staff(package, "limit" + std::to_string(package.problem.staff.size()), limit.most);
    for (plan::StaffRow& row : package.problem.staff)
        if (row.type == without) row.hours = {1e15};
    for (const Mix& mix : mixes) add_mix(package, all, limits, mix);
    package.problem.needs = {package.worth};
    for (double& share : package.problem.offers.exposure) share /= package.worth;
    return package;
}

std::size_t interventions_in(const Package& package, const plan::Solution& solution) {
    std::set<std::string> covered;
    for (const plan::PlannedActivity& activity : solution.activities)
        if (activity.run.dose > 1e-9)
            for (const std::string& code :
                 package.codes[package.problem.offers.programme[activity.run.offer]])
                covered.insert(code);
    return covered.size();
}

}  // namespace ensejam::published
