#pragma once
#include "intake/files/archive.h"
#include "intake/files/book.h"

// One reader per kind of file; each has a file of its own.
namespace ensejam::intake {

Result<Book> read_csv(std::string bytes, std::string_view file_name, const Limits& limits);
/// A ZIP that holds an XLSX or ODS workbook.
Result<Book> read_workbook(std::string bytes, std::string_view file_name, const Limits& limits);
/// An ODS workbook; `book` names the file.
Result<Book> read_ods(const Archive& archive, Book book, const Limits& limits);
/// GeoJSON features, or a list of objects, as one grid: a row per feature, a column per property.
Result<Book> read_json_book(std::string bytes, std::string_view file_name, const Limits& limits);

/// IATI activities, or any XML whose root holds records, as one grid.
Result<Book> read_xml_book(std::string bytes, std::string_view file_name, const Limits& limits);

/// An error about a whole file; its name is added to the blanks.
Error file_error(Code code, std::string_view file_name, Blanks blanks = {});

}  // namespace ensejam::intake
