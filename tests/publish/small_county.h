#pragma once
#include "findings/findings.h"
#include "registry/registry.h"

/// A made-up county, small enough to read: two places, three bodies, and one programme delivered twice.
namespace small_county {

using namespace ensejam;
using namespace ensejam::registry;

inline Day day(int year, int month, int of_month) { return *day_of_jalali({year, month, of_month}); }

inline Interval half_year(int year, int half) {
    return {day(year, half == 1 ? 1 : 7, 1), half == 1 ? day(year, 7, 1) : day(year + 1, 1, 1)};
}

inline Boundary square(double lon, double lat, double size) {
    return {{{{lon, lat}, {lon + size, lat}, {lon + size, lat + size}, {lon, lat + size}, {lon, lat}}}};
}

inline Place place(std::int64_t id, PlaceKind kind, std::string code, std::string fa, std::string en,
                   std::int64_t parent, PlaceVersion version = {}) {
    return {.id = {id},
            .code = std::move(code),
            .kind = kind,
            .name_fa = std::move(fa),
            .name_en = std::move(en),
            .versions = {std::move(version)},
            .parents = {{.parent = {parent}}}};
}

inline Activity activity(std::int64_t id, std::int64_t organisation, std::int64_t programme, std::int64_t at,
                         Interval period, double units, std::int64_t sheet, std::int32_t row) {
    return {.id = {id},
            .project = {id},
            .organisation = {organisation},
            .programme = {programme},
            .place = {at},
            .period = period,
            .target_group = "جوانان",
            .units = units,
            .people_reached = units,
            .money_share = whole,
            .told_at = {{{sheet}, row}}};
}

inline Project project(std::int64_t id, std::int64_t owner, std::int64_t programme, std::int64_t rial) {
    return {.id = {id},
            .code = "P" + std::to_string(id),
            .title = "طرح",
            .owner = {owner},
            .programme = {programme},
            .budgets = {{.amount = rials(rial)}}};
}

/// Mesbah has life skills twice from autumn to winter 1404; Hesarak has one activity; nobody works in Golha.
inline Register known() {
    const Interval both{day(1404, 7, 1), day(1405, 1, 1)};
    Tables tables;
    tables.sheets = {{.id = {1}, .file = "welfare.xlsx", .sheet = "فعالیت‌ها"},
                     {.id = {2}, .file = "city.csv"}};
    tables.harms = {{.id = {1}, .code = "addiction", .name_fa = "اعتیاد", .name_en = "Addiction"}};
    tables.places = {
        place(1, PlaceKind::province, "p", "استان نمونه", "Sample Province", 0),
        place(2, PlaceKind::county, "c", "کاکلی", "Kakoli", 1,
              {.boundary = square(51, 35, 1), .boundary_credit = "© OpenStreetMap contributors"}),
        place(3, PlaceKind::neighbourhood, "mesbah", "مصباح", "Mesbah", 2,
              {.population = 1200, .lat = 35.3, .lon = 51.3, .has_position = true}),
        place(4, PlaceKind::neighbourhood, "hesarak", "حصارک", "Hesarak", 2,
              {.population = 900, .lat = 35.6, .lon = 51.6, .has_position = true}),
        place(5, PlaceKind::neighbourhood, "golha", "گلها", "Golha", 2,
              {.population = 700, .lat = 35.8, .lon = 51.2, .has_position = true})};
    tables.organisations = {{.id = {1},
                             .code = "welfare",
                             .type = OrganisationType::agency,
                             .name_fa = "بهزیستی",
                             .name_en = "Welfare"},
                            {.id = {2},
                             .code = "city",
                             .type = OrganisationType::municipality,
                             .name_fa = "شهرداری",
                             .name_en = "City"},
                            {.id = {3},
                             .code = "mehr",
                             .type = OrganisationType::ngo,
                             .name_fa = "مهر <ب>",
                             .name_en = "Mehr & <b>",
                             .is_ngo = true}};
    tables.programmes = {{.id = {1},
                          .code = "life_skills",
                          .name_fa = "مهارت‌های زندگی",
                          .name_en = "Life skills",
                          .unit = "person",
                          .unit_cost = rials(10),
                          .harms = {{.harm = {1}, .low = 0.05, .central = 0.1, .high = 0.2}}}};
    for (std::int64_t at = 3; at <= 5; ++at)
        tables.needs.push_back({.id = {at},
                                .place = {at},
                                .programme = {1},
                                .target_group = "جوانان",
                                .period = {},
                                .people = 100});
    tables.projects = {project(1, 1, 1, 3'600'000'000), project(2, 2, 1, 7'200'000'000),
                       project(3, 3, 1, 900'000'000)};
    tables.activities = {activity(1, 1, 1, 3, both, 360, 1, 12), activity(2, 2, 1, 3, both, 480, 2, 7),
                         activity(3, 3, 1, 4, both, 120, 1, 48)};
    return Register(std::move(tables), 4);
}

}  // namespace small_county
