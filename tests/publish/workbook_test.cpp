#include "publish/sheets/workbook.h"

#include <doctest/doctest.h>
#include <zip.h>

#include "publish/publish.h"

using namespace ensejam;
using text::Language;

namespace {

/// The bytes of one part of a workbook in memory.
std::string part_of(std::string bytes, const char* name) {
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    REQUIRE(archive != nullptr);
    zip_stat_t stat;
    REQUIRE(zip_stat(archive, name, 0, &stat) == 0);
    std::string part(stat.size, '\0');
    zip_file_t* file = zip_fopen(archive, name, 0);
    zip_fread(file, part.data(), part.size());
    zip_fclose(file);
    zip_close(archive);
    return part;
}

publish::BookSheet a_sheet() {
    publish::BookSheet sheet;
    sheet.listing = {.name = "فعالیت‌ها: [۱]",
                     .columns = {{"place", "جا"}, {"from", "از", false, true}, {"money", "پول"}},
                     .rows = {{std::string("=1+1 <b>"), std::string("2026-03-21"), std::int64_t{2300000}},
                              {std::string("مصباح"), std::string("نامعلوم"), 0.5}}};
    sheet.marked = {{1, 0}};
    return sheet;
}

}  // namespace

TEST_CASE(
    "workbook: numbers and days are real, text is never a formula, the sheet reads from right to left") {
    const std::vector<publish::BookSheet> sheets{a_sheet()};
    const std::string xml = part_of(publish::as_xlsx(sheets, {}, Language::fa), "xl/worksheets/sheet1.xml");
    CHECK(xml.find("rightToLeft=\"1\"") != std::string::npos);
    CHECK(xml.find("state=\"frozen\"") != std::string::npos);
    CHECK(xml.find("<c r=\"C2\" s=\"2\"><v>2300000</v></c>") != std::string::npos);
    CHECK(xml.find("<c r=\"B2\" s=\"4\"><v>46102</v></c>") != std::string::npos);
    CHECK(xml.find("<c r=\"A2\" s=\"0\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1 &lt;b&gt;</t>") !=
          std::string::npos);
    CHECK(xml.find("<f>") == std::string::npos);
    CHECK(xml.find("نامعلوم") != std::string::npos);
    CHECK(xml.find("<c r=\"A3\" s=\"5\"") != std::string::npos);
    const std::string english =
        part_of(publish::as_xlsx(sheets, {}, Language::en), "xl/worksheets/sheet1.xml");
    CHECK(english.find("rightToLeft") == std::string::npos);
}

TEST_CASE("workbook: notes become a read-me sheet, and names of sheets lose what programs refuse") {
    const std::vector<publish::BookSheet> sheets{a_sheet()};
    const auto notes = publish::read_me_notes(Language::en, "demo", *day_of_jalali({1405, 6, 31}));
    const std::string bytes = publish::as_xlsx(sheets, notes, Language::en);
    const std::string book = part_of(bytes, "xl/workbook.xml");
    CHECK(book.find("<sheet name=\"فعالیت‌ها ۱\" sheetId=\"1\"") != std::string::npos);
    CHECK(book.find("<sheet name=\"Read me\" sheetId=\"2\"") != std::string::npos);
    CHECK(part_of(bytes, "xl/worksheets/sheet2.xml").find("Source: demo") != std::string::npos);
}

TEST_CASE("workbook: the same tables give the same bytes") {
    const std::vector<publish::BookSheet> sheets{a_sheet()};
    CHECK(publish::as_xlsx(sheets, {}, Language::fa) == publish::as_xlsx(sheets, {}, Language::fa));
}
