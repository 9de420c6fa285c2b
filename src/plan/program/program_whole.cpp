#include <fmt/format.h>

#include <CbcEventHandler.hpp>
#include <CbcModel.hpp>
#include <CbcSolver.hpp>
#include <OsiClpSolverInterface.hpp>
#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "plan/program/program.h"
#include "plan/program/sheet.h"

namespace ensejam::plan {

namespace detail_program_whole {

/// Ends Cbc's search when the caller wants to stop.
class Watch : public CbcEventHandler {
public:
    explicit Watch(const Stop& ask) : stop_(&ask) {}
    CbcAction event(CbcEvent which) override {
        const bool asks = which == node || which == treeStatus || which == heuristicSolution;
        return asks && *stop_ && (*stop_)() ? CbcEventHandler::stop : noAction;
    }
    CbcEventHandler* clone() const override { return new Watch(*this); }

private:
    const Stop* stop_;
};

/// As much of a dose as whole money buys, but no less than must be.
double whole_dose(const Problem& problem, const Run& run, double least) {
    const auto unit = static_cast<double>(problem.offers.unit_cost[run.offer]);
    const Programme& programme = problem.programmes[problem.offers.programme[run.offer]];
    if (unit <= 0 || programme.dose_min >= programme.dose_max) return run.dose;
    return std::clamp(std::floor(unit * run.dose + 1e-6) / unit, least, programme.dose_max);
}

}  // namespace detail_program_whole

/// The rule that the bound does without: a programme runs only beside those it needs.
void Program::ask_for_needs(OsiClpSolverInterface& solver) const {
    for (const int first : rows_.need)
        for (std::size_t period = 0; period < model_.n_periods; ++period)
            solver.setRowUpper(first + static_cast<int>(period), 0);
}

/// Options become all or nothing; of an offer whose dose is free, its ends together.
void Program::make_whole(OsiClpSolverInterface& solver) const {
    for (std::size_t at = 0; at < options_.size(); ++at) {
        const int first = options_[at].column;
        if (solver.getColUpper()[first] <= 0) continue;
        if (at + 1 == options_.size() || options_[at + 1].at != options_[at].at) {
            solver.setInteger(first);
            continue;
        }
        const int whole = solver.getNumCols();
        solver.addCol(CoinPackedVector{}, 0, 1, 0);
        solver.setInteger(whole);
        CoinPackedVector row;
        row.insert(first, 1);
        for (; at + 1 < options_.size() && options_[at + 1].at == options_[at].at; ++at)
            row.insert(options_[at + 1].column, 1);
        row.insert(whole, -1);
        solver.addRow(row, 0, 0);
    }
    for (Rank site = 0; site < problem_.sites.size(); ++site) solver.setInteger(site_column(site));
}

bool Program::solve_whole(const Search& search, const Stop& stop) {
    OsiClpSolverInterface whole(*solver_);
    make_whole(whole);
    ask_for_needs(whole);
    whole.messageHandler()->setLogLevel(0);
    CbcModel cbc(whole);
    cbc.setLogLevel(0);
    CbcMain0(cbc);
    detail_program_whole::Watch watch(stop);
    cbc.passInEventHandler(&watch);
    const std::string nodes = std::to_string(search.most_nodes);
    const std::string cutoff = fmt::format("{:.17g}", -search.least);
    std::vector<const char*> words{"ensejam", "-log", "0", "-maxNodes", nodes.c_str(), "-ratioGap", "1e-7"};
    if (std::isfinite(search.least)) words.insert(words.end(), {"-cutoff", cutoff.c_str()});
    if (!search.has_cuts) words.insert(words.end(), {"-cuts", "off"});
    words.insert(words.end(), {"-solve", "-quit"});
    CbcMain1(static_cast<int>(words.size()), words.data(), cbc);
    is_complete_ = cbc.status() == 0;
    if (cbc.bestSolution() == nullptr) return false;
    solution_.assign(cbc.bestSolution(), cbc.bestSolution() + solver_->getNumCols());
    return settle_all(stop);
}

/// Keeps what runs, and finds the best doses for it.
bool Program::settle_all(const Stop& stop) {
    const std::vector<double> found = solution_;
    for (const Contest& contest : contests()) {
        const bool is_taken = contest.most.amount > 0.5;
        for (const Taken& one : contest.all)
            if (!is_taken || one.at != contest.most.at) leave_out(one);
        if (is_taken) solver_->setRowLower(contest.row, 1);
    }
    for (Rank site = 0; site < problem_.sites.size(); ++site) {
        const double open = value_of_column(site_column(site)) > 0.5 ? 1 : 0;
        solver_->setColBounds(site_column(site), open, open);
    }
    if (!solve(stop)) solution_ = found;
    return true;
}

std::vector<Run> Program::runs() const {
    std::map<Rank, std::pair<double, Run>> most;
    for (std::size_t at = 0; at < options_.size(); ++at) {
        const OptionColumn& option = options_[at];
        double amount = value_of_column(option.column), dose = amount * option.dose;
        while (at + 1 < options_.size() && options_[at + 1].at == option.at) {
            const OptionColumn& other = options_[++at];
            amount += value_of_column(other.column);
            dose += value_of_column(other.column) * other.dose;
        }
        auto& best = most[option.at.offer];
        if (amount > std::max(0.5, best.first))
            best = {amount, {option.at.offer, option.at.first, option.at.last, dose / amount}};
    }
    std::vector<Run> result;
    for (const auto& [offer, best] : most) {
        if (best.first <= 0) continue;
        result.push_back(best.second);
        result.back().dose = detail_program_whole::whole_dose(problem_, best.second, doses_[offer].first);
    }
    return result;
}

std::vector<Rank> Program::open_sites() const {
    std::vector<Rank> result;
    for (Rank site = 0; site < problem_.sites.size(); ++site)
        if (value_of_column(site_column(site)) > 0.5) result.push_back(site);
    return result;
}

std::vector<std::int64_t> Program::payments() const {
    std::vector<std::int64_t> result;
    for (int column = 0; column < columns_.site; ++column)
        result.push_back(static_cast<std::int64_t>(std::ceil(value_of_column(column) * money_unit_ - 1e-6)));
    return result;
}

}  // namespace ensejam::plan
