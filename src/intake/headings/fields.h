#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

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

/// A field found for a heading or tag, and how sure, 0..1.
struct Recognised {
    FieldOf field{};
    double certainty = 0;
};

/// The field that a heading names, by the words of docs/formats.md in Persian, English and French.
Recognised recognise_heading(std::string_view heading);

/// The field of an HXL hashtag with its attributes ("#adm2 +code").
std::optional<FieldOf> field_of_tag(std::string_view tag);
/// True when the hashtag, whatever its attributes, is one of the HXL core dictionary (1.1).
bool is_standard_tag(std::string_view tag);
/// True for text that is a hashtag: # and a letter.
bool is_hashtag(std::string_view text);

/// The name of a field as JSON and answers files write it ("place.county", "money.approved").
std::string name_of(const FieldOf& field);
std::optional<FieldOf> field_named(std::string_view name);

}  // namespace ensejam::intake
