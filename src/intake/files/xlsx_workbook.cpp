#include "intake/files/formats.h"
#include "intake/files/looks.h"
#include "intake/files/xlsx.h"
#include "intake/files/xml.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_xlsx_workbook {

/// Entry names by relation id, for relations whose type ends so.
struct Relation {
    std::string id{};
    std::string type{};
    std::string target{};
};

/// A target as an entry name: from the folder of the part that names it, or from the root when it begins with
/// a slash.
std::string resolved(std::string_view folder, std::string_view target) {
    std::string path =
        target.starts_with("/") ? std::string(target.substr(1)) : std::string(folder) + std::string(target);
    for (std::size_t up = path.find("../"); up != std::string::npos; up = path.find("../")) {
        const std::size_t parent = up < 2 ? 0 : path.rfind('/', up - 2);
        path.erase(parent == std::string::npos ? 0 : (parent == 0 ? 0 : parent + 1),
                   up + 3 - (parent == std::string::npos ? 0 : (parent == 0 ? 0 : parent + 1)));
    }
    return path;
}

Result<std::vector<Relation>> read_relations(const Archive& archive, const std::string& entry,
                                             std::string_view folder, const Limits& limits,
                                             std::string_view file) {
    std::vector<Relation> relations;
    if (!archive.has(entry)) return relations;
    XmlHandler handler;
    handler.start = [&](std::string_view name, const Attributes& attributes) {
        if (name != "Relationship" || attributes["TargetMode"] == "External") return;
        relations.push_back({std::string(attributes["Id"]), std::string(attributes["Type"]),
                             resolved(folder, attributes["Target"])});
    };
    ENSEJAM_TRY_DO(read_xml(archive, entry, handler, limits, file));
    return relations;
}

std::string target_of_type(const std::vector<Relation>& relations, std::string_view ending) {
    for (const Relation& relation : relations)
        if (relation.type.ends_with(ending)) return relation.target;
    return {};
}

std::string folder_of(const std::string& entry) { return entry.substr(0, entry.rfind('/') + 1); }

std::string relations_entry_of(const std::string& entry) {
    const std::string folder = folder_of(entry);
    return folder + "_rels/" + entry.substr(folder.size()) + ".rels";
}

Done read_sheets(const Archive& archive, const std::string& entry, const std::vector<Relation>& relations,
                 XlsxWorkbook& workbook, const Limits& limits, std::string_view file) {
    XmlHandler handler;
    handler.start = [&](std::string_view name, const Attributes& attributes) {
        if (name == "workbookPr" && !attributes["date1904"].empty())
            workbook.is_1904 = attributes["date1904"] == "1" || attributes["date1904"] == "true";
        if (name != "sheet") return;
        const bool is_hidden = attributes["state"] == "hidden" || attributes["state"] == "veryHidden";
        const auto relation =
            std::find_if(relations.begin(), relations.end(),
                         [&](const Relation& each) { return each.id == attributes["id"]; });
        // A sheet of another kind, as one of a chart alone, has no cells.
        if (relation == relations.end() || relation->type.ends_with("/worksheet"))
            workbook.sheets.push_back({std::string(attributes["name"]),
                                       relation == relations.end() ? "" : relation->target, is_hidden});
    };
    return read_xml(archive, entry, handler, limits, file);
}

/// Built-in number formats that show days or times of day (ECMA-376 part 1, 18.8.30).
bool is_built_in_day(int format) {
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || format == 45 || format == 47 ||
           (format >= 50 && format <= 58);
}

int to_number(std::string_view text) {
    return text.empty() || text.size() > 6 || text.find_first_not_of("0123456789") != std::string_view::npos
               ? 0
               : std::stoi(std::string(text));
}

Done read_styles(const Archive& archive, const std::string& entry, XlsxWorkbook& workbook,
                 const Limits& limits, std::string_view file) {
    if (entry.empty() || !archive.has(entry)) return done();
    std::map<int, bool> own_formats;
    bool in_cell_formats = false;
    XmlHandler handler;
    handler.start = [&](std::string_view name, const Attributes& attributes) {
        if (name == "numFmt")
            own_formats[to_number(attributes["numFmtId"])] = is_day_format(attributes["formatCode"]);
        if (name == "cellXfs") in_cell_formats = true;
        if (name != "xf" || !in_cell_formats) return;
        const int format = to_number(attributes["numFmtId"]);
        const auto own = own_formats.find(format);
        workbook.is_day_style.push_back(own != own_formats.end() ? own->second : is_built_in_day(format));
    };
    handler.end = [&](std::string_view name) {
        if (name == "cellXfs") in_cell_formats = false;
    };
    return read_xml(archive, entry, handler, limits, file);
}

/// An underscore that would begin an escape is itself written _x005F_ (ECMA-376 part 1, 22.9.2.19).
std::string without_escaped_underscores(std::string text) {
    constexpr std::string_view escape = "_x005F_";
    for (std::size_t at = text.find(escape); at != std::string::npos; at = text.find(escape, at + 1))
        text.replace(at, escape.size(), "_");
    return text;
}

/// Shared strings: runs of rich text are joined, readings of characters (rPh) are left out.
Done read_shared(const Archive& archive, const std::string& entry, XlsxWorkbook& workbook, Book& book,
                 const Limits& limits) {
    if (entry.empty() || !archive.has(entry)) return done();
    std::string text;
    bool in_text = false;
    int in_reading = 0;
    XmlHandler handler;
    handler.start = [&](std::string_view name, const Attributes&) {
        if (name == "si") text.clear();
        if (name == "rPh") ++in_reading;
        in_text = name == "t" && in_reading == 0;
    };
    handler.end = [&](std::string_view name) {
        if (name == "si") workbook.shared.push_back(book.memory.copy(without_escaped_underscores(text)));
        if (name == "rPh") --in_reading;
        if (name == "t") in_text = false;
    };
    handler.text = [&](std::string_view piece) {
        if (in_text) text += piece;
    };
    return read_xml(archive, entry, handler, limits, book.file);
}

}  // namespace detail_xlsx_workbook

bool is_day_format(std::string_view format) {
    if (format.size() < 2) return false;  // a lone "d" or "h" shows a part of a day, as a number
    bool in_quotes = false;
    bool in_brackets = false;
    for (std::size_t i = 0; i < format.size(); ++i) {
        const char sign = format[i];
        if (sign == '"') in_quotes = !in_quotes;
        if (in_quotes) continue;
        if (sign == '\\' || sign == '_' || sign == '*') {
            ++i;
            continue;
        }
        if (sign == '[') {
            in_brackets = true;
            if (i + 1 < format.size() &&
                std::string_view("hHmMsS").find(format[i + 1]) != std::string_view::npos &&
                (i + 2 >= format.size() ||
                 std::string_view("hHmMsS]").find(format[i + 2]) != std::string_view::npos))
                return false;
        }
        if (sign == ']') in_brackets = false;
        if (sign == ';') return false;
        if (!in_brackets && std::string_view("dDmMyYhHsS").find(sign) != std::string_view::npos)
            return !format.starts_with("General");
    }
    return false;
}

Result<XlsxWorkbook> read_xlsx_workbook(const Archive& archive, Book& book, const Limits& limits) {
    using namespace detail_xlsx_workbook;
    ENSEJAM_TRY(const auto top, read_relations(archive, "_rels/.rels", "", limits, book.file));
    std::string entry = target_of_type(top, "/officeDocument");
    if (entry.empty()) entry = "xl/workbook.xml";
    if (!archive.has(entry)) return not_read({"ZIP", "archive"}, book.file);
    ENSEJAM_TRY(const auto relations,
                read_relations(archive, relations_entry_of(entry), folder_of(entry), limits, book.file));
    XlsxWorkbook workbook;
    ENSEJAM_TRY_DO(read_sheets(archive, entry, relations, workbook, limits, book.file));
    ENSEJAM_TRY_DO(read_styles(archive, target_of_type(relations, "/styles"), workbook, limits, book.file));
    ENSEJAM_TRY_DO(read_shared(archive, target_of_type(relations, "/sharedStrings"), workbook, book, limits));
    return workbook;
}

}  // namespace ensejam::intake
