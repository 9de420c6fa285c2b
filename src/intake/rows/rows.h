#pragma once
#include "intake/rows/body_reader.h"
#include "intake/rows/number_reader.h"
#include "intake/rows/place_reader.h"
#include "intake/rows/programme_reader.h"
#include "intake/rows/rows_told.h"
#include "intake/rows/when_reader.h"

namespace ensejam::intake {

/// Understands the rows of one table, one after the other; equal cell texts are understood once.
class RowReader {
public:
    RowReader(const Book& book, const Table& table, const registry::Register& known, const Options& options);
    RowReader(const RowReader&) = delete;  // its parts look at its cells
    RowReader& operator=(const RowReader&) = delete;
    /// The row of this rank; what is to be said about it is added to the issues.
    RowTold read(std::size_t rank);
    void say_how_read();  ///< when all rows are read: names that are not the same, figures about so many
    RowCells& cells() { return cells_; }
    const PlaceFinder& places() const { return places_.finder(); }
    const OrganisationFinder& organisations() const { return bodies_.finder(); }
    const ProgrammeFinder& programmes() const { return programmes_.finder(); }

private:
    bool is_returned(RowTold& row);

    RowCells cells_;
    std::vector<MonthAcross> months_;
    PlaceReader places_;
    BodyReader bodies_;
    ProgrammeReader programmes_;
    WhenReader when_;
    NumberReader numbers_;
};

}  // namespace ensejam::intake
