#include "publish/exchange/activities_iati.h"

namespace ensejam::publish {
namespace detail_activities_iati_results {

constexpr const char* output = "1";       ///< code list ResultType
constexpr const char* unit = "1";         ///< code list IndicatorMeasure
constexpr const char* qualitative = "5";  ///< code list IndicatorMeasure: no value

Html dimension(const char* name, const std::string& value) {
    return value.empty() ? Html{} : void_tag("dimension", {{"name", name}, {"value", value}});
}

/// Of which activity a value is said: its number in the file, its place, deliverer and target group, and the
/// days that nobody told.
Html subject_of(const registry::Register& known, const ActivityRow& row, std::size_t number) {
    const registry::Activity& activity = *row.activity;
    const bool has_both = row.first_day.empty() && row.last_day.empty();
    const std::string not_told = has_both                ? "start end"
                                 : row.first_day.empty() ? "start"
                                 : row.last_day.empty()  ? "end"
                                                         : "";
    Html said;
    if (activity.place) said += void_tag("location", {{"ref", iati_place_ref(activity.place)}});
    return said + dimension("activity", std::to_string(number)) +
           dimension("organisation", code_of(known, activity.organisation)) +
           dimension("target_group", activity.target_group) + dimension("not_told", not_told);
}

Html value(const char* name, double number, const Html& subject) {
    return number < 0 ? Html{} : tag(name, {{"value", fmt::format("{}", number)}}, subject);
}

Html period_of(const ActivityRow& row, const IatiDays& days, const Html& values) {
    const std::string& first = row.first_day.empty() ? days.first : row.first_day;
    const std::string& last = row.last_day.empty() ? days.last : row.last_day;
    return tag("period", void_tag("period-start", {{"iso-date", first}}) +
                             void_tag("period-end", {{"iso-date", last}}) + values);
}

Html indicator(const registry::Register& known, const ActivityRow& row, const char* measure,
               const Html& period) {
    const Id<registry::Programme> programme = row.activity->programme;
    Html inner = tag("title", iati_narratives(known, programme));
    if (programme)
        inner += void_tag("reference", {{"vocabulary", "99"}, {"code", code_of(known, programme)}});
    return tag("indicator", {{"measure", measure}}, inner + period);
}

Html result_of(const registry::Register& known, const ActivityRow& row, const IatiDays& days,
               std::size_t number) {
    const registry::Activity& activity = *row.activity;
    const Html subject = subject_of(known, row, number);
    const Html people = value("target", activity.people_targeted, subject) +
                        value("actual", activity.people_reached, subject);
    const Html title = tag("title", iati_narratives(known, activity.programme));
    Html indicators = people.is_empty()
                          ? indicator(known, row, qualitative, period_of(row, days, tag("actual", subject)))
                          : indicator(known, row, unit, period_of(row, days, people));
    const Html units = value("actual", activity.units, subject + dimension("measure", "units"));
    if (!units.is_empty()) indicators += indicator(known, row, unit, period_of(row, days, units));
    return tag("result", {{"type", output}, {"aggregation-status", "0"}}, title + indicators);
}

}  // namespace detail_activities_iati_results

using namespace detail_activities_iati_results;

std::string iati_place_ref(Id<registry::Place> place) { return fmt::format("L{}", place.value); }

Html iati_results(const registry::Register& known, const IatiProject& group, const IatiDays& days) {
    Html results;
    for (std::size_t rank = 0; rank < group.rows.size(); ++rank)
        results += result_of(known, *group.rows[rank], days, rank + 1);
    return results;
}

}  // namespace ensejam::publish
