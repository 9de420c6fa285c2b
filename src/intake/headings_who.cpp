#include "intake/heading_words.h"

namespace ensejam::intake {
namespace detail_headings_who {

/// Headings that say who does it, pays for it, answers for it; as keys (text::name_key).
// clang-format off
constexpr auto words = std::to_array<HeadingWords>({
    {"مجری", {.field = Field::deliverer}}, {"دستگاه مجری", {.field = Field::deliverer}},
    {"سمن مجری", {.field = Field::deliverer}}, {"پیمانکار", {.field = Field::deliverer}},
    {"دستگاه", {.field = Field::deliverer}}, {"نام دستگاه", {.field = Field::deliverer}},
    {"سازمان", {.field = Field::deliverer}}, {"نام سمن", {.field = Field::deliverer}},
    {"سمن", {.field = Field::deliverer}}, {"نام سازمان", {.field = Field::deliverer}},
    {"implementing partner", {.field = Field::deliverer}}, {"implementing organisation", {.field = Field::deliverer}},
    {"implementing organization", {.field = Field::deliverer}}, {"organisation", {.field = Field::deliverer}},
    {"organization", {.field = Field::deliverer}}, {"nom organization", {.field = Field::deliverer}},
    {"nom organisation", {.field = Field::deliverer}}, {"nom de l organisation", {.field = Field::deliverer}},
    {"organisation name", {.field = Field::deliverer}}, {"organization name", {.field = Field::deliverer}},
    {"partner", {.field = Field::deliverer}}, {"partner name", {.field = Field::deliverer}},
    {"partner full name", {.field = Field::deliverer}}, {"partner partner full name", {.field = Field::deliverer}},
    {"partenaire", {.field = Field::deliverer}}, {"partenaire de mise en oeuvre", {.field = Field::deliverer}},
    {"org name", {.field = Field::deliverer}}, {"actor", {.field = Field::deliverer}},
    {"agency", {.field = Field::deliverer}}, {"acronyme", {.field = Field::deliverer_code}},
    {"acronym", {.field = Field::deliverer_code}}, {"acronyme de l organisation", {.field = Field::deliverer_code}},
    {"organisation acronym", {.field = Field::deliverer_code}},
    {"organization acronym", {.field = Field::deliverer_code}}, {"org acronym", {.field = Field::deliverer_code}},
    {"نام اختصاری", {.field = Field::deliverer_code}}, {"دستگاه متولی", {.field = Field::responsible}},
    {"دستگاه مسیول", {.field = Field::responsible}}, {"متولی", {.field = Field::responsible}},
    {"programming partner", {.field = Field::responsible}}, {"lead agency", {.field = Field::responsible}},
    {"programming organisation", {.field = Field::responsible}}, {"lead organisation", {.field = Field::responsible}},
    {"تامین کننده اعتبار", {.field = Field::funder}}, {"محل اعتبار", {.field = Field::funder}},
    {"منبع اعتبار", {.field = Field::funder}}, {"حامی مالی", {.field = Field::funder}},
    {"donor", {.field = Field::funder}}, {"funder", {.field = Field::funder}}, {"donors", {.field = Field::funder}},
    {"bailleur", {.field = Field::funder}}, {"bailleurs", {.field = Field::funder}},
    {"funding organisation", {.field = Field::funder}}, {"funding source", {.field = Field::funder}},
    {"نوع دستگاه", {.field = Field::organisation_type}}, {"نوع سازمان", {.field = Field::organisation_type}},
    {"دولتی سمن", {.field = Field::organisation_type}}, {"org type", {.field = Field::organisation_type}},
    {"organisation type", {.field = Field::organisation_type}},
    {"organization type", {.field = Field::organisation_type}},
    {"type organisation", {.field = Field::organisation_type}},
    {"typeorganisation", {.field = Field::organisation_type}},
    {"type of organisation", {.field = Field::organisation_type}},
    {"type d organisation", {.field = Field::organisation_type}},
    {"partner type", {.field = Field::organisation_type}},
    {"type of organization", {.field = Field::organisation_type}},
    {"participating org role 1", {.field = Field::funder}},
    {"participating org role 2", {.field = Field::responsible}},
    {"participating org role 4", {.field = Field::deliverer}},
    {"recipient organization name", {.field = Field::deliverer}}, {"recipient org name", {.field = Field::deliverer}},
    {"funding organization name", {.field = Field::funder}}, {"funding org name", {.field = Field::funder}},
    {"recipient organization organisation type", {.field = Field::organisation_type}},
    {"implementing partners", {.field = Field::deliverer}}, {"implementer", {.field = Field::deliverer}},
    {"implementing agency", {.field = Field::deliverer}}, {"partners", {.field = Field::deliverer}},
    {"organisations", {.field = Field::deliverer}}, {"organizations", {.field = Field::deliverer}},
    {"org", {.field = Field::deliverer}}, {"organisme", {.field = Field::deliverer}},
    {"agence", {.field = Field::deliverer}}, {"acteur", {.field = Field::deliverer}},
    {"structure", {.field = Field::deliverer}}, {"ong", {.field = Field::deliverer}},
    {"partenaires", {.field = Field::deliverer}}, {"partenaire d execution", {.field = Field::deliverer}},
    {"organisation d execution", {.field = Field::deliverer}}, {"implementing org", {.field = Field::deliverer}},
    {"implementing partner name", {.field = Field::deliverer}}, {"partner acronym", {.field = Field::deliverer_code}},
    {"partner short name", {.field = Field::deliverer_code}}, {"sigle", {.field = Field::deliverer_code}},
    {"acronyme organisation", {.field = Field::deliverer_code}}, {"org short name", {.field = Field::deliverer_code}},
    {"short name", {.field = Field::deliverer_code}}, {"type of partner", {.field = Field::organisation_type}},
    {"type de partenaire", {.field = Field::organisation_type}}, {"type org", {.field = Field::organisation_type}},
    {"type acteur", {.field = Field::organisation_type}}, {"donateur", {.field = Field::funder}},
    {"donateurs", {.field = Field::funder}}, {"source of funds", {.field = Field::funder}},
    {"funded by", {.field = Field::funder}}, {"lead partner", {.field = Field::responsible}},
    {"partenaire principal", {.field = Field::responsible}}, {"نام مجری", {.field = Field::deliverer}},
    {"نام دستگاه اجرایی", {.field = Field::deliverer}}, {"دستگاه اجرایی", {.field = Field::deliverer}},
    {"موسسه مجری", {.field = Field::deliverer}}, {"نام نهاد", {.field = Field::deliverer}},
    {"organizacion", {.field = Field::deliverer}}, {"organizacao", {.field = Field::deliverer}},
    {"socio implementador", {.field = Field::deliverer}}, {"socio", {.field = Field::deliverer}},
    {"donante", {.field = Field::funder}}, {"tipo de organizacion", {.field = Field::organisation_type}},
    {"siglas", {.field = Field::deliverer_code}},
});
// clang-format on

}  // namespace detail_headings_who

std::span<const HeadingWords> headings_who() { return detail_headings_who::words; }

}  // namespace ensejam::intake
