#include "lp_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace ensejam {

namespace {

using plan::Rank;
constexpr double line_step = 0.08;

/// An end of the dose of one interval of an offer.
struct Column {
    plan::Run run{};
    std::string name{};
};

/// Rows of one kind of sums: what is added, by a key.
using Sums = std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, std::string>;

class Writing {
public:
    Writing(const plan::Problem& problem, bool is_whole, int n_lines)
        : problem_(problem), is_whole_(is_whole), n_lines_(n_lines) {}

    LpFile file() {
        list_columns();
        write_choices();
        write_groups();
        write_money();
        write_staff();
        write_directives();
        write_exposures();
        std::string text = "Maximize\n obj: " + objective_ + "\nSubject To\n" + rows_ + "Bounds\n" + bounds_;
        if (is_whole_) text += "General\n" + wholes_;
        std::vector<plan::Run> runs;
        for (const Column& column : columns_) runs.push_back(column.run);
        return {.text = text + "End\n", .columns = std::move(runs)};
    }

private:
    /// Lines stay short, for readers with small buffers.
    static void term(std::string& row, double factor, const std::string& name) {
        if (factor == 0) return;
        row += fmt::format(" {:+.12g} {}\n", factor, name);
    }
    void close(const std::string& row, const char* relation, double amount) {
        if (row.empty()) return;
        rows_ += fmt::format(" r{}:\n{} {} {:.12g}\n", n_rows_++, row, relation, amount);
    }
    const plan::Offers& offers() const { return problem_.offers; }
    const plan::Programme& programme(Rank offer) const {
        return problem_.programmes[offers().programme[offer]];
    }
    double cost(const Column& column, std::int32_t period) const {
        if (period < column.run.first || period > column.run.last) return 0;
        return static_cast<double>(offers().unit_cost[column.run.offer]) * column.run.dose +
               (period == column.run.first ? static_cast<double>(offers().setup_cost[column.run.offer]) : 0);
    }

    void list_columns() {
        std::map<Rank, plan::Commitment> committed;
        for (const plan::Commitment& one : problem_.commitments) committed[one.offer] = one;
        for (Rank offer = 0; offer < offers().size(); ++offer) {
            const auto found = committed.find(offer);
            const plan::Commitment* commitment = found == committed.end() ? nullptr : &found->second;
            std::string all;
            for (std::int32_t first = 0; first < problem_.n_periods; ++first)
                for (std::int32_t last = first; last < problem_.n_periods; ++last) {
                    const bool is_long = last - first + 1 >= programme(offer).min_duration ||
                                         (programme(offer).continues && last + 1 == problem_.n_periods);
                    if (!is_long || (commitment != nullptr && (first > 0 || last < commitment->last)))
                        continue;
                    all += add_interval(offer, first, last, commitment == nullptr ? 0 : commitment->dose);
                }
            if (commitment != nullptr) close(all, "=", 1);
        }
    }

    std::string add_interval(Rank offer, std::int32_t first, std::int32_t last, double least) {
        const double low = std::max(programme(offer).dose_min, least);
        const double high = std::max(programme(offer).dose_max, low);
        std::string both;
        for (const double dose : {low, high}) {
            if (dose == high && low == high && !both.empty()) break;
            columns_.push_back({{offer, first, last, dose}, fmt::format("x{}", columns_.size())});
            term(both, 1, columns_.back().name);
        }
        if (low == high) {
            wholes_ += " " + columns_.back().name + "\n";
        } else if (is_whole_) {
            const std::string name = fmt::format("y{}", columns_.size());
            wholes_ += " " + name + "\n";
            std::string row = both;
            term(row, -1, name);
            close(row, "=", 0);
        }
        return both;
    }

    /// One organisation and so many in all deliver a programme in a place.
    void write_choices() {
        Sums by_programme;
        for (const Column& column : columns_)
            term(by_programme[{offers().place[column.run.offer], offers().programme[column.run.offer], 0}], 1,
                 column.name);
        for (const auto& [key, row] : by_programme)
            close(row, "<=", problem_.programmes[std::get<1>(key)].max_providers);
    }

    bool has(const std::vector<Rank>& list, Rank rank) const {
        return std::find(list.begin(), list.end(), rank) != list.end();
    }

    /// Exclusion groups, prerequisites and bundles: what runs beside what, in every place and period.
    void write_groups() {
        Sums running;
        for (const Column& column : columns_)
            for (std::int32_t period = column.run.first; period <= column.run.last; ++period)
                term(running[{offers().place[column.run.offer], offers().programme[column.run.offer],
                              static_cast<std::uint32_t>(period)}],
                     1, column.name);
        for (Rank place = 0; place < problem_.places.size(); ++place)
            for (std::uint32_t period = 0; period < static_cast<std::uint32_t>(problem_.n_periods);
                 ++period) {
                const auto of = [&](Rank programme) { return running[{place, programme, period}]; };
                for (const plan::ExclusionGroup& group : problem_.exclusion_groups) {
                    std::string row;
                    for (const Rank member : group.programmes) row += of(member);
                    close(row, "<=", 1);
                }
                for (const plan::Prerequisite& rule : problem_.prerequisites) {
                    std::string row = of(rule.programme), needed = of(rule.needs);
                    std::replace(needed.begin(), needed.end(), '+', '-');
                    if (!row.empty()) close(row + needed, "<=", 0);
                }
                for (Rank bundle = 0; bundle < problem_.bundles.size(); ++bundle)
                    for (const Rank member : problem_.bundles[bundle].programmes) {
                        std::string needed = of(member);
                        std::replace(needed.begin(), needed.end(), '+', '-');
                        close(fmt::format(" + b{}_{}_{}\n", bundle, place, period) + needed, "<=", 0);
                    }
            }
    }

    void write_money() {
        Sums costs;
        for (const Column& column : columns_)
            for (std::int32_t period = column.run.first; period <= column.run.last; ++period)
                term(costs[{offers().organisation[column.run.offer], static_cast<std::uint32_t>(period), 0}],
                     -cost(column, period), column.name);
        std::map<std::pair<Rank, std::int32_t>, std::string> all, to_others;
        for (Rank fund = 0; fund < problem_.funds.size(); ++fund) {
            std::vector<Rank> paid = problem_.funds[fund].payees;
            if (!has(paid, problem_.funds[fund].owner)) paid.push_back(problem_.funds[fund].owner);
            for (const Rank body : paid)
                for (std::int32_t period = 0; period < problem_.n_periods; ++period) {
                    const std::string name = fmt::format("p{}_{}_{}", fund, body, period);
                    const auto found = costs.find({body, static_cast<std::uint32_t>(period), 0});
                    if (found == costs.end()) continue;
                    term(found->second, 1, name);
                    const std::int32_t end = problem_.funds[fund].rollover ? problem_.n_periods : period + 1;
                    for (std::int32_t later = period; later < end; ++later) {
                        term(all[{fund, later}], 1, name);
                        if (body != problem_.funds[fund].owner) term(to_others[{fund, later}], 1, name);
                    }
                }
        }
        for (const auto& [key, row] : costs) close(row, ">=", 0);
        for (const auto& [key, row] : all) close(row, "<=", amount(key.first, key.second));
        for (const auto& [key, row] : to_others)
            close(row, "<=",
                  std::floor(problem_.funds[key.first].transferable_share * amount(key.first, key.second) +
                             1e-6));
    }

    double amount(Rank fund, std::int32_t period) const {
        double sum = 0;
        for (std::int32_t at = problem_.funds[fund].rollover ? 0 : period; at <= period; ++at)
            sum += static_cast<double>(problem_.funds[fund].amounts[static_cast<std::size_t>(at)]);
        return sum;
    }

    void write_staff() {
        Sums hours;
        for (const Column& column : columns_)
            for (auto at = offers().staff_begin[column.run.offer];
                 at < offers().staff_begin[column.run.offer + 1]; ++at)
                for (std::int32_t period = column.run.first; period <= column.run.last; ++period)
                    term(hours[{offers().staff_row[at], static_cast<std::uint32_t>(period), 0}],
                         offers().staff_hours[at] * column.run.dose, column.name);
        for (const auto& [key, row] : hours)
            close(row, "<=", problem_.staff[std::get<0>(key)].hours[std::get<1>(key)]);
    }

    void write_directives() {
        Sums shares, counts;
        for (const Column& column : columns_) {
            const bool is_ngo =
                plan::is_ngo_side(problem_.organisations[offers().organisation[column.run.offer]].kind);
            const Rank county = problem_.places[offers().place[column.run.offer]].county;
            const Rank province = problem_.counties[county].province;
            double money = 0;
            for (std::int32_t period = column.run.first; period <= column.run.last; ++period)
                money += cost(column, period);
            term(shares[{province, 0, 0}],
                 money * (problem_.provinces[province].ngo_share_min - (is_ngo ? 1 : 0)), column.name);
            if (is_ngo) term(counts[{county, 0, 0}], 1, column.name);
        }
        for (const auto& [key, row] : shares) close(row, "<=", 0);
        for (const auto& [key, row] : counts)
            close(row, ">=", problem_.counties[std::get<0>(key)].min_ngo_activities);
    }

    void write_exposures() {
        Sums exposures;
        for (const Column& column : columns_)
            for (auto at = offers().reach_begin[column.run.offer];
                 at < offers().reach_begin[column.run.offer + 1]; ++at) {
                const plan::Harm& harm = problem_.harms[offers().reach_harm[at]];
                double acting = 0;
                for (std::int32_t period = column.run.first; period < problem_.n_periods; ++period) {
                    acting = acting * harm.carry_over +
                             (period <= column.run.last ? offers().exposure[at] * column.run.dose : 0);
                    term(exposures[{offers().place[column.run.offer], offers().reach_harm[at],
                                    static_cast<std::uint32_t>(period)}],
                         acting, column.name);
                }
            }
        for (Rank bundle = 0; bundle < problem_.bundles.size(); ++bundle)
            for (Rank place = 0; place < problem_.places.size(); ++place)
                for (std::uint32_t period = 0; period < static_cast<std::uint32_t>(problem_.n_periods);
                     ++period)
                    term(exposures[{place, problem_.bundles[bundle].harm, period}],
                         problem_.bundles[bundle].exposure, fmt::format("b{}_{}_{}", bundle, place, period));
        std::map<Rank, std::string> removed;
        for (auto& [key, row] : exposures) write_response(key, row, removed);
        write_floors(removed);
    }

    /// s is the exposure; the share v of need removed lies under tangents at even steps of exposure.
    void write_response(const Sums::key_type& key, std::string& row, std::map<Rank, std::string>& removed) {
        const auto [place, harm, period] = key;
        const std::string cell = fmt::format("{}_{}_{}", place, harm, period);
        term(row, -1, "s" + cell);
        close(row, "=", 0);
        for (int line = 0; line < n_lines_; ++line) {
            const double at = line_step * line, slope = std::exp(-at);
            close(fmt::format(" + v{}\n {:+.12g} s{}\n", cell, -slope, cell), "<=", 1 - slope - slope * at);
        }
        const double weight = problem_.harms[harm].severity * problem_.places[place].priority *
                              problem_.discount[period] * problem_.needs[problem_.need_rank(place, harm)];
        term(objective_, weight, "v" + cell);
        term(removed[place], weight, "v" + cell);
    }

    void write_floors(const std::map<Rank, std::string>& removed) {
        for (Rank place = 0; place < problem_.places.size(); ++place) {
            if (problem_.places[place].floor <= 0) continue;
            double full = 0;
            for (Rank harm = 0; harm < problem_.harms.size(); ++harm)
                for (const double discount : problem_.discount)
                    full += problem_.harms[harm].severity * problem_.places[place].priority * discount *
                            problem_.needs[problem_.need_rank(place, harm)];
            const auto found = removed.find(place);
            std::string row = found == removed.end() ? std::string{} : found->second;
            term(row, 1, fmt::format("f{}", place));
            close(row, ">=", problem_.places[place].floor * full);
            term(objective_, -problem_.floor_penalty, fmt::format("f{}", place));
        }
    }

    const plan::Problem& problem_;
    bool is_whole_ = true;
    int n_lines_ = 10;
    std::vector<Column> columns_{};
    std::string objective_{}, rows_{}, bounds_{}, wholes_{};
    std::size_t n_rows_ = 0;
};

}  // namespace

LpFile lp_file(const plan::Problem& problem, bool is_whole, int n_lines) {
    return Writing(problem, is_whole, n_lines).file();
}

}  // namespace ensejam
