#include "intake/projects.h"

namespace ensejam::intake {
namespace detail_projects {

using registry::Budget;
using registry::Project;

/// What tells a row's project from others.
std::string identity(const RowTold& row, bool has_code_column) {
    // In a sheet that numbers its projects, rows without a number are one group: their equal amounts count
    // once.
    if (has_code_column) return "c" + text::latin_digits(text::trimmed(row.project_code));
    if (const std::string title = text::name_key(row.title); !title.empty())
        return "t" + title + "/" + std::to_string(row.deliverer.value);
    return "r" + std::to_string(row.number);
}

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

/// Says the amounts of one stage and currency that contradict each other, and the rows that told them first.
Issue contradiction_of(const Project& project, std::span<const Budget* const> budgets, const Where& sheet) {
    Issue issue{.code = Code::budget_contradicts, .where = sheet};
    issue.where.row = budgets.front()->told_at.front().row;
    std::string rows;
    for (const Budget* budget : budgets) {
        const char* comma = issue.cell.empty() ? "" : " | ";
        issue.cell += comma + text::write_money(budget->amount, text::Language::en);
        rows += comma + std::to_string(budget->told_at.front().row);
    }
    issue.blanks = {{"project", project.code.empty() ? project.title : project.code},
                    {"amounts", issue.cell},
                    {"rows", rows}};
    return issue;
}

/// Two different amounts for one stage contradict each other; 0 beside an amount says only that nothing was
/// known.
void find_contradictions(Project& project, std::vector<Issue>& issues, const Where& sheet) {
    std::map<std::pair<registry::BudgetStage, Currency>, std::vector<Budget*>> by_stage;
    for (Budget& budget : project.budgets)
        by_stage[{budget.stage, budget.amount.currency}].push_back(&budget);
    for (const auto& [stage, budgets] : by_stage) {
        if (budgets.size() < 2) continue;
        issues.push_back(
            contradiction_of(project, std::vector<const Budget*>(budgets.begin(), budgets.end()), sheet));
        const auto is_amount = [](const Budget* budget) { return budget->amount.minor != 0; };
        const bool one_amount = std::count_if(budgets.begin(), budgets.end(), is_amount) == 1;
        for (Budget* budget : budgets) budget->contradicted = !one_amount || budget->amount.minor == 0;
    }
}

void add_row(ProjectTold& told, const RowTold& row, std::size_t rank, Id<registry::Sheet> sheet) {
    Project& project = told.project;
    told.rows.push_back(rank);
    if (project.title.empty()) project.title = text::trimmed(row.title);
    if (project.code.empty()) project.code = text::trimmed(row.project_code);
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
    for (const AmountTold& amount : row.amounts)
        budget_of(project, amount, {sheet, static_cast<std::int32_t>(row.number)});
}

}  // namespace detail_projects

using namespace detail_projects;

std::vector<ProjectTold> projects_of(const Book& book, const Table& table, std::span<const RowTold> rows,
                                     std::span<const std::size_t> records, const registry::Register& known,
                                     Id<registry::Sheet> sheet, std::vector<Issue>& issues) {
    const bool has_code_column =
        std::any_of(table.columns.begin(), table.columns.end(),
                    [](const Column& column) { return column.field.field == Field::project_code; });
    std::vector<ProjectTold> projects;
    std::unordered_map<std::string, std::size_t> by_identity;
    const std::int64_t first_id = known.next_id<Project>().value;
    for (std::size_t rank = 0; rank < rows.size(); ++rank) {
        if (rows[rank].outcome != RowOutcome::accepted) continue;
        // A record told twice belongs to the project of its first row.
        const RowTold& first = rows[records[rank]];
        const auto [at, is_new] = by_identity.try_emplace(identity(first, has_code_column), projects.size());
        if (is_new)
            projects.push_back({.project = {.id = {first_id + static_cast<std::int64_t>(projects.size())}}});
        add_row(projects[at->second], rows[rank], rank, sheet);
    }
    for (ProjectTold& told : projects)
        find_contradictions(told.project, issues, {book.file, book.grids[table.grid].sheet});
    return projects;
}

void MoneyReading::add(const Project& project) {
    std::map<Currency, std::vector<std::int64_t>> amounts;
    for (const Budget& budget : project.budgets)
        amounts[budget.amount.currency].push_back(budget.amount.minor);
    for (auto& [currency, distinct] : amounts) {
        std::sort(distinct.begin(), distinct.end());
        distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
        MoneyView& view = views_[currency];
        view.currency = currency;
        ++view.n_projects;
        view.one_maximum += distinct.back();
        for (const std::int64_t amount : distinct) view.every_distinct += amount;
        const bool only_zero = distinct.size() == 2 && distinct.front() == 0;
        if (distinct.size() > 1) ++view.n_contradicting;
        if (only_zero) ++view.n_only_zero;
        if (distinct.size() == 1 || only_zero) view.without_contradiction += distinct.back();
    }
}

std::vector<MoneyView> MoneyReading::views() const {
    std::vector<MoneyView> result;
    for (const auto& [currency, view] : views_) result.push_back(view);
    return result;
}

}  // namespace ensejam::intake
