#pragma once
#include <string>
#include <vector>

#include "registry/programme.h"

namespace ensejam::registry {

enum class BudgetStage : std::uint8_t { approved, notified, allotted, committed, disbursed, spent, in_kind };
/// How an amount was read from its sheet (registry.md §3.6).
enum class BudgetReading : std::uint8_t { explicit_total, repeated_total, row_share };
enum class Scope : std::uint8_t { places, whole_area, national };
enum class Role : std::uint8_t { funds, accountable, channels, delivers, supports };

struct Project;

/// One amount of one project at one stage. Equal amounts repeated over a project's rows are one budget.
struct Budget {
    BudgetStage stage = BudgetStage::approved;
    Interval period{};
    Money amount{};
    BudgetReading reading = BudgetReading::explicit_total;
    bool contradicted = false;  ///< another amount was told for the same project and stage
    Few<ToldAt> told_at{};
};

struct ProjectRole {
    Id<Organisation> organisation{};
    Role role = Role::delivers;
    Share share = whole;
};

/// One sender's undertaking: owner, funders, dates, one budget, one or more activities.
struct Project {
    Id<Project> id{};
    std::string code{};  ///< the sender's own number of it; may be empty
    std::string title{};
    Id<Organisation> owner{};
    Id<Programme> programme{};
    Id<Harm> harm{};
    std::string target_group{};
    std::string status_stated{};
    Interval planned{};
    Scope scope = Scope::places;
    std::string joint_group{};  ///< projects that declared themselves joint carry the same word
    std::vector<Budget> budgets{};
    Few<ProjectRole> roles{};

    /// The budget that speaks for the project: of the earliest stage told that nobody contradicts, in kind
    /// left out; nullptr when there is none.
    const Budget* spoken_budget() const;
};

}  // namespace ensejam::registry
