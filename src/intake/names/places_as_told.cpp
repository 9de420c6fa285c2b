#include "intake/names/places.h"
#include "text/text.h"

namespace ensejam::intake {

/// A place as this program itself writes it: by its code, or with the place above it in brackets
/// («حاجی‌آباد (ماهدشت)»). None when it is no such text.
PlaceFinder::Ids PlaceFinder::as_written_here(const Area& area, const PlaceTold& told) const {
    const std::string name = text::trimmed(told.name);
    if (name.empty() || !code_key(told.code).empty()) return {};
    if (const auto coded = known_.place_coded(name); coded && lies_in(coded.value, area))
        return {coded.value};
    const std::size_t open = name.rfind('(');
    if (open == std::string::npos || open == 0 || !name.ends_with(')')) return {};
    const std::string above = text::name_key(std::string_view(name).substr(open + 1));
    Ids ids = candidates(area, {.level = told.level, .name = std::string_view(name).substr(0, open)});
    std::erase_if(ids, [&](std::int64_t id) {
        const registry::Place* place = place_of(id);
        for (int steps = 0; steps < 20 && place != nullptr; ++steps) {
            place = place_of(place->admin_parent().value);
            if (place != nullptr &&
                (text::name_key(place->name_fa) == above || text::name_key(place->name_en) == above))
                return false;
        }
        return true;
    });
    return ids;
}

}  // namespace ensejam::intake
