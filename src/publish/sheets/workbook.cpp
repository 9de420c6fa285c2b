#include "publish/sheets/workbook.h"

#include <set>

#include "publish/sheets/zip_writer.h"
#include "publish/words/html.h"
#include "publish/words/words.h"

// SpreadsheetML (ECMA-376): the smallest workbook that programs open without a question. Text is inline, so
// that nothing in a cell is ever run as a formula.
namespace ensejam::publish {
namespace detail_workbook {

constexpr std::string_view header = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view main_schema = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr int excel_epoch = -25569;  ///< 1899-12-30 as a Day

/// Formats of cells, by their order in styles.xml; a marked cell's is 5 further on.
enum Style { plain_cell = 0, heading_cell = 1, whole_cell = 2, decimal_cell = 3, day_cell = 4, n_styles = 5 };

std::string text_cell(const std::string& where, int style, std::string_view text) {
    return fmt::format("<c r=\"{}\" s=\"{}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                       where, style, escaped(text));
}

std::string number_cell(const std::string& where, int style, const std::string& digits) {
    return fmt::format("<c r=\"{}\" s=\"{}\"><v>{}</v></c>", where, style, digits);
}

std::string cell_of(const std::string& where, const Value& value, const ListColumn& column, bool is_marked) {
    const int mark = is_marked ? n_styles : 0;
    if (const auto* text = std::get_if<std::string>(&value)) {
        const auto day = column.is_day ? day_of_iso(*text) : std::nullopt;
        if (day) return number_cell(where, mark + day_cell, std::to_string(day->number - excel_epoch));
        return text_cell(where, mark + plain_cell, *text);
    }
    if (const auto* whole_number = std::get_if<std::int64_t>(&value))
        return number_cell(where, mark + (column.is_code ? plain_cell : whole_cell),
                           std::to_string(*whole_number));
    if (const auto* number = std::get_if<double>(&value))
        return number_cell(where, mark + decimal_cell, fmt::format("{}", *number));
    if (const auto* yes = std::get_if<bool>(&value))
        return fmt::format("<c r=\"{}\" s=\"{}\" t=\"b\"><v>{}</v></c>", where, mark + plain_cell,
                           *yes ? 1 : 0);
    return is_marked ? fmt::format("<c r=\"{}\" s=\"{}\"/>", where, mark + plain_cell) : std::string();
}

/// A column is as wide as its longest text, within reason.
std::string columns_of_sheet(const Listing& listing) {
    std::string result = "<cols>";
    for (std::size_t column = 0; column < listing.columns.size(); ++column) {
        std::size_t width = width_of(listing.columns[column].heading);
        for (const auto& row : listing.rows)
            if (const auto* text = std::get_if<std::string>(&row[column]))
                width = std::max(width, width_of(*text));
        result += fmt::format("<col min=\"{0}\" max=\"{0}\" width=\"{1}\" customWidth=\"1\"/>", column + 1,
                              std::clamp<std::size_t>(width + 3, 10, 60));
    }
    return result + "</cols>";
}

std::string merged_cells(std::span<const CellBlock> blocks) {
    if (blocks.empty()) return {};
    std::string xml = fmt::format("<mergeCells count=\"{}\">", blocks.size());
    for (const CellBlock& block : blocks)
        xml += fmt::format("<mergeCell ref=\"{}{}:{}{}\"/>", text::column_letters(block.first_column),
                           block.first_row, text::column_letters(block.last_column), block.last_row);
    return xml + "</mergeCells>";
}

std::string sheet_xml(const BookSheet& sheet, text::Language language) {
    const Listing& listing = sheet.listing;
    const std::set<std::pair<std::size_t, std::size_t>> marked(sheet.marked.begin(), sheet.marked.end());
    std::string xml = fmt::format(
        "{}<worksheet xmlns=\"{}\"><sheetViews><sheetView{} workbookViewId=\"0\"><pane ySplit=\"1\" "
        "topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>",
        header, main_schema, language == text::Language::fa ? " rightToLeft=\"1\"" : "");
    xml += columns_of_sheet(listing) + "<sheetData><row r=\"1\">";
    for (std::size_t column = 0; column < listing.columns.size(); ++column)
        xml += text_cell(text::column_letters(column) + "1", heading_cell, listing.columns[column].heading);
    xml += "</row>";
    for (std::size_t row = 0; row < listing.rows.size(); ++row) {
        xml += fmt::format("<row r=\"{}\">", row + 2);
        for (std::size_t column = 0; column < listing.rows[row].size(); ++column)
            xml +=
                cell_of(fmt::format("{}{}", text::column_letters(column), row + 2), listing.rows[row][column],
                        listing.columns[column], marked.contains({row, column}));
        xml += "</row>";
    }
    xml += "</sheetData>";
    if (!listing.columns.empty())
        xml += fmt::format("<autoFilter ref=\"A1:{}{}\"/>", text::column_letters(listing.columns.size() - 1),
                           listing.rows.size() + 1);
    return xml + merged_cells(sheet.merged) + "</worksheet>";
}

std::string styles_xml() {
    constexpr std::string_view formats =
        "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"{0}\" borderId=\"0\"{1}/>"
        "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"{0}\" borderId=\"0\" applyFont=\"1\"{1}/>"
        "<xf numFmtId=\"3\" fontId=\"0\" fillId=\"{0}\" borderId=\"0\" applyNumberFormat=\"1\"{1}/>"
        "<xf numFmtId=\"4\" fontId=\"0\" fillId=\"{0}\" borderId=\"0\" applyNumberFormat=\"1\"{1}/>"
        "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"{0}\" borderId=\"0\" applyNumberFormat=\"1\"{1}/>";
    return fmt::format(
        "{}<styleSheet xmlns=\"{}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" "
        "formatCode=\"yyyy\\-mm\\-dd\"/>"
        "</numFmts><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz "
        "val=\"11\"/>"
        "<name val=\"Calibri\"/></font></fonts><fills count=\"3\"><fill><patternFill "
        "patternType=\"none\"/></fill>"
        "<fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\">"
        "<fgColor rgb=\"FFFFF1CC\"/></patternFill></fill></fills><borders "
        "count=\"1\"><border><left/><right/><top/>"
        "<bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" "
        "fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"10\">{}{}</cellXfs></styleSheet>",
        header, main_schema, fmt::format(formats, 0, ""), fmt::format(formats, 2, " applyFill=\"1\""));
}

/// Names of sheets hold at most 31 letters and none of []:*?/\.
std::string sheet_name(std::string_view name, std::size_t rank) {
    std::u32string kept;
    for (const char32_t letter : text::code_points(name))
        if (kept.size() < 31 && std::u32string_view(U"[]:*?/\\'").find(letter) == std::u32string_view::npos)
            kept += letter;
    return kept.empty() ? fmt::format("{}", rank + 1) : text::utf8(kept);
}

std::string workbook_xml(std::span<const BookSheet> sheets) {
    std::string list;
    for (std::size_t rank = 0; rank < sheets.size(); ++rank)
        list += fmt::format("<sheet name=\"{}\" sheetId=\"{}\" r:id=\"rId{}\"/>",
                            escaped(sheet_name(sheets[rank].listing.name, rank)), rank + 1, rank + 1);
    return fmt::format("{}<workbook xmlns=\"{}\" xmlns:r=\"{}\"><sheets>{}</sheets></workbook>", header,
                       main_schema, relations, list);
}

std::string workbook_relations(std::size_t n_sheets) {
    std::string list;
    for (std::size_t rank = 1; rank <= n_sheets; ++rank)
        list += fmt::format(
            "<Relationship Id=\"rId{0}\" Type=\"{1}/worksheet\" Target=\"worksheets/sheet{0}.xml\"/>", rank,
            relations);
    list += fmt::format("<Relationship Id=\"rId{}\" Type=\"{}/styles\" Target=\"styles.xml\"/>", n_sheets + 1,
                        relations);
    return fmt::format(
        "{}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}"
        "</Relationships>",
        header, list);
}

std::string content_types(std::size_t n_sheets) {
    constexpr std::string_view kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    std::string list;
    for (std::size_t rank = 1; rank <= n_sheets; ++rank)
        list +=
            fmt::format("<Override PartName=\"/xl/worksheets/sheet{}.xml\" ContentType=\"{}worksheet+xml\"/>",
                        rank, kind);
    return fmt::format(
        "{0}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
        "Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default "
        "Extension=\"xml\" "
        "ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" "
        "ContentType=\"{1}sheet.main+xml\"/>"
        "<Override PartName=\"/xl/styles.xml\" ContentType=\"{1}styles+xml\"/>{2}</Types>",
        header, kind, list);
}

BookSheet read_me(std::span<const std::string> notes, text::Language language) {
    BookSheet sheet;
    sheet.listing.name = say(language, "export.read_me");
    sheet.listing.columns = {{.key = "note", .heading = say(language, "export.read_me")}};
    for (const std::string& note : notes) sheet.listing.rows.push_back({note});
    return sheet;
}

}  // namespace detail_workbook

using namespace detail_workbook;

std::vector<std::string> read_me_notes(text::Language language, const std::string& source, Day as_of) {
    std::vector<std::string> notes{say(language, "export.note.source", {{"source", source}})};
    if (as_of != no_day)
        notes.push_back(say(language, "export.note.as_of", {{"day", text::write_day(as_of, language)}}));
    for (const char* key :
         {"export.note.days", "export.note.money", "export.note.empty", "export.note.person"})
        notes.push_back(say(language, key));
    return notes;
}

std::string as_xlsx(std::span<const BookSheet> given, std::span<const std::string> notes,
                    text::Language language) {
    std::vector<BookSheet> sheets(given.begin(), given.end());
    if (!notes.empty()) sheets.push_back(read_me(notes, language));
    std::vector<std::pair<std::string, std::string>> parts{
        {"[Content_Types].xml", content_types(sheets.size())},
        {"_rels/.rels",
         fmt::format(
             "{}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
             "<Relationship Id=\"rId1\" Type=\"{}/officeDocument\" "
             "Target=\"xl/workbook.xml\"/></Relationships>",
             header, relations)},
        {"xl/workbook.xml", workbook_xml(sheets)},
        {"xl/_rels/workbook.xml.rels", workbook_relations(sheets.size())},
        {"xl/styles.xml", styles_xml()}};
    for (std::size_t rank = 0; rank < sheets.size(); ++rank)
        parts.emplace_back(fmt::format("xl/worksheets/sheet{}.xml", rank + 1),
                           sheet_xml(sheets[rank], language));
    return zipped(parts);
}

}  // namespace ensejam::publish
