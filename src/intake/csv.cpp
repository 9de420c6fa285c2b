#include <cstring>

#include "intake/formats.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_csv {

/// Walks over CSV text field by field (RFC 4180, any delimiter, LF, CR LF or CR).
class Reader {
public:
    Reader(Book& book, std::string_view text, char delimiter, const Limits& limits)
        : book_(book), text_(text), delimiter_(delimiter), limits_(limits) {}

    Done read() {
        Grid& grid = book_.grids.emplace_back();
        grid.cells.reserve(text_.size() / 12);
        while (at_ < text_.size()) {
            const std::size_t first = grid.cells.size();
            read_row(grid);
            close_row(grid, first);
            if (grid.rows.size() > limits_.rows) return too_large("rows", limits_.rows);
            if (grid.n_columns > limits_.columns) return too_large("columns", limits_.columns);
        }
        return done();
    }

private:
    Error too_large(const char* what, std::uint64_t limit) const {
        return file_error(Code::table_too_large, book_.file,
                          {{"what", what}, {"limit", std::to_string(limit)}});
    }

    void note(Code code, std::uint32_t column) {
        if (book_.issues.size() < 1000)
            book_.issues.push_back(
                {.code = code,
                 .where = {.file = book_.file, .row = row_number_, .column = std::to_string(column + 1)}});
    }

    void read_row(Grid& grid) {
        ++row_number_;
        for (std::uint32_t column = 0;; ++column) {
            const bool is_quoted = at_ < text_.size() && text_[at_] == '"' && has_closing_quote();
            grid.cells.push_back(is_quoted ? quoted(column) : plain(column));
            if (at_ >= text_.size()) return;
            const char sign = text_[at_++];
            if (sign == delimiter_) continue;
            if (sign == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
            return;
        }
    }

    /// A quote that is never closed is a letter, not a quote; looked for once, so many of them stay cheap.
    bool has_closing_quote() {
        if (at_ + 1 >= no_quotes_from_) return false;
        if (std::memchr(text_.data() + at_ + 1, '"', text_.size() - at_ - 1) != nullptr) return true;
        no_quotes_from_ = at_ + 1;
        return false;
    }

    Cell plain(std::uint32_t column) {
        const std::size_t begin = at_;
        bool has_quote = false;
        for (; at_ < text_.size(); ++at_) {
            const char sign = text_[at_];
            if (sign == delimiter_ || sign == '\n' || sign == '\r') break;
            has_quote = has_quote || sign == '"';
        }
        if (has_quote) note(text_[begin] == '"' ? Code::quote_not_closed : Code::quote_inside, column);
        return cell(text_.substr(begin, at_ - begin), column);
    }

    Cell quoted(std::uint32_t column) {
        const std::size_t begin = ++at_;
        bool has_doubled = false;
        for (; at_ < text_.size(); ++at_) {
            const void* next = std::memchr(text_.data() + at_, '"', text_.size() - at_);
            if (next == nullptr) {
                note(Code::quote_not_closed, column);
                at_ = begin - 1;
                no_quotes_from_ = begin;
                return plain_after_open_quote(column);
            }
            at_ = static_cast<std::size_t>(static_cast<const char*>(next) - text_.data());
            if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') break;
            has_doubled = true;
            ++at_;
        }
        const std::string_view inside = text_.substr(begin, at_ - begin);
        ++at_;
        if (ends_here()) return cell(has_doubled ? undoubled(inside) : inside, column);
        return with_rest(has_doubled ? undoubled(inside) : inside, column);
    }

    bool ends_here() const {
        return at_ >= text_.size() || text_[at_] == delimiter_ || text_[at_] == '\n' || text_[at_] == '\r';
    }

    /// The field up to the end of its line, its opening quote a letter.
    Cell plain_after_open_quote(std::uint32_t column) {
        const std::size_t begin = at_;
        while (!ends_here()) ++at_;
        return cell(text_.substr(begin, at_ - begin), column);
    }

    /// Letters behind the closing quote: kept, and said.
    Cell with_rest(std::string_view inside, std::uint32_t column) {
        note(Code::quote_inside, column);
        const std::size_t begin = at_;
        while (!ends_here()) ++at_;
        return cell(book_.memory.copy(std::string(inside) + std::string(text_.substr(begin, at_ - begin))),
                    column);
    }

    std::string_view undoubled(std::string_view inside) {
        std::string text;
        text.reserve(inside.size());
        for (std::size_t i = 0; i < inside.size(); ++i) {
            text += inside[i];
            if (inside[i] == '"') ++i;
        }
        return book_.memory.copy(text);
    }

    Cell cell(std::string_view text, std::uint32_t column) {
        if (text.size() > limits_.cell) {
            note(Code::cell_too_long, column);
            text = text.substr(0, limits_.cell);
        }
        return {.data = text.data(),
                .size = static_cast<std::uint32_t>(text.size()),
                .kind = text.empty() ? CellKind::blank : CellKind::text};
    }

    void close_row(Grid& grid, std::size_t first) {
        const auto is_blank = [](const Cell& each) {
            return each.text().find_first_not_of(" \t") == std::string_view::npos;
        };
        if (std::all_of(grid.cells.begin() + static_cast<std::ptrdiff_t>(first), grid.cells.end(),
                        is_blank)) {
            grid.cells.resize(first);
            return;
        }
        const auto n = static_cast<std::uint32_t>(grid.cells.size() - first);
        grid.rows.push_back({.number = row_number_, .first_cell = first, .n_cells = n});
        grid.n_columns = std::max(grid.n_columns, n);
    }

    Book& book_;
    std::string_view text_;
    char delimiter_;
    const Limits& limits_;
    std::size_t at_ = 0;
    std::size_t no_quotes_from_ = static_cast<std::size_t>(-1);
    std::int64_t row_number_ = 0;
};

/// Cells of each of the first rows if the text were parted by this delimiter; quotes are respected.
std::vector<std::size_t> row_widths(std::string_view text, char delimiter) {
    std::vector<std::size_t> widths(1, 1);
    bool in_quotes = false;
    for (const char sign : text) {
        if (sign == '"') in_quotes = !in_quotes;
        if (in_quotes) continue;
        if (sign == delimiter) ++widths.back();
        if (sign == '\n') widths.push_back(1);
        if (widths.size() > 200) break;
    }
    return widths;
}

/// The delimiter that parts the most rows into the same number of cells, more cells being better.
char delimiter_of(std::string_view text) {
    char best = ',';
    double best_score = 0;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        std::map<std::size_t, std::size_t> n_rows;
        const auto widths = row_widths(text.substr(0, 64 << 10), delimiter);
        for (const std::size_t width : widths) ++n_rows[width];
        for (const auto& [width, n] : n_rows) {
            const double score = static_cast<double>(n) / static_cast<double>(widths.size()) *
                                 std::sqrt(static_cast<double>(width - 1));
            if (score > best_score) {
                best_score = score;
                best = delimiter;
            }
        }
    }
    return best;
}

bool is_binary(std::string_view text) {
    const std::string_view sample = text.substr(0, 4096);
    const auto is_control = [](char c) {
        return static_cast<unsigned char>(c) < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    };
    return std::count_if(sample.begin(), sample.end(), is_control) >
           static_cast<std::ptrdiff_t>(sample.size() / 20);
}

}  // namespace detail_csv

Result<Book> read_csv(std::string bytes, std::string_view file_name, const Limits& limits) {
    using namespace detail_csv;
    Book book{.file = std::string(file_name), .kind = FileKind::csv};
    const text::Encoding encoding = text::encoding_of(bytes);
    const std::string_view text = book.memory.own(text::to_utf8(std::move(bytes), encoding));
    if (is_binary(text)) return file_error(Code::file_kind_unknown, file_name, {{"kind", "?"}});
    ENSEJAM_TRY_DO(Reader(book, text, delimiter_of(text), limits).read());
    if (book.grids.front().rows.empty()) return file_error(Code::sheet_empty, file_name);
    return book;
}

}  // namespace ensejam::intake
