#include "intake/rows/totals.h"

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
        : rows_(rows), records_(records), project_of_(rows.size(), 0) {
        for (std::size_t i = 0; i < projects.size(); ++i)
            for (const std::uint32_t rank : projects.of(i)) project_of_[rank] = i;
    }

    Sums sums(std::size_t from, std::size_t to) const {
        Sums sums;
        std::set<std::tuple<std::size_t, Kind, std::int64_t>> counted;
        for (std::size_t rank = from; rank < to; ++rank) {
            const RowTold& row = rows_[rank];
            if (row.outcome != RowOutcome::accepted || records_[rank] != rank) continue;
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

/// Equal but for what a sheet rounds.
bool agree(double a, double b) { return std::abs(a - b) <= std::max(1.0, std::abs(a) * 1e-6); }

std::string figure_of(const Kind& kind, double n) {
    if (kind.field != Field::money) return fmt::format("{}", n);
    return bare_amount({.minor = std::llround(n), .currency = kind.currency});
}

std::string heading_of(const Table& table, const Kind& kind) {
    for (const Column& column : table.columns)
        if (column.field.field == kind.field &&
            (kind.field != Field::money || column.field.stage == kind.stage))
            return column.heading;
    return {};
}

Issue issue_of(const Table& table, const RowTold& total, const Kind& kind, double told, double sum,
               const Where& where) {
    return {.code = Code::total_disagrees,
            .where = {where.file, where.sheet, total.number, heading_of(table, kind)},
            .blanks = {{"n_total", figure_of(kind, told)}, {"n_sum", figure_of(kind, sum)}}};
}

}  // namespace detail_totals

void say_totals(const Table& table, const ProjectRows& projects, const RowsTold& rows,
                std::span<const std::uint32_t> records, const Where& where, std::vector<Issue>& issues) {
    using namespace detail_totals;
    constexpr std::size_t most_totals = 20;
    std::vector<std::size_t> totals;
    for (std::size_t rank = 0; rank < rows.size() && totals.size() < most_totals; ++rank)
        if (rows[rank].is_total) totals.push_back(rank);
    if (totals.empty()) return;
    const Adder adder(projects, rows, records);
    const Sums all = adder.sums(0, rows.size());
    for (std::size_t i = 0; i < totals.size(); ++i) {
        const std::size_t rank = totals[i];
        const std::size_t before = i == 0 ? 0 : totals[i - 1];
        const std::size_t after = i + 1 == totals.size() ? rows.size() : totals[i + 1];
        const Sums above = adder.sums(0, rank);
        const std::array parts{adder.sums(before, rank), adder.sums(rank, after), all};
        for (const auto& [kind, told] : told_by(rows[rank])) {
            const double of_rows = sum_of(above, kind);
            const bool is_of_part =
                std::any_of(parts.begin(), parts.end(), [&, &kind = kind, &told = told](const Sums& sums) {
                    return agree(told, sum_of(sums, kind));
                });
            if (told > 0 && !is_of_part && !agree(told, of_rows))
                issues.push_back(issue_of(table, rows[rank], kind, told, of_rows, where));
        }
    }
}

}  // namespace ensejam::intake
