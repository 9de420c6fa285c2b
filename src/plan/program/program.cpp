#include "plan/program/program.h"

#include <OsiClpSolverInterface.hpp>
#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <numeric>

#include "plan/model/limits.h"
#include "plan/program/program_write.h"

namespace ensejam::plan {

namespace detail_program {

/// Slopes of the lines that every response gets before the first solve.
std::vector<double> first_slopes(const Harm& harm) {
    if (harm.response == Response::capped) return {1.0, 0.0};
    std::vector<double> slopes;
    if (harm.response == Response::independent) {
        for (const double slope : {1.0, 0.8, 0.6, 0.45, 0.3, 0.15, 0.05}) slopes.push_back(slope);
        return slopes;
    }
    ResponsePoint from{};
    for (const ResponsePoint& to : harm.table) {
        slopes.push_back((to.share - from.share) / (to.exposure - from.exposure));
        from = to;
    }
    slopes.push_back(0);
    return slopes;
}

}  // namespace detail_program

Program::Program(const Model& model, const Form& form)
    : model_(model),
      problem_(*model.problem),
      tolerance_(form.tolerance),
      solver_(std::make_unique<OsiClpSolverInterface>()) {
    for (const Fund& fund : problem_.funds)
        for (const std::int64_t amount : fund.amounts)
            money_unit_ = std::max(money_unit_, static_cast<double>(amount) / 10);
    penalty_ = 1e3 * std::max(1.0, std::accumulate(model.weight.begin(), model.weight.end(), 0.0));
    for (Rank place = 0; place < problem_.places.size(); ++place)
        for (const OfferLimits& limit : limits_of(model, place, {}).offers)
            doses_.emplace_back(limit.dose_least, std::max(limit.dose_least, limit.dose_most));
    linear_ = linear_needs(model);
    ProgramWriter writer{.program = *this, .model = model, .problem = problem_};
    writer.write_rows(form.asks_offers);
    writer.write_columns();
    solver_->setHintParam(OsiDoPresolveInInitial, !form.asks_offers, OsiHintDo);
    solver_->setHintParam(OsiDoDualInInitial, form.asks_offers, OsiHintDo);
    load(writer.sheet);
    add_first_lines(form.slopes);
}

Program::~Program() = default;

void Program::load(const Sheet& sheet) {
    solver_->messageHandler()->setLogLevel(0);
    solver_->getModelPtr()->setLogLevel(0);
    const CoinPackedMatrix matrix(true, sheet.n_rows(), sheet.n_columns(),
                                  static_cast<CoinBigIndex>(sheet.rows.size()), sheet.factors.data(),
                                  sheet.rows.data(), sheet.starts.data(), nullptr);
    solver_->loadProblem(matrix, sheet.least.data(), sheet.most.data(), sheet.cost.data(),
                         sheet.row_least.data(), sheet.row_most.data());
}

void Program::add_first_lines(const std::vector<float>* slopes) {
    for (std::size_t cell = 0; cell < model_.weight.size(); ++cell) {
        if (!is_curved(cell)) continue;
        const Harm& harm = problem_.harms[cell / model_.n_periods % model_.n_harms];
        if (slopes != nullptr && harm.response == Response::independent) {
            for (const double part : {1.0, 0.75})
                lines_.emplace_back(cell, part * static_cast<double>((*slopes)[cell]));
            continue;
        }
        for (const double slope : detail_program::first_slopes(harm)) lines_.emplace_back(cell, slope);
    }
    n_first_lines_ = lines_.size();
    add_lines_from(0);
}

void Program::add_lines_from(std::size_t begin) {
    std::vector<CoinBigIndex> starts{0};
    std::vector<int> columns;
    std::vector<double> factors, least, most;
    for (std::size_t line = begin; line < lines_.size(); ++line) {
        const auto& [cell, slope] = lines_[line];
        columns.insert(columns.end(),
                       {columns_.share + static_cast<int>(cell), columns_.exposure + static_cast<int>(cell)});
        factors.insert(factors.end(), {1, -slope});
        starts.push_back(static_cast<CoinBigIndex>(columns.size()));
        least.push_back(-Sheet::infinite);
        most.push_back(rest_under(problem_.harms[cell / model_.n_periods % model_.n_harms], slope));
    }
    solver_->addRows(static_cast<int>(least.size()), starts.data(), columns.data(), factors.data(),
                     least.data(), most.data());
}

void Program::add(std::vector<Timing> intervals) {
    std::sort(intervals.begin(), intervals.end());
    intervals.erase(std::unique(intervals.begin(), intervals.end()), intervals.end());
    std::erase_if(intervals, [&](const Timing& one) {
        return std::binary_search(intervals_.begin(), intervals_.end(), one);
    });
    ProgramWriter writer{.program = *this, .model = model_, .problem = problem_};
    for (const Timing& interval : intervals) {
        for (const double dose : ends_of_dose(interval)) {
            options_.push_back({interval, dose, solver_->getNumCols() + writer.sheet.n_columns()});
            writer.write_option(options_.back());
        }
    }
    const Sheet& sheet = writer.sheet;
    solver_->addCols(sheet.n_columns(), sheet.starts.data(), sheet.rows.data(), sheet.factors.data(),
                     sheet.least.data(), sheet.most.data(), sheet.cost.data());
    has_new_columns_ = true;
    const auto middle = static_cast<std::ptrdiff_t>(intervals_.size());
    intervals_.insert(intervals_.end(), intervals.begin(), intervals.end());
    std::inplace_merge(intervals_.begin(), intervals_.begin() + middle, intervals_.end());
}

/// Least and most, and what runs today where a difference from that counts.
std::vector<double> Program::ends_of_dose(const Timing& interval) const {
    const auto [least, most] = doses_[interval.offer];
    std::vector<double> ends{least};
    const Run* kept = model_.kept_of(interval.offer);
    if (kept != nullptr && least < kept->dose && kept->dose < most) ends.push_back(kept->dose);
    if (least < most) ends.push_back(most);
    return ends;
}

void Program::add_all() {
    std::vector<Timing> all;
    for (Rank offer = 0; offer < problem_.offers.size(); ++offer)
        for (std::size_t first = 0; first < model_.n_periods; ++first)
            for (std::size_t last = first; last < model_.n_periods; ++last)
                if (is_interval(problem_, problem_.programmes[problem_.offers.programme[offer]], first, last))
                    all.push_back(
                        {offer, static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(last)});
    add(std::move(all));
}

bool Program::add_lines() {
    const std::size_t begin = lines_.size();
    for (std::size_t cell = 0; cell < model_.weight.size(); ++cell) {
        if (!is_curved(cell)) continue;
        const Harm& harm = problem_.harms[cell / model_.n_periods % model_.n_harms];
        if (harm.response != Response::independent) continue;
        const double exposure = std::max(0.0, value_of_column(columns_.exposure + static_cast<int>(cell)));
        const double share = value_of_column(columns_.share + static_cast<int>(cell));
        if (share - response_of(harm, exposure) >= tolerance_)
            lines_.emplace_back(cell, slope_at(harm, exposure));
    }
    if (begin == lines_.size()) return false;
    add_lines_from(begin);
    return true;
}

/// Lines that hold nothing up any more only slow the solver.
void Program::drop_lines() {
    std::vector<int> slack;
    std::vector<std::pair<std::size_t, double>> kept;
    const double* dual = solver_->getRowPrice();
    for (std::size_t line = 0; line < lines_.size(); ++line) {
        const bool is_first = line < n_first_lines_;
        if (is_first || std::abs(dual[static_cast<std::size_t>(rows_.line) + line]) > 1e-9)
            kept.push_back(lines_[line]);
        else
            slack.push_back(rows_.line + static_cast<int>(line));
    }
    solver_->deleteRows(static_cast<int>(slack.size()), slack.data());
    lines_ = std::move(kept);
}

bool Program::solve(const Stop& stop, int most_turns) {
    if (is_solved_ && lines_.size() > 2 * n_first_lines_) drop_lines();
    for (int turn = 0; turn < most_turns; ++turn) {
        solver_->setHintParam(OsiDoDualInResolve, turn > 0 || !has_new_columns_);
        is_solved_ ? solver_->resolve() : solver_->initialSolve();
        is_solved_ = true;
        has_new_columns_ = false;
        if (solver_->isProvenPrimalInfeasible()) return false;
        if (!solver_->isProvenOptimal()) solver_->initialSolve();
        if (!solver_->isProvenOptimal()) return false;
        const double* values = solver_->getColSolution();
        solution_.assign(values, values + solver_->getNumCols());
        if ((stop && stop()) || !add_lines()) break;
    }
    return true;
}

double Program::look(const std::vector<Branch>& branches) {
    constexpr int most_steps = 100;
    constexpr double none = -std::numeric_limits<double>::infinity();
    if (!restrict_to(branches)) return none;
    const std::unique_ptr<CoinWarmStart> basis(solver_->getWarmStart());
    int most = 0;
    solver_->getIntParam(OsiMaxNumIteration, most);
    solver_->setIntParam(OsiMaxNumIteration, most_steps);
    solver_->setHintParam(OsiDoDualInResolve, true);
    solver_->resolve();
    solver_->setIntParam(OsiMaxNumIteration, most);
    const double value = solver_->isProvenPrimalInfeasible() ? none : objective();
    solver_->setWarmStart(basis.get());
    return value;
}

double Program::objective() const { return -solver_->getObjValue(); }

std::vector<double> Program::losses() const {
    const double* reduced = solver_->getReducedCost();
    std::vector<double> result;
    for (const OptionColumn& option : options_) result.push_back(std::max(0.0, reduced[option.column]));
    return result;
}

double Program::price_of_place(Rank offer) const {
    const double* dual = solver_->getRowPrice();
    double price = -dual[rows_.group[offer]];
    if (rows_.body[offer] >= 0) price -= dual[rows_.body[offer]];
    return std::max(0.0, price);
}

Certificate Program::certificate() const {
    const double* dual = solver_->getRowPrice();
    const std::size_t n_periods = model_.n_periods;
    const auto prices = [&](int row, std::size_t n, double unit) {
        std::vector<double> result(n);
        for (std::size_t at = 0; at < n; ++at)
            result[at] = std::max(0.0, -dual[static_cast<std::size_t>(row) + at]) / unit;
        return result;
    };
    Certificate result{
        .fund_price = prices(rows_.fund, problem_.funds.size() * n_periods, money_unit_),
        .transfer_price = prices(rows_.transfer, problem_.funds.size() * n_periods, money_unit_),
        .staff_price = prices(rows_.staff, problem_.staff.size() * n_periods, 1),
        .ngo_price = prices(rows_.ngo, problem_.provinces.size(), money_unit_),
        .floor_price = std::vector<double>(problem_.places.size(), 0.0)};
    for (std::size_t county = 0; county < problem_.counties.size(); ++county)
        result.county_price.push_back(std::max(0.0, dual[static_cast<std::size_t>(rows_.county) + county]));
    for (std::size_t place = 0; place < problem_.places.size(); ++place)
        if (rows_.floor[place] >= 0) result.floor_price[place] = std::max(0.0, dual[rows_.floor[place]]);
    const auto add_rules = [&](const std::vector<int>& first_rows, std::vector<double>& list) {
        for (const int first : first_rows)
            for (std::size_t period = 0; period < n_periods; ++period)
                list.push_back(std::max(0.0, -dual[static_cast<std::size_t>(first) + period]));
    };
    add_rules(rows_.exclusion, result.exclusion_price);
    add_rules(rows_.need, result.need_price);
    result.slope = slopes(dual);
    for (const int row : rows_.member)
        for (std::size_t period = 0; period < n_periods; ++period)
            result.split.push_back(
                row < 0 ? 0
                        : static_cast<float>(std::max(0.0, -dual[static_cast<std::size_t>(row) + period])));
    return result;
}

/// Of every response: the mean slope of the lines that hold it, by what each is worth.
std::vector<float> Program::slopes(const double* dual) const {
    std::vector<double> sum(model_.weight.size(), 0.0), slope(model_.weight.size(), 0.0);
    for (std::size_t line = 0; line < lines_.size(); ++line) {
        const double worth = std::max(0.0, -dual[static_cast<std::size_t>(rows_.line) + line]);
        sum[lines_[line].first] += worth;
        slope[lines_[line].first] += worth * lines_[line].second;
    }
    std::vector<float> result;
    for (std::size_t cell = 0; cell < slope.size(); ++cell) {
        const Harm& harm = problem_.harms[cell / model_.n_periods % model_.n_harms];
        const double exposure = std::max(0.0, value_of_column(columns_.exposure + static_cast<int>(cell)));
        const double one =
            sum[cell] > 1e-12 * model_.weight[cell] ? slope[cell] / sum[cell] : slope_at(harm, exposure);
        result.push_back(static_cast<float>(one));
    }
    return result;
}

}  // namespace ensejam::plan
