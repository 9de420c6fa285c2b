#include "intake/rows/projects.h"

#include "intake/rows/plausible.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_projects {

using registry::Budget;
using registry::Project;

Budget& budget_of(Project& project, const AmountTold& told, const registry::ToldAt& at) {
    for (Budget& budget : project.budgets)
        if (budget.stage == told.stage && budget.amount == told.money) {
            budget.reading = registry::BudgetReading::repeated_total;
            budget.told_at.push_back(at);
            return budget;
        }
    return project.budgets.emplace_back(Budget{.stage = told.stage, .amount = told.money, .told_at = {at}});
}

void add_role(Project& project, Id<registry::Organisation> organisation, registry::Role role) {
    const auto is_it = [&](const registry::ProjectRole& known) {
        return known.organisation == organisation && known.role == role;
    };
    if (organisation && std::none_of(project.roles.begin(), project.roles.end(), is_it))
        project.roles.push_back({organisation, role});
}

/// 0 beside one amount says only that nothing was known.
bool is_one_amount(std::span<const Budget* const> budgets) {
    return std::count_if(budgets.begin(), budgets.end(),
                         [](const Budget* budget) { return budget->amount.minor != 0; }) == 1;
}

/// Says the amounts of one stage and currency that contradict each other, and the rows that told them first.
Issue contradiction_of(const Project& project, std::span<const Budget* const> budgets, const Where& sheet) {
    Issue issue{.code = Code::budget_contradicts, .where = sheet};
    issue.where.row = budgets.front()->told_at.front().row;
    std::string rows;
    std::string amounts;
    for (const Budget* budget : budgets) {
        const char* comma = issue.cell.empty() ? "" : " | ";
        issue.cell += comma + text::write_money(budget->amount, text::Language::en);
        amounts += comma + bare_amount(budget->amount);
        rows += comma + std::to_string(budget->told_at.front().row);
    }
    issue.blanks = {{"project", project.code.empty() ? project.title : project.code},
                    {"amounts", amounts},
                    {"rows", rows}};
    if (is_one_amount(budgets)) issue.blanks.emplace_back("n", "1");
    return issue;
}

/// Two different amounts for one stage contradict each other.
void find_contradictions(Project& project, std::vector<Issue>& issues, const Where& sheet) {
    if (project.budgets.size() < 2) return;
    std::map<std::pair<registry::BudgetStage, Currency>, std::vector<Budget*>> by_stage;
    for (Budget& budget : project.budgets)
        by_stage[{budget.stage, budget.amount.currency}].push_back(&budget);
    for (const auto& [stage, budgets] : by_stage) {
        if (budgets.size() < 2) continue;
        const std::vector<const Budget*> told(budgets.begin(), budgets.end());
        issues.push_back(contradiction_of(project, told, sheet));
        const bool is_one = is_one_amount(told);
        for (Budget* budget : budgets) budget->contradicted = !is_one || budget->amount.minor == 0;
    }
}

constexpr std::size_t most_rows_named = 12;

/// Rows without a number in a sheet of numbers: they are told together, for nobody knows which belong
/// together.
Issue without_number(std::span<const std::uint32_t> ranks, const RowsTold& rows, const Where& sheet) {
    Issue issue{.code = Code::rows_without_number, .where = sheet};
    std::string numbers;
    for (std::size_t i = 0; i < std::min(most_rows_named, ranks.size()); ++i)
        numbers += (i == 0 ? "" : " | ") + std::to_string(rows[ranks[i]].number);
    if (ranks.size() > most_rows_named) numbers += " | …";
    issue.blanks = {{"n", std::to_string(ranks.size())}, {"rows", numbers}};
    return issue;
}

void add_row(Project& project, const RowTold& row, Id<registry::Sheet> sheet) {
    if (project.title.empty()) project.title = text::trimmed(row.title);
    if (project.code.empty()) project.code = project_code_of(row);
    if (project.joint_group.empty()) project.joint_group = text::name_key(row.joint_code);
    if (project.status_stated.empty()) project.status_stated = text::trimmed(row.status);
    if (!project.owner) project.owner = row.responsible ? row.responsible : row.deliverer;
    if (!project.programme) project.programme = row.programme;
    if (!project.harm) project.harm = row.harm;
    if (row.is_whole_area)
        project.scope = row.places.empty() ? registry::Scope::national : registry::Scope::whole_area;
    add_role(project, row.deliverer, registry::Role::delivers);
    add_role(project, row.funder, registry::Role::funds);
    add_role(project, row.responsible, registry::Role::accountable);
    for (const registry::ProjectRole& body : row.beside) add_role(project, body.organisation, body.role);
    for (const AmountTold& amount : row.amounts)
        budget_of(project, amount, {sheet, static_cast<std::int32_t>(row.number)});
}

}  // namespace detail_projects

using namespace detail_projects;

Project project_of(const ProjectRows& projects, std::size_t rank_of_project, const RowsTold& rows,
                   Id<registry::Sheet> sheet, const Where& where, std::vector<Issue>& issues) {
    Project project;
    const auto ranks = projects.of(rank_of_project);
    for (const std::uint32_t rank : ranks) add_row(project, rows[rank], sheet);
    std::vector<Issue> contradictions;
    find_contradictions(project, contradictions, where);
    if (lack_number(projects, rank_of_project, rows)) {
        if (!project.budgets.empty()) issues.push_back(without_number(ranks, rows, where));
    } else {
        std::move(contradictions.begin(), contradictions.end(), std::back_inserter(issues));
    }
    project.budgets.shrink_to_fit();
    return project;
}

}  // namespace ensejam::intake
