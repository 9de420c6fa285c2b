#include "registry/what_differs.h"

#include "text/text.h"

namespace ensejam::registry {
namespace detail_what_differs {

/// Whether the two say the same of a field; when not, the field's name is noted.
class Comparer {
public:
    template <class Value>
    void compare(const char* field, const Value& before, const Value& after) {
        if (!(before == after)) fields.emplace_back(field);
    }
    std::vector<std::string> fields{};
};

/// Amounts by stage, whichever rows told them.
std::vector<std::tuple<BudgetStage, Interval, Money, bool>> amounts_of(const Project& project) {
    std::vector<std::tuple<BudgetStage, Interval, Money, bool>> amounts;
    for (const Budget& budget : project.budgets)
        amounts.emplace_back(budget.stage, budget.period, budget.amount, budget.contradicted);
    std::sort(amounts.begin(), amounts.end());
    return amounts;
}

std::vector<std::tuple<Id<Organisation>, Role, Share>> roles_of(const Project& project) {
    std::vector<std::tuple<Id<Organisation>, Role, Share>> roles;
    for (const ProjectRole& role : project.roles)
        roles.emplace_back(role.organisation, role.role, role.share);
    std::sort(roles.begin(), roles.end());
    return roles;
}

template <class Figure>
std::vector<std::string> figure_differences(const Figure& before, const Figure& after, bool is_same_figure) {
    Comparer comparer;
    comparer.compare("figure", is_same_figure, true);
    comparer.compare("period", before.period, after.period);
    comparer.compare("target_group", text::name_key(before.target_group), text::name_key(after.target_group));
    return std::move(comparer.fields);
}

}  // namespace detail_what_differs

using namespace detail_what_differs;

std::vector<std::string> fields_that_differ(const Project& before, const Project& after) {
    Comparer comparer;
    comparer.compare("code", before.code, after.code);
    comparer.compare("title", before.title, after.title);
    comparer.compare("owner", before.owner, after.owner);
    comparer.compare("programme", before.programme, after.programme);
    comparer.compare("harm", before.harm, after.harm);
    comparer.compare("target_group", before.target_group, after.target_group);
    comparer.compare("status", before.status_stated, after.status_stated);
    comparer.compare("period", before.planned, after.planned);
    comparer.compare("scope", before.scope, after.scope);
    comparer.compare("joint_group", before.joint_group, after.joint_group);
    comparer.compare("money", amounts_of(before), amounts_of(after));
    comparer.compare("roles", roles_of(before), roles_of(after));
    return std::move(comparer.fields);
}

std::vector<std::string> fields_that_differ(const Activity& before, const Activity& after) {
    Comparer comparer;
    comparer.compare("project", before.project, after.project);
    comparer.compare("organisation", before.organisation, after.organisation);
    comparer.compare("programme", before.programme, after.programme);
    comparer.compare("place", before.place, after.place);
    comparer.compare("period", before.period, after.period);
    comparer.compare("target_group", before.target_group, after.target_group);
    comparer.compare("units", before.units, after.units);
    comparer.compare("people_targeted", before.people_targeted, after.people_targeted);
    comparer.compare("people_reached", before.people_reached, after.people_reached);
    // A part of a part of a rial more or less is the splitting, not the sender.
    if (std::abs(before.money_share.of_billion - after.money_share.of_billion) > 1)
        comparer.fields.emplace_back("money_share");
    return std::move(comparer.fields);
}

std::vector<std::string> fields_that_differ(const Need& before, const Need& after) {
    return figure_differences(before, after, before.people == after.people);
}

std::vector<std::string> fields_that_differ(const Observation& before, const Observation& after) {
    return figure_differences(before, after, before.value == after.value);
}

}  // namespace ensejam::registry
