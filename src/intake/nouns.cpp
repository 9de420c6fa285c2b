#include "intake/nouns.h"

#include "text/text.h"

namespace ensejam::intake {
namespace detail_nouns {

/// Words that say only what kind of body it is.
std::vector<std::string> generic_body_words() {
    return {"سازمان",       "اداره",       "کل",    "موسسه",      "مسسه",      "انجمن",
            "سمن",          "خیریه",       "کانون", "گروه",       "بنیاد",     "شرکت",
            "دفتر",         "ستاد",        "مردم",  "نهاد",       "استان",     "organization",
            "organisation", "association", "ngo",   "foundation", "institute", "society",
            "group",        "the",         "of",    "pour",       "le",        "la"};
}

/// Nouns of the best of three looks: the same name, the same without generic words, the most alike.
template <class Noun>
NounFound<Noun> known_in(const Names& names, std::string_view name) {
    const std::string key = text::key(name);
    if (key.empty()) return {};
    const auto one_of = [](const std::vector<std::int64_t>& nouns, double certainty) {
        NounFound<Noun> found;
        if (nouns.empty()) return found;
        found.outcome = nouns.size() == 1 ? NounOutcome::found : NounOutcome::ambiguous;
        found.noun = {nouns.front()};
        found.certainty = certainty;
        return found;
    };
    if (const auto found = one_of(names.exact(key), 1); found.outcome != NounOutcome::missing) return found;
    if (const auto found = one_of(names.bare(key), 0.95); found.outcome == NounOutcome::found) return found;
    const auto near = names.nearest(key, [](std::int64_t) { return true; });
    if (near.likeness >= least_likeness && near.likeness - near.runner_up >= least_lead)
        return {.outcome = NounOutcome::found, .noun = {near.noun}, .certainty = near.likeness};
    return {.outcome = NounOutcome::unknown};
}

}  // namespace detail_nouns

using namespace detail_nouns;
using registry::Organisation;
using registry::Programme;

OrganisationFinder::OrganisationFinder(const registry::Register& known)
    : known_(known), names_(generic_body_words()) {
    for (const Organisation& organisation : known.tables().organisations) {
        if (organisation.merged_into) continue;
        names_.add(organisation.name_fa, organisation.id.value);
        names_.add(organisation.name_en, organisation.id.value);
        names_.add(organisation.code, organisation.id.value);
        for (const registry::Alias& alias : organisation.aliases)
            names_.add(alias.text, organisation.id.value);
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
    if (text::key(name).empty()) name = acronym;
    NounFound<Organisation> found = known_in<Organisation>(names_, name);
    if (found.outcome != NounOutcome::unknown) return found;
    const auto [at, is_new] = proposal_by_key_.try_emplace(text::key(name));
    if (is_new) {
        at->second = {known_.next_id<Organisation>().value + static_cast<std::int64_t>(proposed_.size())};
        Organisation organisation{
            .id = at->second, .name_fa = text::trimmed(name), .standing = registry::Standing::proposed};
        organisation.code = "proposed:" + std::to_string(organisation.id.value);
        organisation.name_en = organisation.name_fa;
        if (!acronym.empty()) organisation.aliases = {{.text = text::trimmed(acronym)}};
        proposed_.push_back(std::move(organisation));
    }
    return {.outcome = NounOutcome::found, .noun = at->second, .certainty = 0.95};
}

Id<Organisation> OrganisationFinder::named_in(std::string_view text) const {
    const std::string key = " " + text::key(text) + " ";
    std::int64_t longest = 0;
    std::size_t length = 0;
    bool is_alone = true;
    const auto look_for = [&](const std::string& name, std::int64_t id) {
        const std::string wanted = text::key(name);
        if (wanted.size() < 10 || key.find(" " + wanted + " ") == std::string::npos || wanted.size() < length)
            return;
        is_alone = wanted.size() > length || id == longest;
        length = wanted.size();
        longest = id;
    };
    for (const Organisation& organisation : known_.tables().organisations) {
        look_for(organisation.name_fa, organisation.id.value);
        look_for(organisation.name_en, organisation.id.value);
        for (const registry::Alias& alias : organisation.aliases) look_for(alias.text, organisation.id.value);
    }
    return is_alone ? Id<Organisation>{longest} : Id<Organisation>{};
}

ProgrammeFinder::ProgrammeFinder(const registry::Register& known)
    : known_(known), names_({"برنامه", "طرح", "پروژه", "programme", "program"}) {
    for (const Programme& programme : known.tables().programmes) {
        names_.add(programme.name_fa, programme.id.value);
        names_.add(programme.name_en, programme.id.value);
        names_.add(programme.code, programme.id.value);
        for (const registry::Alias& alias : programme.aliases) names_.add(alias.text, programme.id.value);
    }
}

const NounFound<Programme>& ProgrammeFinder::find(std::string_view name) {
    const auto [at, is_new] = memory_.try_emplace(std::string(name));
    if (is_new) at->second = look_up(name);
    return at->second;
}

bool ProgrammeFinder::knows(std::string_view name) const {
    return known_by(name).outcome == NounOutcome::found;
}

NounFound<Programme> ProgrammeFinder::known_by(std::string_view name) const {
    return known_in<Programme>(names_, name);
}

NounFound<Programme> ProgrammeFinder::look_up(std::string_view name) {
    const NounFound<Programme> found = known_by(name);
    if (found.outcome != NounOutcome::unknown || !proposes_) return found;
    const std::string key = text::key(name);
    for (const Programme& programme : proposed_)
        if (text::key(programme.name_fa) == key)
            return {.outcome = NounOutcome::found, .noun = programme.id, .certainty = 0.95};
    Programme programme{
        .id = {known_.next_id<Programme>().value + static_cast<std::int64_t>(proposed_.size())},
        .name_fa = text::trimmed(name),
        .standing = registry::Standing::proposed};
    programme.code = "proposed:" + std::to_string(programme.id.value);
    programme.name_en = programme.name_fa;
    proposed_.push_back(programme);
    return {.outcome = NounOutcome::found, .noun = programme.id, .certainty = 0.95};
}

Id<registry::Harm> harm_named(const registry::Register& known, std::string_view name) {
    const std::string key = text::key(name);
    for (const registry::Harm& harm : known.tables().harms)
        if (text::key(harm.name_fa) == key || text::key(harm.name_en) == key || text::key(harm.code) == key)
            return harm.id;
    return {};
}

}  // namespace ensejam::intake
