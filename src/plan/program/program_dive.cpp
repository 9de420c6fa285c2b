#include <OsiClpSolverInterface.hpp>
#include <algorithm>
#include <map>
#include <set>

#include "plan/program/program.h"

namespace ensejam::plan {

namespace detail_program_dive {

constexpr int most_rounds = 20;
constexpr int turns_on_the_way = 2;  ///< lines are followed to the end once all is settled
constexpr double whole = 1e-6;
constexpr double favour = 2;  ///< times the worth of all a place's needs

}  // namespace detail_program_dive

std::vector<Contest> Program::contests() const {
    std::map<int, Contest> by_row;
    for (std::size_t at = 0; at < options_.size(); ++at) {
        const OptionColumn& option = options_[at];
        Taken one{option.at, value_of_column(option.column), option.column, option.column};
        while (at + 1 < options_.size() && options_[at + 1].at == one.at) {
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

void Program::leave_out(const Taken& one) {
    for (int column = one.column; column <= one.last_column; ++column) solver_->setColUpper(column, 0);
}

/// Makes it worth more than anything else that its place could do: it is taken if that is possible at all.
void Program::favour(const Taken& one) {
    const Rank place = problem_.offers.place[one.at.offer];
    double worth = 0;
    for (std::size_t cell = model_.cell(place); cell < model_.cell(place + 1); ++cell)
        worth += model_.weight[cell];
    for (int column = one.column; column <= one.last_column; ++column)
        solver_->setObjCoeff(column, -detail_program_dive::favour * worth);
}

/// Takes or leaves the half that is least in doubt; what was taken before and could not be has to go.
void Program::settle_half(const std::vector<Contest>& open, std::set<int>& taken) {
    std::vector<std::pair<double, const Contest*>> order;
    for (const Contest& one : open) {
        if (!taken.contains(one.row)) order.emplace_back(-std::abs(one.total - 0.5), &one);
        for (const Taken& each : one.all)
            if (taken.contains(one.row)) leave_out(each);
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    order.resize(std::min(order.size(), 1 + open.size() / 2));
    for (const auto& [doubt, one] : order) {
        for (const Taken& each : one->all)
            if (one->total < 0.5 || each.at != one->most.at) leave_out(each);
        if (one->total < 0.5) continue;
        favour(one->most);
        taken.insert(one->row);
    }
}

void Program::dive(const Stop& stop) {
    ask_for_needs(*solver_);
    if (!solve(stop)) return;
    std::set<int> taken;  // rows
    for (int round = 0; round < detail_program_dive::most_rounds; ++round) {
        const std::vector<Contest> open = open_contests();
        if (open.empty() || (stop && stop())) break;
        settle_half(open, taken);
        if (!solve(stop, detail_program_dive::turns_on_the_way)) return;
    }
    solve(stop);
}

}  // namespace ensejam::plan
