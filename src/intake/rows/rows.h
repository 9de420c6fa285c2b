#pragma once
#include "intake/names/places.h"
#include "intake/names/programmes.h"
#include "intake/rows/place_answer.h"
#include "intake/rows/points.h"
#include "intake/rows/rows_told.h"
#include "intake/table/months_across.h"
#include "intake/table/options.h"
#include "intake/table/row_units.h"

namespace ensejam::intake {

/// Understands the rows of one table, one after the other; equal cell texts are understood once.
class RowReader {
public:
    RowReader(const Book& book, const Table& table, const registry::Register& known, const Options& options);
    /// The row of this rank; what is to be said about it is added to the issues.
    RowTold read(std::size_t rank);
    void say_how_read();  ///< when all rows are read: names that are not the same, figures about so many
    std::vector<Issue>& issues() { return issues_; }
    std::size_t n_unlisted() const { return n_unlisted_; }  ///< remarks beyond those in `issues`
    const PlaceFinder& places() const { return places_; }
    const OrganisationFinder& organisations() const { return organisations_; }
    const ProgrammeFinder& programmes() const { return programmes_; }
    const std::vector<Question>& questions() const { return questions_; }

private:
    void look_ahead();
    void look_for_places();
    void look_for_area();
    std::string letters_of_codes() const;
    text::FoundUnit unit_told(const Column& column) const;
    void look_for_unit(MoneyColumn& money);
    void look_for_points();
    void look_for_day_order();
    void say_names_read(const std::vector<const Column*>& columns, const NamesRead& names);
    void say_of_column(Code code, const Column& column, std::string_view cell, Blanks blanks);
    std::string_view text(std::size_t rank, const Column* column) const;
    std::string_view written(std::size_t rank, const Column* column) const;
    const Column* column_of(Field field) const { return column_of_[static_cast<std::size_t>(field)]; }
    void note(Code code, const RowTold& row, const Column* column, std::string_view cell, Blanks blanks = {});
    bool is_returned(std::size_t rank, RowTold& row);
    bool is_no_name(RowTold& row, const Column* column, std::size_t most_letters);
    std::vector<PlaceTold> path_of(std::size_t rank, Cells cells = Cells::answered) const;
    std::vector<PlaceTold> path_understood(std::size_t rank);
    void look_for_answers();
    AnswerAbout answer_about_place(std::size_t rank) const;
    std::vector<Id<registry::Place>> places_answered(std::size_t rank, const AnswerAbout& about);
    void say_answers_unfit();
    const Column* column_saying(const RowTold& row, std::string_view told) const;
    void take_places(RowTold& row, std::span<const Id<registry::Place>> places);
    void take_found(RowTold& row, const PlacesFound& found);
    void ask_place(RowTold& row, const PlacesFound& found);
    void read_places(RowTold& row);
    std::optional<registry::Point> point_of(const RowTold& row) const;
    void read_point(RowTold& row);
    void read_bodies(RowTold& row);
    Id<registry::Organisation> read_body_behind(RowTold& row, Field field, registry::Role role);
    BodyFound read_body(RowTold& row, const Column* column, std::string_view acronym, registry::Role role);
    void read_programme(RowTold& row);
    bool read_programme_of(RowTold& row, const Column& column);
    void take_programme(RowTold& row, const Column& column, std::string_view name);
    void read_marks(RowTold& row);
    void read_period(RowTold& row);
    void look_for_start(const RowTold& row);
    void read_days_of_months(RowTold& row);
    void read_filled_months(RowTold& row);
    void read_months(RowTold& row);
    const DayRead& read_day(std::string_view cell);
    void read_counts(RowTold& row);
    bool is_counted_above(const RowTold& row, const Column& column);
    double read_count(RowTold& row, const Column* column);
    double read_people(RowTold& row, Field field);
    void read_total(RowTold& row);
    std::string point_settled(const RowTold& row, const MoneyColumn& money, std::string_view cell);
    void read_amount(RowTold& row, const MoneyColumn& money, registry::BudgetStage stage);
    const Book& book_;
    const Grid& grid_;
    const Table& table_;
    const registry::Register& known_;
    const Options& options_;
    PlaceFinder places_;
    PlacesAround around_;
    std::size_t n_points_unused_ = 0;  ///< for want of boundaries
    std::size_t n_without_start_ = 0;  ///< rows that were taken, though their cell of the start is blank
    std::int64_t first_without_start_ = 0;
    OrganisationFinder organisations_;
    ProgrammeFinder programmes_;
    Id<registry::Organisation> sender_{};
    std::array<const Column*, n_fields> column_of_{};
    std::vector<const Column*> place_columns_{}, code_columns_{}, further_columns_{}, marked_columns_{};
    std::vector<MonthAcross> month_columns_{};
    std::vector<MoneyColumn> money_columns_{};
    std::unordered_map<std::uint32_t, CountColumn> counts_{};  ///< by rank
    std::unordered_map<std::string_view, DayRead> days_{};
    DaysIn days_in_{};
    IndicatorColumns indicators_{};
    PlaceAnswers place_answers_{};
    bool has_corrected_code_ = false, has_units_row_ = false, cross_is_no_ = false;
    std::vector<Question> questions_{};
    std::vector<Issue> issues_{};
    std::size_t n_unlisted_ = 0;
};

}  // namespace ensejam::intake
