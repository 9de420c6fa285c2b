#pragma once
#include "intake/names/places.h"
#include "intake/rows/place_answer.h"
#include "intake/rows/points.h"
#include "intake/rows/row_cells.h"

namespace ensejam::intake {

/// Reads where a row is: names and codes of places, what a person answered about them, points.
class PlaceReader {
public:
    PlaceReader(RowCells& cells, const registry::Register& known);
    /// Before the rows are read: whether unknown places are proposed, and where the sheet is. `home` is where
    /// its sender is, if that is known.
    void look_ahead(Id<registry::Place> home);
    void read(RowTold& row);
    void say_how_read();  ///< when all rows are read
    const PlaceFinder& finder() const { return places_; }

private:
    void look_for_area(Id<registry::Place> home);
    void look_for_answers();
    std::string letters_of_codes() const;
    std::vector<PlaceTold> path_of(std::size_t rank, Cells cells = Cells::answered) const;
    std::vector<PlaceTold> path_understood(std::size_t rank);
    AnswerAbout answer_about(std::size_t rank) const;
    std::vector<Id<registry::Place>> places_answered(std::size_t rank, const AnswerAbout& about);
    void say_answers_unfit();
    const Column* column_saying(const RowTold& row, std::string_view told) const;
    const Column* narrowest_column() const;
    void take(RowTold& row, std::span<const Id<registry::Place>> places);
    void take_found(RowTold& row, const PlacesFound& found);
    void ask(RowTold& row, const PlacesFound& found);
    std::optional<registry::Point> point_of(const RowTold& row) const;
    void read_point(RowTold& row);

    RowCells& cells_;
    const registry::Register& known_;
    PlaceFinder places_;
    PlacesAround around_;
    std::vector<const Column*> names_{};  ///< columns of names, wide ones first
    std::vector<const Column*> codes_{};
    PlaceAnswers answers_{};
    std::size_t n_points_unused_ = 0;  ///< for want of boundaries
    bool has_corrected_code_ = false;
};

}  // namespace ensejam::intake
