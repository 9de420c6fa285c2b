#include "desk/desk.h"

#include "../demo_register.h"
#include "publish/publish.h"

using namespace ensejam;

// A sheet that is sent again after its sender did what was advised is told once, not twice.
namespace {

struct Street {
    registry::Register known{};

    desk::Received take(const std::string& name, const std::string& bytes, desk::TakeInOptions options = {}) {
        auto taken = desk::take_in(std::move(known), {{.name = name, .bytes = bytes}}, options);
        known = std::move(taken.known);
        REQUIRE_FALSE(taken.files.front().refused);
        return std::move(taken.files.front());
    }
    std::size_t n_activities() const { return known.tables().activities.size(); }
    std::size_t n_projects() const { return known.tables().projects.size(); }
};

desk::TakeInOptions answering(const std::string& column, const std::string& field) {
    return {.intake = {.answers = {.field_of_column = {{column, field}}}}};
}

constexpr const char* plain =
    "Register,Organisation,Programme,City,People\n"
    "R1,Red Cross,Food,Segou,10\nR1,Red Cross,Water,Mopti,20\nR2,Oxfam,Food,Mopti,30\n";

}  // namespace

TEST_CASE("told again: an answer that says what a column is tells the same rows, not further ones") {
    Street street;
    street.take("a.csv", plain);
    REQUIRE(street.n_activities() == 3);
    const auto again = street.take("a.csv", plain, answering("Register", "project_code"));
    CHECK_FALSE(again.is_known);
    CHECK(again.difference.activities.added.empty());
    CHECK(again.difference.activities.missing.empty());
    CHECK(street.n_activities() == 3);
    CHECK(street.n_projects() == 2);
    for (const auto& project : street.known.tables().projects) CHECK_FALSE(project.code.empty());
}

TEST_CASE("told again: an answer that takes the number of a project away parts it into its rows") {
    Street street;
    street.take("a.csv", plain, answering("Register", "project_code"));
    REQUIRE(street.n_projects() == 2);
    street.take("a.csv", plain, answering("Register", "none"));
    CHECK(street.n_activities() == 3);
}

TEST_CASE("told again: a column that was added tells more of the same rows, also where no sender is known") {
    for (const char* file : {"a.csv", "A.txt"}) {
        CAPTURE(file);
        Street street;
        street.take(file, plain);
        const auto again = street.take("a.csv",
                                       "Register,Organisation,Programme,City,People,Start\n"
                                       "R1,Red Cross,Food,Segou,10,2025-01-01\n"
                                       "R1,Red Cross,Water,Mopti,20,2025-02-01\n"
                                       "R2,Oxfam,Food,Mopti,30,2025-03-01\n"
                                       "R3,Oxfam,Water,Segou,40,2025-03-01\n");
        CHECK(again.difference.activities.added.size() == 1);
        CHECK(again.difference.activities.changed.size() == 3);
        CHECK(street.n_activities() == 4);
    }
}

TEST_CASE("told again: another file of the same name, about other bodies and places, is not this one") {
    Street street;
    street.take("a.csv", plain);
    street.take("a.csv",
                "Organisation,Programme,City,People,Start\n"
                "Caritas,Shelter,Gao,10,2025-01-01\nMSF,Health,Kidal,20,2025-02-01\n");
    CHECK(street.n_activities() == 5);
}

TEST_CASE("told again: numbers of projects that were given to the rows move them, and double nothing") {
    Street street;
    street.take("a.csv", plain);
    const auto again = street.take("a.csv",
                                   "Register,Organisation,Programme,City,People,Project code\n"
                                   "R1,Red Cross,Food,Segou,10,P1\nR1,Red Cross,Water,Mopti,20,P1\n"
                                   "R2,Oxfam,Food,Mopti,30,P1\n");
    CHECK(street.n_activities() == 3);
    CHECK(street.n_projects() == 1);
    CHECK(again.difference.activities.added.empty());
}

TEST_CASE("told again: the same file is read anew when the register knows more than before") {
    const Street province{demo::empty_register()};
    const auto sheet = demo::bytes_of(demo::folder / "sheets/01-welfare.xlsx");
    Street street = province;
    const auto first = street.take("01.xlsx", sheet);
    REQUIRE(first.sheet.counts.questions == 1);
    const std::size_t n_before = street.n_activities();
    CHECK(street.take("01.xlsx", sheet).is_known);
    registry::Change place;
    const auto above = street.known.place_coded("taleghan");
    REQUIRE(above);
    place.put.places = {{.id = street.known.next_id<registry::Place>(),
                         .code = "sepehr7",
                         .kind = registry::PlaceKind::neighbourhood,
                         .name_fa = "محله سپهر هفتم",
                         .parents = {{.parent = above}}}};
    street.known = std::move(street.known).with(place);
    const auto again = street.take("01.xlsx", sheet);
    CHECK_FALSE(again.is_known);
    CHECK(again.sheet.counts.questions == 0);
    CHECK(street.n_activities() == n_before + 1);
    CHECK(street.take("01.xlsx", sheet).is_known);
}

TEST_CASE("told again: a sender that is told afterwards is that of the rows that are known") {
    Street street;
    registry::Change body;
    body.put.organisations = {
        {.id = {1}, .code = "brc", .name_fa = "British Red Cross", .name_en = "British Red Cross"}};
    street.known = street.known.with(body);
    const std::string sheet =
        "Programme,City,People,Start\nFood,Segou,10,2025-01-01\nWater,Mopti,20,2025-01-01\n";
    street.take("a.csv", sheet);
    REQUIRE(street.n_activities() == 2);
    street.take("a.csv", sheet, {.intake = {.sender = {1}}});
    CHECK(street.n_activities() == 2);
    for (const auto& activity : street.known.tables().activities)
        CHECK(activity.organisation == Id<registry::Organisation>{1});
}

TEST_CASE("told again: an old file does not undo what a newer one told since") {
    Street street;
    const std::string old = "Organisation,Programme,City,People,Project code\nRed Cross,Food,Segou,10,P1\n";
    street.take("a.csv", old);
    street.take("a.csv", "Organisation,Programme,City,People,Project code\nRed Cross,Food,Segou,15,P1\n");
    CHECK(street.take("a.csv", old).is_known);
    REQUIRE(street.n_activities() == 1);
    CHECK(street.known.tables().activities.front().people_reached == 15);
}

TEST_CASE("told again: what a sheet itself proposed is no news when the same file comes again") {
    const std::string sheet =
        "Organisation,Programme,County,City,City code\n"
        "Red Cross,Food,Djenne,Nema-Badenyakafo,\nRed Cross,Food,Bankass,Nema Badenyakafo,ML050308\n"
        "Red Cross,Water,Djenne,Nema Badenyakafo,ML050308\n";
    Street street;
    street.take("a.csv", sheet);
    CHECK(street.take("b.csv", sheet).is_known);
}

TEST_CASE("told again: a second sheet of one workbook stands beside the first, and takes nothing from it") {
    const auto path = std::filesystem::path(ENSEJAM_SHARED_DIR "/data/3w/format-samples/input-quality.xlsx");
    if (!std::filesystem::exists(path)) {
        MESSAGE("skipped: the shared samples are absent");
        return;
    }
    Street street;
    street.take("q.xlsx", demo::bytes_of(path));
    const std::size_t n_first = street.n_activities();
    const auto second =
        street.take("q.xlsx", demo::bytes_of(path), {.intake = {.sheet = "input-quality-hxl"}});
    CHECK(second.difference.activities.changed.empty());
    CHECK(street.n_activities() == n_first + second.difference.activities.added.size());
    CHECK_FALSE(second.difference.activities.added.empty());
}

TEST_CASE("told again: parts of a row that is read otherwise go, also while other rows wait") {
    Street street{demo::empty_register()};
    const auto sheet = demo::bytes_of(demo::folder / "sheets/01-welfare.xlsx");
    street.take("01.xlsx", sheet);
    const std::size_t n_before = street.n_activities();
    registry::Change place;
    place.put.places = {{.id = street.known.next_id<registry::Place>(),
                         .code = "jg",
                         .kind = registry::PlaceKind::neighbourhood,
                         .name_fa = "جوستان و گلینک",
                         .parents = {{.parent = street.known.place_coded("taleghan")}}}};
    street.known = std::move(street.known).with(place);
    const auto again = street.take("01.xlsx", sheet);
    REQUIRE(again.sheet.counts.questions == 1);
    CHECK(again.difference.activities.missing.size() == 2);
    CHECK(street.n_activities() == n_before - 2);
}

TEST_CASE("told again: the sheet that is given back tells the same, merged cells and all") {
    for (const char* name :
         {"02-karaj-municipality.xlsx", "05-roads-housing.xlsx", "13-charity-two-tables.xlsx"}) {
        CAPTURE(name);
        Street street{demo::empty_register()};
        const auto sheet = demo::bytes_of(demo::folder / "sheets" / name);
        street.take(name, sheet);
        const auto before = street.known.tables().projects;
        const auto back =
            desk::file_back(street.known, {.name = name, .bytes = sheet}, {}, text::Language::fa);
        REQUIRE(back.has_value());
        const auto again = street.take("back.xlsx", publish::file_back_xlsx(*back, text::Language::fa));
        CHECK(again.difference.is_empty());
        CHECK(street.known.tables().projects.size() == before.size());
    }
}

TEST_CASE("told again: a sheet of two rows of headings is given back with both") {
    const std::string sheet =
        ",What?,,Who?,Where?,,When?\nRegister,Programme,People,Organisation,Country,Province,\n"
        "1,Food,10,Oxfam,Mali,Mopti,1 March 2015\n2,Water,20,Oxfam,Mali,Gao,\n";
    Street street;
    street.take("a.csv", sheet);
    const auto back =
        desk::file_back(street.known, {.name = "a.csv", .bytes = sheet}, {}, text::Language::en);
    REQUIRE(back.has_value());
    const auto again = street.take("b.xlsx", publish::file_back_xlsx(*back, text::Language::en));
    CHECK(again.difference.is_empty());
    CHECK(street.n_activities() == 2);
}

TEST_CASE("told again: a list of places, one of which has a comma in its name, is read as it was proposed") {
    const std::string sheet =
        "Organisation,Programme,Country,People\nAlpha,Food,\"Zambia;Tanzania, United Republic Of\",10\n"
        "Beta,Food,Kenya,20\nBeta,Water,Zambia,5\n";
    Street street;
    const auto first = street.take("a.csv", sheet);
    CHECK(first.sheet.counts.questions == 0);
    const auto n = street.n_activities();
    const auto again = street.take("a.csv", sheet + "\n");
    CHECK(again.sheet.counts.questions == 0);
    CHECK(street.n_activities() == n);
}
