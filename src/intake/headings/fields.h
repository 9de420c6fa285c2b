#pragma once
#include <cstdint>

#include "registry/registry.h"

namespace ensejam::intake {

/// What a column means (docs/formats.md, "Columns").
enum class Field : std::uint8_t {
    none,
    row_number,
    activity_id,
    activity_code,
    project_code,
    title,
    programme,
    service,
    deliverer,
    deliverer_code,
    responsible,
    funder,
    organisation_type,
    harm,
    place,
    place_code,
    whole_path,
    place_share,
    lat,
    lon,
    start,
    end,
    year,
    month,
    quarter,
    in_month,
    marked,
    status,
    target_group,
    people_targeted,
    people_reached,
    units,
    need,
    indicator,
    value,
    value_unit,
    money,
    currency,
    joint_code,
    report_date,
    note,
    remark,
    settled_place,
    settled_deliverer,
    settled_programme,
    personal,
    administrative
};
inline constexpr std::size_t n_fields = static_cast<std::size_t>(Field::administrative) + 1;

/// A field, and which place level or money stage it speaks of.
struct FieldOf {
    Field field = Field::none;
    registry::PlaceKind level = registry::PlaceKind::neighbourhood;
    registry::BudgetStage stage = registry::BudgetStage::approved;

    friend bool operator==(const FieldOf&, const FieldOf&) = default;
};

}  // namespace ensejam::intake
