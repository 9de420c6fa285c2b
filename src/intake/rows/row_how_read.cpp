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

/// Each name that was read as one it is only alike, with the column in which it stands and all its rows.
void RowReader::say_names_read(const std::vector<const Column*>& columns, const NamesRead& names) {
    struct Told {
        const Column* column = nullptr;
        std::string rows{};
        std::int64_t first = 0, n = 0;
    };
    std::map<std::string_view, Told> all;
    for (std::size_t rank = table_.first_row; rank < table_.end_row && !names.all().empty(); ++rank) {
        for (const auto& [told, as] : names.all()) {
            Told& of_name = all[told];
            for (const Column* column : columns) {
                const std::string cell = text::trimmed(text(rank, column));
                if (cell != told && (cell.size() <= told.size() || cell.find(told) == std::string::npos))
                    continue;
                const std::int64_t number = grid_.rows[rank].number;
                if (of_name.column == nullptr) of_name = {column, {}, number, 0};
                if (of_name.rows.size() < longest_rows)
                    of_name.rows += (of_name.rows.empty() ? "" : " | ") + std::to_string(number);
                ++of_name.n;
                break;
            }
        }
    }
    for (const auto& [name, as] : names.all()) {
        const Told& told = all[name];
        if (told.column == nullptr) continue;
        say_of_column(Code::names_read, *told.column, name,
                      {{"name", as}, {"rows", told.rows}, {"n", std::to_string(told.n)}});
        issues_.back().where.row = told.first;
    }
}

void RowReader::say_how_read() {
    say_answers_unfit();
    // The narrowest first: a name in two columns is told where it is about the place itself.
    say_names_read({place_columns_.rbegin(), place_columns_.rend()}, places_.read_otherwise());
    for (const auto& [column, names] :
         {std::pair(column_of(Field::deliverer), &organisations_.read_otherwise()),
          std::pair(column_of(Field::programme), &programmes_.read_otherwise())}) {
        if (column != nullptr) say_names_read({column}, *names);
    }
    if (n_points_unused_ > 0)
        issues_.push_back({.code = Code::points_without_bounds,
                           .where = {book_.file, grid_.sheet},
                           .blanks = {{"n", std::to_string(n_points_unused_)}}});
    if (n_without_start_ > 0) {
        say_of_column(Code::start_missing, *column_of(Field::start), "",
                      {{"n", std::to_string(n_without_start_)}});
        issues_.back().where.row = first_without_start_;
    }
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
