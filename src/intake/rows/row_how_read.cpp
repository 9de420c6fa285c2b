#include "intake/rows/rows.h"

// What is told of a column when all its rows are read.
namespace ensejam::intake {

void RowReader::say_of_column(Code code, const Column& column, std::string_view cell, Blanks blanks) {
    blanks.emplace_back("cell", std::string(cell));
    issues_.push_back({.code = code,
                       .where = {book_.file, grid_.sheet, 0, column.heading},
                       .cell = std::string(cell),
                       .blanks = std::move(blanks)});
}

void RowReader::say_how_read() {
    const Column* places = place_columns_.empty() ? nullptr : place_columns_.back();
    for (const auto& [column, names] :
         {std::pair(places, &places_.read_otherwise()),
          std::pair(column_of(Field::deliverer), &organisations_.read_otherwise()),
          std::pair(column_of(Field::programme), &programmes_.read_otherwise())}) {
        if (column == nullptr || names->size() == 0) continue;
        const auto& [told, as] = names->first();
        say_of_column(Code::names_read, *column, told, {{"n", std::to_string(names->size())}, {"name", as}});
    }
    for (const Column& column : table_.columns) {
        if (const auto told = days_in_.in_words.find(column.rank); told != days_in_.in_words.end())
            say_of_column(Code::days_read, column, told->second.first,
                          {{"n", std::to_string(told->second.n_cells)}, {"read", told->second.read}});
        const auto counted = counts_.find(column.rank);
        if (counted == counts_.end() || counted->second.inexact.n_cells == 0) continue;
        const auto& [n_cells, first, read] = counted->second.inexact;
        say_of_column(Code::figures_read, column, first,
                      {{"n", std::to_string(n_cells)}, {"read", fmt::format("{}", read)}});
    }
}

}  // namespace ensejam::intake
