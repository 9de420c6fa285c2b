#include <set>

#include "cli/plans/plan_out.h"
#include "cli/talk/print.h"
#include "cli/talk/verb_functions.h"

namespace ensejam::cli {
namespace detail_plan_check {

/// The arguments without the last `n`: files or a problem; without any, the store is asked.
std::vector<std::string> without_last(const std::vector<std::string>& arguments, std::size_t n) {
    return {arguments.begin(), arguments.end() - static_cast<std::ptrdiff_t>(n)};
}

publish::Listing verdict_listing(const Call& call, const plan::Verdict& verdict) {
    publish::Listing listing{
        .name = "broken",
        .columns = {column(call, "rule"), column(call, "subject", true), column(call, "period", true),
                    column(call, "found"), column(call, "allowed")}};
    for (const plan::Broken& broken : verdict.broken)
        listing.rows.push_back({std::string(plan::name_of(broken.rule)), std::int64_t{broken.subject},
                                std::int64_t{broken.period} + 1, broken.found, broken.allowed});
    return listing;
}

/// An activity of a plan, whatever its dose and money.
using Key = std::tuple<plan::Rank, std::int32_t, std::int32_t>;

std::set<Key> keys_of(const plan::Solution& solution) {
    std::set<Key> keys;
    for (const auto& activity : solution.activities)
        keys.emplace(activity.run.offer, activity.run.first, activity.run.last);
    return keys;
}

void add_rows(publish::Listing& listing, const Call& call, const Asked& asked, const std::set<Key>& in,
              const std::set<Key>& not_in, std::string_view word) {
    for (const Key& key : in) {
        if (not_in.contains(key)) continue;
        const auto [offer, first, last] = key;
        const NamedOffer name = named(call, asked, offer);
        listing.rows.push_back({publish::say(call.language(), "cli.compare." + std::string(word)), name.place,
                                name.programme, name.organisation, period_name(call, asked, first),
                                period_name(call, asked, last)});
    }
}

}  // namespace detail_plan_check

using namespace detail_plan_check;

Result<Ending> plan_check(const Call& call, Talk& talk) {
    ENSEJAM_TRY(const Asked asked,
                ask_for_plan(call, talk, without_last(call.arguments, 1), call.arguments.back()));
    ENSEJAM_TRY(const auto solution, read_plan_back(call.arguments.back(), asked.problem(), talk));
    const plan::Verdict verdict = plan::check(asked.problem(), solution);
    if (call.format() == Format::json)
        ENSEJAM_TRY_DO(print(call, publish::verdict_json(asked.problem(), solution, verdict)));
    else if (call.format() != Format::text || !verdict.accepts())
        ENSEJAM_TRY_DO(print(call, verdict_listing(call, verdict)));
    else
        ENSEJAM_TRY_DO(
            print(call, publish::say(call.language(), "cli.plan.accepted",
                                     {{"value", text::write_number(verdict.value, call.language())},
                                      {"bound", text::write_number(verdict.bound, call.language())}}) +
                            "\n"));
    if (verdict.accepts()) return Ending::done;
    return Error{.code = Code::plan_refused_by_check,
                 .where = {.file = call.arguments.back()},
                 .blanks = {{"cell", std::string(plan::name_of(verdict.broken.front().rule))}}};
}

Result<Ending> plan_compare(const Call& call, Talk& talk) {
    ENSEJAM_TRY(const Asked asked,
                ask_for_plan(call, talk, without_last(call.arguments, 2), call.arguments.back()));
    const std::string& before = call.arguments[call.arguments.size() - 2];
    ENSEJAM_TRY(const auto first, read_plan_back(before, asked.problem(), talk));
    ENSEJAM_TRY(const auto second, read_plan_back(call.arguments.back(), asked.problem(), talk));
    const auto old_keys = keys_of(first), new_keys = keys_of(second);
    publish::Listing listing{
        .name = "differences",
        .columns = {column(call, "change"), column(call, "place"), column(call, "programme"),
                    column(call, "organisation"), column(call, "from"), column(call, "to")}};
    add_rows(listing, call, asked, old_keys, new_keys, "dropped");
    add_rows(listing, call, asked, new_keys, old_keys, "added");
    ENSEJAM_TRY_DO(print(call, listing));
    talk.say("cli.compared", {{"n", std::to_string(listing.rows.size())},
                              {"before", text::write_number(first.value, call.language())},
                              {"after", text::write_number(second.value, call.language())}});
    return Ending::done;
}

}  // namespace ensejam::cli
