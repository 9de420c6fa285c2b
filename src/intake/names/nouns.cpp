#include "intake/names/nouns.h"

#include "intake/names/generic_words.h"
#include "intake/names/known_noun.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_nouns {

constexpr double least_of_part = 0.95;  ///< a part of a cell is known by its name, not by likeness

}  // namespace detail_nouns

using namespace detail_nouns;
using registry::Organisation;

OrganisationFinder::OrganisationFinder(const registry::Register& known)
    : known_(known), names_(generic_body_words()) {
    for (const Organisation& organisation : known.tables().organisations) {
        if (organisation.merged_into) continue;
        names_.add(organisation.name_fa, organisation.id.value);
        names_.add(organisation.name_en, organisation.id.value);
        names_.add(organisation.code, organisation.id.value, true);
        for (const registry::Alias& alias : organisation.aliases)
            names_.add(alias.text, organisation.id.value, true);
    }
}

const NounFound<Organisation>& OrganisationFinder::find(std::string_view name, std::string_view acronym) {
    std::string told(name);
    told += '\x1f';
    told += acronym;
    const auto [at, is_new] = memory_.try_emplace(std::move(told));
    if (is_new) at->second = look_up(name, acronym);
    return at->second;
}

NounFound<Organisation> OrganisationFinder::look_up(std::string_view name, std::string_view acronym) {
    if (text::name_key(name).empty()) std::swap(name, acronym);
    NounFound<Organisation> found = known_in<Organisation>(names_, name, settled_in<Organisation>(known_));
    if (found.is_alike) read_otherwise_.add(name, registry::told_name(*known_.find(found.noun)));
    if (found.outcome == NounOutcome::found || found.outcome == NounOutcome::missing) return found;
    // A short name alone says which one is meant only among those it could be, or of those that are known.
    if (NounFound<Organisation> by_acronym = by_code(acronym, found);
        by_acronym.outcome == NounOutcome::found)
        return by_acronym;
    if (found.outcome == NounOutcome::ambiguous) {
        found.proposals = names_of(found.candidates);
        return found;
    }
    return propose(name, acronym);
}

bool OrganisationFinder::has_name(std::string_view name) const {
    return !names_.exact(text::name_key(name)).empty();
}

bool OrganisationFinder::is_known(std::string_view name) const {
    const auto found = known_in<Organisation>(names_, name, settled_in<Organisation>(known_));
    return found.outcome == NounOutcome::found && found.certainty >= least_of_part &&
           settled_in<Organisation>(known_)(found.noun);
}

/// Who has exactly this short name.
NounFound<Organisation> OrganisationFinder::by_code(std::string_view acronym,
                                                    const NounFound<Organisation>& by_name) const {
    const std::string key = text::name_key(acronym);
    if (key.empty()) return {};
    const Names::Nouns nouns = names_.exact(key);
    if (nouns.size() != 1) return {};
    const auto& candidates = by_name.candidates;
    const bool is_candidate = std::find(candidates.begin(), candidates.end(), nouns[0]) != candidates.end();
    if (!is_candidate && !settled_in<Organisation>(known_)(Id<Organisation>{nouns[0]})) return {};
    return {.outcome = NounOutcome::found, .noun = {nouns.front()}, .certainty = 0.95};
}

NounFound<Organisation> OrganisationFinder::propose(std::string_view name, std::string_view acronym) {
    Organisation organisation{
        .id = {known_.next_id<Organisation>().value + static_cast<std::int64_t>(proposed_.size())},
        .name_fa = text::trimmed(name),
        .standing = registry::Standing::proposed};
    organisation.code = "proposed:" + std::to_string(organisation.id.value);
    organisation.name_en = organisation.name_fa;
    names_.add(organisation.name_fa, organisation.id.value);
    if (!text::name_key(acronym).empty()) {
        organisation.aliases = {{.text = text::trimmed(acronym)}};
        names_.add(acronym, organisation.id.value, true);
    }
    proposed_.push_back(organisation);
    return {.outcome = NounOutcome::found, .noun = organisation.id, .certainty = 0.95};
}

std::string OrganisationFinder::names_of(const Names::Nouns& nouns) const {
    std::string names;
    for (std::size_t i = 0; i < std::min<std::size_t>(nouns.size(), 4); ++i) {
        const auto is_it = [&](const Organisation& each) { return each.id.value == nouns[i]; };
        const Organisation* body = known_.find(Id<Organisation>{nouns[i]});
        const auto proposed = std::find_if(proposed_.begin(), proposed_.end(), is_it);
        if (body == nullptr && proposed != proposed_.end()) body = &*proposed;
        if (body != nullptr)
            names += (names.empty() ? "" : " | ") + choice_of(*body, proposed != proposed_.end());
    }
    return names;
}

Id<Organisation> OrganisationFinder::named_in(std::string_view text) const {
    const std::string key = " " + text::name_key(text) + " ";
    std::int64_t longest = 0;
    std::size_t length = 0;
    bool is_alone = true;
    const auto look_for = [&](const std::string& name, std::int64_t id) {
        const std::string wanted = text::name_key(name);
        if (wanted.size() < 10 || key.find(" " + wanted + " ") == std::string::npos || wanted.size() < length)
            return;
        is_alone = wanted.size() > length || id == longest;
        length = wanted.size();
        longest = id;
    };
    for (const Organisation& organisation : known_.tables().organisations) {
        if (organisation.merged_into) continue;  // its names are aliases of the body it was merged into
        look_for(organisation.name_fa, organisation.id.value);
        look_for(organisation.name_en, organisation.id.value);
        for (const registry::Alias& alias : organisation.aliases) look_for(alias.text, organisation.id.value);
    }
    return is_alone ? Id<Organisation>{longest} : Id<Organisation>{};
}

}  // namespace ensejam::intake
