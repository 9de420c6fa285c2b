#pragma once
#include "intake/names/programmes.h"
#include "intake/rows/row_cells.h"

namespace ensejam::intake {

/// Reads who: the body that does it, those beside it, who answers for it and who pays.
class BodyReader {
public:
    BodyReader(RowCells& cells, const registry::Register& known);
    void read(RowTold& row);
    void say_how_read();  ///< when all rows are read
    const OrganisationFinder& finder() const { return organisations_; }
    /// Who sent the sheet, as told or as the lines above the table say; or none.
    Id<registry::Organisation> sender() const { return sender_; }

private:
    std::string_view told(const RowTold& row, const Column* column) const;
    Id<registry::Organisation> read_behind(RowTold& row, Field field, registry::Role role);
    BodyFound read_in(RowTold& row, const Column* column, std::string_view acronym, registry::Role role);
    void ask(RowTold& row, const BodyFound& found);

    RowCells& cells_;
    const registry::Register& known_;
    OrganisationFinder organisations_;
    Id<registry::Organisation> sender_{};
};

}  // namespace ensejam::intake
