#pragma once
#include <unordered_set>

#include "intake/rows/row_cells.h"
#include "intake/table/months_across.h"
#include "intake/table/row_units.h"

namespace ensejam::intake {

/// The days that spreadsheets and programs put where nobody told one.
bool is_zero_day(const text::ReadPeriod& read);

/// Reads in which days: first and last day, months, quarters and years, months that stand as columns.
class WhenReader {
public:
    WhenReader(RowCells& cells, const std::vector<MonthAcross>& months);
    void look_ahead();  ///< in which order the table writes day, month and year
    void read(RowTold& row);
    void look_for_start(const RowTold& row);  ///< counts rows whose cell of the start tells nothing
    void say_how_read();                      ///< when all rows are read

private:
    const Column* start_column() const;
    std::string_view told(std::size_t rank, const Column* column);
    void look_for_short_years();
    bool read_end(RowTold& row, const Column& column, Day& day, bool is_start);
    void read_year(RowTold& row);
    void read_days_of_months(RowTold& row);
    std::optional<text::ReadPeriod> whole_month(const std::string& cell) const;
    void read_filled_months(RowTold& row);
    void check_ends(RowTold& row, const Column* start, const Column* end);
    const DayRead& read_day(std::string_view cell);

    RowCells& cells_;
    const std::vector<MonthAcross>& months_;
    std::unordered_map<std::string_view, DayRead> days_{};
    std::unordered_set<std::string> joined_{};  ///< days whose parts stand in several columns
    DaysIn days_in_{};
    std::size_t n_without_start_ = 0;  ///< rows that were taken, though their cell of the start is blank
    std::int64_t first_without_start_ = 0;
};

}  // namespace ensejam::intake
