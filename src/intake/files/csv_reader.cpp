#include "intake/files/csv_reader.h"

#include <cstring>

#include "intake/files/clean.h"
#include "intake/files/formats.h"
#include "intake/files/remarks.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_csv_reader {

constexpr std::size_t sample_size = 64 << 10;

class Reader {
public:
    Reader(Book& book, std::string_view text, char delimiter, const Limits& limits)
        : book_(book), grid_(book.grids.emplace_back()), text_(text), delimiter_(delimiter), limits_(limits) {
        for (const char sign : {delimiter, '\n', '\r', '"'})
            is_special_[static_cast<unsigned char>(sign)] = true;
    }

    Done read() {
        reserve();
        while (at_ < text_.size()) {
            const std::size_t first = grid_.cells.size();
            read_row();
            close_row(first);
            if (grid_.rows.size() > limits_.rows) return too_large("rows", limits_.rows);
            if (grid_.n_columns > limits_.columns) return too_large("columns", limits_.columns);
            // Cells of less than four bytes each would take more memory than the file itself.
            if (grid_.cells.size() > std::max<std::uint64_t>(limits_.cells, text_.size() / 4))
                return too_large("cells", limits_.cells);
        }
        return done();
    }

private:
    /// Room for as many cells as the file has when it goes on as it begins.
    void reserve() {
        const std::string_view sample = text_.substr(0, sample_size);
        const auto n = static_cast<std::size_t>(std::count_if(
            sample.begin(), sample.end(), [&](char c) { return c == delimiter_ || c == '\n'; }));
        if (!sample.empty()) grid_.cells.reserve(text_.size() / sample.size() * (n + n / 20) + 64);
    }

    Error too_large(const char* what, std::uint64_t limit) const {
        return file_error(Code::table_too_large, book_.file,
                          {{"what", what}, {"limit", std::to_string(limit)}});
    }

    void note(Code code, std::uint32_t column) {
        add_remark(
            book_.issues, book_.n_unlisted,
            {.code = code,
             .where = {.file = book_.file, .row = row_number_, .column = text::column_letters(column)}});
    }

    void read_row() {
        ++row_number_;
        for (std::uint32_t column = 0;; ++column) {
            const bool is_quoted = at_ < text_.size() && text_[at_] == '"' && has_closing_quote();
            if (is_quoted)
                quoted(column);
            else
                plain(column);
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

    std::size_t next_special(std::size_t at) const {
        while (at < text_.size() && !is_special_[static_cast<unsigned char>(text_[at])]) ++at;
        return at;
    }

    void plain(std::uint32_t column) {
        const std::size_t begin = at_;
        bool has_quote = false;
        for (at_ = next_special(at_); at_ < text_.size() && text_[at_] == '"'; at_ = next_special(at_ + 1))
            has_quote = true;
        const bool is_open = has_quote && text_[begin] == '"';
        if (has_quote) note(is_open ? Code::quote_not_closed : Code::quote_inside, column);
        const std::size_t first = begin + (is_open ? 1 : 0);  // the mark is no letter of the text
        put(text_.substr(first, at_ - first), column);
    }

    void quoted(std::uint32_t column) {
        const std::size_t begin = ++at_;
        bool has_doubled = false;
        for (; at_ < text_.size(); ++at_) {
            const void* next = std::memchr(text_.data() + at_, '"', text_.size() - at_);
            if (next == nullptr) return after_open_quote(begin, column);
            at_ = static_cast<std::size_t>(static_cast<const char*>(next) - text_.data());
            if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') break;
            has_doubled = true;
            ++at_;
        }
        if (at_ >= text_.size()) return after_open_quote(begin, column);
        const std::string_view raw = text_.substr(begin, at_ - begin);
        const std::string_view inside = has_doubled ? undoubled(raw) : raw;
        ++at_;
        if (ends_here())
            put(inside, column);
        else
            with_rest(inside, column);
    }

    bool ends_here() const {
        return at_ >= text_.size() || text_[at_] == delimiter_ || text_[at_] == '\n' || text_[at_] == '\r';
    }

    /// The quote is never closed: the field goes to the end of its line, without the quote.
    void after_open_quote(std::size_t begin, std::uint32_t column) {
        note(Code::quote_not_closed, column);
        at_ = begin - 1;
        no_quotes_from_ = begin;
        while (!ends_here()) ++at_;
        put(text_.substr(begin, at_ - begin), column);
    }

    /// Letters behind the closing quote: kept, and said.
    void with_rest(std::string_view inside, std::uint32_t column) {
        note(Code::quote_inside, column);
        const std::size_t begin = at_;
        while (!ends_here()) ++at_;
        put(book_.memory.copy(std::string(inside) + std::string(text_.substr(begin, at_ - begin))), column);
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

    void put(std::string_view text, std::uint32_t column) {
        if (text.size() > limits_.cell) {
            note(Code::cell_too_long, column);
            text = text.substr(0, limits_.cell);
            // Not in the middle of a letter.
            while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80)
                text.remove_suffix(1);
            if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0) text.remove_suffix(1);
        }
        const bool is_error = is_formula_error(text);
        if (is_error) note(Code::cell_error, column);
        grid_.cells.push_back({.data = text.data(),
                               .size = static_cast<std::uint32_t>(text.size()),
                               .kind = text.empty() ? CellKind::blank
                                       : is_error   ? CellKind::error
                                                    : CellKind::text});
    }

    void close_row(std::size_t first) {
        const auto is_blank = [](const Cell& each) {
            return each.text().find_first_not_of(" \t") == std::string_view::npos;
        };
        if (std::all_of(grid_.cells.begin() + static_cast<std::ptrdiff_t>(first), grid_.cells.end(),
                        is_blank)) {
            grid_.cells.resize(first);
            return;
        }
        const auto n = static_cast<std::uint32_t>(grid_.cells.size() - first);
        grid_.rows.push_back({.number = row_number_, .first_cell = first, .n_cells = n});
        grid_.n_columns = std::max(grid_.n_columns, n);
    }

    Book& book_;
    Grid& grid_;
    std::string_view text_;
    char delimiter_;
    const Limits& limits_;
    std::array<bool, 256> is_special_{};
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

}  // namespace detail_csv_reader

Done read_csv_text(Book& book, std::string_view text, char delimiter, const Limits& limits) {
    return detail_csv_reader::Reader(book, text, delimiter, limits).read();
}

char delimiter_of(std::string_view text) {
    using namespace detail_csv_reader;
    char best = ',';
    double best_score = 0;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        std::map<std::size_t, std::size_t> n_rows;
        const auto widths = row_widths(text.substr(0, sample_size), delimiter);
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

}  // namespace ensejam::intake
