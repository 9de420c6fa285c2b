#include "intake/files/clean.h"
#include "intake/files/formats.h"
#include "intake/files/looks.h"
#include "intake/files/xlsx.h"

namespace ensejam::intake {
namespace detail_workbook {

/// Entries that are files of their own, not what an archiver leaves beside them.
std::vector<std::string> files_in(const Archive& archive) {
    std::vector<std::string> files;
    for (const std::string& entry : archive.entries())
        if (!entry.ends_with("/") && !entry.starts_with("__MACOSX/")) files.push_back(entry);
    return files;
}

/// A ZIP with one table of text in it is read as that table. A ZIP in a ZIP is refused.
Result<Book> read_packed(const Archive& archive, const std::string& entry, std::string_view file_name,
                         const Limits& limits) {
    std::string bytes;
    ENSEJAM_TRY_DO(archive.read(entry, [&](std::string_view piece) {
        bytes += piece;
        return true;
    }));
    if (bytes.starts_with("PK")) return not_read({"ZIP", "archive"}, file_name);
    return read_book(std::move(bytes), file_name, limits);
}

Result<Book> read_xlsx(const Archive& archive, Book book, const Limits& limits) {
    ENSEJAM_TRY(const XlsxWorkbook workbook, read_xlsx_workbook(archive, book, limits));
    for (const XlsxSheet& sheet : workbook.sheets) {
        if (!archive.has(sheet.part)) {
            book.issues.push_back({.code = Code::file_damaged,
                                   .where = {book.file, sheet.name},
                                   .blanks = {{"form", "sheet_absent"}}});
            continue;
        }
        ENSEJAM_TRY(Grid grid, read_xlsx_sheet(archive, sheet, workbook, book, limits));
        book.grids.push_back(std::move(grid));
    }
    return book;
}

/// True for a name that would lead out of the folder into which somebody unpacks the file.
bool leads_outside(std::string_view entry) {
    const bool is_rooted =
        entry.starts_with("/") || entry.starts_with("\\") || entry.substr(1).starts_with(":");
    const std::string path = "/" + std::string(entry) + "/";
    return is_rooted || path.find("/../") != std::string::npos || path.find("\\..\\") != std::string::npos ||
           path.find("/..\\") != std::string::npos;
}

void say_entries_outside(const Archive& archive, Book& book) {
    for (const std::string& entry : archive.entries())
        if (leads_outside(entry))
            book.issues.push_back(
                {.code = Code::entry_name_outside, .where = {.file = book.file}, .cell = entry});
}

/// True when something is drawn over a sheet: a picture, a chart, a text box. The frames of comments are
/// none.
bool has_pictures(const Archive& archive) {
    constexpr auto folders =
        std::to_array<std::string_view>({"/drawings/drawing", "/media/", "/Pictures/", "/Object "});
    return std::any_of(archive.entries().begin(), archive.entries().end(), [&](const std::string& entry) {
        const std::string path = "/" + entry;
        return std::any_of(folders.begin(), folders.end(),
                           [&](std::string_view folder) { return path.find(folder) != std::string::npos; });
    });
}

bool has_workbook(const Archive& archive) {
    return archive.has("_rels/.rels") || archive.has("[Content_Types].xml") || archive.has("xl/workbook.xml");
}

}  // namespace detail_workbook

Result<Book> read_workbook(std::string bytes, std::string_view file_name, const Limits& limits) {
    using namespace detail_workbook;
    Book book{.file = std::string(file_name), .kind = FileKind::xlsx};
    ENSEJAM_TRY(const Archive archive, Archive::open(std::move(bytes), file_name, limits));
    ENSEJAM_TRY(const Look look, look_of(archive));
    if (!look.kind.empty()) return not_read(look, file_name);
    const std::vector<std::string> files = files_in(archive);
    if (!has_workbook(archive) && !archive.has("content.xml") && files.size() == 1)
        return read_packed(archive, files.front(), file_name, limits);
    ENSEJAM_TRY(Book read, archive.has("content.xml") ? read_ods(archive, std::move(book), limits)
                                                      : read_xlsx(archive, std::move(book), limits));
    say_entries_outside(archive, read);
    read.has_pictures = has_pictures(archive);
    clean_cells(read);
    return read;
}

}  // namespace ensejam::intake
