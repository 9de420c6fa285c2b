#pragma once
#include "registry/registry.h"

/// Places for a register that is drawn in a test.
namespace ensejam {

/// A known place; `above` is the number of the place that it lies in, 0 for none.
inline registry::Place place_drawn(std::int64_t id, const char* code, registry::PlaceKind kind,
                                   const char* name, std::int64_t above) {
    registry::Place place{.id = {id}, .code = code, .kind = kind, .name_fa = name, .name_en = code};
    if (above > 0) place.parents = {{.parent = {above}}};
    return place;
}

}  // namespace ensejam
