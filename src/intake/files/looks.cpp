#include "intake/files/looks.h"

#include <array>

#include "intake/files/formats.h"

namespace ensejam::intake {
namespace detail_looks {

using namespace std::string_view_literals;

constexpr Look picture(std::string_view kind) { return {kind, "picture"}; }
constexpr Look document(std::string_view kind, std::string_view ending) { return {kind, "document", ending}; }
constexpr Look packed(std::string_view kind) { return {kind, "archive"}; }
constexpr Look sheet(std::string_view kind, std::string_view ending) { return {kind, "sheet", ending}; }
constexpr Look data(std::string_view kind) { return {kind, "database"}; }

struct Signature {
    std::size_t at = 0;
    std::string_view bytes{};
    Look look{};
};

constexpr auto signatures = std::to_array<Signature>({
    {0, "%PDF"sv, {"PDF", "pdf"}},
    {0, "\x89PNG"sv, picture("PNG")},
    {0, "\xFF\xD8\xFF"sv, picture("JPEG")},
    {0, "GIF8"sv, picture("GIF")},
    {0, "II*\0"sv, picture("TIFF")},
    {0, "MM\0*"sv, picture("TIFF")},
    {6, "\0\0\0\0"sv, picture("BMP")},  // begins with BM
    {8, "WEBP"sv, picture("WebP")},     // begins with RIFF
    {4, "ftyphei"sv, picture("HEIC")},
    {4, "ftypmif1"sv, picture("HEIC")},
    {4, "ftypavif"sv, picture("AVIF")},
    {0, "{\\rtf"sv, document("RTF", ".rtf")},
    {0, "\x1F\x8B"sv, packed("GZIP")},
    {0, "7z\xBC\xAF"sv, packed("7-Zip")},
    {0, "Rar!"sv, packed("RAR")},
    {0, "SQLite format 3"sv, data("SQLite")},
    {0, "PAR1"sv, data("Parquet")},
});

/// Two kinds are told by bytes that stand further on; a text may hold those, so its beginning counts too.
bool begins_as(const Signature& signature, std::string_view bytes) {
    if (signature.look.kind == "BMP") return bytes.starts_with("BM");
    if (signature.look.kind == "WebP") return bytes.starts_with("RIFF");
    return true;
}

/// The old files of Office are of one form; the name of a stream, in UTF-16, tells the program. Of a file in
/// another one the name of the outer stands first.
Look look_of_office(std::string_view bytes) {
    constexpr std::pair<std::string_view, Look> streams[] = {
        {"W\0o\0r\0k\0b\0o\0o\0k\0"sv, sheet("XLS", ".xls")},
        {"B\0o\0o\0k\0\0"sv, sheet("XLS", ".xls")},
        {"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv, document("DOC", ".doc")},
        {"P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0 \0D\0"sv, document("PPT", ".ppt")},
    };
    Look look = document("Office", ".doc");
    std::size_t first = std::string_view::npos;
    for (const auto& [name, found] : streams)
        if (const std::size_t at = bytes.find(name); at < first) {
            first = at;
            look = found;
        }
    return look;
}

/// The type that an OpenDocument file or a book tells of itself in its first part.
Look look_of_type(std::string_view type) {
    if (type.starts_with("application/vnd.oasis.opendocument.spreadsheet")) return {};
    if (type.starts_with("application/vnd.oasis.opendocument.text")) return document("ODT", ".odt");
    if (type.starts_with("application/vnd.oasis.opendocument.presentation")) return document("ODP", ".odp");
    if (type.starts_with("application/vnd.oasis.opendocument.graphics")) return picture("ODG");
    if (type.starts_with("application/epub")) return document("EPUB", ".epub");
    return {};
}

}  // namespace detail_looks

using namespace detail_looks;

Look look_of(std::string_view bytes) {
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) return look_of_office(bytes);
    for (const Signature& signature : signatures)
        if (bytes.size() > signature.at && bytes.substr(signature.at).starts_with(signature.bytes) &&
            begins_as(signature, bytes))
            return signature.look;
    const bool is_xml_sheet =
        bytes.starts_with("<") &&
        bytes.substr(0, 2000).find("urn:schemas-microsoft-com:office:spreadsheet") != std::string_view::npos;
    return is_xml_sheet ? sheet("XML Spreadsheet 2003", ".xml") : Look{};
}

Result<Look> look_of(const Archive& archive) {
    if (archive.has("word/document.xml")) return document("DOCX", ".docx");
    if (archive.has("ppt/presentation.xml")) return document("PPTX", ".pptx");
    if (archive.has("xl/workbook.bin")) return sheet("XLSB", ".xlsb");
    for (const std::string& entry : archive.entries())
        if (entry.ends_with(".iwa")) return Look{.kind = "Apple iWork"};
    if (!archive.has("mimetype")) return Look{};
    std::string type;
    ENSEJAM_TRY_DO(archive.read("mimetype", [&](std::string_view piece) {
        type += piece;
        return false;
    }));
    return look_of_type(type);
}

Error not_read(const Look& look, std::string_view file_name) {
    Blanks blanks{{"kind", std::string(look.kind)}, {"ending", std::string(look.ending)}};
    if (!look.form.empty()) blanks.emplace_back("form", std::string(look.form));
    return file_error(Code::file_kind_unknown, file_name, std::move(blanks));
}

}  // namespace ensejam::intake
