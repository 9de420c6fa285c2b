#include <OsiClpSolverInterface.hpp>
#include <algorithm>
#include <map>

#include "plan/program.h"
#include "plan/sheet.h"

namespace ensejam::plan {

namespace detail_program_dive {

constexpr int most_rounds = 16;
constexpr double whole = 1e-6;

}  // namespace detail_program_dive

std::vector<Contest> Program::contests() const {
    std::map<int, Contest> by_row;
    for (std::size_t at = 0; at < options_.size(); ++at) {
        const OptionColumn& option = options_[at];
        Taken one{option.at, value_of_column(option.column), option.column, option.column};
        if (at + 1 < options_.size() && options_[at + 1].at == one.at) {
            one.last_column = options_[++at].column;
            one.amount += value_of_column(one.last_column);
        }
        const int body = rows_.body[one.at.offer];
        Contest& contest = by_row[body >= 0 ? body : rows_.group[one.at.offer]];
        contest.total += one.amount;
        if (one.amount > contest.most.amount) contest.most = one;
        contest.all.push_back(one);
    }
    std::vector<Contest> result;
    for (auto& [row, contest] : by_row) {
        contest.row = row;
        result.push_back(std::move(contest));
    }
    return result;
}

/// Those where something is neither taken nor left, the most nearly taken first.
std::vector<Contest> Program::open_contests() const {
    std::vector<Contest> open = contests();
    std::erase_if(open, [](const Contest& one) {
        return one.most.amount >= 1 - detail_program_dive::whole || one.total <= detail_program_dive::whole;
    });
    std::sort(open.begin(), open.end(),
              [](const Contest& a, const Contest& b) { return a.most.amount > b.most.amount; });
    return open;
}

/// Lets only the winner run, and makes it run.
void Program::settle(const Contest& contest) {
    for (const Taken& one : contest.all)
        if (one.at != contest.most.at) leave_out(one);
    solver_->setRowLower(contest.row, 1);
}

void Program::leave_out(const Taken& one) {
    for (int column = one.column; column <= one.last_column; ++column) solver_->setColUpper(column, 0);
}

bool Program::dive(const Stop& stop) {
    using namespace detail_program_dive;
    std::size_t share = 4;  // one in so many is settled in a round
    for (int round = 0; round < most_rounds; ++round) {
        const std::vector<Contest> open = open_contests();
        if (open.empty()) return true;
        if (stop && stop()) return false;
        const std::size_t most = 1 + open.size() / share;
        std::size_t n = 1;
        while (n < most && n < open.size() && open[n].most.amount >= 0.5) ++n;
        for (std::size_t at = 0; at < n; ++at) settle(open[at]);
        if (solve(stop)) continue;
        for (std::size_t at = 0; at < n; ++at) solver_->setRowLower(open[at].row, -Sheet::infinite);
        if (n == 1) leave_out(open[0].most);
        share *= 2;
        if (!solve(stop)) return false;
    }
    return true;
}

}  // namespace ensejam::plan
