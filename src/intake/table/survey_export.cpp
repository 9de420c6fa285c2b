#include "intake/table/survey_export.h"

#include "text/text.h"

namespace ensejam::intake {
namespace detail_survey_export {

bool is_one_of(std::string_view heading, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), text::name_key(heading)) != words.end();
}

/// Columns that the tool adds, beside the questions of the form.
bool is_of_tool(const Column& column) {
    constexpr auto words =
        std::to_array<std::string_view>({"uuid", "submission time", "submissiondate", "submission date",
                                         "submitted by", "formhub uuid", "meta instanceid", "instanceid",
                                         "validation status", "xform id string", "deviceid", "subscriberid"});
    return is_one_of(column.heading, words);
}

}  // namespace detail_survey_export

void settle_survey_export(std::vector<Column>& columns) {
    using namespace detail_survey_export;
    if (std::count_if(columns.begin(), columns.end(), is_of_tool) < 2) return;
    constexpr auto times = std::to_array<std::string_view>({"start", "end", "starttime", "endtime", "today"});
    for (Column& column : columns)
        if (is_of_tool(column) || is_one_of(column.heading, times)) {
            column.field = {.field = Field::note};
            column.certainty = 1;
        }
}

}  // namespace ensejam::intake
