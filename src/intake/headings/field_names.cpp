#include "base/base.h"
#include "intake/headings/recognise.h"

namespace ensejam::intake {
namespace detail_field_names {

constexpr auto names = std::to_array<std::string_view>({"none",
                                                        "row_number",
                                                        "activity_id",
                                                        "activity_code",
                                                        "project_code",
                                                        "title",
                                                        "programme",
                                                        "service",
                                                        "deliverer",
                                                        "deliverer_code",
                                                        "responsible",
                                                        "funder",
                                                        "organisation_type",
                                                        "harm",
                                                        "place",
                                                        "place_code",
                                                        "whole_path",
                                                        "place_share",
                                                        "lat",
                                                        "lon",
                                                        "start",
                                                        "end",
                                                        "year",
                                                        "month",
                                                        "quarter",
                                                        "in_month",
                                                        "marked",
                                                        "status",
                                                        "target_group",
                                                        "people_targeted",
                                                        "people_reached",
                                                        "units",
                                                        "need",
                                                        "indicator",
                                                        "value",
                                                        "value_unit",
                                                        "money",
                                                        "currency",
                                                        "joint_code",
                                                        "report_date",
                                                        "note",
                                                        "remark",
                                                        "settled_place",
                                                        "settled_deliverer",
                                                        "settled_programme",
                                                        "personal",
                                                        "administrative"});
constexpr auto stages = std::to_array<std::string_view>(
    {"approved", "notified", "allotted", "committed", "disbursed", "spent", "in_kind"});

}  // namespace detail_field_names

using namespace detail_field_names;

std::string name_of(const FieldOf& field) {
    std::string name(names.at(static_cast<std::size_t>(field.field)));
    if (field.field == Field::place || field.field == Field::place_code)
        name += "." + std::string(registry::word_of(field.level));
    if (field.field == Field::money)
        name += "." + std::string(stages.at(static_cast<std::size_t>(field.stage)));
    return name;
}

std::optional<FieldOf> field_named(std::string_view name) {
    const std::string_view base = name.substr(0, name.find('.'));
    const std::string_view detail =
        base.size() == name.size() ? std::string_view{} : name.substr(base.size() + 1);
    const auto at = std::find(names.begin(), names.end(), base);
    if (at == names.end()) return {};
    FieldOf field{.field = static_cast<Field>(at - names.begin())};
    if (const auto level = registry::place_kind(detail)) field.level = *level;
    if (const auto stage = std::find(stages.begin(), stages.end(), detail); stage != stages.end())
        field.stage = static_cast<registry::BudgetStage>(stage - stages.begin());
    return field;
}

}  // namespace ensejam::intake
