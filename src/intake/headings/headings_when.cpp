#include "intake/headings/heading_words.h"

namespace ensejam::intake {
namespace detail_headings_when {

/// Headings that say when it is done, and how far it is; as keys (text::name_key).
// clang-format off
constexpr auto words = std::to_array<HeadingWords>({
    {"زمان", {.field = Field::start}, true},
    {"تاریخ شروع", {.field = Field::start}}, {"شروع", {.field = Field::start}}, {"اغاز", {.field = Field::start}},
    {"تاریخ اغاز", {.field = Field::start}}, {"از تاریخ", {.field = Field::start}},
    {"start", {.field = Field::start}}, {"start date", {.field = Field::start}}, {"start dt", {.field = Field::start}}, {"end dt", {.field = Field::end}},
    {"st date", {.field = Field::start}, true}, {"st dt", {.field = Field::start}, true},
    {"startdate", {.field = Field::start}}, {"startdt", {.field = Field::start}, true}, {"stdate", {.field = Field::start}, true},
    {"enddate", {.field = Field::end}}, {"enddt", {.field = Field::end}, true}, {"datedebut", {.field = Field::start}},
    {"datefin", {.field = Field::end}}, {"from", {.field = Field::start}},
    {"date debut", {.field = Field::start}}, {"date de debut", {.field = Field::start}},
    {"debut", {.field = Field::start}}, {"planned start date", {.field = Field::start}},
    {"زمان شروع", {.field = Field::start}}, {"تاریخ پایان", {.field = Field::end}}, {"پایان", {.field = Field::end}},
    {"خاتمه", {.field = Field::end}}, {"تاریخ خاتمه", {.field = Field::end}}, {"تا تاریخ", {.field = Field::end}},
    {"end", {.field = Field::end}}, {"end date", {.field = Field::end}}, {"to", {.field = Field::end}},
    {"date fin", {.field = Field::end}}, {"date de fin", {.field = Field::end}}, {"fin", {.field = Field::end}},
    {"زمان پایان", {.field = Field::end}}, {"سال", {.field = Field::year}}, {"year", {.field = Field::year}},
    {"annee", {.field = Field::year}}, {"ماه", {.field = Field::month}}, {"month", {.field = Field::month}},
    {"mois", {.field = Field::month}}, {"فصل", {.field = Field::quarter}}, {"quarter", {.field = Field::quarter}},
    {"trimestre", {.field = Field::quarter}}, {"وضعیت", {.field = Field::status}},
    {"status", {.field = Field::status}}, {"project status", {.field = Field::status}},
    {"activity status", {.field = Field::status}}, {"etat projet", {.field = Field::status}},
    {"etat", {.field = Field::status}}, {"statut", {.field = Field::status}},
    {"تاریخ گزارش", {.field = Field::report_date}}, {"report date", {.field = Field::report_date}},
    {"activity date start", {.field = Field::start}}, {"activity date end", {.field = Field::end}},
    {"activity status code", {.field = Field::status}}, {"award date", {.field = Field::report_date}},
    {"planned dates start date", {.field = Field::start}}, {"planned dates end date", {.field = Field::end}},
    {"actual dates start date", {.field = Field::start}}, {"actual dates end date", {.field = Field::end}},
    {"date modified", {.field = Field::report_date}}, {"last modified", {.field = Field::report_date}},
    {"date de demarrage", {.field = Field::start}}, {"date demarrage", {.field = Field::start}},
    {"start month", {.field = Field::start}}, {"date from", {.field = Field::start}},
    {"starting date", {.field = Field::start}}, {"project start date", {.field = Field::start}},
    {"activity start date", {.field = Field::start}}, {"project start", {.field = Field::start}},
    {"date de cloture", {.field = Field::end}}, {"date de fin prevue", {.field = Field::end}},
    {"end month", {.field = Field::end}}, {"date to", {.field = Field::end}}, {"ending date", {.field = Field::end}},
    {"project end date", {.field = Field::end}}, {"activity end date", {.field = Field::end}},
    {"planned end date", {.field = Field::end}}, {"project end", {.field = Field::end}},
    {"reporting month", {.field = Field::month}}, {"mois de rapportage", {.field = Field::month}},
    {"reporting year", {.field = Field::year}}, {"project year", {.field = Field::year}, true}, {"reporting period", {.field = Field::quarter}},
    {"statut de l activite", {.field = Field::status}}, {"statut du projet", {.field = Field::status}},
    {"etat d avancement", {.field = Field::status}}, {"implementation status", {.field = Field::status}},
    {"زمان اجرا", {.field = Field::start}}, {"تاریخ انجام", {.field = Field::start}},
    {"تاریخ برگزاری", {.field = Field::start}}, {"زمان برگزاری", {.field = Field::start}},
    {"reported month", {.field = Field::month}}, {"month reported", {.field = Field::month}},
    {"month of report", {.field = Field::month}}, {"ماه گزارش", {.field = Field::month}},
    {"reference period start", {.field = Field::start}}, {"reference period end", {.field = Field::end}},
    {"period start", {.field = Field::start}}, {"period end", {.field = Field::end}},
    {"project period start", {.field = Field::start}}, {"project period end", {.field = Field::end}},
    {"implementation start date", {.field = Field::start}}, {"implementation end date", {.field = Field::end}},
    {"actual start date", {.field = Field::start}}, {"actual end date", {.field = Field::end}},
    {"تاریخ", {.field = Field::report_date}}, {"زمان اغاز", {.field = Field::start}},
    {"تاریخ اجرا", {.field = Field::start}}, {"شروع فعالیت", {.field = Field::start}},
    {"پایان فعالیت", {.field = Field::end}}, {"تاریخ اتمام", {.field = Field::end}}, {"اتمام", {.field = Field::end}},
    {"وضعیت اجرا", {.field = Field::status}}, {"fecha de inicio", {.field = Field::start}},
    {"fecha inicio", {.field = Field::start}}, {"fecha de fin", {.field = Field::end}},
    {"fecha fin", {.field = Field::end}},
});
// clang-format on

}  // namespace detail_headings_when

std::span<const HeadingWords> headings_when() { return detail_headings_when::words; }

}  // namespace ensejam::intake
