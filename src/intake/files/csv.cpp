#include "intake/files/cell_list.h"
#include "intake/files/clean.h"
#include "intake/files/csv_reader.h"
#include "intake/files/formats.h"
#include "intake/files/guessed_encoding.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_csv {

/// Control signs among bytes that are no text in Unicode, or beside zero bytes: no table.
bool is_binary(std::string_view text, text::Encoding encoding) {
    const std::string_view sample = text.substr(0, 4096);
    const auto is_control = [](char c) {
        return static_cast<unsigned char>(c) < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    };
    const auto n_control = std::count_if(sample.begin(), sample.end(), is_control);
    const auto n_zeros = std::count(sample.begin(), sample.end(), '\0');
    return n_control > static_cast<std::ptrdiff_t>(sample.size() / 20) &&
           (n_zeros > 3 || !text::code_page(encoding).empty());
}

}  // namespace detail_csv

Result<Book> read_csv(std::string bytes, std::string_view file_name, const Limits& limits) {
    using namespace detail_csv;
    Book book{.file = std::string(file_name), .kind = FileKind::csv};
    const text::Encoding encoding = text::encoding_of(bytes);
    const std::string_view text = book.memory.own(text::to_utf8(std::move(bytes), encoding));
    if (is_binary(text, encoding)) return file_error(Code::file_kind_unknown, file_name, {{"kind", "?"}});
    note_guessed_encoding(book, encoding);
    ENSEJAM_TRY_DO(read_csv_text(book, text, delimiter_of(text), limits));
    const Grid& grid = book.grids.front();
    if (grid.rows.empty()) return file_error(Code::sheet_empty, file_name);
    if (blemishes_of(text).any() || may_hold_lists(text)) clean_cells(book);
    note_ragged_rows(book, grid);
    if (grid.rows.size() == 1 && grid.n_columns > 1)
        book.issues.push_back({.code = Code::heading_only, .where = {book.file, "", grid.rows[0].number}});
    return book;
}

}  // namespace ensejam::intake
