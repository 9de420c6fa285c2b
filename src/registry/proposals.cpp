#include "registry/proposals.h"

#include "registry/told_name.h"

#include <unordered_map>

#include "text/text.h"

namespace ensejam::registry {
namespace detail_proposals {

/// Less alike than this is no help.
constexpr double least_candidate_likeness = 0.6;
constexpr std::size_t most_candidates = 3;

struct Use {
    std::int64_t n_activities = 0;
    ToldAt told_at{};
};

template <class Noun, class IdOf>
std::unordered_map<Id<Noun>, Use> uses_of(const Register& known, const IdOf& id_of) {
    std::unordered_map<Id<Noun>, Use> uses;
    for (const Activity& activity : known.tables().activities) {
        Use& use = uses[id_of(activity)];
        if (use.n_activities++ == 0 && !activity.told_at.empty()) use.told_at = activity.told_at.front();
    }
    return uses;
}

/// The known nouns with the likest names, each by its best name.
template <class Noun, class May>
std::vector<Candidate> candidates_for(const Noun& proposed, const std::vector<Noun>& nouns, const May& may) {
    std::vector<Candidate> candidates;
    const std::string key = text::key(proposed.name_fa);
    for (const Noun& noun : nouns) {
        if (noun.standing != Standing::known || !may(noun)) continue;
        double best = std::max(text::likeness(key, text::key(noun.name_fa)),
                               text::likeness(key, text::key(noun.name_en)));
        for (const Alias& alias : noun.aliases)
            best = std::max(best, text::likeness(key, text::key(alias.text)));
        if (best >= least_candidate_likeness)
            candidates.push_back({noun.code, noun.name_fa, noun.name_en, best});
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.likeness > b.likeness; });
    if (candidates.size() > most_candidates) candidates.resize(most_candidates);
    return candidates;
}

template <class Noun, class May>
void add(NounKind kind, const std::vector<Noun>& nouns, const std::unordered_map<Id<Noun>, Use>& uses,
         const May& may, std::vector<Proposal>& proposals) {
    const auto begin = static_cast<std::ptrdiff_t>(proposals.size());
    for (const Noun& noun : nouns) {
        if (noun.standing != Standing::proposed) continue;
        Proposal proposal{.kind = kind, .id = noun.id.value, .code = noun.code, .name = told_name(noun)};
        if (const auto use = uses.find(noun.id); use != uses.end()) {
            proposal.n_activities = use->second.n_activities;
            proposal.told_at = use->second.told_at;
        }
        proposal.candidates =
            candidates_for(noun, nouns, [&](const Noun& candidate) { return may(noun, candidate); });
        proposals.push_back(std::move(proposal));
    }
    std::stable_sort(proposals.begin() + begin, proposals.end(),
                     [](const Proposal& a, const Proposal& b) { return a.n_activities > b.n_activities; });
}

}  // namespace detail_proposals

using namespace detail_proposals;

std::vector<Proposal> proposals(const Register& known) {
    std::vector<Proposal> all;
    const Tables& tables = known.tables();
    const auto is_near = [&](const Place& proposed, const Place& candidate) {
        const Id<Place> above = proposed.admin_parent();
        return !above || known.lies_in(candidate.id, above);
    };
    add(NounKind::place, tables.places,
        uses_of<Place>(known, [](const Activity& activity) { return activity.place; }), is_near, all);
    for (Proposal& proposal : all) {
        const Place* above = known.find(known.find(Id<Place>{proposal.id})->admin_parent());
        if (above != nullptr) proposal.above = told_name(*above);
    }
    add(
        NounKind::organisation, tables.organisations,
        uses_of<Organisation>(known, [](const Activity& activity) { return activity.organisation; }),
        [](const Organisation&, const Organisation& candidate) { return !candidate.merged_into; }, all);
    add(
        NounKind::programme, tables.programmes,
        uses_of<Programme>(known, [](const Activity& activity) { return activity.programme; }),
        [](const Programme&, const Programme&) { return true; }, all);
    std::erase_if(all, [&](const Proposal& proposal) {
        const auto* organisation =
            proposal.kind == NounKind::organisation ? known.find(Id<Organisation>{proposal.id}) : nullptr;
        return organisation != nullptr && organisation->merged_into;
    });
    return all;
}

std::string_view word_of(NounKind kind) {
    constexpr std::array<std::string_view, 3> words{"place", "organisation", "programme"};
    return words[static_cast<std::size_t>(kind)];
}

std::optional<NounKind> noun_kind(std::string_view word) {
    for (const NounKind kind : {NounKind::place, NounKind::organisation, NounKind::programme})
        if (word_of(kind) == word) return kind;
    return {};
}

}  // namespace ensejam::registry
