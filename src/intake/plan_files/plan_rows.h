#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"
#include "intake/files/book.h"

namespace ensejam::intake {

/// A column of a plan table: `unit_cost`, or the member `h1` of the family `reach`.
struct PlanColumn {
    std::string name{};
    std::string member{};
};

/// A row of a plan table: one cell per column, `data() == nullptr` where nothing was given.
struct PlanRow {
    std::vector<std::string_view> cells{};
    std::int64_t line = 0;
};

/// One table of a plan file, row by row: from CSV text as it is read, from JSON as it was kept.
struct PlanRows {
    std::string file{};
    std::string name{};
    std::vector<PlanColumn> columns{};
    char list_separator = ';';
    std::vector<PlanRow> kept{};  ///< JSON
    std::string_view csv{};       ///< what is left of the text
    std::int64_t line = 1;        ///< of the CSV row to be read next
    std::size_t next_kept = 0;
    PlanRow current{};

    /// Turns to the first or next row; nothing when there is none. Cells look into `memory` and the CSV text.
    const PlanRow* next(Memory& memory);
};

/// All tables of one plan; the one named `plan` has a single row of settings.
struct PlanTables {
    std::vector<PlanRows> tables{};
    Memory memory{};
    std::vector<Issue> issues{};
};

/// The tables of a JSON plan file; malformed JSON is an issue that names the line.
PlanTables tables_of_json(std::string_view json, std::string_view file_name);

/// A CSV table whose header line was read.
PlanRows table_of_csv(std::string_view file_name, std::string_view bytes, Memory& memory);

}  // namespace ensejam::intake
