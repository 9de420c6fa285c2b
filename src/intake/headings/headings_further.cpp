#include "intake/headings/heading_words.h"

namespace ensejam::intake {
namespace detail_headings_further {

using registry::PlaceKind;

constexpr FieldOf place(PlaceKind level) { return {.field = Field::place, .level = level}; }
constexpr FieldOf place_code(PlaceKind level) { return {.field = Field::place_code, .level = level}; }

/// Headings in Arabic, then in Spanish and Portuguese, of every kind; as keys (text::name_key).
// clang-format off
constexpr auto words = std::to_array<HeadingWords>({
    {"البلد", place(PlaceKind::country)}, {"الدوله", place(PlaceKind::country)},
    {"المحافظه", place(PlaceKind::province)}, {"الولایه", place(PlaceKind::province)},
    {"الاقلیم", place(PlaceKind::province)}, {"محافظه", place(PlaceKind::province)},
    {"ولایه", place(PlaceKind::province)}, {"المدیریه", place(PlaceKind::county)},
    {"القضاء", place(PlaceKind::county)}, {"المرکز", place(PlaceKind::county)},
    {"الدایره", place(PlaceKind::county)}, {"المحلیه", place(PlaceKind::county)},
    {"المعتمدیه", place(PlaceKind::county)}, {"مدیریه", place(PlaceKind::county)},
    {"محلیه", place(PlaceKind::county)}, {"الناحیه", place(PlaceKind::city)}, {"البلدیه", place(PlaceKind::city)},
    {"المدینه", place(PlaceKind::city)}, {"البلده", place(PlaceKind::city)}, {"العزله", place(PlaceKind::district)},
    {"الوحده الاداریه", place(PlaceKind::district)}, {"القریه", place(PlaceKind::neighbourhood)},
    {"الحی", place(PlaceKind::neighbourhood)}, {"الموقع", place(PlaceKind::neighbourhood)},
    {"المخیم", place(PlaceKind::neighbourhood)}, {"اسم الموقع", place(PlaceKind::neighbourhood)},
    {"التجمع", place(PlaceKind::neighbourhood)}, {"المجتمع", place(PlaceKind::neighbourhood)},
    {"رمز المحافظه", place_code(PlaceKind::province)}, {"کود المحافظه", place_code(PlaceKind::province)},
    {"رمز الولایه", place_code(PlaceKind::province)}, {"کود الولایه", place_code(PlaceKind::province)},
    {"رمز المدیریه", place_code(PlaceKind::county)}, {"کود المدیریه", place_code(PlaceKind::county)},
    {"رمز القضاء", place_code(PlaceKind::county)}, {"رمز المحلیه", place_code(PlaceKind::county)},
    {"کود المحلیه", place_code(PlaceKind::county)}, {"رمز الناحیه", place_code(PlaceKind::city)},
    {"رمز البلدیه", place_code(PlaceKind::city)}, {"المنظمه", {.field = Field::deliverer}},
    {"اسم المنظمه", {.field = Field::deliverer}}, {"المنظمه المنفذه", {.field = Field::deliverer}},
    {"الشریک المنفذ", {.field = Field::deliverer}}, {"الجهه المنفذه", {.field = Field::deliverer}},
    {"اسم الشریک", {.field = Field::deliverer}}, {"الشریک", {.field = Field::deliverer}},
    {"الوکاله", {.field = Field::deliverer}}, {"اختصار المنظمه", {.field = Field::deliverer_code}},
    {"الاختصار", {.field = Field::deliverer_code}}, {"المنظمه الرییسیه", {.field = Field::responsible}},
    {"الوکاله الرایده", {.field = Field::responsible}}, {"الجهه المسووله", {.field = Field::responsible}},
    {"المانح", {.field = Field::funder}}, {"الجهه المانحه", {.field = Field::funder}},
    {"الجهه المموله", {.field = Field::funder}}, {"الممول", {.field = Field::funder}},
    {"نوع المنظمه", {.field = Field::organisation_type}}, {"نوع الشریک", {.field = Field::organisation_type}},
    {"القطاع", {.field = Field::harm}}, {"الکتله", {.field = Field::harm}},
    {"المجموعه القطاعیه", {.field = Field::harm}}, {"القطاع الفرعی", {.field = Field::service}},
    {"المشروع", {.field = Field::title}}, {"اسم المشروع", {.field = Field::title}},
    {"عنوان المشروع", {.field = Field::title}}, {"النشاط", {.field = Field::title}},
    {"اسم النشاط", {.field = Field::title}}, {"وصف النشاط", {.field = Field::title}},
    {"رمز المشروع", {.field = Field::project_code}}, {"کود المشروع", {.field = Field::project_code}},
    {"رقم المشروع", {.field = Field::project_code}}, {"البرنامج", {.field = Field::programme}},
    {"اسم البرنامج", {.field = Field::programme}}, {"الحاله", {.field = Field::status}},
    {"حاله المشروع", {.field = Field::status}}, {"حاله النشاط", {.field = Field::status}},
    {"تاریخ البدء", {.field = Field::start}}, {"تاریخ البدایه", {.field = Field::start}},
    {"تاریخ بدء المشروع", {.field = Field::start}}, {"تاریخ الانتهاء", {.field = Field::end}},
    {"تاریخ النهایه", {.field = Field::end}}, {"تاریخ انتهاء المشروع", {.field = Field::end}},
    {"الشهر", {.field = Field::month}}, {"شهر التقریر", {.field = Field::month}}, {"السنه", {.field = Field::year}},
    {"الفیه المستهدفه", {.field = Field::target_group}}, {"نوع المستفیدین", {.field = Field::target_group}},
    {"عدد المستفیدین", {.field = Field::people_reached}}, {"المستفیدون", {.field = Field::people_reached}},
    {"المستفیدین", {.field = Field::people_reached}},
    {"عدد المستفیدین الذین تم الوصول الیهم", {.field = Field::people_reached}},
    {"عدد المستهدفین", {.field = Field::people_targeted}}, {"المستهدفون", {.field = Field::people_targeted}},
    {"المستهدفین", {.field = Field::people_targeted}}, {"المیزانیه", {.field = Field::money}},
    {"المبلغ", {.field = Field::money}}, {"المیزانیه المعتمده", {.field = Field::money}},
    {"العمله", {.field = Field::currency}}, {"parceiro implementador", {.field = Field::deliverer}},
    {"parceiro de implementacao", {.field = Field::deliverer}},
    {"organizacao implementadora", {.field = Field::deliverer}}, {"parceiro", {.field = Field::deliverer}},
    {"organizacion implementadora", {.field = Field::deliverer}}, {"socio ejecutor", {.field = Field::deliverer}},
    {"agencia", {.field = Field::deliverer}}, {"organizacao lider", {.field = Field::responsible}},
    {"agencia lider", {.field = Field::responsible}}, {"organizacion lider", {.field = Field::responsible}},
    {"doador", {.field = Field::funder}}, {"financiador", {.field = Field::funder}},
    {"tipo de organizacao", {.field = Field::organisation_type}}, {"setor", {.field = Field::harm}},
    {"cluster setor", {.field = Field::harm}}, {"estado do projeto", {.field = Field::status}},
    {"estado del proyecto", {.field = Field::status}}, {"estado de la actividad", {.field = Field::status}},
    {"data de inicio", {.field = Field::start}}, {"data inicio", {.field = Field::start}},
    {"data de fim", {.field = Field::end}}, {"data de termino", {.field = Field::end}},
    {"data fim", {.field = Field::end}}, {"atividade", {.field = Field::title}},
    {"projeto", {.field = Field::title}}, {"nome do projeto", {.field = Field::title}},
    {"actividad", {.field = Field::title}}, {"proyecto", {.field = Field::title}},
    {"nombre del proyecto", {.field = Field::title}}, {"posto administrativo", place(PlaceKind::city)},
    {"corregimiento", place(PlaceKind::city)}, {"parroquia", place(PlaceKind::city)},
    {"localidade", place(PlaceKind::neighbourhood)}, {"localidad", place(PlaceKind::neighbourhood)},
    {"aldeia", place(PlaceKind::neighbourhood)}, {"barrio", place(PlaceKind::neighbourhood)},
    {"bairro", place(PlaceKind::neighbourhood)}, {"vereda", place(PlaceKind::neighbourhood)},
    {"comunidad", place(PlaceKind::neighbourhood)}, {"comunidade", place(PlaceKind::neighbourhood)},
    {"beneficiarios alcanzados", {.field = Field::people_reached}},
    {"beneficiarios", {.field = Field::people_reached}},
    {"beneficiarios alcancados", {.field = Field::people_reached}},
    {"personas alcanzadas", {.field = Field::people_reached}},
    {"pessoas alcancadas", {.field = Field::people_reached}},
    {"beneficiarios previstos", {.field = Field::people_targeted}},
    {"personas meta", {.field = Field::people_targeted}}, {"poblacion meta", {.field = Field::people_targeted}},
    {"beneficiarios planeados", {.field = Field::people_targeted}},
});
// clang-format on

}  // namespace detail_headings_further

std::span<const HeadingWords> headings_further() { return detail_headings_further::words; }

}  // namespace ensejam::intake
