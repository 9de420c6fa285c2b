#include "intake/rows/totals.h"

#include <cmath>
#include <numeric>
#include <set>

#include "intake/rows/plausible.h"

namespace ensejam::intake {
namespace detail_totals {

/// One kind of figure of a row: people, units, or money of one stage and currency.
struct Kind {
    Field field = Field::none;
    registry::BudgetStage stage{};
    Currency currency{};

    friend auto operator<=>(const Kind&, const Kind&) = default;
};
using Sums = std::map<Kind, double>;  ///< money in minor units

void add_counts(const RowTold& row, Sums& sums) {
    if (row.people_reached >= 0) sums[{Field::people_reached}] += row.people_reached;
    if (row.people_targeted >= 0) sums[{Field::people_targeted}] += row.people_targeted;
    if (row.units >= 0) sums[{Field::units}] += row.units;
}

void add_amount(const AmountTold& amount, Sums& sums) {
    sums[{Field::money, amount.stage, amount.money.currency}] += static_cast<double>(amount.money.minor);
}

Sums told_by(const RowTold& total) {
    Sums sums;
    add_counts(total, sums);
    for (const AmountTold& amount : total.amounts) add_amount(amount, sums);
    return sums;
}

/// Adds up rows from one rank to another, an amount that a project tells again left out.
class Adder {
public:
    Adder(const ProjectRows& projects, const RowsTold& rows, std::span<const std::uint32_t> records)
        : rows_(rows), records_(records), project_of_(rows.size()) {
        std::iota(project_of_.begin(), project_of_.end(), projects.size());  // a row told again is its own
        for (std::size_t i = 0; i < projects.size(); ++i)
            for (const std::uint32_t rank : projects.of(i))
                if (records[rank] == rank) project_of_[rank] = i;
    }

    /// As counted, or with rows that wait and those that repeat others too.
    Sums sums(std::size_t from, std::size_t to, bool is_counted) const {
        Sums sums;
        std::set<std::tuple<std::size_t, Kind, std::int64_t>> counted;
        for (std::size_t rank = from; rank < to; ++rank) {
            const RowTold& row = rows_[rank];
            if (row.outcome == RowOutcome::returned) continue;
            if (is_counted && (row.outcome != RowOutcome::accepted || records_[rank] != rank)) continue;
            add_counts(row, sums);
            for (const AmountTold& amount : row.amounts) {
                const Kind kind{Field::money, amount.stage, amount.money.currency};
                if (counted.emplace(project_of_[rank], kind, amount.money.minor).second)
                    add_amount(amount, sums);
            }
        }
        return sums;
    }

private:
    const RowsTold& rows_;
    std::span<const std::uint32_t> records_;
    std::vector<std::size_t> project_of_;
};

double sum_of(const Sums& sums, const Kind& kind) {
    const auto at = sums.find(kind);
    return at == sums.end() ? 0 : at->second;
}

/// The sums of the rows as they are written, up to each rank that was asked for; a total row is none of them.
std::map<std::size_t, Sums> as_written_up_to(const std::set<std::size_t>& ranks, const RowsTold& rows) {
    std::map<std::size_t, Sums> up_to;
    Sums sums;
    for (std::size_t rank = 0; rank <= rows.size(); ++rank) {
        if (ranks.contains(rank)) up_to[rank] = sums;
        if (rank == rows.size() || rows[rank].is_total) continue;
        add_counts(rows[rank], sums);
        for (const AmountTold& amount : rows[rank].amounts) add_amount(amount, sums);
    }
    return up_to;
}

const Column* column_of(const Table& table, const Kind& kind) {
    for (const Column& column : table.columns)
        if (column.field.field == kind.field &&
            (kind.field != Field::money || column.field.stage == kind.stage))
            return &column;
    return nullptr;
}

constexpr double least_rounded = 1e-6;  ///< digits of less are what a program left of a sum

/// Half of what the last digit of the figure stands for: what the sheet may have rounded away. The figure was
/// read as `told`.
double rounded_away(std::string_view cell, double told) {
    const auto number = text::read_number(cell);
    const auto parts = text::read_number_parts(cell);
    if (!number || !parts || number->value == 0) return 0.5;
    const double last_digit = std::pow(10.0, -static_cast<double>(parts->fraction.size()));
    return told / number->value * std::max(0.5 * last_digit, least_rounded);
}

std::string figure_of(const Kind& kind, double n) {
    if (kind.field != Field::money) return fmt::format("{}", n);
    return bare_amount({.minor = std::llround(n), .currency = kind.currency});
}

Issue issue_of(const Column* column, const RowTold& total, const Kind& kind, double told, double sum,
               double counted, const Where& where) {
    return {.code = Code::total_disagrees,
            .where = {where.file, where.sheet, total.number, column == nullptr ? "" : column->heading},
            .blanks = {{"n_total", figure_of(kind, told)},
                       {"n_sum", figure_of(kind, sum)},
                       {"n_counted", figure_of(kind, counted)}}};
}

}  // namespace detail_totals

TotalCells cells_of_totals(const Grid& grid, const RowsTold& rows) {
    TotalCells cells;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].is_total) continue;
        for (std::uint32_t column = 0; column < grid.rows[rows[i].rank].n_cells; ++column)
            cells[i].push_back(grid.at(rows[i].rank, column).text());
    }
    return cells;
}

void say_totals(const TotalCells& cells, const Table& table, const ProjectRows& projects,
                const RowsTold& rows, std::span<const std::uint32_t> records, const Where& where,
                std::vector<Issue>& issues) {
    using namespace detail_totals;
    constexpr std::size_t most_totals = 20;
    std::vector<std::size_t> totals;
    for (std::size_t rank = 0; rank < rows.size() && totals.size() < most_totals; ++rank)
        if (rows[rank].is_total) totals.push_back(rank);
    if (totals.empty()) return;
    std::set<std::size_t> ends(totals.begin(), totals.end());
    ends.insert({0, rows.size()});
    const auto written = as_written_up_to(ends, rows);
    const Adder adder(projects, rows, records);
    const std::array<Sums, 2> all{adder.sums(0, rows.size(), false), adder.sums(0, rows.size(), true)};
    for (std::size_t i = 0; i < totals.size(); ++i) {
        const std::size_t rank = totals[i];
        const std::size_t before = i == 0 ? 0 : totals[i - 1];
        const std::size_t after = i + 1 == totals.size() ? rows.size() : totals[i + 1];
        std::vector<Sums> parts(all.begin(), all.end());
        for (const bool is_counted : {false, true})
            for (const auto& [from, to] :
                 {std::pair(rank, after), std::pair(before, rank), std::pair(std::size_t{}, rank)})
                parts.push_back(adder.sums(from, to, is_counted));
        for (const auto& [kind, told] : told_by(rows[rank])) {
            const auto since = [&, &kind = kind](std::size_t from, std::size_t to) {
                return sum_of(written.at(to), kind) - sum_of(written.at(from), kind);
            };
            std::vector<double> sums{since(0, rank), since(rank, after), since(0, rows.size())};
            for (std::size_t k = 0; k < i; ++k) sums.push_back(since(totals[k], rank));
            for (const Sums& part : parts) sums.push_back(sum_of(part, kind));
            const Column* column = column_of(table, kind);
            const auto& of_row = cells.at(rank);
            const bool is_told = column != nullptr && column->rank < of_row.size();
            const std::string_view cell = is_told ? of_row[column->rank] : std::string_view{};
            const double of_rows = kind.field == Field::money ? 0.5 * static_cast<double>(rows.size()) : 0;
            const double least = std::max({rounded_away(cell, told), told * 1e-9, of_rows});
            const bool agrees = std::any_of(sums.begin(), sums.end(), [&, &told = told](double sum) {
                return std::abs(told - sum) <= least;
            });
            if (told <= 0 || agrees) continue;
            const bool has_group = since(before, rank) > 0;
            issues.push_back(issue_of(column, rows[rank], kind, told, since(has_group ? before : 0, rank),
                                      sum_of(*(parts.end() - (has_group ? 2 : 1)), kind), where));
        }
    }
}

}  // namespace ensejam::intake
