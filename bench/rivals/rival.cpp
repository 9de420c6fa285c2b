#include "rival.h"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <map>
#include <sstream>

#include "stopwatch.h"

namespace ensejam {

namespace {

/// What a program prints, line by line.
std::string run(const std::string& command) {
    std::string all;
    std::FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) return all;
    char part[4096];
    while (std::fgets(part, sizeof part, pipe) != nullptr) all += part;
    pclose(pipe);
    return all;
}

/// The number behind the last mention of some words.
std::optional<double> number_after(const std::string& text, const std::string& words) {
    const std::size_t at = text.rfind(words);
    if (at == std::string::npos) return std::nullopt;
    const std::size_t digit = text.find_first_of("-0123456789", at + words.size());
    if (digit == std::string::npos) return std::nullopt;
    return std::strtod(text.c_str() + digit, nullptr);
}

/// The runs whose columns stand at 1 together, from lines that hold a column's name and its value.
double value_of_columns(const plan::Problem& problem, const LpFile& file, const std::string& solution) {
    std::map<std::tuple<plan::Rank, std::int32_t, std::int32_t>, plan::Run> runs;
    std::map<std::tuple<plan::Rank, std::int32_t, std::int32_t>, double> amounts;
    std::istringstream lines(solution);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        for (std::string word; words >> word;) {
            if (word[0] != 'x' || word.size() < 2) continue;
            double amount = 0;
            if (!(words >> amount) || amount < 1e-6) break;
            const plan::Run& column = file.columns.at(std::strtoul(word.c_str() + 1, nullptr, 10));
            const auto key = std::tuple(column.offer, column.first, column.last);
            plan::Run& one =
                runs.try_emplace(key, plan::Run{column.offer, column.first, column.last, 0}).first->second;
            one.dose += amount * column.dose;
            amounts[key] += amount;
            break;
        }
    }
    std::vector<plan::Run> whole;
    for (const auto& [key, one] : runs)
        if (amounts[key] > 0.99) whole.push_back(one);
    return plan::value_of(problem, whole);
}

std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

LpFile write_lp(const plan::Problem& problem, bool is_whole, const std::string& path) {
    LpFile file = lp_file(problem, is_whole);
    std::ofstream(path, std::ios::binary) << file.text;
    file.text.clear();
    return file;
}

/// Runs HiGHS under node: prints "objective" and "bound", then columns with their values.
constexpr const char* node_script = R"js(
const fs = require('fs');
require(process.argv[2] + '/node_modules/highs')().then(highs => {
  const text = fs.readFileSync(process.argv[3], 'utf8');
  const begun = Date.now();
  let result = null;
  try { result = highs.solve(text, { time_limit: Number(process.argv[4]) }); } catch (error) { console.log('failed ' + error); return; }
  console.log('spent ' + (Date.now() - begun) / 1000);
  console.log('status ' + result.Status);
  console.log('objective ' + result.ObjectiveValue);
  for (const [name, column] of Object.entries(result.Columns || {}))
    if (name[0] === 'x' && column.Primal > 1e-6) console.log(name + ' ' + column.Primal);
});
)js";

}  // namespace

RivalAnswer ask_cbc(const plan::Problem& problem, bool is_whole, double seconds, const std::string& folder) {
    const std::string path = folder + "/rival.lp", told = folder + "/rival.sol";
    const LpFile file = write_lp(problem, is_whole, path);
    std::remove(told.c_str());
    const bench::ProcessorClock clock(RUSAGE_CHILDREN);
    const std::string log = run(fmt::format("cbc {} -sec {} {} solu {} 2>&1", path, seconds,
                                            is_whole ? "solve" : "initialSolve", told));
    RivalAnswer answer{.seconds = clock.seconds(), .bound = std::numeric_limits<double>::infinity()};
    const std::string solution = bytes_of(told);
    const auto objective = number_after(solution.substr(0, solution.find('\n')), "objective value");
    answer.is_there = objective.has_value();
    if (!answer.is_there) return answer;
    answer.objective = std::abs(*objective);
    if (const auto bound = number_after(log, "Upper bound:")) answer.bound = *bound;
    if (is_whole) answer.value = value_of_columns(problem, file, solution);
    return answer;
}

RivalAnswer ask_highs(const plan::Problem& problem, bool is_whole, double seconds, const std::string& folder,
                      std::string& kind) {
    const std::string path = folder + "/rival.lp", told = folder + "/rival.sol";
    const LpFile file = write_lp(problem, is_whole, path);
    const char* node = std::getenv("ENSEJAM_HIGHS_NODE");
    RivalAnswer answer{.bound = std::numeric_limits<double>::infinity()};
    std::string solution;
    const bench::ProcessorClock clock(RUSAGE_CHILDREN);
    if (!run("command -v highs").empty()) {
        kind = "highs";
        const std::string log =
            run(fmt::format("highs {} --time_limit {} --solution_file {}", path, seconds, told));
        solution = bytes_of(told);
        if (const auto bound = number_after(log, "Dual bound")) answer.bound = *bound;
    } else if (node != nullptr) {
        kind = "highs (WASM)";
        std::ofstream(folder + "/rival.cjs") << node_script;
        solution = run(fmt::format("node --max-old-space-size=8000 {}/rival.cjs {} {} {} 2>&1", folder, node,
                                   path, seconds));
    }
    answer.seconds = clock.seconds();
    const auto objective = number_after(solution, is_whole && kind == "highs" ? "Objective" : "bjective");
    answer.is_there = objective.has_value();
    if (!answer.is_there) return answer;
    answer.objective = *objective;
    if (is_whole) answer.value = value_of_columns(problem, file, solution);
    return answer;
}

}  // namespace ensejam
