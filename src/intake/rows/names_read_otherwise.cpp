#include "intake/rows/names_read_otherwise.h"

namespace ensejam::intake {
namespace detail_names_read_otherwise {

constexpr std::size_t longest_rows = 80;  ///< letters of a list of rows

}  // namespace detail_names_read_otherwise

using namespace detail_names_read_otherwise;

void say_names_read(RowCells& cells, const std::vector<const Column*>& columns, const NamesRead& names) {
    struct Told {
        const Column* column = nullptr;
        std::string rows{};
        std::int64_t first = 0, n = 0;
    };
    std::map<std::string_view, Told> all;
    for (std::size_t rank = cells.table.first_row; rank < cells.table.end_row && !names.all().empty();
         ++rank) {
        for (const auto& [told, as] : names.all()) {
            Told& of_name = all[told];
            for (const Column* column : columns) {
                const std::string cell = text::trimmed(cells.text(rank, column));
                if (cell != told && (cell.size() <= told.size() || cell.find(told) == std::string::npos))
                    continue;
                const std::int64_t number = cells.grid.rows[rank].number;
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
        cells.say_of_column(Code::names_read, *told.column, name,
                            {{"name", as}, {"rows", told.rows}, {"n", std::to_string(told.n)}});
        cells.issues.back().where.row = told.first;
    }
}

}  // namespace ensejam::intake
