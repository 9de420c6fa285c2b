#include "intake/table/choices.h"

#include "taken.h"

using namespace ensejam;

namespace {

/// The lists of a template's drop-down cells, side by side.
const std::string lists =
    "Organisation,Sector,District,Status,Activity,Target group\n"
    "Rosta,Health,Velim,Planned,Seeds,Men\nTamda,Water,Sorin,Ongoing,Tools,Women\nVesna,,Karsu,Completed,"
    "Wells,\n"
    "Bolen,,Ternat,,Tents,\nKadir,,,,Kits,\nOmbra,,,,Cash,\nSelva,,,,Food,\nZorin,,,,Goats,\nArdat,,,,,"
    "\nElbin,,,,,\n"
    "Ustra,,,,,\nIvren,,,,,\n";

const std::string activities =
    "Organisation,Sector,District,Status,Activity,Target group\n"
    "Rosta,Health,Velim,Planned,Seeds,Men\nTamda,Water,Sorin,Ongoing,Tools,Women\n";

Result<intake::Taken> took(const std::string& csv, const std::string& sheet) {
    intake::Book book = *intake::read_book(csv, "sheet.csv");
    book.grids.at(0).sheet = sheet;
    return intake::take_in(book, registry::Register());
}

}  // namespace

TEST_CASE("choices: lists side by side that end each for itself are refused as a list") {
    const auto refused = took(lists, "Tabelle");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::list_of_others);
}

TEST_CASE("choices: of a sheet that is called so, fewer and less different lists are enough") {
    const std::string csv =
        "Organisation,Sector,District,Activity\nRosta,Health,Velim,Seeds\nTamda,Water,Sorin,Tools\n"
        "Vesna,,Karsu,Wells\nBolen,,,Tents\nKadir,,,\n";
    for (const char* name : {"Lists", "Listes", "Listas", "Dropdown", "فهرست‌ها", "Lists 2"}) {
        CAPTURE(name);
        CHECK_FALSE(took(csv, name));
    }
    CHECK(took(csv, "Activities"));
}

TEST_CASE("choices: activities are none, also of a sheet called so, with empty ends or with holes") {
    CHECK(took(activities, "Lists"));
    CHECK(
        took("Organisation,Sector,District,Status,Remarks\nRosta,Health,Velim,Done,x\nTamda,Water,Sorin,,\n",
             "Lists"));
    CHECK(took(activities, "4W"));
    const std::string with_ends =
        "Organisation,Sector,District,Status,Activity,Target group\n"
        "Rosta,Health,Velim,Planned,Seeds,Men\nTamda,Water,Sorin,,Tools,Women\n"
        "Vesna,Water,Karsu,,Wells,\nBolen,Food,Ternat,,Tents,\nRosta,Food,Velim,,Kits,\n"
        "Tamda,Food,Velim,,Kits,\nVesna,Food,Velim,,Kits,\n";
    CHECK(took(with_ends, "4W"));
    const std::string with_holes =
        "Organisation,Sector,District,Status,Activity,Target group\n"
        "Rosta,Health,,Planned,,Men\n,Water,Sorin,,Tools,\nVesna,,Karsu,,Wells,\n"
        "Bolen,,Ternat,,Tents,\nRosta,,,,Kits,\nTamda,,,,Kits,\nVesna,,,,Kits,\n";
    CHECK(took(with_holes, "4W"));
}

TEST_CASE("choices: beside a sheet of activities, the one of lists is passed over") {
    intake::Book book = *intake::read_book(lists, "sheet.csv");
    book.grids.at(0).sheet = "Vocabulary";
    intake::Book other =
        *intake::read_book("Organisation,District,Activity\nRosta,Velim,Seeds\n", "sheet.csv");
    other.grids.at(0).sheet = "4W";
    book.grids.push_back(other.grids.at(0));
    const auto table = intake::find_table(book);
    REQUIRE(table);
    CHECK(book.grids[table->grid].sheet == "4W");
}
