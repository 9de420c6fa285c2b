#include "publish/map.h"

#include "publish/names.h"
#include "publish/pen.h"

namespace ensejam::publish {

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
        inner +=
            label(outline.name_x, outline.name_y, name_of(known, outline.place, language), "county-name");
    return drawing(ground.width, ground.height, title, inner);
}

}  // namespace ensejam::publish
