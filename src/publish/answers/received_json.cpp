#include "publish/sheets/json.h"
#include "publish/words/field_names.h"
#include "publish/words/received.h"
#include "publish/words/words.h"

namespace ensejam::publish {
namespace detail_received_json {

Json number_of(std::int64_t minor, const Currency& of) {
    if (decimals(of) == 0) return minor;
    return static_cast<double>(minor) / std::pow(10.0, decimals(of));
}

template <class Problem>
Json issue_of(const Problem& problem, const std::string& cell, text::Language language) {
    const CodeRow& row = row_of(problem.code);
    return {{"code", static_cast<int>(row.code)},
            {"name", row.name},
            {"sheet", problem.where.sheet},
            {"row", problem.where.row},
            {"column", problem.where.column},
            {"cell", cell},
            {"message", message_of(problem, language)},
            {"hint", hint_of(problem, language)}};
}

/// Heading to field; a heading that stands twice gets a number.
Json columns_of(const std::vector<registry::ColumnTaken>& columns) {
    Json taken = Json::object();
    for (const registry::ColumnTaken& column : columns) {
        std::string heading = column.heading;
        for (int n = 2; taken.contains(heading); ++n) heading = fmt::format("{} ({})", column.heading, n);
        taken[heading] = column.field;
    }
    return taken;
}

Json money_of(const std::vector<registry::MoneyView>& views) {
    Json money = Json::array();
    for (const registry::MoneyView& view : views)
        money.push_back({{"currency", view.currency.code()},
                         {"stage", money_field(view.stage)},
                         {"projects", view.n_projects},
                         {"contradicting", view.n_contradicting},
                         {"only_zero", view.n_only_zero},
                         {"without_contradiction", number_of(view.without_contradiction, view.currency)},
                         {"one_maximum", number_of(view.one_maximum, view.currency)},
                         {"every_distinct", number_of(view.every_distinct, view.currency)}});
    return money;
}

Json asked_of(const std::vector<registry::Question>& questions) {
    Json asked = Json::array();
    for (const registry::Question& question : questions)
        asked.push_back(
            {{"kind", question.kind}, {"column", question.column}, {"samples", question.samples}});
    return asked;
}

/// Counts of activities and projects, and the rows that changed with what changed in them.
Json difference_of(const registry::Difference& difference) {
    const auto counts = [](const auto& of) {
        return Json{{"new", of.added.size()}, {"changed", of.changed.size()}, {"missing", of.missing.size()}};
    };
    Json changed = Json::array();
    for (const auto& activity : difference.activities.changed)
        changed.push_back({{"row", activity.after.told_at.empty() ? 0 : activity.after.told_at.front().row},
                           {"fields", activity.fields}});
    return {{"activities", counts(difference.activities)},
            {"projects", counts(difference.projects)},
            {"needs", counts(difference.needs)},
            {"observations", counts(difference.observations)},
            {"changed", std::move(changed)}};
}

Json people_of(const registry::PeopleView& people) {
    return {{"at_least", people.at_least}, {"at_most", people.at_most}};
}

Json file_of(const registry::Received& received, text::Language language) {
    const registry::SheetTaken& sheet = received.sheet;
    Json file = {{"file", received.file},
                 {"sheet", sheet.sheet},
                 {"rows", sheet.counts.rows},
                 {"accepted", sheet.counts.accepted},
                 {"questions", sheet.counts.questions},
                 {"returned", sheet.counts.returned},
                 {"duplicates", sheet.counts.duplicates},
                 {"columns", columns_of(sheet.columns)}};
    Json issues = Json::array();
    if (received.refused) issues.push_back(issue_of(*received.refused, "", language));
    for (const Issue& issue : sheet.issues) issues.push_back(issue_of(issue, issue.cell, language));
    file["issues"] = std::move(issues);
    file["asked"] = asked_of(sheet.questions);
    file["money"] = money_of(sheet.money);
    file["money_beside"] = money_of(sheet.money_beside);
    file["people"] = people_of(sheet.people);
    file["people_targeted"] = people_of(sheet.people_targeted);
    file["difference"] = difference_of(received.difference);
    file["known"] = received.is_known;
    file["version"] = received.version;
    if (received.refused) file["refused"] = row_of(received.refused->code).name;
    return file;
}

}  // namespace detail_received_json

std::string received_json(std::span<const registry::Received> files, text::Language language) {
    Json items = Json::array();
    for (const registry::Received& file : files)
        items.push_back(detail_received_json::file_of(file, language));
    return written({{"files", std::move(items)}});
}

}  // namespace ensejam::publish
