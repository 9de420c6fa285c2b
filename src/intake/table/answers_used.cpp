#include "intake/table/answers_used.h"

#include <set>

#include "text/text.h"

namespace ensejam::intake {
namespace detail_answers_used {

constexpr std::size_t most_named = 40;  ///< columns that are named

/// The name of the column of this heading, or of the only one that is written so but for its spelling.
const Column* column_asked(const Table& table, const std::string& heading) {
    const Column* alike = nullptr;
    std::size_t n_alike = 0;
    for (const Column& column : table.columns) {
        if (name_to_ask(column) == heading || column.heading == heading) return &column;
        if (text::name_key(name_to_ask(column)) != text::name_key(heading)) continue;
        alike = &column;
        ++n_alike;
    }
    return n_alike == 1 ? alike : nullptr;
}

template <class Of>
std::map<std::string, Of> fitted_to(const std::map<std::string, Of>& answers, const Table& table) {
    std::map<std::string, Of> fitted;
    for (const auto& [heading, means] : answers) {
        const Column* column = column_asked(table, heading);
        const bool is_other =
            column != nullptr && column->heading != heading && name_to_ask(*column) != heading;
        fitted.emplace(is_other ? name_to_ask(*column) : heading, means);
    }
    return fitted;
}

bool stands_in(const Grid& grid, const Table& table, const Column& column, const std::string& value) {
    for (std::size_t rank = table.first_row; rank < table.end_row; ++rank)
        if (text::trimmed(grid.at(rank, column.rank).text()) == value) return true;
    return false;
}

std::string names_of_columns(const Table& table) {
    std::string names;
    for (std::size_t i = 0; i < std::min(table.columns.size(), most_named); ++i)
        names += (i == 0 ? "" : " | ") + text::shortened(name_to_ask(table.columns[i]), 60);
    return table.columns.size() > most_named ? names + " | …" : names;
}

/// Collects what is to be said, each with the row of the file of answers.
class Teller {
public:
    Teller(const Book& book, const Table& table, const Answers& given, std::vector<Issue>& issues)
        : book_(book), table_(table), given_(given), issues_(issues) {}

    void no_column(const std::string& heading) {
        if (!told_.insert(heading).second) return;
        add(Code::answer_column_unknown, "", heading, heading)
            .blanks.emplace_back("names", names_of_columns(table_));
    }
    void of_column(Code code, const std::string& heading, const std::string& cell) {
        add(code, heading, heading, cell);
    }

private:
    Issue& add(Code code, const std::string& column, const std::string& heading, const std::string& cell) {
        Issue issue{.code = code,
                    .where = {book_.file, book_.grids[table_.grid].sheet, 0, column},
                    .cell = cell,
                    .blanks = {{"cell", cell}}};
        if (const auto row = row_of(heading, cell))
            issue.blanks.emplace_back("answers_row", std::to_string(*row));
        issues_.push_back(std::move(issue));
        return issues_.back();
    }

    /// The row that answers this cell, else the first about the column.
    std::optional<std::int64_t> row_of(const std::string& heading, const std::string& cell) const {
        if (const auto cells = given_.row_of_cell.find(heading); cells != given_.row_of_cell.end())
            if (const auto row = cells->second.find(cell); row != cells->second.end()) return row->second;
        const auto row = given_.row_of_column.find(heading);
        return row == given_.row_of_column.end() ? std::nullopt : std::optional(row->second);
    }

    const Book& book_;
    const Table& table_;
    const Answers& given_;
    std::vector<Issue>& issues_;
    std::set<std::string> told_{};
};

}  // namespace detail_answers_used

using namespace detail_answers_used;

std::string name_to_ask(const Column& column) {
    if (!column.heading.empty()) return column.heading;
    return column.tag.empty() ? text::column_letters(column.rank) : column.tag;
}

std::optional<text::FoundUnit> unit_answered(const std::string& answer) {
    if (const auto unit = text::money_unit_in(answer)) return unit;
    std::string code = text::trimmed(answer);
    for (char& sign : code) sign = sign >= 'a' && sign <= 'z' ? static_cast<char>(sign & ~0x20) : sign;
    return code.size() == 3 ? text::money_unit_in(code) : std::nullopt;
}

Answers fitted(const Answers& answers, const Table& table) {
    Answers fitted = answers;
    fitted.field_of_column = fitted_to(answers.field_of_column, table);
    fitted.unit_of_column = fitted_to(answers.unit_of_column, table);
    fitted.value_of_cell = fitted_to(answers.value_of_cell, table);
    fitted.row_of_cell = fitted_to(answers.row_of_cell, table);
    return fitted;
}

void say_answers_not_used(const Book& book, const Table& table, const Answers& given,
                          std::vector<Issue>& issues) {
    Teller teller(book, table, given, issues);
    for (const auto& [heading, field] : given.field_of_column)
        if (column_asked(table, heading) == nullptr) teller.no_column(heading);
    for (const auto& [heading, unit] : given.unit_of_column) {
        const Column* column = column_asked(table, heading);
        if (column == nullptr)
            teller.no_column(heading);
        else if (column->field.field != Field::money && column->field.field != Field::in_month)
            teller.of_column(Code::answer_unit_no_money, heading, unit);
        else if (!unit_answered(unit) && text::money_scale_in(unit) == 1)
            teller.of_column(Code::answer_unit_unknown, heading, unit);
    }
    for (const auto& [heading, values] : given.value_of_cell) {
        const Column* column = column_asked(table, heading);
        if (column == nullptr) {
            teller.no_column(heading);
            continue;
        }
        for (const auto& [value, means] : values)
            if (!stands_in(book.grids[table.grid], table, *column, value))
                teller.of_column(Code::answer_value_unknown, heading, value);
    }
}

}  // namespace ensejam::intake
