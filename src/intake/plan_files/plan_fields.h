#pragma once
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "intake/plan_files/plan_rows.h"
#include "plan/plan.h"

namespace ensejam::intake {

/// Ids of one kind of noun, and the ranks they got.
struct PlanIds {
    std::unordered_map<std::string_view, plan::Rank> rank_of{};
};

/// A plan being read: the problem so far, the ids seen, the issues.
struct PlanReading {
    plan::Problem problem{};
    std::vector<Issue> issues{};
    Memory memory{};
    PlanIds harms{}, provinces{}, counties{}, places{}, organisations{}, funds{}, programmes{};
    PlanIds staff_types{};
    std::unordered_map<std::uint64_t, std::vector<plan::Rank>> staff_of{};  ///< by organisation and type
    double money_scale = 1;
};

/// One row of a table, asked by the names of its columns. What is wrong is noted in the reading, with line
/// and field; the answer is then the given default.
class PlanFields {
public:
    PlanFields(PlanReading& reading, const PlanRows& table, const PlanRow& row)
        : reading_(reading), table_(table), row_(row) {}

    std::optional<std::string_view> text(std::string_view name) const;
    std::string required_text(std::string_view name) const;
    double number(std::string_view name, double otherwise, double least, double most) const;
    double required_number(std::string_view name, double least, double most) const;
    std::int32_t whole(std::string_view name, std::int32_t otherwise, std::int32_t least,
                       std::int32_t most) const;
    bool yes(std::string_view name) const;
    std::vector<std::string_view> list(std::string_view name) const;
    /// Numbers one per period: a list, or the members 1 … T of a family.
    std::vector<double> per_period(std::string_view name, double otherwise) const;
    plan::Rank reference(std::string_view name, const PlanIds& ids) const;
    std::vector<plan::Rank> references(std::string_view name, const PlanIds& ids) const;
    plan::Rank look_up(std::string_view name, std::string_view text, const PlanIds& ids) const;
    double parse(std::string_view name, std::string_view text, double least, double most) const;
    void note(Code code, std::string_view name, std::string_view text) const;

    const PlanRow& row() const { return row_; }
    const PlanRows& table() const { return table_; }

private:
    PlanReading& reading_;
    const PlanRows& table_;
    const PlanRow& row_;
};

/// Notes every column that is not one of these names.
void note_unknown_columns(PlanReading& reading, const PlanRows& table,
                          std::initializer_list<std::string_view> known);

/// Remembers an id; one that was there before is an issue.
void remember(PlanIds& ids, PlanReading& reading, const PlanFields& fields, std::string_view id,
              plan::Rank rank);

/// The key of one organisation's staff of one type.
inline std::uint64_t staff_key(plan::Rank organisation, plan::Rank type) {
    return (static_cast<std::uint64_t>(organisation) << 32) | type;
}

/// The money of a cell in minor units: amounts rounded down, costs up.
std::int64_t minor_units(const PlanReading& reading, double money, bool is_cost);

}  // namespace ensejam::intake
