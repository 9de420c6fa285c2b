#include "intake/names/programmes.h"

#include "intake/names/known_noun.h"

namespace ensejam::intake {

using registry::Programme;

ProgrammeFinder::ProgrammeFinder(const registry::Register& known) : known_(known) {
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
    return known_in<Programme>(names_, name, settled_in<Programme>(known_)).outcome == NounOutcome::found;
}

NounFound<Programme> ProgrammeFinder::look_up(std::string_view name) {
    NounFound<Programme> found = known_in<Programme>(names_, name, settled_in<Programme>(known_));
    if (found.is_alike) read_otherwise_.add(name, registry::told_name(*known_.find(found.noun)));
    if (found.outcome == NounOutcome::found || found.outcome == NounOutcome::missing) return found;
    if (found.outcome == NounOutcome::ambiguous) {
        for (const std::int64_t id : found.candidates)
            if (const Programme* programme = known_.find(Id<Programme>{id}))
                found.proposals += (found.proposals.empty() ? "" : " | ") + choice_of(*programme, false);
        return found;
    }
    Programme programme{
        .id = {known_.next_id<Programme>().value + static_cast<std::int64_t>(proposed_.size())},
        .name_fa = text::trimmed(name),
        .standing = registry::Standing::proposed};
    programme.code = "proposed:" + std::to_string(programme.id.value);
    programme.name_en = programme.name_fa;
    names_.add(programme.name_fa, programme.id.value);
    proposed_.push_back(programme);
    return {.outcome = NounOutcome::found, .noun = programme.id, .certainty = 0.95};
}

}  // namespace ensejam::intake
