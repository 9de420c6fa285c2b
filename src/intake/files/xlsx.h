#pragma once
#include "intake/files/archive.h"
#include "intake/files/book.h"

namespace ensejam::intake {

/// One sheet as the workbook lists it.
struct XlsxSheet {
    std::string name{};
    std::string part{};  ///< entry of the archive; empty when the workbook tells none
    bool hidden = false;
};

/// What the parts beside the sheets say.
struct XlsxWorkbook {
    std::vector<XlsxSheet> sheets{};
    bool is_1904 = false;
    std::vector<std::string_view> shared{};  ///< shared strings
    std::vector<bool> is_day_style{};        ///< by number of the cell format
};

/// Reads workbook, relations, styles and shared strings.
Result<XlsxWorkbook> read_xlsx_workbook(const Archive& archive, Book& book, const Limits& limits);

/// Reads the cells of one sheet into a grid.
Result<Grid> read_xlsx_sheet(const Archive& archive, const XlsxSheet& sheet, const XlsxWorkbook& workbook,
                             Book& book, const Limits& limits);

/// True for a number format that shows a day or a time of day ("yyyy-mm-dd", "d mmm"), not an elapsed time
/// ("[h]:mm").
bool is_day_format(std::string_view format);

/// A serial number as 2025-05-31, 2025-05-31T10:20:30 or 10:20:30.
std::string day_text(double serial, bool is_1904);

/// A number in its shortest form; what cannot be read stays as it is.
std::string number_text(std::string_view written);

}  // namespace ensejam::intake
