#include "publish/drawing/map.h"

#include "publish/drawing/pen.h"
#include "publish/words/names.h"

namespace ensejam::publish {
namespace detail_map {

bool is_latin_name(const std::string& name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) { return c > 0; });
}

/// The shortest name in the language's letters: a county's own name without its kind.
std::string short_name(const registry::Register& known, Id<registry::Place> id, text::Language language) {
    std::string name = name_of(known, id, language);
    const registry::Place* place = known.find(id);
    if (language == text::Language::fa || place == nullptr) return name;
    for (const registry::Alias& alias : place->aliases)
        if (is_latin_name(alias.text) && alias.text.size() < name.size()) name = alias.text;
    return name;
}

}  // namespace detail_map

Html draw(const MapGround& ground, const std::vector<Spot>& spots, const registry::Register& known,
          text::Language language, const std::string& title) {
    Html inner;
    for (const MapGround::Outline& outline : ground.outlines)
        inner += area(outline.rings, "county", name_of(known, outline.place, language));
    for (std::size_t rank = 0; rank < spots.size(); ++rank) {
        if (ground.radii[rank] == 0) continue;
        const std::string shade = spots[rank].shade < 0 ? "x" : std::to_string(spots[rank].shade);
        inner += circle(ground.centres[rank].first, ground.centres[rank].second, ground.radii[rank],
                        "spot c" + shade, spots[rank].title);
    }
    for (const MapGround::Outline& outline : ground.outlines)
        inner += label(outline.name_x, outline.name_y, detail_map::short_name(known, outline.place, language),
                       "county-name");
    return drawing(ground.width, ground.height, title, inner);
}

}  // namespace ensejam::publish
