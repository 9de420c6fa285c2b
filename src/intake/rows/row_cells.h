#pragma once
#include <array>

#include "intake/rows/row_told.h"
#include "intake/table/options.h"
#include "intake/table/table.h"

namespace ensejam::intake {

/// The cells of one table's rows, and what is said of them. Those who read places, bodies, days and numbers
/// all look here.
class RowCells {
public:
    RowCells(const Book& book, const Table& table, const Options& options);

    /// What a person said that the cell means, else its text; empty for a failed formula.
    std::string_view text(std::size_t rank, const Column* column) const;
    /// The cell's own text.
    std::string_view written(std::size_t rank, const Column* column) const;
    /// The first column of this field, or nullptr.
    const Column* column_of(Field field) const { return column_of_[static_cast<std::size_t>(field)]; }

    /// Says something of a cell, or of a row where no column is given.
    void note(Code code, const RowTold& row, const Column* column, std::string_view cell, Blanks blanks = {});
    /// Says something of a whole column, for which this cell is an example.
    void say_of_column(Code code, const Column& column, std::string_view cell, Blanks blanks);
    /// An account where a name belongs: it is said, and the row waits.
    bool is_no_name(RowTold& row, const Column* column, std::size_t most_letters);

    const Book& book;
    const Grid& grid;
    const Table& table;
    const Options& options;
    std::vector<const Column*> further{};  ///< of fields that several columns may tell, without the first
    bool has_units_row = false;            ///< the first row says the units of the columns
    bool cross_is_no = false;
    std::vector<Issue> issues{};
    std::size_t n_unlisted = 0;  ///< remarks beyond those in `issues`
    std::vector<Question> questions{};

private:
    std::array<const Column*, n_fields> column_of_{};
};

}  // namespace ensejam::intake
