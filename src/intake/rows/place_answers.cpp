#include "intake/names/row_words.h"
#include "intake/rows/place_reader.h"
#include "intake/table/returned_columns.h"

// Answers about places: for which of the rows with such a cell they are meant.
namespace ensejam::intake {
namespace detail_place_answers {

const Answer* answer_in(const Column& column, std::string_view cell) {
    if (column.values == nullptr) return nullptr;
    const auto answer = column.values->find(text::trimmed(cell));
    return answer == column.values->end() ? nullptr : &*answer;
}

bool has_answers(const std::vector<const Column*>& columns) {
    return std::any_of(columns.begin(), columns.end(),
                       [](const Column* column) { return column->values != nullptr; });
}

}  // namespace detail_place_answers

using namespace detail_place_answers;

/// The answer about the narrowest cell of a place that says anything.
AnswerAbout PlaceReader::answer_about(std::size_t rank) const {
    if (!has_answers(names_)) return {};
    for (auto column = names_.rbegin(); column != names_.rend(); ++column) {
        const std::string_view cell = cells_.written(rank, *column);
        if (const Answer* answer = answer_in(**column, cell)) return {*column, answer};
        if (!is_missing_word(cell)) return {};
    }
    return {};
}

/// Of the places whose codes the answer gives, those that lie in what the row names above the cell.
std::vector<Id<registry::Place>> PlaceReader::places_answered(std::size_t rank, const AnswerAbout& about) {
    const auto known = answers_.find(about.answer);
    if (known == answers_.end() || known->second.places.empty()) return {};
    std::vector<PlaceTold> above = path_of(rank);
    // A cell «کل شهر» is told at the level of which it speaks; it is no wider area of itself.
    const std::string_view answered = cells_.text(rank, about.column);
    std::erase_if(above, [&](const PlaceTold& told) {
        return told.level >= about.column->field.level || told.name == answered;
    });
    return places_.those_within(above, known->second.places);
}

/// Which answers give codes, and whether they fit a row at all.
void PlaceReader::look_for_answers() {
    if (!has_answers(names_)) return;
    for (std::size_t rank = cells_.table.first_row; rank < cells_.table.end_row; ++rank) {
        const AnswerAbout about = answer_about(rank);
        if (about.answer == nullptr) continue;
        const auto [at, is_new] = answers_.try_emplace(about.answer);
        if (is_new) {
            const auto places = places_coded(known_, about.answer->second);
            at->second = {.places = {places.begin(), places.end()}};
        }
        if (!at->second.fits_a_row) at->second.fits_a_row = !places_answered(rank, about).empty();
    }
}

/// What the row says of its place: with the answer when that is meant for this row, else as it is written. An
/// answer is for the rows where the place is not clear; it does not break the others.
std::vector<PlaceTold> PlaceReader::path_understood(std::size_t rank) {
    std::vector<PlaceTold> answered = path_of(rank);
    const AnswerAbout about = answer_about(rank);
    if (about.answer == nullptr) return answered;
    PlaceAnswer& answer = answers_.at(about.answer);
    answer.is_asked = true;
    std::vector<PlaceTold> as_written = path_of(rank, Cells::written);
    if (!answer.places.empty()) return as_written;  // codes that fit count before any path
    const PlaceOutcome outcome = places_.find(answered).outcome;
    const bool is_for_others =
        outcome == PlaceOutcome::elsewhere || (outcome != PlaceOutcome::found && !places_.proposes() &&
                                               places_.find(as_written).outcome == PlaceOutcome::found);
    answer.is_used = answer.is_used || !is_for_others;
    return is_for_others ? as_written : answered;
}

/// Answers that were given along and that no row of their cell could use.
void PlaceReader::say_answers_unfit() {
    for (const Column* column : names_) {
        const auto given = cells_.options.answers.row_of_cell.find(column->heading);
        if (column->values == nullptr || given == cells_.options.answers.row_of_cell.end()) continue;
        for (const Answer& answer : *column->values) {
            const auto about = answers_.find(&answer);
            const auto row = given->second.find(answer.first);
            if (about == answers_.end() || row == given->second.end()) continue;
            if (!about->second.is_asked || about->second.is_used) continue;
            cells_.say_of_column(Code::answer_fits_no_row, *column, answer.first,
                                 {{"answers_row", std::to_string(row->second)}, {"other", answer.second}});
        }
    }
}

}  // namespace ensejam::intake
