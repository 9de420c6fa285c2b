#include "intake/rows/projects.h"

#include <unordered_set>

#include "intake/names/row_words.h"
#include "intake/rows/cell_keys.h"
#include "intake/rows/plausible.h"
#include "intake/table/awards.h"

namespace ensejam::intake {
namespace detail_projects {

using registry::Budget;
using registry::Project;

/// The project's number as told; empty for a word that only says that there is none ("-", "N/A").
std::string code_of(const RowTold& row) {
    return is_missing_word(row.project_code) ? std::string() : text::trimmed(row.project_code);
}

void add_amounts(const RowTold& row, Fingerprint& print) {
    for (const AmountTold& amount : row.amounts) {
        print.add(static_cast<std::uint64_t>(amount.stage));
        print.add(static_cast<std::uint64_t>(amount.money.minor));
        print.add(amount.money.currency.code());
    }
}

/// What a sheet tells projects apart by.
struct Numbering {
    bool of_projects = false;    ///< some row tells the number of its project
    bool of_activities = false;  ///< each row has a number of its own
};

/// What tells a row's project from others.
Fingerprint identity(const RowTold& row, Numbering numbering) {
    Fingerprint print;
    // In a sheet that numbers its projects, rows without a number are one group: their equal amounts count
    // once. Where each has its own number, who does it, who pays and how much tell them apart.
    if (numbering.of_projects) {
        const std::string code = text::latin_digits(code_of(row));
        print.add("c" + code);
        if (!code.empty() || !numbering.of_activities) return print;
        print.add(text::name_key(row.title));
        print.add(static_cast<std::uint64_t>(row.deliverer.value));
        print.add(static_cast<std::uint64_t>(row.funder.value));
        add_amounts(row, print);
    } else if (const std::string title = text::name_key(row.title); !title.empty()) {
        print.add("t" + title);
        print.add(static_cast<std::uint64_t>(row.deliverer.value));
    } else {
        print.add("r");
        print.add(static_cast<std::uint64_t>(row.number));
    }
    return print;
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
    if (project.code.empty()) project.code = code_of(row);
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

constexpr std::uint32_t no_project = static_cast<std::uint32_t>(-1);

Fingerprint amounts_of(const RowTold& row) {
    Fingerprint print;
    add_amounts(row, print);
    return print;
}

/// In a sheet without numbers of projects, rows of one title and body that tell one amount repeat it; where
/// they tell several, what is done at another time is a project of its own, and in a list of awards, or where
/// each row has its own number, each amount.
class Titles {
public:
    Titles(const Table& table, const RowsTold& rows, Numbering numbering)
        : numbering_(numbering), is_each_amount_(numbering.of_activities || lists_awards(table)) {
        for (std::size_t rank = 0; rank < rows.size() && !numbering_.of_projects; ++rank) {
            const RowTold& row = rows[rank];
            if (row.outcome != RowOutcome::accepted || row.amounts.empty()) continue;
            const Fingerprint amounts = amounts_of(row);
            const auto [told, is_first] = amounts_.try_emplace(identity(row, numbering_), amounts);
            if (!is_first && !(told->second == amounts)) several_.insert(told->first);
        }
    }
    Fingerprint project_of(const RowTold& row) const {
        Fingerprint print = identity(row, numbering_);
        if (!several_.contains(print)) return print;
        if (is_each_amount_) add_amounts(row, print);
        print.add(static_cast<std::uint64_t>(row.period.from.number));
        print.add(static_cast<std::uint64_t>(row.period.to.number));
        return print;
    }

private:
    Numbering numbering_;
    bool is_each_amount_;
    std::unordered_map<Fingerprint, Fingerprint, FingerprintHash> amounts_;
    std::unordered_set<Fingerprint, FingerprintHash> several_;
};

/// A column of numbers of projects, and some row that tells one.
bool numbers_projects(const Table& table, const RowsTold& rows) {
    if (std::none_of(table.columns.begin(), table.columns.end(),
                     [](const Column& column) { return column.field.field == Field::project_code; }))
        return false;
    for (std::size_t rank = 0; rank < rows.size(); ++rank)
        if (rows[rank].outcome == RowOutcome::accepted && !code_of(rows[rank]).empty()) return true;
    return false;
}

bool numbers_activities(const Table& table) {
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [](const Column& column) { return is_certain(column, Field::activity_id); });
}

/// The project of each row, numbered as they are met, and how many there are.
std::pair<std::vector<std::uint32_t>, std::uint32_t> numbers_of(const Table& table, const RowsTold& rows,
                                                                std::span<const std::uint32_t> records,
                                                                Numbering numbering) {
    std::vector<std::uint32_t> numbers(rows.size(), no_project);
    std::unordered_map<Fingerprint, std::uint32_t, FingerprintHash> by_identity;
    const Titles titles(table, rows, numbering);
    for (std::size_t rank = 0; rank < rows.size(); ++rank) {
        if (rows[rank].outcome != RowOutcome::accepted) continue;
        // A record told twice belongs to the project of its first row.
        const RowTold& first = rows[records[rank]];
        const auto next = static_cast<std::uint32_t>(by_identity.size());
        numbers[rank] = by_identity.try_emplace(titles.project_of(first), next).first->second;
    }
    return {std::move(numbers), static_cast<std::uint32_t>(by_identity.size())};
}

/// Adds the different amounts of one project, in their order.
void add_to(MoneyView& view, Currency currency, registry::BudgetStage stage,
            std::span<const std::int64_t> distinct) {
    view.currency = currency;
    view.stage = view.n_projects == 0 ? stage : std::min(view.stage, stage);
    view.last = view.n_projects == 0 ? stage : std::max(view.last, stage);
    ++view.n_projects;
    view.one_maximum += distinct.back();
    for (const std::int64_t amount : distinct) view.every_distinct += amount;
    const bool only_zero = distinct.size() == 2 && distinct.front() == 0;
    if (distinct.size() > 1) ++view.n_contradicting;
    if (only_zero) ++view.n_only_zero;
    if (distinct.size() == 1 || only_zero) view.without_contradiction += distinct.back();
}

}  // namespace detail_projects

using namespace detail_projects;

std::span<const std::uint32_t> ProjectRows::of(std::size_t project) const {
    const std::size_t begin = project == 0 ? 0 : ends[project - 1];
    return std::span(ranks).subspan(begin, ends[project] - begin);
}

ProjectRows projects_of(const Table& table, const RowsTold& rows, std::span<const std::uint32_t> records) {
    const Numbering numbering{numbers_projects(table, rows), numbers_activities(table)};
    const auto [numbers, n] = numbers_of(table, rows, records, numbering);
    ProjectRows projects{.ends = std::vector<std::size_t>(n, 0), .are_numbered = numbering.of_projects};
    for (const std::uint32_t number : numbers)
        if (number != no_project) ++projects.ends[number];
    std::size_t begin = 0;
    for (std::size_t& end : projects.ends) end = std::exchange(begin, begin + end);
    projects.ranks.resize(begin);
    for (std::uint32_t rank = 0; rank < rows.size(); ++rank)
        if (numbers[rank] != no_project) projects.ranks[projects.ends[numbers[rank]]++] = rank;
    return projects;
}

bool lack_number(const ProjectRows& projects, std::size_t project, const RowsTold& rows) {
    const auto ranks = projects.of(project);
    if (!projects.are_numbered || ranks.size() < 2 || !code_of(rows[ranks.front()]).empty()) return false;
    const std::string title = text::name_key(rows[ranks.front()].title);
    return title.empty() || std::any_of(ranks.begin(), ranks.end(), [&](std::uint32_t rank) {
               return text::name_key(rows[rank].title) != title;
           });
}

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

void MoneyReading::add(const Project& project) {
    std::map<OfStage, std::vector<std::int64_t>> amounts;
    for (const Budget& budget : project.budgets)
        amounts[{budget.amount.currency, budget.stage}].push_back(budget.amount.minor);
    // What was approved and what was spent do not contradict each other: the earliest stage speaks.
    const Currency* spoken = nullptr;
    for (auto& [of, distinct] : amounts) {
        std::sort(distinct.begin(), distinct.end());
        distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
        add_to(stages_[of], of.first, of.second, distinct);
        if (spoken != nullptr && *spoken == of.first)
            beside_.insert(of);
        else
            add_to(views_[of.first], of.first, of.second, distinct);
        spoken = &of.first;
    }
}

std::vector<MoneyView> MoneyReading::views() const {
    std::vector<MoneyView> result;
    for (const auto& [currency, view] : views_) result.push_back(view);
    return result;
}

std::vector<MoneyView> MoneyReading::beside() const {
    std::vector<MoneyView> result;
    for (const auto& of : beside_) result.push_back(stages_.at(of));
    return result;
}

}  // namespace ensejam::intake
