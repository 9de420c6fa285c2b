#include "fuzz/feed.h"

#include <zip.h>

#include <cstdlib>

#include "intake/intake.h"

namespace fuzz {
namespace {

using namespace ensejam;

/// A small register with a place, a body and a programme, so that names are looked for.
const registry::Register& known() {
    static const registry::Register all = [] {
        registry::Change change;
        change.put.places = {
            {.id = {1}, .code = "alborz", .kind = registry::PlaceKind::province, .name_fa = "البرز"},
            {.id = {2},
             .code = "TCD14",
             .kind = registry::PlaceKind::county,
             .name_fa = "کرج",
             .parents = {{.parent = {1}}},
             .codes = {{.scheme = "pcode", .code = "TCD14"}}}};
        change.put.organisations = {
            {.id = {1}, .code = "welfare", .name_fa = "بهزیستی", .name_en = "Welfare"}};
        change.put.programmes = {{.id = {1}, .code = "skills", .name_fa = "مهارت‌های زندگی"}};
        return registry::Register().with(change);
    }();
    return all;
}

/// An archive with these entries, uncompressed or not as libzip likes.
std::string packed(std::initializer_list<std::pair<const char*, std::string_view>> entries) {
    zip_error_t why;
    zip_source_t* memory = zip_source_buffer_create(nullptr, 0, 0, &why);
    zip_t* archive = zip_open_from_source(memory, ZIP_CREATE | ZIP_TRUNCATE, &why);
    zip_source_keep(memory);
    for (const auto& [name, bytes] : entries)
        zip_file_add(archive, name, zip_source_buffer(archive, bytes.data(), bytes.size(), 0),
                     ZIP_FL_OVERWRITE);
    zip_close(archive);
    zip_stat_t stat;
    zip_source_open(memory);
    zip_source_stat(memory, &stat);
    std::string result(stat.size, '\0');
    zip_source_read(memory, result.data(), result.size());
    zip_source_close(memory);
    zip_source_free(memory);
    return result;
}

std::string as_xlsx(std::string_view sheet) {
    constexpr std::string_view top =
        R"(<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>)";
    constexpr std::string_view workbook =
        R"(<workbook xmlns:r="y"><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>)";
    constexpr std::string_view relations =
        R"(<Relationships><Relationship Id="r1" Type="x/worksheet" Target="sheet1.xml"/></Relationships>)";
    return packed({{"_rels/.rels", top},
                   {"xl/workbook.xml", workbook},
                   {"xl/_rels/workbook.xml.rels", relations},
                   {"xl/sheet1.xml", sheet}});
}

void require(bool holds) {
    if (!holds) std::abort();
}

/// Every cell can be looked at, and lies inside its row.
void look_at_all(const intake::Book& book) {
    std::size_t n_bytes = 0;
    for (const intake::Grid& grid : book.grids)
        for (std::size_t rank = 0; rank < grid.rows.size(); ++rank)
            for (std::uint32_t column = 0; column < grid.rows[rank].n_cells; ++column)
                for (const char sign : grid.at(rank, column).text()) n_bytes += sign == '\n' ? 2 : 1;
    require(n_bytes < (1ULL << 40));
}

}  // namespace

void feed(std::string_view kind, std::string_view bytes) {
    std::string file(bytes);
    if (kind == "xlsx" && !file.starts_with("PK")) file = as_xlsx(bytes);
    if (kind == "ods" && !file.starts_with("PK")) file = packed({{"content.xml", bytes}});
    if (kind == "hxl") file = "Organisation,Province,Secteur\n" + file;
    const std::string name = "fuzz." + std::string(kind == "hxl" ? "csv" : kind);
    auto book = intake::read_book(std::move(file), name);
    if (!book) return;
    look_at_all(*book);
    const auto taken = intake::take_in(*book, known());
    if (!taken) return;
    const auto& counts = taken->sheet.counts;
    require(counts.rows == counts.accepted + counts.questions + counts.returned);
    require(taken->sheet.questions.size() <= 5);
    (void)known().with(taken->change);
}

}  // namespace fuzz
