#include "intake/headings/heading_words.h"

namespace ensejam::intake {
namespace detail_headings_abroad_east {

using registry::PlaceKind;

constexpr FieldOf place(PlaceKind level) { return {.field = Field::place, .level = level}; }
constexpr FieldOf harm{.field = Field::harm};
constexpr FieldOf service{.field = Field::service};
constexpr FieldOf title{.field = Field::title};
constexpr FieldOf project_code{.field = Field::project_code};
constexpr FieldOf target_group{.field = Field::target_group};
constexpr FieldOf start{.field = Field::start};
constexpr FieldOf end{.field = Field::end};
constexpr FieldOf status{.field = Field::status};
constexpr FieldOf month{.field = Field::month};
constexpr FieldOf year{.field = Field::year};
constexpr FieldOf reached{.field = Field::people_reached};
constexpr FieldOf targeted{.field = Field::people_targeted};
constexpr FieldOf money{.field = Field::money};
constexpr FieldOf currency{.field = Field::currency};
constexpr FieldOf note{.field = Field::note};
constexpr FieldOf row_number{.field = Field::row_number};
constexpr FieldOf personal{.field = Field::personal};
constexpr FieldOf deliverer{.field = Field::deliverer};
constexpr FieldOf responsible{.field = Field::responsible};
constexpr FieldOf funder{.field = Field::funder};

/// Headings in Ukrainian and Russian, then in the Persian and Pashto of Afghanistan, of every kind; as keys
/// (text::name_key), which know no marks above letters.
// clang-format off
constexpr auto words = std::to_array<HeadingWords>({
    {"краіна", place(PlaceKind::country)}, {"страна", place(PlaceKind::country)},
    {"область", place(PlaceKind::province)}, {"назва області", place(PlaceKind::province)},
    {"регіон", place(PlaceKind::province)}, {"регион", place(PlaceKind::province)},
    {"раион", place(PlaceKind::county)}, {"назва раиону", place(PlaceKind::county)},
    {"громада", place(PlaceKind::city)}, {"територіальна громада", place(PlaceKind::city)},
    {"назва громади", place(PlaceKind::city)}, {"община", place(PlaceKind::city)},
    {"аильныи округ", place(PlaceKind::city)}, {"джамоат", place(PlaceKind::city)},
    {"населении пункт", place(PlaceKind::neighbourhood)}, {"населенныи пункт", place(PlaceKind::neighbourhood)},
    {"місто", place(PlaceKind::neighbourhood)}, {"город", place(PlaceKind::neighbourhood)},
    {"село", place(PlaceKind::neighbourhood)}, {"місце", place(PlaceKind::neighbourhood)},
    {"місце надання допомоги", place(PlaceKind::neighbourhood)}, {"код області", {Field::place_code, PlaceKind::province}},
    {"код раиону", {Field::place_code, PlaceKind::county}}, {"код раиона", {Field::place_code, PlaceKind::county}},
    {"код громади", {Field::place_code, PlaceKind::city}}, {"катоттг", {Field::place_code, PlaceKind::city}},
    {"організація", deliverer}, {"назва організаціі", deliverer}, {"організація виконавець", deliverer},
    {"партнер виконавець", deliverer}, {"виконавець", deliverer}, {"імплементуючии партнер", deliverer},
    {"партнер", deliverer}, {"організація партнер", deliverer}, {"організація реалізатор", deliverer},
    {"организация", deliverer}, {"название организации", deliverer}, {"исполнитель", deliverer},
    {"организация исполнитель", deliverer}, {"партнер исполнитель", deliverer}, {"агентство", deliverer},
    {"провідна організація", responsible}, {"головна організація", responsible},
    {"відповідальна організація", responsible}, {"ведущая организация", responsible}, {"донор", funder},
    {"донори", funder}, {"доноры", funder}, {"організація донор", funder}, {"організація донор грантодавець", funder},
    {"джерело фінансування", funder}, {"источник финансирования", funder}, {"сектор", harm}, {"кластер", harm},
    {"сектор кластер", harm}, {"кластер сектор", harm}, {"підсектор", service},
    {"підкластер", service}, {"подсектор", service}, {"тип діяльності", service}, {"вид діяльності", service},
    {"діяльність", title}, {"захід", title}, {"заходи", title}, {"опис діяльності", title}, {"активність", title},
    {"назва проекту", title}, {"назва проєкту", title}, {"проект", title}, {"проєкт", title},
    {"название проекта", title}, {"деятельность", title}, {"мероприятие", title}, {"вид помощи", title},
    {"вид допомоги", title}, {"код проекту", project_code}, {"код проєкту", project_code},
    {"код проекта", project_code}, {"номер проекту", project_code}, {"цільова група", target_group},
    {"група населення", target_group}, {"тип бенефіціарів", target_group}, {"категорія населення", target_group},
    {"целевая группа", target_group}, {"категория населения", target_group}, {"дата початку", start},
    {"початок", start}, {"дата початку проекту", start}, {"дата начала", start}, {"начало", start},
    {"дата завершення", end}, {"дата закінчення", end}, {"завершення", end}, {"кінець", end},
    {"дата окончания", end}, {"дата завершения", end}, {"окончание", end}, {"статус", status},
    {"статус проекту", status}, {"статус діяльності", status}, {"статус проекта", status}, {"стан", status},
    {"місяць", month}, {"звітнии місяць", month}, {"месяц", month}, {"отчетныи месяц", month}, {"рік", year},
    {"год", year}, {"кількість бенефіціарів", reached}, {"бенефіціари", reached}, {"охоплено", reached},
    {"охоплено осіб", reached}, {"кількість охоплених осіб", reached}, {"кількість осіб", reached},
    {"усього охоплено", reached}, {"кількість отримувачів", reached}, {"количество бенефициаров", reached},
    {"бенефициары", reached}, {"охвачено", reached}, {"количество получателеи", reached},
    {"количество человек", reached}, {"заплановано осіб", targeted}, {"цільова кількість", targeted},
    {"планова кількість бенефіціарів", targeted}, {"запланировано", targeted}, {"заплановано", targeted},
    {"бюджет", money}, {"сума", money}, {"сумма", money}, {"вартість", money}, {"фінансування", money},
    {"валюта", currency}, {"примітка", note}, {"примітки", note}, {"коментар", note}, {"коментарі", note},
    {"примечание", note}, {"примечания", note}, {"комментарии", note}, {"чоловіки", note}, {"жінки", note},
    {"мужчины", note}, {"женщины", note}, {"домогосподарства", note}, {"кількість домогосподарств", note},
    {"домохозяиства", note}, {"no з п", row_number}, {"no п п", row_number},
    {"контактна особа", personal}, {"контактное лицо", personal}, {"телефон", personal},
    {"електронна пошта", personal}, {"электронная почта", personal}, {"піб", personal}, {"фио", personal},
    {"ولایت", place(PlaceKind::province)}, {"نام ولایت", place(PlaceKind::province)},
    {"زون", place(PlaceKind::province)}, {"ولسوالی", place(PlaceKind::county)},
    {"نام ولسوالی", place(PlaceKind::county)}, {"قریه", place(PlaceKind::neighbourhood)},
    {"گذر", place(PlaceKind::neighbourhood)}, {"کمپ", place(PlaceKind::neighbourhood)}, {"سکتور", harm},
    {"کلستر", harm}, {"کلاستر", harm}, {"سکتور کلستر", harm}, {"موسسه", deliverer}, {"نام موسسه", deliverer},
    {"موسسه همکار", deliverer}, {"موسسه تطبیق کننده", deliverer}, {"نهاد تطبیق کننده", deliverer},
    {"تطبیق کننده", deliverer}, {"نهاد همکار", deliverer}, {"همکار تطبیق کننده", deliverer},
    {"تمویل کننده", funder}, {"نهاد تمویل کننده", funder}, {"دونر", funder}, {"تاریخ ختم", end},
    {"ختم", end}, {"فعالیت ها", title}, {"نام فعالیت", title}, {"مستفیدین", reached},
    {"تعداد مستفیدین", reached}, {"تعداد مستفید شونده گان", reached}, {"وضعیت پروژه", status},
});
// clang-format on

}  // namespace detail_headings_abroad_east

std::span<const HeadingWords> headings_abroad_east() { return detail_headings_abroad_east::words; }

}  // namespace ensejam::intake
