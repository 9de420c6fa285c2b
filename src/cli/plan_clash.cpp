#include "cli/plan_out.h"

namespace ensejam::cli {
namespace detail_plan_clash {

constexpr std::size_t most_offers = 400;  ///< of a problem whose clash is looked for: it is solved many times
constexpr std::size_t most_named = 20;

std::string say_clash(const Call& call, const Asked& asked, const plan::Clash& one) {
    const plan::Problem& problem = asked.problem();
    const auto language = call.language();
    const auto percent = [&](double share) { return text::write_percent(share, language, 0); };
    switch (one.kind) {
        case plan::ClashKind::commitment: {
            const plan::Commitment& commitment = problem.commitments[one.subject];
            const NamedOffer offer = named(call, asked, commitment.offer);
            return publish::say(language, "cli.clash.commitment",
                                {{"place", offer.place},
                                 {"programme", offer.programme},
                                 {"organisation", offer.organisation},
                                 {"until", period_name(call, asked, commitment.last)}});
        }
        case plan::ClashKind::ngo_share:
            return publish::say(language, "cli.clash.ngo_share",
                                {{"place", name_or_id(call, asked, asked.posed.provinces, one.subject,
                                                      problem.provinces[one.subject].id)},
                                 {"percent", percent(problem.provinces[one.subject].ngo_share_min)}});
        case plan::ClashKind::ngo_count:
            return publish::say(language, "cli.clash.ngo_count",
                                {{"place", name_or_id(call, asked, asked.posed.counties, one.subject,
                                                      problem.counties[one.subject].id)},
                                 {"n", std::to_string(problem.counties[one.subject].min_ngo_activities)}});
        case plan::ClashKind::floor:
            break;
    }
    return publish::say(
        language, "cli.clash.floor",
        {{"place", name_or_id(call, asked, asked.posed.places, one.subject, problem.places[one.subject].id)},
         {"percent", percent(problem.places[one.subject].floor)}});
}

}  // namespace detail_plan_clash

std::string clash_text(const Call& call, const Asked& asked) {
    using namespace detail_plan_clash;
    if (asked.problem().offers.size() > most_offers) return {};
    const std::vector<plan::Clash> clashing = plan::clash(asked.problem(), {.passes = 200});
    if (clashing.empty()) return {};
    std::string text = publish::say(call.language(), "cli.clash") + "\n";
    for (std::size_t rank = 0; rank < std::min(clashing.size(), most_named); ++rank)
        text += "  " + say_clash(call, asked, clashing[rank]) + "\n";
    return text;
}

}  // namespace ensejam::cli
