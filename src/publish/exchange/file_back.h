#pragma once
#include <string>
#include <vector>

#include "publish/sheets/workbook.h"

namespace ensejam::publish {

/// A column of codes that is added to the sender's own: its heading, and a text for each row of the sheet
/// from row 1.
struct AddedColumn {
    std::string heading{};
    std::vector<std::string> texts{};
};

/// A sender's own sheet as it was read, and what is to be said of it.
struct FileBack {
    std::string sheet{};
    std::vector<std::vector<Value>> rows{};   ///< the sheet's rows from the first, blank ones too
    std::int64_t first = 1;                   ///< number of that row; 0 for records, whose names stand above
    std::vector<std::size_t> heading_rows{};  ///< rows that hold headings, from 0
    std::vector<std::pair<std::string, std::size_t>> columns{};  ///< of joined headings: where they are
    std::vector<AddedColumn> added{};
    std::vector<Issue> issues{};
    std::vector<CellBlock> merged{};
};

/// The same file back: the same values in the same rows; cells with an issue are marked, and added columns
/// hold codes and, in the last, what is to be looked at and how to repair it. The original's styling is not
/// kept.
std::string file_back_xlsx(const FileBack& file, text::Language language);

/// The same as CSV: the added columns alone tell the issues.
std::string file_back_csv(const FileBack& file, text::Language language);

}  // namespace ensejam::publish
