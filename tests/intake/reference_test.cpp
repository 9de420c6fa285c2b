#include <doctest/doctest.h>

#include <set>

#include "demo_register.h"
#include "text/text.h"

using namespace ensejam;

// Who does what where, as OCHA's own pipeline (HDX HAPI) made it of two of the shared sheets.
namespace {
const std::filesystem::path sheets = ENSEJAM_SHARED_DIR "/data/3w";

bool is_absent() {
    const bool absent = !std::filesystem::exists(sheets);
    if (absent) MESSAGE("skipped: the shared 3W sheets are absent");
    return absent;
}

using Row = std::map<std::string, std::string>;

/// Rows of a CSV below its heading, and below its tag row if it has one.
std::vector<Row> rows_of(const std::filesystem::path& path) {
    const auto book = intake::read_book(demo::bytes_of(path), path.filename().string());
    std::vector<Row> rows;
    if (!book) return rows;
    const intake::Grid& grid = book->grids.front();
    for (std::size_t rank = 1; rank < grid.rows.size(); ++rank) {
        Row row;
        for (std::uint32_t column = 0; column < grid.n_columns; ++column)
            row[std::string(grid.at(0, column).text())] = grid.at(rank, column).text();
        if (!row.begin()->second.starts_with('#')) rows.push_back(std::move(row));
    }
    return rows;
}

/// The register that the reference used: the gazetteer's places, its look-up table of organisations, its
/// sectors.
registry::Register reference_register(const std::string& country) {
    registry::Change change;
    std::map<std::string, std::int64_t> place_of_code;
    change.put.places.push_back({.id = {1},
                                 .code = country,
                                 .kind = registry::PlaceKind::country,
                                 .name_fa = country,
                                 .name_en = country});
    place_of_code[country] = 1;
    for (const Row& row : rows_of(sheets / "pcodes/download-global-pcodes-adm-1-2.csv")) {
        if (row.at("Location") != country) continue;
        registry::Place place{.id = {static_cast<std::int64_t>(change.put.places.size() + 1)},
                              .code = row.at("P-Code"),
                              .kind = row.at("Admin Level") == "1" ? registry::PlaceKind::province
                                                                   : registry::PlaceKind::county,
                              .name_fa = row.at("Name"),
                              .name_en = row.at("Name")};
        place.parents = {{.parent = {place_of_code[row.at("Parent P-Code")]}}};
        place.codes = {{.scheme = "pcode", .code = place.code}};
        place_of_code[place.code] = place.id.value;
        change.put.places.push_back(std::move(place));
    }
    std::map<std::string, registry::Organisation> bodies;
    for (const Row& row : rows_of(sheets / "hapi-normalised-2025-02/org_map.csv")) {
        if (!row.at("Country Code").empty() && row.at("Country Code") != country) continue;
        registry::Organisation& body = bodies[row.at("Normalised Name")];
        body.name_fa = body.name_en = row.at("Canonical Name");
        for (const char* column : {"Lookup", "Acronym"}) body.aliases.push_back({.text = row.at(column)});
    }
    for (auto& [name, body] : bodies) {
        body.id = {static_cast<std::int64_t>(change.put.organisations.size() + 1)};
        body.code = "body" + std::to_string(body.id.value);
        change.put.organisations.push_back(body);
    }
    const registry::Register known = registry::Register().with(change);
    // The sectors are the program's own table, with the names that sheets write.
    auto book = intake::read_book(demo::bytes_of(ENSEJAM_SOURCE_DIR "/data/clusters/harms.csv"), "harms.csv");
    REQUIRE(book);
    const auto harms = intake::read_registry_table("harms", *book, known);
    REQUIRE(harms);
    CHECK(harms->issues.empty());
    return known.with(harms->value);
}

using Triple = std::tuple<std::string, std::string, std::string>;  ///< place, organisation, sector

std::string place_key(const registry::Register& known, Id<registry::Place> id, registry::PlaceKind level) {
    const auto at_level = known.ancestor(id, level);
    const registry::Place* place = known.find(at_level ? at_level : id);
    return place == nullptr || place->kind == registry::PlaceKind::country ? "" : place->code;
}

/// The triples that the register knows of after the sheet, of activities that pass.
template <class Passes>
std::set<Triple> triples_of(const registry::Register& known, registry::PlaceKind level,
                            const Passes& passes) {
    std::set<Triple> triples;
    for (const auto& activity : known.tables().activities) {
        if (!passes(activity)) continue;
        const registry::Project* project = known.find(activity.project);
        const registry::Harm* harm = project == nullptr ? nullptr : known.find(project->harm);
        const registry::Programme* programme = known.find(activity.programme);
        const registry::Organisation* body = known.find(activity.organisation);
        const std::string sector = harm != nullptr        ? harm->code
                                   : programme != nullptr ? programme->name_fa
                                                          : "";
        triples.insert({place_key(known, activity.place, level),
                        body == nullptr ? "" : text::name_key(body->name_fa), sector});
    }
    return triples;
}

/// The same with the names of places as the sender wrote them, as keys.
std::set<Triple> triples_as_written(const registry::Register& known) {
    std::set<Triple> triples;
    for (const auto& activity : known.tables().activities) {
        const registry::Project* project = known.find(activity.project);
        const registry::Harm* harm = project == nullptr ? nullptr : known.find(project->harm);
        const registry::Programme* programme = known.find(activity.programme);
        const registry::Place* place = known.find(activity.place);
        triples.insert({place == nullptr ? "" : text::name_key(place->name_en),
                        text::name_key(known.find(activity.organisation)->name_fa),
                        harm != nullptr        ? harm->code
                        : programme == nullptr ? ""
                                               : programme->name_fa});
    }
    return triples;
}

/// The code of a sector that the reference has, too; nothing for those that it drops.
std::string sector_code(const registry::Register& known, const std::string& told) {
    for (const registry::Harm& harm : known.tables().harms)
        if (harm.code == told && harm.code != "CCS") return harm.code;
    return {};
}

/// Triples with the reference's codes; what it drops is left out.
std::set<Triple> coded(const registry::Register& known, const std::set<Triple>& triples) {
    std::set<Triple> result;
    for (const auto& [place, body, sector] : triples)
        if (const std::string code = sector_code(known, sector); !code.empty())
            result.insert({place, body, code});
    return result;
}

/// Holds ours against the reference, listing what differs.
void check_against(const std::set<Triple>& theirs, const std::set<Triple>& ours) {
    std::size_t n_same = 0;
    std::size_t n_wrong = 0;
    for (const auto& [place, body, sector] : theirs) {
        const bool is_same = ours.contains({place, body, sector});
        n_same += is_same ? 1 : 0;
        if (!is_same) MESSAGE("only in the reference: " << place << " | " << body << " | " << sector);
    }
    for (const auto& [place, body, sector] : ours) {
        if (theirs.contains({place, body, sector})) continue;
        ++n_wrong;
        MESSAGE("only here: " << place << " | " << body << " | " << sector);
    }
    MESSAGE(n_same << " of " << theirs.size() << " triples of the reference, " << n_wrong << " others");
    CHECK(n_same * 100 >= theirs.size() * 98);
    CHECK(n_wrong * 100 <= theirs.size());
}

/// The reference's triples of a country; rows without a sector are those that it dropped.
std::set<Triple> published(const std::string& country, const std::function<std::string(const Row&)>& place) {
    std::set<Triple> triples;
    for (const Row& row :
         rows_of(sheets / "hapi-normalised-2025-02/hdx_hapi_operational_presence_global.csv"))
        if (row.at("location_code") == country && !row.at("sector_code").empty())
            triples.insert({place(row), text::name_key(row.at("org_name")), row.at("sector_code")});
    return triples;
}
}  // namespace

TEST_CASE("reference: who does what where in Lebanon's third quarter is what OCHA's pipeline published") {
    if (is_absent()) return;
    const std::string name = "lbn_sectorsreporting_bydistrict_20240902_hxlated.csv";
    const registry::Register before = reference_register("LBN");
    auto book = intake::read_book(demo::bytes_of(sheets / "lebanon-2024-09" / name), name);
    REQUIRE(book);
    const auto taken = intake::take_in(*book, before);
    REQUIRE(taken);
    CHECK(taken->sheet.questions.empty());
    CHECK(taken->sheet.counts.accepted * 10 >= taken->sheet.counts.rows * 9);
    const registry::Register known = before.with(taken->change);
    const auto july = *day_of_gregorian({2024, 7, 1});
    const auto ours = triples_of(known, registry::PlaceKind::county, [&](const registry::Activity& activity) {
        return activity.period.from >= july;
    });
    check_against(published("LBN",
                            [](const Row& row) {
                                return row.at("admin2_code").empty() ? row.at("admin1_code")
                                                                     : row.at("admin2_code");
                            }),
                  coded(known, ours));
}

TEST_CASE("reference: who does what where in Burundi, given two sectors, is what OCHA's pipeline published") {
    if (is_absent()) return;
    // The sheet writes Bujumbura for Bujumbura Rural: with the gazetteer that is a question. So the places
    // are those that the sender wrote, and the reference says which code it gave to each.
    registry::Tables bodies_only = reference_register("BDI").tables();
    bodies_only.places.clear();
    const registry::Register before(bodies_only);
    auto book = intake::read_book(demo::bytes_of(sheets / "burundi-2023-02/3w_bdi_feb_2023.ods"), "bdi.ods");
    REQUIRE(book);
    intake::Options options;
    options.answers.value_of_cell["Secteur"] = {{"SSPE", "Child Protection"}, {"SAME", "Food Security"}};
    const auto taken = intake::take_in(*book, before, options);
    REQUIRE(taken);
    CHECK(taken->sheet.questions.empty());
    CHECK(taken->sheet.counts.accepted * 10 >= taken->sheet.counts.rows * 9);
    const registry::Register known = before.with(taken->change);
    std::map<std::string, std::string> code_of;
    for (const Row& row :
         rows_of(sheets / "hapi-normalised-2025-02/hdx_hapi_operational_presence_global.csv"))
        if (row.at("location_code") == "BDI")
            code_of[text::name_key(row.at("provider_admin1_name"))] = row.at("admin1_code");
    std::set<Triple> ours;
    for (const auto& [name, body, sector] : triples_as_written(known)) {
        const auto code = code_of.find(name);
        ours.insert({code == code_of.end() ? name : code->second, body, sector});
    }
    check_against(published("BDI", [](const Row& row) { return row.at("admin1_code"); }), coded(known, ours));
}
