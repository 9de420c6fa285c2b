#include "desk/profiles.h"

namespace ensejam::desk {
namespace detail_profiles {

constexpr std::string_view field_of_column = "field_of_column";
constexpr std::string_view unit_of_column = "unit_of_column";
constexpr std::string_view value_of_cell = "value_of_cell";

}  // namespace detail_profiles

using namespace detail_profiles;

const registry::Profile* profile_of(const registry::Register& known, std::string_view sender,
                                    std::string_view signature) {
    for (const registry::Profile& profile : known.tables().profiles)
        if (profile.sender == sender && profile.signature == signature) return &profile;
    return nullptr;
}

intake::Answers answers_of(const registry::Profile& profile) {
    intake::Answers answers;
    for (const registry::Answered& each : profile.answers) {
        if (each.kind == field_of_column) answers.field_of_column[each.column] = each.means;
        if (each.kind == unit_of_column) answers.unit_of_column[each.column] = each.means;
        if (each.kind == value_of_cell) answers.value_of_cell[each.column][each.cell] = each.means;
    }
    return answers;
}

std::vector<registry::Answered> answered(const intake::Answers& answers) {
    std::vector<registry::Answered> all;
    for (const auto& [column, field] : answers.field_of_column)
        all.push_back({std::string(field_of_column), column, "", field});
    for (const auto& [column, unit] : answers.unit_of_column)
        all.push_back({std::string(unit_of_column), column, "", unit});
    for (const auto& [column, cells] : answers.value_of_cell)
        for (const auto& [cell, means] : cells)
            all.push_back({std::string(value_of_cell), column, cell, means});
    return all;
}

}  // namespace ensejam::desk
