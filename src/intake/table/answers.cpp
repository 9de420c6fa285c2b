#include "intake/table/answers.h"

#include "intake/table/returned_columns.h"

#include <nlohmann/json.hpp>

#include "intake/files/formats.h"
#include "intake/table/table.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_answers {

using Texts = std::map<std::string, std::string>;

/// The column of this heading among those of the first row.
std::optional<std::uint32_t> column_headed(const Grid& grid, std::string_view heading) {
    for (std::uint32_t column = 0; column < grid.n_columns; ++column)
        if (text::name_key(grid.at(0, column).text()) == heading) return column;
    return {};
}

std::string all_fields() {
    std::string names;
    for (std::size_t i = 0; i < n_fields; ++i)
        names += (i == 0 ? "" : " | ") + name_of({.field = static_cast<Field>(i)});
    return names;
}

Error no_such_field(const std::string& file, std::int64_t row, const std::string& heading,
                    const std::string& field) {
    Error error = file_error(Code::answer_field_unknown, file,
                             {{"cell", field}, {"column", heading}, {"names", all_fields()}});
    error.where.row = row;
    return error;
}

bool put_all(const nlohmann::json& json, const char* name, Texts& texts) {
    const auto found = json.find(name);
    if (found == json.end()) return true;
    if (!found->is_object()) return false;
    for (const auto& [key, value] : found->items()) {
        if (!value.is_string()) return false;
        texts[key] = value.get<std::string>();
    }
    return true;
}

}  // namespace detail_answers

using namespace detail_answers;

std::string signature_of(const Table& table) {
    std::string headings;
    for (const Column& column : table.columns)
        if (!is_added(column.field.field))
            headings += text::name_key(column.heading) + "|" + column.tag + "\n";
    return hex(sha256(headings));
}

Answers joined(Answers answers, const Answers& over) {
    for (const auto& [column, field] : over.field_of_column) answers.field_of_column[column] = field;
    for (const auto& [column, unit] : over.unit_of_column) answers.unit_of_column[column] = unit;
    for (const auto& [column, values] : over.value_of_cell)
        for (const auto& [cell, means] : values) answers.value_of_cell[column][cell] = means;
    answers.row_of_cell = over.row_of_cell;
    return answers;
}

Result<Answers> read_answers(const Book& book) {
    Answers answers;
    if (book.grids.empty() || book.grids.front().rows.empty())
        return file_error(Code::answers_not_understood, book.file);
    const Grid& grid = book.grids.front();
    const auto column = column_headed(grid, "column");
    if (!column) return file_error(Code::answers_not_understood, book.file);
    for (std::size_t row = 1; row < grid.rows.size(); ++row) {
        const auto cell = [&](std::string_view heading) {
            const auto rank = column_headed(grid, heading);
            return rank ? text::trimmed(grid.at(row, *rank).text()) : std::string();
        };
        const std::string heading = text::trimmed(grid.at(row, *column).text());
        answers.row_of_column.try_emplace(heading, grid.rows[row].number);
        if (const std::string field = cell("field"); !field.empty()) {
            if (!field_named(field)) return no_such_field(book.file, grid.rows[row].number, heading, field);
            answers.field_of_column[heading] = field;
        }
        if (const std::string unit = cell("unit"); !unit.empty()) answers.unit_of_column[heading] = unit;
        if (const std::string value = cell("value"); !value.empty()) {
            answers.value_of_cell[heading][value] = cell("means");
            answers.row_of_cell[heading][value] = grid.rows[row].number;
        }
    }
    return answers;
}

Result<Answers> read_answers_json(std::string_view json, std::string_view file_name) {
    const nlohmann::json root = nlohmann::json::parse(json, nullptr, false);
    Answers answers;
    bool is_good = root.is_object() && put_all(root, "columns", answers.field_of_column) &&
                   put_all(root, "units", answers.unit_of_column);
    for (const auto& [column, field] : answers.field_of_column)
        if (is_good && !field_named(field)) return no_such_field(std::string(file_name), 0, column, field);
    if (is_good && root.contains("values")) {
        is_good = root["values"].is_object();
        if (is_good)
            for (const auto& [column, values] : root["values"].items())
                is_good = is_good && put_all(root["values"], column.c_str(), answers.value_of_cell[column]);
    }
    if (!is_good) return file_error(Code::answers_not_understood, file_name);
    return answers;
}

std::string answers_json(const Answers& answers) {
    nlohmann::json root{{"columns", answers.field_of_column},
                        {"units", answers.unit_of_column},
                        {"values", answers.value_of_cell}};
    return root.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace ensejam::intake
