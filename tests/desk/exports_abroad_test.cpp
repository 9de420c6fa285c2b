#include <doctest/doctest.h>

#include <set>

#include "demo_register.h"
#include "publish/publish.h"

using namespace ensejam;

// What sheets of other countries told goes out in every form and comes in again.
namespace {

const std::filesystem::path sheets = ENSEJAM_SHARED_DIR "/data/3w";

registry::Register taken_into(const registry::Register& known, std::string bytes, const std::string& name) {
    auto book = intake::read_book(std::move(bytes), name);
    REQUIRE(book.has_value());
    const auto taken = intake::take_in(*book, known);
    REQUIRE(taken.has_value());
    return known.with(taken->change);
}

std::map<std::string, std::string> exports_of(const registry::Register& known) {
    publish::BookSheet sheet{.listing = publish::activities_listing(known, text::Language::en)};
    const auto notes = publish::read_me_notes(text::Language::en, "abroad", no_day);
    return {{"a.csv", publish::as_csv(sheet.listing)},
            {"hxl.csv", publish::activities_hxl(known, text::Language::en)},
            {"a.xml", publish::activities_iati(known, "test", "2026-11-24T09:30:00Z")},
            {"a.geojson", publish::activities_geojson(known, text::Language::en)},
            {"a.xlsx", publish::as_xlsx({&sheet, 1}, notes, text::Language::en)}};
}

/// "county Nara < province Koulikoro": a place with its level and what it lies in.
std::string path_of(const registry::Register& known, Id<registry::Place> id) {
    std::string path;
    for (const auto* place = known.find(id); place != nullptr; place = known.find(place->admin_parent()))
        path += fmt::format("{}{} {}", path.empty() ? "" : " < ", word_of(place->kind), told_name(*place));
    return path;
}

/// What must not change of each activity, by the names that were told.
std::multiset<std::string> told_in(const registry::Register& known) {
    std::multiset<std::string> told;
    for (const registry::Activity& activity : known.tables().activities) {
        const auto* body = known.find(activity.organisation);
        const auto* programme = known.find(activity.programme);
        told.insert(fmt::format("{}|{}|{}|{}|{}|{}|{}", body == nullptr ? "" : told_name(*body),
                                programme == nullptr ? "" : told_name(*programme),
                                path_of(known, activity.place), activity.period.from.number,
                                activity.period.to.number, activity.people_targeted,
                                activity.people_reached));
    }
    return told;
}

std::string beyond(const std::multiset<std::string>& a, const std::multiset<std::string>& b) {
    std::vector<std::string> more;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(more));
    std::string words = std::to_string(more.size());
    for (std::size_t i = 0; i < std::min<std::size_t>(more.size(), 3); ++i) words += "\n  " + more[i];
    return words;
}

}  // namespace

TEST_CASE("exports: sheets of other countries come back whole, and change nothing where they are known") {
    if (!std::filesystem::exists(sheets)) {
        MESSAGE("skipped: the shared 3W sheets are absent");
        return;
    }
    for (const char* file : {"nigeria-2023/"
                             "operational_presence_nga_who_is_doing_what_and_where_nga_3w_apr_jun_2023.xlsx",
                             "chad-2025-04/3w_tcd_avr2025.xlsx", "drc-2025-05/extrait_mai_2025.xlsx"}) {
        CAPTURE(file);
        const registry::Register known = taken_into({}, demo::bytes_of(sheets / file), file);
        const auto before = told_in(known);
        for (const auto& [name, bytes] : exports_of(known)) {
            CAPTURE(name);
            const auto after = told_in(taken_into({}, bytes, name));
            CHECK_MESSAGE(after == before, "lost: ", beyond(before, after),
                          "\ncame: ", beyond(after, before));
            const auto again = told_in(taken_into(known, bytes, name));
            CHECK_MESSAGE(again == before, "came again: ", beyond(again, before));
        }
    }
}
