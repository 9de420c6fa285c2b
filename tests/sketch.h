#pragma once
#include <map>
#include <sstream>
#include <string>

#include "registry/registry.h"

/// Draws a register: a row per place (name first), a column per quarter from 1404-Q1, a letter per
/// organisation, a dot for nobody. A letter in neighbouring columns is one activity. One programme, one harm,
/// 30 units and 300 rials a month; `need` people in need in every place.
inline ensejam::registry::Register sketch(const std::string& chart, double need = 100) {
    using namespace ensejam;
    using namespace ensejam::registry;
    Tables tables;
    tables.harms = {{.id = {1}, .code = "harm"}};
    tables.programmes = {{.id = {1}, .code = "programme", .harms = {{.harm = {1}, .central = 0.5}}}};
    std::map<char, Id<Organisation>> organisations;
    std::istringstream lines(chart);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string name;
        if (!(words >> name)) continue;
        const Id<Place> place{static_cast<std::int64_t>(tables.places.size()) + 1};
        tables.places.push_back(
            {.id = place, .code = name, .kind = PlaceKind::neighbourhood, .name_en = name});
        tables.needs.push_back({.id = {place.value}, .place = place, .programme = {1}, .people = need});
        std::map<char, std::pair<int, int>> running;  // letter -> first quarter, last quarter
        const auto close = [&](char letter, const std::pair<int, int>& quarters) {
            const std::int64_t number = static_cast<std::int64_t>(tables.activities.size()) + 1;
            const auto day_from = days_of_quarter(1404 + quarters.first / 4, quarters.first % 4 + 1).from;
            const auto day_to = days_of_quarter(1404 + quarters.second / 4, quarters.second % 4 + 1).to;
            const int months = (quarters.second - quarters.first + 1) * 3;
            const std::int64_t days = day_to - day_from;
            tables.projects.push_back({.id = {number},
                                       .owner = organisations[letter],
                                       .programme = {1},
                                       .budgets = {{.amount = rials(days * 10)}}});
            tables.activities.push_back({.id = {number},
                                         .project = {number},
                                         .organisation = organisations[letter],
                                         .programme = {1},
                                         .place = place,
                                         .period = {day_from, day_to},
                                         .units = 30.0 * months,
                                         .money_share = whole,
                                         .told_at = {{{1}, static_cast<std::int32_t>(number)}}});
        };
        std::string letters;
        for (int quarter = 0; words >> letters; ++quarter) {
            for (const char letter : letters) {
                if (letter == '.') continue;
                if (!organisations.contains(letter)) {
                    organisations[letter] = {static_cast<std::int64_t>(organisations.size()) + 1};
                    tables.organisations.push_back(
                        {.id = organisations[letter], .code = std::string(1, letter)});
                }
                const auto at = running.find(letter);
                if (at != running.end() && at->second.second == quarter - 1)
                    at->second.second = quarter;
                else {
                    if (at != running.end()) close(letter, at->second);
                    running[letter] = {quarter, quarter};
                }
            }
        }
        for (const auto& [letter, quarters] : running) close(letter, quarters);
    }
    return Register(std::move(tables));
}
