#include <doctest/doctest.h>

#include "demo_register.h"
#include "intake/names/nouns.h"
#include "intake/names/places.h"
#include "text/text.h"

using namespace ensejam;
using namespace ensejam::intake;

namespace {
const std::filesystem::path shared = ENSEJAM_SHARED_DIR "/data";

using Row = std::map<std::string, std::string>;

std::vector<Row> rows_of(const std::filesystem::path& path) {
    const auto book = read_book(demo::bytes_of(path), path.filename().string());
    std::vector<Row> rows;
    if (!book) return rows;
    const Grid& grid = book->grids.front();
    for (std::size_t rank = 1; rank < grid.rows.size(); ++rank) {
        Row row;
        for (std::uint32_t column = 0; column < grid.n_columns; ++column)
            row[std::string(grid.at(0, column).text())] = grid.at(rank, column).text();
        rows.push_back(std::move(row));
    }
    return rows;
}

bool is_even(std::string_view text) { return sha256(text)[0] % 2 == 0; }

/// Another way to write one name: a Persian or Arabic letter, blanks, capitals, accents, one slip, a word
/// that says only what kind of body it is left out.
std::string perturbed(const std::string& name, Chance& chance, const std::vector<std::string>& generic) {
    std::u32string points = text::code_points(name);
    switch (chance.below(4)) {
        case 0:
            for (char32_t& point : points) {
                if (point == U'ی') point = U'ي';
                if (point == U'ک') point = U'ك';
                if (point == U'\u200C') point = U' ';
                if (point >= U'a' && point <= U'z') point -= 32;
            }
            return text::utf8(points);
        case 1: {
            const std::size_t at = chance.below(points.size());
            // A slip in a number is another number, and in a short word another word.
            const bool is_letter = points[at] > 128 || (points[at] >= U'A' && points[at] <= U'z');
            if (text::length(text::name_key(name)) < 8 || !is_letter) return name;
            const std::uint64_t kind = chance.below(3);
            if (kind == 0) points.erase(at, 1);
            if (kind == 1) points.insert(at, 1, points[at]);
            if (kind == 2 && at + 1 < points.size()) std::swap(points[at], points[at + 1]);
            return text::utf8(points);
        }
        case 2: {
            std::string without;
            for (std::size_t begin = 0; begin < name.size();) {
                const std::size_t end = std::min(name.find(' ', begin), name.size());
                const std::string word = name.substr(begin, end - begin);
                const bool is_generic =
                    std::find(generic.begin(), generic.end(), text::name_key(word)) != generic.end();
                if (!is_generic) without += (without.empty() ? "" : " ") + word;
                begin = end + 1;
            }
            return without.empty() ? name : without;
        }
        default:
            return name;
    }
}

/// What became of labels whose noun is known.
struct Score {
    int n = 0;
    int right = 0;
    int wrong = 0;
    int invented = 0;
    int asked = 0;

    void print(const std::string& what) const {
        MESSAGE(what << ": " << n << " labels, right " << right << ", wrong " << wrong << ", invented "
                     << invented << ", asked " << asked);
    }
    double precision() const { return static_cast<double>(right) / std::max(1, right + wrong + invented); }
    double recall() const { return static_cast<double>(right) / std::max(1, n); }
};

/// A register, and labels of its nouns that are looked up.
struct Labels {
    registry::Register known{};
    std::vector<std::pair<std::string, std::int64_t>> told{};
};

/// Organisations with all their labels as aliases. Half of the labels, by a digest, are kept for the test;
/// the other half was looked at while the rules were made. `of_half` leaves out every second organisation.
Labels organisation_labels(bool of_half = false) {
    std::map<std::string, registry::Organisation> bodies;
    std::map<std::string, std::vector<std::string>> labels;
    for (const Row& row : rows_of(shared / "3w/hapi-normalised-2025-02/org_map.csv")) {
        registry::Organisation& body = bodies[row.at("Normalised Name")];
        body.name_fa = body.name_en = row.at("Canonical Name");
        if (!row.at("Acronym").empty()) body.aliases.push_back({.text = row.at("Acronym")});
        labels[row.at("Normalised Name")].push_back(row.at("Lookup"));
    }
    registry::Change change;
    Labels result;
    for (auto& [name, body] : bodies) {
        body.id = {static_cast<std::int64_t>(change.put.organisations.size() + 1)};
        body.code = "body" + std::to_string(body.id.value);
        const bool is_absent = of_half && is_even(name);
        for (const std::string& label : labels[name]) {
            body.aliases.push_back({.text = label});
            if (is_even(label)) result.told.emplace_back(label, is_absent ? 0 : body.id.value);
        }
        if (!is_absent) change.put.organisations.push_back(body);
    }
    result.known = registry::Register().with(change);
    return result;
}
}  // namespace

TEST_CASE("names: labels of organisations, written in other ways, find theirs, and nobody is invented") {
    if (!std::filesystem::exists(shared)) {
        MESSAGE("skipped: the shared labels are absent");
        return;
    }
    const Labels labels = organisation_labels();
    Chance chance(3);
    const std::vector<std::string> generic{
        "organization", "organisation", "international", "foundation", "association", "the",
        "of",           "for",          "society",       "group",      "fondation"};
    Score score;
    std::optional<OrganisationFinder> finder(labels.known);
    for (const auto& [label, id] : labels.told)
        for (int time = 0; time < 4; ++time) {
            if (!finder->proposed().empty())
                finder.emplace(labels.known);  // what is proposed is known after it
            const std::string told = perturbed(label, chance, generic);
            const auto& found = finder->find(told);
            ++score.n;
            const bool is_new = !finder->proposed().empty();
            if (found.outcome == NounOutcome::ambiguous)
                ++score.asked;
            else if (is_new)
                ++score.invented;
            else if (found.noun.value == id)
                ++score.right;
            else
                ++score.wrong;
        }
    score.print("organisations");
    CHECK(score.precision() >= 0.99);
    CHECK(score.recall() >= 0.97);
}

TEST_CASE("names: an organisation that the register does not know is never taken for one that it knows") {
    if (!std::filesystem::exists(shared)) {
        MESSAGE("skipped: the shared labels are absent");
        return;
    }
    const Labels labels = organisation_labels(true);
    int n = 0;
    int n_linked = 0;
    for (const auto& [label, id] : labels.told) {
        if (id != 0) continue;
        OrganisationFinder finder(labels.known);
        const auto& found = finder.find(label);
        ++n;
        if (found.outcome != NounOutcome::found || !finder.proposed().empty()) continue;
        // The list itself writes one council as two, one of them misspelt.
        if (text::name_key(label) == "nrc" || text::name_key(label) == "norwegian refugee council") continue;
        ++n_linked;
        MESSAGE(label << " was taken for " << labels.known.find(found.noun)->name_en);
    }
    MESSAGE(n << " labels of unknown organisations, " << n_linked << " linked");
    CHECK(n > 50);
    CHECK(n_linked * 100 <= n);
}

namespace {
/// The places of Alborz with their counties, as the shared gazetteer has them.
registry::Register alborz() {
    registry::Change change;
    std::map<std::string, std::int64_t> counties;
    auto& places = change.put.places;
    const auto next_id = [&] { return static_cast<std::int64_t>(places.size() + 1); };
    places.push_back(
        {.id = {1}, .code = "alborz", .kind = registry::PlaceKind::province, .name_fa = "البرز"});
    for (const Row& row : rows_of(shared / "alborz/places.csv")) {
        const std::string& county = row.at("county_fa");
        if (!county.empty() && !counties.contains(county)) {
            counties[county] = next_id();
            places.push_back({.id = {next_id()},
                              .code = "county" + std::to_string(next_id()),
                              .kind = registry::PlaceKind::county,
                              .name_fa = county,
                              .parents = {{.parent = {1}}}});
        }
    }
    for (const Row& row : rows_of(shared / "alborz/places.csv")) {
        if (row.at("name_fa_raw").empty()) continue;
        const auto county = counties.find(row.at("county_fa"));
        registry::Place place{.id = {next_id()},
                              .code = "wof" + row.at("wof_id"),
                              .kind = registry::PlaceKind::neighbourhood,
                              .name_fa = row.at("name_fa_raw"),
                              .name_en = row.at("name_en")};
        place.parents = {{.parent = {county == counties.end() ? 1 : county->second}}};
        std::string others = row.at("other_fa_names") + "|";
        for (std::size_t begin = 0; begin < others.size();) {
            const std::size_t end = others.find('|', begin);
            if (end > begin) place.aliases.push_back({.text = others.substr(begin, end - begin)});
            begin = end + 1;
        }
        places.push_back(std::move(place));
    }
    return registry::Register().with(change);
}
}  // namespace

TEST_CASE("names: of the 23 names that belong to several places of Alborz each is a question") {
    if (!std::filesystem::exists(shared)) {
        MESSAGE("skipped: the shared gazetteer is absent");
        return;
    }
    const registry::Register known = alborz();
    std::map<std::string, int> n_places;
    std::map<std::string, std::string> written;
    for (const Row& row : rows_of(shared / "alborz/places.csv")) {
        ++n_places[row.at("name_fa_key")];
        written[row.at("name_fa_key")] = row.at("name_fa_raw");
    }
    PlaceFinder finder(known, {});
    int n_ambiguous = 0;
    for (const auto& [key, n] : n_places) {
        if (n < 2 || key.empty()) continue;
        ++n_ambiguous;
        CAPTURE(written[key]);
        const auto& found =
            finder.find({{.level = registry::PlaceKind::neighbourhood, .name = written[key]}});
        CHECK(found.outcome == PlaceOutcome::ambiguous);
        CHECK_FALSE(found.proposals.empty());
    }
    CHECK(n_ambiguous == 23);
    CHECK(finder.proposed().empty());
}

TEST_CASE("names: places written in other ways under their county find theirs, and none is invented") {
    if (!std::filesystem::exists(shared)) {
        MESSAGE("skipped: the shared gazetteer is absent");
        return;
    }
    const registry::Register known = alborz();
    const std::vector<std::string> generic{"محله", "شهرک", "کوی", "روستای", "شهر"};
    Chance chance(5);
    Score score;
    PlaceFinder finder(known, {});
    for (const registry::Place& place : known.tables().places) {
        if (place.kind != registry::PlaceKind::neighbourhood) continue;
        const registry::Place* county = known.find(known.ancestor(place.id, registry::PlaceKind::county));
        if (county == nullptr) continue;
        std::vector<std::string> labels{place.name_fa};
        for (const registry::Alias& alias : place.aliases) labels.push_back(alias.text);
        for (const std::string& label : labels) {
            if (!is_even(label)) continue;
            // A label that two places of the county share is a question by right.
            const auto shared_by = [&](const registry::Place& other) {
                if (other.id == place.id || !known.lies_in(other.id, county->id)) return false;
                const std::string key = text::name_key(label);
                const auto is_it = [&](const registry::Alias& alias) {
                    return text::name_key(alias.text) == key;
                };
                return text::name_key(other.name_fa) == key ||
                       std::any_of(other.aliases.begin(), other.aliases.end(), is_it);
            };
            const auto& all = known.tables().places;
            if (std::any_of(all.begin(), all.end(), shared_by)) continue;
            const std::string told = perturbed(label, chance, generic);
            const auto& found = finder.find({{.level = registry::PlaceKind::county, .name = county->name_fa},
                                             {.level = registry::PlaceKind::neighbourhood, .name = told}});
            ++score.n;
            if (found.outcome == PlaceOutcome::found)
                ++(found.places.front() == place.id ? score.right : score.wrong);
            else
                ++score.asked;
            if (found.outcome == PlaceOutcome::found && found.places.front() != place.id)
                MESSAGE(label << " told as " << told << " was taken for "
                              << known.find(found.places.front())->name_fa);
        }
    }
    score.invented = static_cast<int>(finder.proposed().size());
    score.print("places");
    CHECK(score.precision() >= 0.99);
    CHECK(score.recall() >= 0.97);
}

TEST_CASE(
    "names: a place is found as questions and lists write it: by its code, or with the place above it") {
    registry::Tables tables;
    const auto add = [&](std::int64_t id, const char* code, const char* name, registry::PlaceKind kind,
                         std::int64_t parent) {
        registry::Place place{.id = {id}, .code = code, .kind = kind, .name_fa = name};
        if (parent > 0) place.parents = {{.parent = {parent}}};
        tables.places.push_back(place);
    };
    add(1, "mahdasht", "ماهدشت", registry::PlaceKind::city, 0);
    add(2, "eshtehard", "اشتهارد", registry::PlaceKind::city, 0);
    add(3, "haji_a", "حاجی‌آباد", registry::PlaceKind::neighbourhood, 1);
    add(4, "haji_b", "حاجی‌آباد", registry::PlaceKind::neighbourhood, 2);
    const registry::Register known(std::move(tables));
    PlaceFinder finder(known, {});
    const auto found = [&](std::string_view name) {
        return finder.find({{.level = registry::PlaceKind::neighbourhood, .name = name}});
    };
    CHECK(found("حاجی آباد").outcome == PlaceOutcome::ambiguous);
    REQUIRE(found("حاجی‌آباد (ماهدشت)").outcome == PlaceOutcome::found);
    CHECK(found("حاجی‌آباد (ماهدشت)").places[0] == Id<registry::Place>{3});
    REQUIRE(found("haji_b").outcome == PlaceOutcome::found);
    CHECK(found("haji_b").places[0] == Id<registry::Place>{4});
    CHECK(found("حاجی‌آباد (تهران)").outcome != PlaceOutcome::found);
}

TEST_CASE("names: a place that lies in another county than the row says is told as known there") {
    registry::Tables tables;
    const auto add = [&](std::int64_t id, const char* name, registry::PlaceKind kind, std::int64_t parent) {
        registry::Place place{.id = {id}, .code = name, .kind = kind, .name_en = name};
        if (parent > 0) place.parents = {{.parent = {parent}}};
        tables.places.push_back(place);
    };
    add(9, "Alborz", registry::PlaceKind::province, 0);
    add(1, "Karaj", registry::PlaceKind::county, 9);
    add(2, "Fardis", registry::PlaceKind::county, 9);
    add(3, "Marlik", registry::PlaceKind::neighbourhood, 2);
    const registry::Register known(std::move(tables));
    PlaceFinder finder(known, {});
    const auto found = [&](std::string_view county, std::string_view name) {
        return finder.find({{.level = registry::PlaceKind::county, .name = county},
                            {.level = registry::PlaceKind::neighbourhood, .name = name}});
    };
    CHECK(found("Fardis", "Marlik").outcome == PlaceOutcome::found);
    REQUIRE(found("Karaj", "Marlik").outcome == PlaceOutcome::elsewhere);
    CHECK(found("Karaj", "Marlik").proposals == "Marlik (Fardis) = Marlik");  // by the only name it has
    CHECK(found("Karaj", "Golshahr").outcome == PlaceOutcome::unknown);
}
