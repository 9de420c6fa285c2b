#include "intake/names/harms.h"

#include "text/text.h"

namespace ensejam::intake {

using registry::Harm;

HarmFinder::HarmFinder(const registry::Register& known) {
    for (const Harm& harm : known.tables().harms) {
        names_.add(harm.name_fa, harm.id.value);
        names_.add(harm.name_en, harm.id.value);
        names_.add(harm.code, harm.id.value);
        for (const registry::Alias& alias : harm.aliases) names_.add(alias.text, harm.id.value, true);
    }
}

Id<Harm> HarmFinder::find(std::string_view name) {
    const auto [at, is_new] = memory_.try_emplace(std::string(name));
    if (!is_new) return at->second;
    const std::string key = text::name_key(name);
    if (key.empty()) return {};
    Names::Nouns harms = names_.exact(key);
    if (harms.empty()) harms = names_.tight(key);
    if (!harms.empty()) at->second = {harms.front()};
    return at->second;
}

}  // namespace ensejam::intake
