#include "cli/plans/plan_why_not.h"

#include "cli/talk/print.h"

namespace ensejam::cli {
namespace detail_plan_why_not {

using publish::Value;

constexpr auto block_words = std::to_array<std::string_view>(
    {"money", "hours", "provider", "exclusion", "prerequisite", "duration", "dose", "ngo_share"});

/// The whole horizon at the standard package, as far as the programme allows it.
plan::Run whole_run(const plan::Problem& problem, plan::Rank offer) {
    const plan::Programme& programme = problem.programmes[problem.offers.programme[offer]];
    return {.offer = offer,
            .first = 0,
            .last = problem.n_periods - 1,
            .dose = std::clamp(1.0, programme.dose_min, programme.dose_max)};
}

bool is_asked(const Call& call, const plan::Problem& problem, plan::Rank offer) {
    const std::string place = call.text("place"), body = call.text("organisation");
    return (body.empty() || problem.organisations[problem.offers.organisation[offer]].id == body) &&
           (place.empty() || problem.places[problem.offers.place[offer]].id == place);
}

std::string blocks_of(const Call& call, const plan::WhyNot& why) {
    std::string words;
    std::vector<plan::Block> told;
    for (const plan::Blocked& blocked : why.blocked) {
        if (std::find(told.begin(), told.end(), blocked.block) != told.end()) continue;
        told.push_back(blocked.block);
        const std::string_view word = block_words.at(static_cast<std::size_t>(blocked.block));
        words += words.empty() ? "" : publish::say(call.language(), "list.semicolon");
        words += call.format() == Format::text
                     ? publish::say(call.language(), fmt::format("cli.block.{}", word))
                     : std::string(word);
    }
    return words;
}

}  // namespace detail_plan_why_not

publish::Listing why_not_listing(const Call& call, const Asked& asked, const plan::Solution& solution) {
    using namespace detail_plan_why_not;
    publish::Listing listing{.name = "why_not"};
    for (const std::string_view key :
         words_of("organisation programme place gain money_price hours_price directive net blocked"))
        listing.columns.push_back(column(call, key));
    std::vector<char> is_in(asked.problem().offers.size(), 0);
    for (const plan::PlannedActivity& activity : solution.activities) is_in[activity.run.offer] = 1;
    std::vector<std::pair<double, std::vector<Value>>> rows;
    for (plan::Rank offer = 0; offer < is_in.size(); ++offer) {
        if (is_in[offer] != 0 || !is_asked(call, asked.problem(), offer)) continue;
        const plan::WhyNot why = plan::why_not(asked.problem(), solution, whole_run(asked.problem(), offer));
        const NamedOffer name = named(call, asked, offer);
        rows.push_back({-why.net,
                        {name.organisation, name.programme, name.place, why.gain, why.money + why.setup,
                         why.staff, why.directive, why.net, blocks_of(call, why)}});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    const auto most = call.has("most") ? static_cast<std::size_t>(call.whole("most")) : 0;
    for (auto& [order, row] : rows)
        if (most == 0 || listing.rows.size() < most) listing.rows.push_back(std::move(row));
    return listing;
}

std::string clash_text(const Call& call, const Asked& asked, const std::vector<plan::Clash>& clash) {
    const auto language = call.language();
    const plan::Problem& problem = asked.problem();
    std::string text = publish::say(language, clash.empty() ? "clash.none" : "clash.lead") + "\n";
    for (const plan::Clash& one : clash) {
        const plan::Rank rank = one.subject;
        std::string line;
        if (one.kind == plan::ClashKind::commitment) {
            const plan::Commitment& promised = problem.commitments[rank];
            const NamedOffer name = named(call, asked, promised.offer);
            line = publish::say(language, "clash.commitment",
                                {{"organisation", name.organisation},
                                 {"programme", name.programme},
                                 {"place", name.place},
                                 {"period", period_name(call, asked, promised.last)}});
        } else if (one.kind == plan::ClashKind::ngo_share) {
            line = publish::say(
                language, "clash.ngo_share",
                {{"place", problem.provinces[rank].id},
                 {"share", text::write_percent(problem.provinces[rank].ngo_share_min, language)}});
        } else if (one.kind == plan::ClashKind::ngo_count) {
            line = publish::say(language, "clash.ngo_count",
                                {{"place", problem.counties[rank].id},
                                 {"n", std::to_string(problem.counties[rank].min_ngo_activities)}});
        } else {
            line = publish::say(language, "clash.floor",
                                {{"place", problem.places[rank].id},
                                 {"share", text::write_percent(problem.places[rank].floor, language)}});
        }
        text += "  " + line + "\n";
    }
    return text;
}

}  // namespace ensejam::cli
