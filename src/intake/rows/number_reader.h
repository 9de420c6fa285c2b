#pragma once
#include "intake/rows/row_cells.h"
#include "intake/table/months_across.h"
#include "intake/table/row_units.h"

namespace ensejam::intake {

/// Reads how many and how much: people, units, money, and figures that stand under months.
class NumberReader {
public:
    NumberReader(RowCells& cells, const std::vector<MonthAcross>& months);
    void look_ahead();  ///< units of money, and how the columns write their numbers
    void read(RowTold& row);
    void read_total(RowTold& row);  ///< the sums of a total row: nothing is said of how they are written
    void say_how_read();            ///< when all rows are read: figures about so many

private:
    text::FoundUnit unit_told(const Column& column) const;
    void look_for_unit(MoneyColumn& money);
    void ask_unit(const MoneyColumn& money, std::span<const std::string_view> values);
    void look_for_points();
    bool is_counted_above(const RowTold& row, const Column& column);
    double read_count(RowTold& row, const Column* column);
    double say_no_count(const RowTold& row, const Column& column, std::string_view cell,
                        const CountsIn& counts, bool is_number);
    double read_people(RowTold& row, Field field);
    void read_counts(RowTold& row);
    std::string point_settled(const RowTold& row, const MoneyColumn& money, std::string_view cell);
    std::string_view currency_told(std::size_t rank, const Column& money) const;
    void read_amount(RowTold& row, const MoneyColumn& money, registry::BudgetStage stage);
    void read_months(RowTold& row);

    RowCells& cells_;
    const std::vector<MonthAcross>& months_;
    std::vector<MoneyColumn> money_{};
    std::unordered_map<std::uint32_t, CountColumn> counts_{};  ///< by rank
    IndicatorColumns indicators_{};
};

}  // namespace ensejam::intake
