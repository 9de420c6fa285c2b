#pragma once
#include "intake/names/nouns.h"
#include "text/text.h"

// How organisations and programmes are found by name.
namespace ensejam::intake {

/// Nouns of the best of four looks: the same name, the same without blanks, without generic words, the most
/// alike. Near but not clear is a question; only what is far from everything known is unknown. Of nouns that
/// are only proposed the same name is asked for: they are no measure for others.
template <class Noun, class Settled>
NounFound<Noun> known_in(const Names& names, std::string_view name, const Settled& is_settled) {
    const std::string key = text::name_key(name);
    if (key.empty()) return {};
    const auto settled_of = [&](Names::Nouns nouns) {
        std::erase_if(nouns, [&](std::int64_t id) { return !is_settled(Id<Noun>{id}); });
        return nouns;
    };
    for (auto [nouns, certainty] : {std::pair{names.exact(key), 1.0}, std::pair{names.tight(key), 0.97},
                                    std::pair{settled_of(names.bare(key)), 0.95}}) {
        if (nouns.empty()) continue;
        if (Names::Nouns settled = settled_of(nouns); !settled.empty()) nouns = std::move(settled);
        return {.outcome = nouns.size() == 1 ? NounOutcome::found : NounOutcome::ambiguous,
                .noun = {nouns.front()},
                .certainty = certainty,
                .candidates = nouns};
    }
    const auto near = names.nearest(key, [&](std::int64_t id) { return is_settled(Id<Noun>{id}); });
    if (near.is_clear())
        return {
            .outcome = NounOutcome::found, .noun = {near.noun}, .certainty = near.likeness, .is_alike = true};
    const bool is_near = near.likeness >= near_likeness && near.letters >= 5;
    return {.outcome = is_near ? NounOutcome::ambiguous : NounOutcome::unknown,
            .candidates = is_near ? Names::Nouns{near.noun} : Names::Nouns{}};
}

/// A name to choose, with the code that says it; what the sheet itself proposes has no code to write yet.
template <class Noun>
std::string choice_of(const Noun& noun, bool is_proposed_here) {
    const std::string& name = registry::told_name(noun);
    return is_proposed_here || name == noun.code ? name : name + " = " + noun.code;
}

template <class Noun>
auto settled_in(const registry::Register& known) {
    return [&known](Id<Noun> id) {
        const Noun* noun = known.find(id);
        return noun != nullptr && noun->standing == registry::Standing::known;
    };
}

}  // namespace ensejam::intake
