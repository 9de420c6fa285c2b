#pragma once
#include "intake/names/harms.h"
#include "intake/names/programmes.h"
#include "intake/rows/comma_lists.h"
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
    bool tells_none(std::string_view cell);
    bool read_of(RowTold& row, const Column& column);
    void take(RowTold& row, const Column& column, std::string_view name);
    void read_marks(RowTold& row);
    void read_harm(RowTold& row, bool is_programme);
    void say_harms_unknown();

    RowCells& cells_;
    const registry::Register& known_;
    ProgrammeFinder programmes_;
    HarmFinder harms_;
    std::vector<const Column*> marked_{};
    std::map<const Column*, CommaLists> lists_{};         ///< of the columns of sectors
    std::map<std::string, std::size_t> harms_unknown_{};  ///< rows by what stands in the column of harms
    std::int64_t first_unknown_ = 0;                      ///< row of the first of them
};

}  // namespace ensejam::intake
