#pragma once
#include "cli/plans/plan_ground.h"

namespace ensejam::cli {

/// Writes `plan.json` and `certificate.bin` into the folder of `--output`; nothing without one, or when dry.
///
/// Errors: file_not_writable.
Done write_plan(const Call& call, const Asked& asked, const plan::Solution& solution);

/// The plan of a folder that `write_plan` wrote.
///
/// Errors: those of reading; plan_input_changed when it was made from another problem.
Result<plan::Solution> read_plan_back(const std::string& folder, const plan::Problem& problem, Talk& talk);

/// Prints what a solve found: JSON says how good it is, text says it in words and shows the largest
/// activities, the other forms list every activity.
Done print_plan(const Call& call, const Asked& asked, const plan::Solution& solution,
                const publish::PlanTimes& times);

/// The plan in the words of those who are to carry it out, with what the register told beside the problem.
plan::Explanation explanation_of(const Asked& asked, const plan::Solution& solution);

/// What identifies an activity for a reader.
struct NamedOffer {
    std::string place{};
    std::string programme{};
    std::string organisation{};
};
NamedOffer named(const Call& call, const Asked& asked, plan::Rank offer);

/// The name of a noun that the register knows, or as it is written in the plan file.
template <class Noun>
std::string name_or_id(const Call& call, const Asked& asked, const std::vector<Id<Noun>>& ids,
                       plan::Rank rank, const std::string& written) {
    const Noun* noun = asked.known && rank < ids.size() ? asked.known->find(ids[rank]) : nullptr;
    if (noun == nullptr) return written;
    const bool is_persian = call.language() == text::Language::fa;
    const std::string& name = is_persian ? noun->name_fa : noun->name_en;
    return name.empty() ? (is_persian ? noun->name_en : noun->name_fa) : name;
}

/// Money of all payments, in minor units.
std::int64_t money_of(const std::vector<plan::Payment>& payments);

/// The name of a period, by its rank: its days when they are known, else its number from 1.
std::string period_name(const Call& call, const Asked& asked, std::int32_t period);

}  // namespace ensejam::cli
