#include <charconv>

#include "intake/files/formats.h"
#include "intake/files/grid_writer.h"
#include "intake/files/xlsx.h"
#include "intake/files/xml.h"

namespace ensejam::intake {
namespace detail_ods {

/// Repeated cells and rows are taken as often as this; the rest is the blank end of the sheet.
constexpr std::int64_t most_repeats = 20'000;

std::int64_t count_of(std::string_view text, std::int64_t otherwise) {
    std::int64_t n = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
    return error == std::errc{} && end != text.data() && n > 0 ? n : otherwise;
}

/// One cell of the row that is being read.
struct OdsCell {
    std::uint32_t column = 0;
    std::int64_t n_repeats = 1;
    std::int64_t n_rows = 1;     ///< spanned
    std::int64_t n_columns = 1;  ///< spanned
    std::string text{};
    CellKind kind = CellKind::text;
};

/// Reads content.xml: tables one after the other, rows and cells with their repetitions.
class ContentReader {
public:
    ContentReader(Book& book, const Limits& limits) : book_(book), limits_(limits) {}

    void start(std::string_view name, const Attributes& attributes) {
        if (name == "style" && attributes["family"] == "table") style_ = attributes["name"];
        if (name == "table-properties" && attributes["display"] == "false") hidden_styles_.push_back(style_);
        if (name == "table") start_table(attributes);
        if (!writer_) return;
        if (name == "table-row") start_row(attributes);
        if (name == "table-cell" || name == "covered-table-cell")
            start_cell(attributes, name == "covered-table-cell");
        if (name == "annotation") ++n_annotations_;
        if (name == "p" && in_cell_ && n_annotations_ == 0) {
            if (has_paragraph_) text_ += '\n';
            has_paragraph_ = in_paragraph_ = true;
        }
        if (in_paragraph_ && name == "s")
            text_.append(static_cast<std::size_t>(std::min<std::int64_t>(count_of(attributes["c"], 1), 1000)),
                         ' ');
        if (in_paragraph_ && name == "line-break") text_ += '\n';
    }

    void text(std::string_view piece) {
        if (in_paragraph_ && n_annotations_ == 0) text_ += piece;
    }

    Done end(std::string_view name) {
        if (name == "annotation") --n_annotations_;
        if (name == "p") in_paragraph_ = false;
        if (name == "table-cell" || name == "covered-table-cell") end_cell();
        if (name == "table-row") end_row();
        if (name != "table" || !writer_) return done();
        ENSEJAM_TRY(Grid grid, writer_->finish());
        book_.grids.push_back(std::move(grid));
        writer_.reset();
        return done();
    }

private:
    void start_table(const Attributes& attributes) {
        const bool hidden = std::find(hidden_styles_.begin(), hidden_styles_.end(),
                                      attributes["style-name"]) != hidden_styles_.end();
        writer_.emplace(book_, std::string(attributes["name"]), hidden, limits_);
        row_ = 1;
    }

    void start_row(const Attributes& attributes) {
        n_row_repeats_ = count_of(attributes["number-rows-repeated"], 1);
        column_ = 0;
        cells_.clear();
    }

    void start_cell(const Attributes& attributes, bool covered) {
        in_cell_ = true;
        has_paragraph_ = false;
        text_.clear();
        cell_ = {.column = column_};
        cell_.n_repeats = count_of(attributes["number-columns-repeated"], 1);
        cell_.n_rows = count_of(attributes["number-rows-spanned"], 1);
        cell_.n_columns = count_of(attributes["number-columns-spanned"], 1);
        covered_ = covered;
        read_value(attributes);
    }

    /// The typed value, where the cell has one; its text is only how it looks.
    void read_value(const Attributes& attributes) {
        const std::string_view type = attributes["value-type"];
        if (type == "float" || type == "percentage" || type == "currency") {
            cell_.kind = CellKind::number;
            cell_.text = number_text(attributes["value"]);
        } else if (type == "date") {
            cell_.kind = CellKind::day;
            cell_.text = attributes["date-value"];
            if (cell_.text.ends_with("T00:00:00")) cell_.text.resize(10);
        } else if (type == "boolean") {
            cell_.kind = CellKind::yes_no;
            cell_.text = attributes["boolean-value"] == "true" ? "TRUE" : "FALSE";
        }
    }

    void end_cell() {
        in_cell_ = false;
        if (cell_.text.empty()) cell_.text = text_;
        if (!cell_.text.empty() && !covered_) cells_.push_back(cell_);
        column_ += static_cast<std::uint32_t>(std::min<std::int64_t>(cell_.n_repeats, limits_.columns + 1));
        column_ = std::min(column_, limits_.columns + 1);
    }

    void end_row() {
        if (!writer_) return;
        std::vector<std::string_view> texts;  // of a repeated row kept once
        for (const OdsCell& cell : cells_) texts.push_back(book_.memory.copy(cell.text));
        for (std::int64_t repeat = 0;
             !cells_.empty() && repeat < std::min(n_row_repeats_, most_repeats) && !writer_->is_over();
             ++repeat)
            for (std::size_t i = 0; i < cells_.size(); ++i) put(cells_[i], texts[i], row_ + repeat);
        row_ += n_row_repeats_;
    }

    void put(const OdsCell& cell, std::string_view text, std::int64_t row) {
        for (std::int64_t i = 0; i < std::min<std::int64_t>(cell.n_repeats, limits_.columns); ++i)
            writer_->put(row, cell.column + static_cast<std::uint32_t>(i), text, cell.kind);
        if (cell.n_rows > 1 || cell.n_columns > 1)
            writer_->merge({row, row + cell.n_rows - 1, cell.column,
                            cell.column + static_cast<std::uint32_t>(cell.n_columns) - 1});
    }

    Book& book_;
    const Limits& limits_;
    std::optional<GridWriter> writer_;
    std::string style_;
    std::vector<std::string> hidden_styles_;
    std::int64_t row_ = 1;
    std::int64_t n_row_repeats_ = 1;
    std::uint32_t column_ = 0;
    std::vector<OdsCell> cells_;
    OdsCell cell_;
    std::string text_;
    bool in_cell_ = false;
    bool in_paragraph_ = false;
    bool has_paragraph_ = false;
    bool covered_ = false;
    int n_annotations_ = 0;
};

}  // namespace detail_ods

Result<Book> read_ods(const Archive& archive, Book book, const Limits& limits) {
    book.kind = FileKind::ods;
    detail_ods::ContentReader reader(book, limits);
    std::optional<Error> stopped;
    XmlHandler handler;
    handler.start = [&](std::string_view name, const Attributes& attributes) {
        reader.start(name, attributes);
    };
    handler.text = [&](std::string_view piece) { reader.text(piece); };
    handler.end = [&](std::string_view name) {
        if (const Done ended = reader.end(name); !ended && !stopped) stopped = ended.error();
    };
    ENSEJAM_TRY_DO(read_xml(archive, "content.xml", handler, limits, book.file));
    if (stopped) return *stopped;
    return book;
}

}  // namespace ensejam::intake
