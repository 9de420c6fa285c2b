#include "plan/program.h"

#include <CbcModel.hpp>
#include <CbcSolver.hpp>
#include <OsiClpSolverInterface.hpp>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "plan/program_build.h"

namespace ensejam::plan {

/// Writes the programme down, one kind of column and row after the other.
struct Program::Builder {
    Program& program;
    const Model& model;
    const Problem& problem;
    Sheet sheet{};
    std::size_t n_periods = 1;
    std::vector<int> class_row{};  ///< [class * T + period]
    std::vector<int> exposure_row{};
    std::vector<OfferLimits> limits{};  ///< of all offers, without branches

    void write() {
        n_periods = model.n_periods;
        write_columns();
        write_balances();
        write_means();
        write_directives();
        write_places();
    }

    void write_columns() {
        const Offers& offers = problem.offers;
        for (Rank place = 0; place < problem.places.size(); ++place)
            for (OfferLimits& limit : limits_of(model, place, {}).offers) limits.push_back(std::move(limit));
        for (Rank offer = 0; offer < offers.size(); ++offer) {
            program.option_begin_.push_back(static_cast<int>(program.options_.size()));
            const Programme& programme = problem.programmes[offers.programme[offer]];
            for (std::size_t first = 0; first < n_periods; ++first)
                for (std::size_t last = first; last < n_periods; ++last)
                    if (is_interval(problem, programme, first, last)) add_options(offer, first, last);
        }
        program.option_begin_.push_back(static_cast<int>(program.options_.size()));
        program.site_begin_ = static_cast<int>(sheet.lower.size());
        for (std::size_t site = 0; site < problem.sites.size(); ++site) sheet.column(0, 1, 0);
        const std::size_t n_cells = model.weight.size();
        program.exposure_begin_ = static_cast<int>(sheet.lower.size());
        for (std::size_t cell = 0; cell < n_cells; ++cell) sheet.column(0, Sheet::infinite, 0);
        program.share_begin_ = static_cast<int>(sheet.lower.size());
        for (std::size_t cell = 0; cell < n_cells; ++cell) sheet.column(0, 1, model.weight[cell]);
        program.short_begin_ = static_cast<int>(sheet.lower.size());
        const double per_short =
            problem.floor_penalty == hard_floor ? program.penalty_ : problem.floor_penalty;
        for (const double floor : model.floor) sheet.column(0, floor > 0 ? Sheet::infinite : 0, -per_short);
        program.absent_begin_ = static_cast<int>(sheet.lower.size());
        for (Rank offer = 0; offer < offers.size(); ++offer) sheet.column(0, 0, -program.penalty_);
        program.bonus_begin_ = static_cast<int>(sheet.lower.size());
        for (std::size_t place = 0; place < problem.places.size(); ++place)
            for (std::size_t at = 0; at < problem.bundles.size() * n_periods; ++at) sheet.column(0, 1, 0);
        program.whole_begin_ = static_cast<int>(sheet.lower.size());
    }

    void add_options(Rank offer, std::size_t first, std::size_t last) {
        const double least = limits[offer].dose_least, most = std::max(least, limits[offer].dose_most);
        for (const double dose : {least, most}) {
            program.options_.push_back({offer, static_cast<std::uint16_t>(first),
                                        static_cast<std::uint16_t>(last), dose, sheet.column(0, 1, 0)});
            if (least >= most) break;
        }
    }

    void write_balances() {
        class_row.assign(model.classes.size() * n_periods, 0);
        for (int& row : class_row) row = sheet.row(0, 0);
        for (const OptionColumn& option : program.options_) {
            const std::size_t row = model.class_of[option.offer] * n_periods;
            const auto unit =
                static_cast<double>(cost_at_dose(problem.offers.unit_cost[option.offer], option.dose));
            for (std::size_t period = option.first; period <= option.last; ++period) {
                const double setup =
                    period == option.first ? static_cast<double>(problem.offers.setup_cost[option.offer]) : 0;
                sheet.put(class_row[row + period], option.column, (unit + setup) / program.money_unit_);
            }
        }
        for (Rank site = 0; site < problem.sites.size(); ++site)
            sheet.put(class_row[model.site_class[site] * n_periods +
                                static_cast<std::size_t>(problem.sites[site].first)],
                      program.site_column(site),
                      static_cast<double>(problem.sites[site].cost) / program.money_unit_);
    }

    void write_means() {
        program.fund_row_ = static_cast<int>(sheet.rows.size());
        for (int turn = 0; turn < 2; ++turn) {
            if (turn == 1) program.transfer_row_ = static_cast<int>(sheet.rows.size());
            for (const Fund& fund : problem.funds) {
                std::int64_t amount = 0;
                for (std::size_t period = 0; period < n_periods; ++period) {
                    amount = (fund.rollover ? amount : 0) + fund.amounts[period];
                    const std::int64_t most = turn == 0 ? amount : transferable(fund, amount);
                    sheet.row(-Sheet::infinite, static_cast<double>(most) / program.money_unit_);
                }
            }
        }
        for (Rank rank = 0; rank < model.classes.size(); ++rank)
            for (std::uint32_t at = model.classes[rank].payers_begin; at < model.classes[rank].payers_end;
                 ++at)
                for (std::size_t period = 0; period < n_periods; ++period)
                    add_payment(rank, model.payers[at], period);
        program.staff_row_ = static_cast<int>(sheet.rows.size());
        for (const StaffRow& row : problem.staff)
            for (const double hours : row.hours) sheet.row(-Sheet::infinite, hours);
        const Offers& offers = problem.offers;
        for (const OptionColumn& option : program.options_)
            for (std::uint32_t at = offers.staff_begin[option.offer];
                 at < offers.staff_begin[option.offer + 1]; ++at)
                for (std::size_t period = option.first; period <= option.last; ++period)
                    sheet.put(
                        program.staff_row_ + static_cast<int>(offers.staff_row[at] * n_periods + period),
                        option.column, offers.staff_hours[at] * option.dose);
    }

    void add_payment(Rank payclass, const Payer& payer, std::size_t period) {
        const int column = sheet.column(0, Sheet::infinite, 0);
        sheet.put(class_row[payclass * n_periods + period], column, -1);
        const std::size_t end = problem.funds[payer.fund].rollover ? n_periods : period + 1;
        for (std::size_t later = period; later < end; ++later) {
            const int at = static_cast<int>(payer.fund * n_periods + later);
            sheet.put(program.fund_row_ + at, column, 1);
            if (payer.is_transfer) sheet.put(program.transfer_row_ + at, column, 1);
        }
    }

    void write_directives() {
        program.ngo_row_ = static_cast<int>(sheet.rows.size());
        for (std::size_t province = 0; province < problem.provinces.size(); ++province)
            sheet.row(-Sheet::infinite, problem.provinces[province].ngo_share_min > 0 ? 0 : Sheet::infinite);
        const auto add = [&](Rank payclass, int column, double cost) {
            const Rank province = model.classes[payclass].province;
            const double share = problem.provinces[province].ngo_share_min;
            if (share <= 0) return;
            sheet.put(program.ngo_row_ + static_cast<int>(province), column,
                      cost / program.money_unit_ * (share - (model.classes[payclass].is_ngo ? 1 : 0)));
        };
        const Offers& offers = problem.offers;
        for (const OptionColumn& option : program.options_)
            add(model.class_of[option.offer], option.column,
                static_cast<double>(offers.unit_cost[option.offer]) * option.dose *
                        (option.last - option.first + 1) +
                    static_cast<double>(offers.setup_cost[option.offer]));
        for (Rank site = 0; site < problem.sites.size(); ++site)
            add(model.site_class[site], program.site_column(site),
                static_cast<double>(problem.sites[site].cost));
        program.county_row_ = static_cast<int>(sheet.rows.size());
        for (const County& county : problem.counties) {
            const int row = sheet.row(county.min_ngo_activities, Sheet::infinite);
            sheet.put(row, sheet.column(0, Sheet::infinite, -program.penalty_), 1);
        }
        for (const OptionColumn& option : program.options_)
            if (model.classes[model.class_of[option.offer]].is_ngo)
                sheet.put(
                    program.county_row_ + static_cast<int>(problem.places[offers.place[option.offer]].county),
                    option.column, 1);
    }

    void write_places() {
        write_providers();
        write_exposures();
        program.floor_row_ = static_cast<int>(sheet.rows.size());
        for (Rank place = 0; place < problem.places.size(); ++place) {
            const int row =
                sheet.row(model.floor[place] > 0 ? model.floor[place] : -Sheet::infinite, Sheet::infinite);
            if (model.floor[place] <= 0) continue;
            sheet.put(row, program.short_begin_ + static_cast<int>(place), 1);
            for (std::size_t at = 0; at < model.n_harms * n_periods; ++at)
                sheet.put(row, program.share_begin_ + static_cast<int>(model.cell(place) + at),
                          model.weight[model.cell(place) + at]);
        }
        write_bonuses();
        program.line_row_ = static_cast<int>(sheet.rows.size());
    }

    void write_providers() {
        const Offers& offers = problem.offers;
        program.offer_row_ = static_cast<int>(sheet.rows.size());
        for (Rank offer = 0; offer < offers.size(); ++offer) {
            const int row = sheet.row(0, 1);
            sheet.put(row, program.absent_begin_ + static_cast<int>(offer), 1);
        }
        int programme_row = -1, body_row = -1;
        for (Rank offer = 0; offer < offers.size(); ++offer) {
            const bool is_first = offer == 0 || offers.place[offer] != offers.place[offer - 1] ||
                                  offers.programme[offer] != offers.programme[offer - 1];
            if (is_first)
                programme_row =
                    sheet.row(-Sheet::infinite, problem.programmes[offers.programme[offer]].max_providers);
            if (is_first || offers.organisation[offer] != offers.organisation[offer - 1])
                body_row = sheet.row(-Sheet::infinite, 1);
            for (int at = program.option_begin_[offer]; at < program.option_begin_[offer + 1]; ++at) {
                const int column = program.options_[static_cast<std::size_t>(at)].column;
                sheet.put(program.offer_row_ + static_cast<int>(offer), column, 1);
                sheet.put(programme_row, column, 1);
                sheet.put(body_row, column, 1);
            }
        }
    }

    void write_exposures() {
        const Offers& offers = problem.offers;
        exposure_row.assign(model.weight.size(), 0);
        for (std::size_t cell = 0; cell < exposure_row.size(); ++cell) {
            exposure_row[cell] = sheet.row(0, 0);
            sheet.put(exposure_row[cell], program.exposure_begin_ + static_cast<int>(cell), -1);
        }
        for (const OptionColumn& option : program.options_)
            for (std::uint32_t at = offers.reach_begin[option.offer];
                 at < offers.reach_begin[option.offer + 1]; ++at) {
                const std::size_t harm = offers.reach_harm[at];
                const std::size_t row = model.cell(offers.place[option.offer]) + harm * n_periods;
                double acting = 0;
                for (std::size_t period = option.first; period < n_periods; ++period) {
                    acting = acting * problem.harms[harm].carry_over +
                             (period <= option.last ? offers.exposure[at] * option.dose : 0);
                    sheet.put(exposure_row[row + period], option.column, acting);
                }
            }
        for (Rank site = 0; site < problem.sites.size(); ++site)
            for (const Cover& cover : problem.sites[site].covers)
                for (std::int32_t period = problem.sites[site].first; period <= problem.sites[site].last;
                     ++period)
                    sheet.put(exposure_row[model.cell(cover.place) + cover.harm * n_periods +
                                           static_cast<std::size_t>(period)],
                              program.site_column(site), cover.exposure);
    }

    void write_bonuses() {
        program.member_row_ = static_cast<int>(sheet.rows.size());
        for (Rank place = 0; place < problem.places.size(); ++place) {
            int bonus = program.bonus_begin_ + static_cast<int>(place * problem.bundles.size() * n_periods);
            for (const Bundle& bundle : problem.bundles) {
                for (const Rank programme : bundle.programmes) add_member(place, programme, bonus);
                for (std::size_t period = 0; period < n_periods; ++period)
                    sheet.put(exposure_row[model.cell(place) + bundle.harm * n_periods + period],
                              bonus + static_cast<int>(period), bundle.exposure);
                bonus += static_cast<int>(n_periods);
            }
        }
    }

    void add_member(Rank place, Rank programme, int bonus) {
        const int row = static_cast<int>(sheet.rows.size());
        for (std::size_t period = 0; period < n_periods; ++period)
            sheet.put(sheet.row(-Sheet::infinite, 0), bonus + static_cast<int>(period), 1);
        for (Rank offer = model.place_begin[place]; offer < model.place_begin[place + 1]; ++offer) {
            if (problem.offers.programme[offer] != programme) continue;
            for (int at = program.option_begin_[offer]; at < program.option_begin_[offer + 1]; ++at) {
                const OptionColumn& option = program.options_[static_cast<std::size_t>(at)];
                for (std::size_t period = option.first; period <= option.last; ++period)
                    sheet.put(row + static_cast<int>(period), option.column, -1);
            }
        }
    }
};

namespace detail_program {

void load(OsiClpSolverInterface& solver, const Sheet& sheet) {
    std::vector<CoinBigIndex> starts{0};
    std::vector<int> columns;
    std::vector<double> factors;
    for (const auto& row : sheet.rows) {
        for (const Entry& entry : row) {
            columns.push_back(entry.column);
            factors.push_back(entry.factor);
        }
        starts.push_back(static_cast<CoinBigIndex>(columns.size()));
    }
    const CoinPackedMatrix matrix(
        false, static_cast<int>(sheet.lower.size()), static_cast<int>(sheet.rows.size()),
        static_cast<CoinBigIndex>(columns.size()), factors.data(), columns.data(), starts.data(), nullptr);
    solver.loadProblem(matrix, sheet.lower.data(), sheet.upper.data(), sheet.cost.data(),
                       sheet.row_lower.data(), sheet.row_upper.data());
}

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

constexpr double line_tolerance = 1e-7;  ///< of a response above its exposure, in shares of need
constexpr int most_turns = 12;

}  // namespace detail_program

Program::Program(const Model& model)
    : model_(model), problem_(*model.problem), solver_(std::make_unique<OsiClpSolverInterface>()) {
    for (const Fund& fund : problem_.funds)
        for (const std::int64_t amount : fund.amounts)
            money_unit_ = std::max(money_unit_, static_cast<double>(amount) / 10);
    penalty_ = 1e3 * std::max(1.0, std::accumulate(model.weight.begin(), model.weight.end(), 0.0));
    Builder builder{.program = *this, .model = model, .problem = problem_};
    builder.write();
    solver_->messageHandler()->setLogLevel(0);
    solver_->getModelPtr()->setLogLevel(0);
    detail_program::load(*solver_, builder.sheet);
    for (std::size_t cell = 0; cell < model.weight.size(); ++cell)
        if (model.weight[cell] > 0)
            for (const double slope :
                 detail_program::first_slopes(problem_.harms[cell / model.n_periods % model.n_harms]))
                add_line(cell, slope);
    n_first_lines_ = lines_.size();
    solver_->setHintParam(OsiDoDualInResolve, true);
}

Program::~Program() = default;

void Program::add_line(std::size_t cell, double slope) {
    const Harm& harm = problem_.harms[cell / model_.n_periods % model_.n_harms];
    const int columns[] = {share_begin_ + static_cast<int>(cell), exposure_begin_ + static_cast<int>(cell)};
    const double factors[] = {1, -slope};
    solver_->addRow(2, columns, factors, -Sheet::infinite, rest_under(harm, slope));
    lines_.emplace_back(cell, slope);
}

bool Program::restrict_to(const std::vector<Branch>& branches) {
    for (Rank place = 0; place < problem_.places.size(); ++place) {
        const PlaceLimits limits = limits_of(model_, place, branches);
        if (!limits.is_possible) return false;
        const Rank begin = model_.place_begin[place];
        for (Rank offer = begin; offer < model_.place_begin[place + 1]; ++offer) {
            const OfferLimits& limit = limits.offers[offer - begin];
            solver_->setRowBounds(offer_row_ + static_cast<int>(offer), limit.must_run ? 1 : 0, 1);
            solver_->setColUpper(absent_begin_ + static_cast<int>(offer), limit.must_run ? 1 : 0);
            for (int at = option_begin_[offer]; at < option_begin_[offer + 1]; ++at) {
                const OptionColumn& option = options_[static_cast<std::size_t>(at)];
                bool may_run = limit.may_run && (!limit.must_run || (option.first <= limit.first_most &&
                                                                     option.last >= limit.last_least));
                for (std::size_t period = option.first; period <= option.last && !limit.barred.empty();
                     ++period)
                    may_run = may_run && limit.barred[period] == 0;
                solver_->setColUpper(option.column, may_run ? 1 : 0);
            }
        }
        int bonus = bonus_begin_ + static_cast<int>(place * problem_.bundles.size() * model_.n_periods);
        for (const Bundle& bundle : problem_.bundles)
            for (std::size_t period = 0; period < model_.n_periods; ++period, ++bonus) {
                const bool is_barred =
                    std::any_of(bundle.programmes.begin(), bundle.programmes.end(), [&](Rank programme) {
                        return limits.barred[programme * model_.n_periods + period] != 0;
                    });
                solver_->setColUpper(bonus, is_barred ? 0 : 1);
            }
    }
    for (Rank site = 0; site < problem_.sites.size(); ++site) solver_->setColBounds(site_column(site), 0, 1);
    for (const Branch& branch : branches)
        if (branch.offer < 0)
            solver_->setColBounds(site_column(static_cast<Rank>(-1 - branch.offer)), branch.runs ? 1 : 0,
                                  branch.runs ? 1 : 0);
    return true;
}

bool Program::add_lines() {
    bool has_added = false;
    for (std::size_t cell = 0; cell < model_.weight.size(); ++cell) {
        if (model_.weight[cell] <= 0) continue;
        const Harm& harm = problem_.harms[cell / model_.n_periods % model_.n_harms];
        if (harm.response != Response::independent) continue;
        const double exposure = std::max(0.0, solution_[static_cast<std::size_t>(exposure_begin_) + cell]);
        const double share = solution_[static_cast<std::size_t>(share_begin_) + cell];
        if (share - response_of(harm, exposure) < detail_program::line_tolerance) continue;
        add_line(cell, slope_at(harm, exposure));
        has_added = true;
    }
    return has_added;
}

/// Lines that hold nothing up any more only slow the solver.
void Program::drop_lines() {
    std::vector<int> slack;
    std::vector<std::pair<std::size_t, double>> kept;
    const double* dual = solver_->getRowPrice();
    for (std::size_t line = 0; line < lines_.size(); ++line) {
        const bool is_first = line < n_first_lines_;
        if (is_first || std::abs(dual[static_cast<std::size_t>(line_row_) + line]) > 1e-9)
            kept.push_back(lines_[line]);
        else
            slack.push_back(line_row_ + static_cast<int>(line));
    }
    solver_->deleteRows(static_cast<int>(slack.size()), slack.data());
    lines_ = std::move(kept);
}

void Program::solve() {
    if (is_solved_ && lines_.size() > 2 * n_first_lines_) drop_lines();
    for (int turn = 0; turn < detail_program::most_turns; ++turn) {
        is_solved_ ? solver_->resolve() : solver_->initialSolve();
        is_solved_ = true;
        if (!solver_->isProvenOptimal()) solver_->initialSolve();
        const double* values = solver_->getColSolution();
        solution_.assign(values, values + solver_->getNumCols());
        if (!add_lines()) break;
    }
}

double Program::objective() const { return -solver_->getObjValue(); }

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
        .fund_price = prices(fund_row_, problem_.funds.size() * n_periods, money_unit_),
        .transfer_price = prices(transfer_row_, problem_.funds.size() * n_periods, money_unit_),
        .staff_price = prices(staff_row_, problem_.staff.size() * n_periods, 1),
        .ngo_price = prices(ngo_row_, problem_.provinces.size(), money_unit_),
        .floor_price = std::vector<double>(problem_.places.size(), 0.0)};
    for (std::size_t county = 0; county < problem_.counties.size(); ++county)
        result.county_price.push_back(std::max(0.0, dual[static_cast<std::size_t>(county_row_) + county]));
    for (std::size_t place = 0; place < problem_.places.size(); ++place)
        if (model_.floor[place] > 0)
            result.floor_price[place] = std::max(0.0, dual[static_cast<std::size_t>(floor_row_) + place]);
    std::vector<double> sum(model_.weight.size(), 0.0), slope(model_.weight.size(), 0.0);
    for (std::size_t line = 0; line < lines_.size(); ++line) {
        const double worth = std::max(0.0, -dual[static_cast<std::size_t>(line_row_) + line]);
        sum[lines_[line].first] += worth;
        slope[lines_[line].first] += worth * lines_[line].second;
    }
    for (std::size_t cell = 0; cell < slope.size(); ++cell) {
        const Harm& harm = problem_.harms[cell / n_periods % model_.n_harms];
        const double exposure = std::max(0.0, solution_[static_cast<std::size_t>(exposure_begin_) + cell]);
        const double one =
            sum[cell] > 1e-12 * model_.weight[cell] ? slope[cell] / sum[cell] : slope_at(harm, exposure);
        result.slope.push_back(static_cast<float>(one));
    }
    std::size_t n_members = problem_.places.size() * model_.n_members * n_periods;
    for (const double price : prices(member_row_, n_members, 1))
        result.split.push_back(static_cast<float>(price));
    return result;
}

std::vector<Run> Program::runs() const {
    std::vector<Run> result;
    for (Rank offer = 0; offer < problem_.offers.size(); ++offer) {
        double most = 0.5;
        Run run{.offer = offer, .last = -1};
        for (int at = option_begin_[offer]; at < option_begin_[offer + 1]; ++at) {
            const OptionColumn& option = options_[static_cast<std::size_t>(at)];
            double amount = value_of_column(option.column), dose = amount * option.dose;
            const auto other = static_cast<std::size_t>(at) + 1;
            if (at + 1 < option_begin_[offer + 1] && options_[other].first == option.first &&
                options_[other].last == option.last) {
                const double more = value_of_column(options_[other].column);
                dose += more * options_[other].dose;
                amount += more;
                ++at;
            }
            if (amount <= most) continue;
            most = amount;
            run = {offer, option.first, option.last, dose / amount};
        }
        if (run.last >= 0) result.push_back(run);
    }
    return result;
}

std::vector<Rank> Program::open_sites() const {
    std::vector<Rank> result;
    for (Rank site = 0; site < problem_.sites.size(); ++site)
        if (value_of_column(site_column(site)) > 0.5) result.push_back(site);
    return result;
}

/// The rules that the bound does without: programmes that exclude or need each other.
void Program::add_whole_rules(OsiClpSolverInterface& solver) const {
    const Offers& offers = problem_.offers;
    const auto covering = [&](Rank place, Rank programme, std::size_t period, double sign,
                              CoinPackedVector& row) {
        for (Rank offer = model_.place_begin[place]; offer < model_.place_begin[place + 1]; ++offer)
            for (int at = option_begin_[offer]; at < option_begin_[offer + 1]; ++at) {
                const OptionColumn& option = options_[static_cast<std::size_t>(at)];
                if (offers.programme[offer] == programme && option.first <= period && period <= option.last)
                    row.insert(option.column, sign);
            }
    };
    for (Rank place = 0; place < problem_.places.size(); ++place)
        for (std::size_t period = 0; period < model_.n_periods; ++period) {
            for (const Prerequisite& rule : problem_.prerequisites) {
                CoinPackedVector row;
                covering(place, rule.programme, period,
                         1.0 / problem_.programmes[rule.programme].max_providers, row);
                covering(place, rule.needs, period, -1, row);
                solver.addRow(row, -Sheet::infinite, 0);
            }
            for (const ExclusionGroup& group : problem_.exclusion_groups)
                for (std::size_t a = 0; a < group.programmes.size(); ++a)
                    for (std::size_t b = a + 1; b < group.programmes.size(); ++b) {
                        CoinPackedVector row;
                        covering(place, group.programmes[a], period,
                                 1.0 / problem_.programmes[group.programmes[a]].max_providers, row);
                        covering(place, group.programmes[b], period,
                                 1.0 / problem_.programmes[group.programmes[b]].max_providers, row);
                        solver.addRow(row, -Sheet::infinite, 1);
                    }
        }
}

bool Program::solve_whole(int most_nodes) {
    for (int turn = 0; turn < 2; ++turn) {
        OsiClpSolverInterface whole(*solver_);
        add_whole_rules(whole);
        for (std::size_t at = 0; at < options_.size(); ++at) {
            const OptionColumn& option = options_[at];
            const bool is_pair = at + 1 < options_.size() && options_[at + 1].offer == option.offer &&
                                 options_[at + 1].first == option.first &&
                                 options_[at + 1].last == option.last;
            if (!is_pair) {
                whole.setInteger(option.column);
                continue;
            }
            const int column = whole.getNumCols();
            whole.addCol(CoinPackedVector{}, 0, 1, 0);
            whole.setInteger(column);
            const int columns[] = {option.column, options_[++at].column, column};
            const double factors[] = {1, 1, -1};
            whole.addRow(3, columns, factors, 0, 0);
        }
        for (Rank site = 0; site < problem_.sites.size(); ++site) whole.setInteger(site_column(site));
        whole.messageHandler()->setLogLevel(0);
        CbcModel cbc(whole);
        cbc.setLogLevel(0);
        CbcMain0(cbc);
        const std::string nodes = std::to_string(most_nodes);
        const char* words[] = {"ensejam",   "-log", "0",      "-maxNodes", nodes.c_str(),
                               "-ratioGap", "1e-7", "-solve", "-quit"};
        CbcMain1(9, words, cbc);
        if (cbc.bestSolution() == nullptr) return false;
        solution_.assign(cbc.bestSolution(), cbc.bestSolution() + solver_->getNumCols());
        if (!add_lines()) break;
    }
    return true;
}

}  // namespace ensejam::plan
