#pragma once
#include <map>
#include <string>

#include "intake/files/book.h"

namespace ensejam::intake {

/// Answers to questions, by heading as written (docs/formats.md, "Answers").
struct Answers {
    std::map<std::string, std::string> field_of_column{};  ///< a field's name, or "none"
    std::map<std::string, std::string> unit_of_column{};   ///< a unit of money in words
    std::map<std::string, std::map<std::string, std::string>>
        value_of_cell{};  ///< heading, cell -> what it means

    /// Rows of the file of answers; not part of an answer, and of remembered answers nothing.
    std::map<std::string, std::int64_t> row_of_column{};
    std::map<std::string, std::map<std::string, std::int64_t>> row_of_cell{};  ///< heading, cell

    friend bool operator==(const Answers& a, const Answers& b) {
        return a.field_of_column == b.field_of_column && a.unit_of_column == b.unit_of_column &&
               a.value_of_cell == b.value_of_cell;
    }
};

/// Both; where both answer, `over` holds.
Answers joined(Answers answers, const Answers& over);

/// Reads answers from a table with the headings column, field, unit, value, means, or from the JSON that
/// `answers_json` writes.
///
/// Errors: answers_not_understood; answer_field_unknown, with its row.
Result<Answers> read_answers(const Book& book);
Result<Answers> read_answers_json(std::string_view json, std::string_view file_name);
std::string answers_json(const Answers& answers);

}  // namespace ensejam::intake
