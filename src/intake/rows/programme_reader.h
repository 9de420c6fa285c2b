#pragma once
#include "intake/names/programmes.h"
#include "intake/rows/row_cells.h"

namespace ensejam::intake {

/// Reads what is delivered: programmes by name or by marks, and the harm.
class ProgrammeReader {
public:
    ProgrammeReader(RowCells& cells, const registry::Register& known);
    void read(RowTold& row);
    void say_how_read();  ///< when all rows are read
    const ProgrammeFinder& finder() const { return programmes_; }

private:
    bool read_of(RowTold& row, const Column& column);
    void take(RowTold& row, const Column& column, std::string_view name);
    void read_marks(RowTold& row);

    RowCells& cells_;
    const registry::Register& known_;
    ProgrammeFinder programmes_;
    std::vector<const Column*> marked_{};
};

}  // namespace ensejam::intake
