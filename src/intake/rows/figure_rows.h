#pragma once
#include <map>
#include <tuple>

#include "intake/names/harms.h"
#include "intake/rows/row_cells.h"
#include "intake/table/figure_tables.h"
#include "intake/table/row_units.h"

namespace ensejam::intake {

/// Reads the figures that the rows of a table tell of places: needs, or values of indicators.
///
/// Source: docs/method.md, "Figures of places".
class FigureReader {
public:
    FigureReader(RowCells& cells, const registry::Register& known, Id<registry::Sheet> sheet);
    /// Keeps the figures of an accepted row. One without place or figure goes back; one whose figure is not
    /// clear, or that says otherwise than a row before it, waits.
    void read(RowTold& row);
    void say_how_read();  ///< when all rows are read: figures about so many
    registry::Change take() { return std::move(change_); }

private:
    /// What one figure is about; two rows of one key tell the same figure.
    using Key = std::tuple<Id<registry::Place>, std::int64_t, std::int64_t, std::string, Interval>;
    struct Told {
        double figure = 0;
        std::int64_t row = 0;
        std::size_t rank = 0;  ///< among the needs or observations of the change
    };

    std::string_view told(const RowTold& row, const Column* column) const;
    std::string group_of(const RowTold& row) const;
    bool send_back(RowTold& row, const char* form);
    bool wait(RowTold& row, Code code, const Column* column, Blanks blanks = {});
    bool is_of_one_place(RowTold& row);
    std::optional<double> figure_in(RowTold& row, const Column& column);
    bool contradicts(RowTold& row, const Key& key, double figure, const Column& column);
    bool meets_other_days(RowTold& row, const registry::Need& need, const Column& column);
    bool is_of_all_harms(const RowTold& row) const;
    void read_need(RowTold& row);
    void read_observations(RowTold& row);
    using Value = std::pair<Key, registry::Observation>;
    std::vector<Value> values_of(RowTold& row);
    Id<registry::Indicator> indicator_of(const RowTold& row, const Column& column);
    std::string name_of(const RowTold& row, const Column& column) const;
    std::string unit_of(const RowTold& row, const Column& column) const;
    void cite(std::size_t rank, const RowTold& row);

    RowCells& cells_;
    const registry::Register& known_;
    HarmFinder harms_;
    Id<registry::Sheet> sheet_;
    const Column *need_ = nullptr, *indicator_ = nullptr, *unit_ = nullptr, *harm_ = nullptr;
    std::vector<const Column*> values_{}, groups_{}, subjects_{};
    std::map<std::uint32_t, CountColumn> columns_{};  ///< of figures, by rank
    std::map<Key, Told> told_{};
    std::map<std::string, Id<registry::Indicator>> indicators_{};           ///< by key of name and unit
    std::unordered_multimap<Id<registry::Place>, registry::Need> needs_{};  ///< known, and of rows before
    registry::Change change_{};
};

}  // namespace ensejam::intake
