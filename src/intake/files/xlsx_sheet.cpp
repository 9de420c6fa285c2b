#include <charconv>

#include "intake/files/formats.h"
#include "intake/files/grid_writer.h"
#include "intake/files/xlsx.h"
#include "intake/files/xml.h"

namespace ensejam::intake {
namespace detail_xlsx_sheet {

/// Column (from 0) and row (from 1) of "B12"; nothing when it is no such reference.
struct Reference {
    std::uint32_t column = 0;
    std::int64_t row = 0;
};
std::optional<Reference> reference(std::string_view text) {
    Reference found;
    std::size_t i = 0;
    std::uint32_t column = 0;
    for (; i < text.size() && text[i] >= 'A' && text[i] <= 'Z' && i < 4; ++i)
        column = column * 26 + static_cast<std::uint32_t>(text[i] - 'A' + 1);
    if (i == 0) return {};
    const auto [end, error] = std::from_chars(text.data() + i, text.data() + text.size(), found.row);
    if (error != std::errc{} || end != text.data() + text.size() || found.row < 1) return {};
    found.column = column - 1;
    return found;
}

/// Reads one sheet's XML into a grid.
class SheetReader {
public:
    SheetReader(const XlsxSheet& sheet, const XlsxWorkbook& workbook, Book& book, const Limits& limits)
        : workbook_(workbook), book_(book), sheet_(sheet.name), writer_(book, sheet.name, sheet.hidden, limits) {}

    void start(std::string_view name, const Attributes& attributes) {
        if (name == "row") start_row(attributes);
        if (name == "c") start_cell(attributes);
        if (name == "v" || (name == "t" && in_cell_ && n_readings_ == 0)) take_ = true;
        if (name == "rPh") ++n_readings_;
        if (name == "f" && in_cell_) has_formula_ = true;
        if (name == "is") value_.clear();
        if (name == "v") {
            value_.clear();
            has_value_ = true;
        }
        if (name == "mergeCell") merge(attributes["ref"]);
    }

    void text(std::string_view piece) {
        if (take_) value_ += piece;
    }

    void end(std::string_view name) {
        if (name == "v" || name == "t") take_ = false;
        if (name == "rPh") --n_readings_;
        if (name == "c") end_cell();
    }

    Result<Grid> finish() {
        if (n_absent_ > 0)
            book_.issues.push_back({.code = Code::file_damaged,
                                    .where = {book_.file, sheet_},
                                    .blanks = {{"form", "texts_absent"}, {"n", std::to_string(n_absent_)}}});
        return writer_.finish();
    }

private:
    void start_row(const Attributes& attributes) {
        std::int64_t number = 0;
        const std::string_view told = attributes["r"];
        std::from_chars(told.data(), told.data() + told.size(), number);
        row_ = number > 0 ? number : row_ + 1;
        column_ = 0;
    }

    void start_cell(const Attributes& attributes) {
        if (const auto told = reference(attributes["r"])) {
            column_ = told->column;
            row_ = told->row;
        }
        type_ = attributes["t"];
        const std::string_view style = attributes["s"];
        style_ = 0;
        std::from_chars(style.data(), style.data() + style.size(), style_);
        value_.clear();
        in_cell_ = true;
        has_value_ = has_formula_ = false;
    }

    void end_cell() {
        in_cell_ = false;
        if (has_formula_ && !has_value_ && value_.empty())
            writer_.note(Code::formula_without_value, row_, column_);
        const auto [text, kind] = read_value();
        if (!text.empty()) writer_.put(row_, column_, text, kind);
        if (kind == CellKind::error && !text.empty()) writer_.note(Code::cell_error, row_, column_);
        ++column_;
    }

    /// What the cell says and what kind it is; the text lives in the book's memory.
    std::pair<std::string_view, CellKind> read_value() {
        if (type_ == "s") {
            std::size_t rank = 0;
            const auto [end, error] = std::from_chars(value_.data(), value_.data() + value_.size(), rank);
            const bool is_known =
                error == std::errc{} && end != value_.data() && rank < workbook_.shared.size();
            n_absent_ += is_known || value_.empty() ? 0 : 1;
            return {is_known ? workbook_.shared[rank] : std::string_view{}, CellKind::text};
        }
        if (type_ == "inlineStr" || type_ == "str") return {book_.memory.copy(value_), CellKind::text};
        if (type_ == "b")
            return {value_ == "1" || value_ == "true" ? "TRUE"
                    : value_.empty()                  ? ""
                                                      : "FALSE",
                    CellKind::yes_no};
        if (type_ == "e") return {book_.memory.copy(value_), CellKind::error};
        if (type_ == "d") return {book_.memory.copy(iso_value()), CellKind::day};
        return number();
    }

    std::string iso_value() const {
        std::string text = value_;
        if (text.ends_with("T00:00:00")) text.resize(text.size() - 9);
        return text;
    }

    std::pair<std::string_view, CellKind> number() {
        double serial = 0;
        const auto [end, error] = std::from_chars(value_.data(), value_.data() + value_.size(), serial);
        const bool is_day_style = style_ < workbook_.is_day_style.size() && workbook_.is_day_style[style_];
        if (error == std::errc{} && end == value_.data() + value_.size() && is_day_style && serial >= 0) {
            const std::string day = day_text(serial, workbook_.is_1904);
            if (!day.empty()) return {book_.memory.copy(day), CellKind::day};
        }
        return {book_.memory.copy(number_text(value_)), CellKind::number};
    }

    void merge(std::string_view block) {
        const std::size_t colon = block.find(':');
        if (colon == std::string_view::npos) return;
        const auto first = reference(block.substr(0, colon));
        const auto last = reference(block.substr(colon + 1));
        if (first && last) writer_.merge({first->row, last->row, first->column, last->column});
    }

    const XlsxWorkbook& workbook_;
    Book& book_;
    std::string sheet_;
    GridWriter writer_;
    std::int64_t row_ = 0;
    std::uint32_t column_ = 0;
    std::string type_;
    std::string value_;
    std::size_t style_ = 0;
    bool in_cell_ = false;
    bool take_ = false;
    bool has_value_ = false;
    bool has_formula_ = false;
    int n_readings_ = 0;
    std::size_t n_absent_ = 0;  ///< cells whose text is not in the file
};

}  // namespace detail_xlsx_sheet

Result<Grid> read_xlsx_sheet(const Archive& archive, const XlsxSheet& sheet, const XlsxWorkbook& workbook,
                             Book& book, const Limits& limits) {
    detail_xlsx_sheet::SheetReader reader(sheet, workbook, book, limits);
    XmlHandler handler;
    handler.start = [&](std::string_view name, const Attributes& attributes) {
        reader.start(name, attributes);
    };
    handler.end = [&](std::string_view name) { reader.end(name); };
    handler.text = [&](std::string_view piece) { reader.text(piece); };
    ENSEJAM_TRY_DO(read_xml(archive, sheet.part, handler, limits, book.file));
    return reader.finish();
}

}  // namespace ensejam::intake
