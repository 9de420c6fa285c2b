#include "intake/files/looks.h"

#include <doctest/doctest.h>

#include "intake/intake.h"
#include "intake/packed.h"

using namespace ensejam;
using namespace std::string_literals;

namespace {

/// "kind form ending" of the refusal as a file that is not read; else the name of its code.
std::string refusal_of(const std::string& bytes, const std::string& name) {
    const auto book = intake::read_book(bytes, name);
    REQUIRE_FALSE(book);
    if (book.error().code != Code::file_kind_unknown) return std::string(row_of(book.error().code).name);
    std::string said;
    for (const char* blank : {"kind", "form", "ending"})
        for (const auto& [key, value] : book.error().blanks)
            if (key == blank && !value.empty()) said += (said.empty() ? "" : " ") + value;
    return said;
}

/// An old file of Office that holds a stream of this name.
std::string office(const std::string& stream) {
    std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(600, '\0');
    for (const char letter : stream) bytes += {letter, '\0'};
    return bytes + std::string(64, '\0');
}

}  // namespace

TEST_CASE("file: a picture, a PDF and a document are told by their first bytes, whatever their names say") {
    for (const char* name : {"a.xlsx", "a.csv", "a.png", "a.json"}) {
        CHECK(refusal_of("\x89PNG\r\n\x1A\n"s, name) == "PNG picture");
        CHECK(refusal_of("\xFF\xD8\xFF\xE0\0\x10JFIF"s, name) == "JPEG picture");
        CHECK(refusal_of("GIF89a\1\0"s, name) == "GIF picture");
        CHECK(refusal_of("RIFF\x24\0\0\0WEBPVP8 "s, name) == "WebP picture");
        CHECK(refusal_of("BM\x36\1\0\0\0\0\0\0\x36\0\0\0"s, name) == "BMP picture");
        CHECK(refusal_of("%PDF-1.7\n", name) == "PDF pdf");
        CHECK(refusal_of("{\\rtf1 text}", name) == "RTF document .rtf");
        CHECK(refusal_of("<html><table></table></html>", name) == "HTML page .html");
        CHECK(refusal_of("\x1F\x8B\x08\0"s, name) == "GZIP archive");
        CHECK(refusal_of("SQLite format 3\0"s, name) == "SQLite database");
    }
}

TEST_CASE("file: of the old files of Office a sheet is told apart from a document and from a password") {
    CHECK(refusal_of(office("Workbook"), "a.xlsx") == "XLS sheet .xls");
    CHECK(refusal_of(office("Book"), "a.xls") == "XLS sheet .xls");
    CHECK(refusal_of(office("WordDocument"), "a.csv") == "DOC document .doc");
    CHECK(refusal_of(office("PowerPoint Document"), "a.xlsx") == "PPT document .ppt");
    CHECK(refusal_of(office("EncryptedPackage"), "a.xlsx") == "file_encrypted");
}

TEST_CASE("file: a document or a sheet of another form is told by the parts in it") {
    CHECK(refusal_of(packed({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w/>"}}),
                     "a.xlsx") == "DOCX document .docx");
    CHECK(refusal_of(packed({{"ppt/presentation.xml", "<p/>"}}), "a.pptx") == "PPTX document .pptx");
    CHECK(refusal_of(packed({{"xl/workbook.bin", "\x83\1"}}), "a.xlsx") == "XLSB sheet .xlsb");
    const Entries text{{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<o/>"}};
    CHECK(refusal_of(packed(text), "a.ods") == "ODT document .odt");
    CHECK(refusal_of(packed({{"a.png", "\x89PNG"}}), "a.zip") == "PNG picture");
    CHECK(refusal_of(packed({{"a.csv", "a,b"}, {"b.csv", "a,b"}}), "a.zip") == "ZIP archive");
    CHECK(refusal_of("<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>",
                     "a.xls") == "XML Spreadsheet 2003 sheet .xml");
}

TEST_CASE("file: behind the name of a workbook another ending is advised only where it helps") {
    CHECK(refusal_of("place,organisation\nX,A\n", "a.xlsx") == "file_not_as_named");
    CHECK(refusal_of("[{\"place\": \"X\"}]", "a.xlsx") == "file_not_as_named");
    CHECK(refusal_of("<rows><row><place>X</place></row></rows>", "a.ods") == "file_not_as_named");
    CHECK(refusal_of("<!DOCTYPE html><html></html>", "a.xlsx") == "HTML page .html");
    CHECK(refusal_of("<?xml version='1.0'?>\n<!DOCTYPE html><html></html>", "a.xlsx") == "HTML page .html");
}

TEST_CASE("file: texts that begin like a picture are read") {
    const auto book = intake::read_book("BM,place\n1,X\n", "a.csv");
    REQUIRE(book);
    CHECK(book->grids[0].rows.size() == 2);
}
