#include "cli/plans/plan_out.h"
#include "cli/talk/print.h"
#include "cli/talk/verb_functions.h"

namespace ensejam::cli {
namespace detail_plan_repair {

using publish::Value;

std::string bodies_of(const Call& call, const Asked& asked, const std::vector<plan::Run>& runs) {
    std::string bodies;
    for (const plan::Run& run : runs)
        bodies += (bodies.empty() ? "" : " + ") + named(call, asked, run.offer).organisation;
    return bodies;
}

publish::ListColumn share(const Call& call, std::string_view key) {
    publish::ListColumn result = column(call, key);
    result.is_share = true;
    return result;
}

publish::ListColumn rounded(const Call& call, std::string_view key) {
    publish::ListColumn result = column(call, key);
    result.decimals = 0;
    return result;
}

/// A row for each change of each package, in the order in which the packages are worth most.
publish::Listing agenda_listing(const Call& call, const Asked& asked, const plan::Repair& repair,
                                std::size_t most) {
    publish::Listing listing{
        .name = "agenda",
        .columns = {column(call, "step", true), column(call, "place"), column(call, "programme"),
                    column(call, "before"), column(call, "after"), rounded(call, "gain"),
                    rounded(call, "disruption"), share(call, "gained_share")}};
    for (std::size_t step = 0; step < repair.agenda.size() && (most == 0 || step < most); ++step) {
        const plan::Package& package = repair.agenda[step];
        for (const plan::Move& move : package.moves) {
            const plan::Run& any = move.before.empty() ? move.after.front() : move.before.front();
            const NamedOffer offer = named(call, asked, any.offer);
            listing.rows.push_back({static_cast<std::int64_t>(step + 1), offer.place, offer.programme,
                                    bodies_of(call, asked, move.before), bodies_of(call, asked, move.after),
                                    move.gain, package.disruption, package.gained_share});
        }
    }
    return listing;
}

/// From few changes to many: what each number of packages brings.
publish::Listing frontier_listing(const Call& call, const plan::Repair& repair) {
    publish::Listing listing{
        .name = "frontier",
        .columns = {column(call, "packages"), rounded(call, "value"), rounded(call, "bound"),
                    rounded(call, "disruption"), share(call, "change_share"), share(call, "gained_share"),
                    column(call, "kept"), column(call, "stopped"), column(call, "started")}};
    for (const plan::FrontierPoint& point : repair.frontier)
        listing.rows.push_back(
            {static_cast<std::int64_t>(point.n_packages), point.value, point.bound, point.disruption,
             point.disruption / std::max(repair.full_weight, 1e-9),
             point.n_packages == 0 ? 0.0 : repair.agenda[point.n_packages - 1].gained_share,
             static_cast<std::int64_t>(point.n_kept), static_cast<std::int64_t>(point.n_stopped),
             static_cast<std::int64_t>(point.n_started)});
    return listing;
}

}  // namespace detail_plan_repair

using namespace detail_plan_repair;

Result<Ending> plan_repair(const Call& call, Talk& talk) {
    const std::vector<std::string> inputs(call.arguments.begin(), call.arguments.end() - 1);
    ENSEJAM_TRY(const Asked asked, ask_for_plan(call, talk, inputs, call.arguments.back()));
    ENSEJAM_TRY(const auto solution, read_plan_back(call.arguments.back(), asked.problem(), talk));
    const plan::Repair repair = plan::repair(asked.problem(), solution);
    const std::size_t most = call.has("most") ? static_cast<std::size_t>(call.whole("most")) : 10;
    const bool is_whole = call.format() != Format::text && !call.has("most");
    ENSEJAM_TRY_DO(print(
        call, {agenda_listing(call, asked, repair, is_whole ? 0 : most), frontier_listing(call, repair)}));
    talk.say("cli.repair.half",
             {{"quarter", text::write_percent(plan::gained_share_at(repair, 0.25), call.language())},
              {"half", text::write_percent(plan::gained_share_at(repair, 0.5), call.language())}});
    talk.say("cli.repaired", {{"n", std::to_string(repair.agenda.size())},
                              {"today", text::write_number(repair.value_today, call.language())},
                              {"plan", text::write_number(solution.value, call.language())}});
    return Ending::done;
}

}  // namespace ensejam::cli
