#pragma once
#include "store/fields_of_places.h"

namespace ensejam::store {

ENSEJAM_KEPT_NOUN(registry::Story, "registry_story", Field{"code", &S::code}, Field{"kind", &S::kind},
                  Field{"language", &S::language}, Field{"title", &S::title}, Field{"lead", &S::lead},
                  Field{"body", &S::body}, Field{"published", &S::published},
                  Field{"takes_comments", &S::takes_comments}, Field{"taken_back", &S::taken_back},
                  Field{"places", &S::places}, Field{"harms", &S::harms});

}  // namespace ensejam::store
