#include "intake/rows/rows.h"

// What is told of a column when all its rows are read.
namespace ensejam::intake {
namespace detail_row_how_read {

constexpr std::size_t longest_rows = 80;  ///< letters of a list of rows

}  // namespace detail_row_how_read

using namespace detail_row_how_read;

void RowReader::say_of_column(Code code, const Column& column, std::string_view cell, Blanks blanks) {
    blanks.emplace_back("cell", std::string(cell));
    issues_.push_back({.code = code,
                       .where = {book_.file, grid_.sheet, 0, column.heading},
                       .cell = std::string(cell),
                       .blanks = std::move(blanks)});
}

/// Each name that was read as one it is only alike, with the rows of the column that tell it.
void RowReader::say_names_read(const Column& column, const NamesRead& names) {
    std::unordered_map<std::string_view, std::string> rows;
    std::unordered_map<std::string_view, std::int64_t> first, n_rows;
    for (std::size_t rank = table_.first_row; rank < table_.end_row && !names.all().empty(); ++rank) {
        const std::string cell = text::trimmed(text(rank, &column));
        for (const auto& [told, as] : names.all()) {
            if (cell != told && (cell.size() <= told.size() || cell.find(told) == std::string::npos))
                continue;
            const std::int64_t number = grid_.rows[rank].number;
            std::string& numbers = rows[told];
            if (numbers.size() < longest_rows)
                numbers += (numbers.empty() ? "" : " | ") + std::to_string(number);
            first.try_emplace(told, number);
            ++n_rows[told];
        }
    }
    for (const auto& [told, as] : names.all()) {
        say_of_column(Code::names_read, column, told,
                      {{"name", as}, {"rows", rows[told]}, {"n", std::to_string(n_rows[told])}});
        issues_.back().where.row = first[told];
    }
}

void RowReader::say_how_read() {
    const Column* places = place_columns_.empty() ? nullptr : place_columns_.back();
    for (const auto& [column, names] :
         {std::pair(places, &places_.read_otherwise()),
          std::pair(column_of(Field::deliverer), &organisations_.read_otherwise()),
          std::pair(column_of(Field::programme), &programmes_.read_otherwise())}) {
        if (column != nullptr) say_names_read(*column, *names);
    }
    if (n_points_unused_ > 0)
        issues_.push_back({.code = Code::points_without_bounds,
                           .where = {book_.file, grid_.sheet},
                           .blanks = {{"n", std::to_string(n_points_unused_)}}});
    for (const Column& column : table_.columns) {
        if (const auto told = days_in_.in_words.find(column.rank); told != days_in_.in_words.end())
            say_of_column(Code::days_read, column, told->second.first,
                          {{"n", std::to_string(told->second.n_cells)}, {"read", told->second.read}});
        const auto counted = counts_.find(column.rank);
        if (counted == counts_.end()) continue;
        if (const auto& [n_cells, first] = counted->second.of_indicator; n_cells > 0)
            say_of_column(
                Code::target_not_of_people, column, first,
                {{"n", std::to_string(n_cells)}, {"indicator", first.empty() ? "…" : std::string(first)}});
        if (const auto& [n_cells, first, read] = counted->second.inexact; n_cells > 0)
            say_of_column(Code::figures_read, column, first,
                          {{"n", std::to_string(n_cells)}, {"read", fmt::format("{}", read)}});
    }
}

}  // namespace ensejam::intake
