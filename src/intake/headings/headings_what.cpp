#include "intake/headings/heading_words.h"

namespace ensejam::intake {
namespace detail_headings_what {

/// Headings that say what is done: numbers, titles, programmes, harms, whom it is for; as keys
/// (text::name_key).
// clang-format off
constexpr auto words = std::to_array<HeadingWords>({
    {"شناسه", {.field = Field::activity_id}}, {"کد فعالیت", {.field = Field::activity_code}},
    {"شناسه فعالیت", {.field = Field::activity_id}}, {"activity id", {.field = Field::activity_id}},
    {"activity code", {.field = Field::activity_code}}, {"id", {.field = Field::activity_id}},
    {"شماره طرح", {.field = Field::project_code}}, {"کد طرح", {.field = Field::project_code}},
    {"کد پروژه", {.field = Field::project_code}}, {"شماره پروژه", {.field = Field::project_code}},
    {"شناسه طرح", {.field = Field::project_code}}, {"id projet", {.field = Field::project_code}},
    {"project id", {.field = Field::project_code}}, {"project code", {.field = Field::project_code}},
    {"code projet", {.field = Field::project_code}}, {"عنوان طرح", {.field = Field::title}},
    {"عنوان پروژه", {.field = Field::title}}, {"عنوان فعالیت", {.field = Field::title}},
    {"عنوان اقدام", {.field = Field::title}}, {"نام طرح", {.field = Field::title}},
    {"نام پروژه", {.field = Field::title}}, {"طرح", {.field = Field::title}}, {"پروژه", {.field = Field::title}},
    {"فعالیت", {.field = Field::title}}, {"اقدام", {.field = Field::title}}, {"عنوان", {.field = Field::title}},
    {"project", {.field = Field::title}}, {"project title", {.field = Field::title}},
    {"project name", {.field = Field::title}}, {"activity", {.field = Field::title}},
    {"activity title", {.field = Field::title}}, {"activities", {.field = Field::title}},
    {"title", {.field = Field::title}}, {"nom activite", {.field = Field::title}},
    {"nom activite projet", {.field = Field::title}}, {"nom du projet", {.field = Field::title}},
    {"activite", {.field = Field::title}}, {"activites", {.field = Field::title}},
    {"projet", {.field = Field::title}}, {"quantity field", {.field = Field::title}},
    {"grant title", {.field = Field::title}}, {"title eng", {.field = Field::title}},
    {"title en", {.field = Field::title}}, {"title english", {.field = Field::title}}, {"برنامه", {.field = Field::programme}},
    {"طرح ملی", {.field = Field::programme}}, {"نام برنامه", {.field = Field::programme}},
    {"محور", {.field = Field::programme}}, {"نوع خدمت", {.field = Field::programme}},
    {"نوع برنامه", {.field = Field::programme}}, {"خدمت", {.field = Field::programme}},
    {"programme", {.field = Field::programme}}, {"program", {.field = Field::programme}},
    {"service", {.field = Field::programme}}, {"نوع فعالیت", {.field = Field::programme}},
    {"service type", {.field = Field::programme}}, {"activity type", {.field = Field::programme}},
    {"activity types", {.field = Field::programme}}, {"act type", {.field = Field::programme}, true},
    {"sub sector", {.field = Field::service}}, {"subsector", {.field = Field::service}},
    {"sous secteur", {.field = Field::service}}, {"اسیب", {.field = Field::harm}},
    {"نوع اسیب", {.field = Field::harm}}, {"اسیب اجتماعی", {.field = Field::harm}},
    {"sector", {.field = Field::harm}}, {"cluster", {.field = Field::harm}}, {"secteur", {.field = Field::harm}},
    {"sectors", {.field = Field::harm}}, {"clusters", {.field = Field::harm}}, {"harm", {.field = Field::harm}},
    {"domaine", {.field = Field::harm}}, {"گروه هدف", {.field = Field::target_group}},
    {"مخاطب", {.field = Field::target_group}}, {"جامعه هدف", {.field = Field::target_group}},
    {"گروه مخاطب", {.field = Field::target_group}}, {"target group", {.field = Field::target_group}},
    {"target age group", {.field = Field::target_group}},
    {"beneficiary type", {.field = Field::target_group}}, {"type de beneficiaires", {.field = Field::target_group}},
    {"مخاطبان", {.field = Field::target_group}}, {"کد طرح مشترک", {.field = Field::joint_code}},
    {"طرح مشترک", {.field = Field::joint_code}}, {"joint project", {.field = Field::joint_code}},
    {"other identifier joint", {.field = Field::joint_code}}, {"iati identifier", {.field = Field::project_code}}, {"tag vocabulary 99", {.field = Field::programme}},
    {"description type 3", {.field = Field::target_group}}, {"grant programme title", {.field = Field::programme}},
    {"identifier", {.field = Field::activity_id}}, {"sector cluster", {.field = Field::harm}},
    {"cluster sector", {.field = Field::harm}}, {"project sector", {.field = Field::harm}},
    {"cluster name", {.field = Field::harm}}, {"sector name", {.field = Field::harm}},
    {"secteur cluster", {.field = Field::harm}}, {"groupe sectoriel", {.field = Field::harm}},
    {"thematique", {.field = Field::harm}}, {"sous cluster", {.field = Field::service}},
    {"sub cluster", {.field = Field::service}}, {"sous thematique", {.field = Field::service}},
    {"عنوان دوره", {.field = Field::title}}, {"عنوان کارگاه", {.field = Field::title}},
    {"نام دوره", {.field = Field::title}}, {"نام کارگاه", {.field = Field::title}},
    {"عنوان برنامه", {.field = Field::programme}}, {"عنوان خدمت", {.field = Field::programme}},
    {"training title", {.field = Field::title}}, {"training", {.field = Field::title}, true},
    {"course", {.field = Field::title}, true}, {"course title", {.field = Field::title}},
    {"workshop", {.field = Field::title}, true}, {"workshop title", {.field = Field::title}},
    {"formation", {.field = Field::title}, true}, {"atelier", {.field = Field::title}, true},
    {"intervention", {.field = Field::title}}, {"activity name", {.field = Field::title}},
    {"activity description", {.field = Field::title}}, {"nom de l activite", {.field = Field::title}},
    {"description de l activite", {.field = Field::title}}, {"intitule du projet", {.field = Field::title}},
    {"titre du projet", {.field = Field::title}}, {"beneficiary group", {.field = Field::target_group}},
    {"type of beneficiaries", {.field = Field::target_group}}, {"population group", {.field = Field::target_group}},
    {"groupe cible", {.field = Field::target_group}}, {"categorie de beneficiaires", {.field = Field::target_group}},
    {"حوزه", {.field = Field::harm}}, {"نوع اسیب اجتماعی", {.field = Field::harm}},
    {"نام برنامه اجرایی", {.field = Field::programme}}, {"خدمت ارایه شده", {.field = Field::programme}},
    {"نوع مداخله", {.field = Field::programme}}, {"مداخله", {.field = Field::programme}},
    {"actividad", {.field = Field::title}}, {"proyecto", {.field = Field::title}},
});
// clang-format on

}  // namespace detail_headings_what

std::span<const HeadingWords> headings_what() { return detail_headings_what::words; }

}  // namespace ensejam::intake
