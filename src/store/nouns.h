#pragma once
#include "store/fields_of_means.h"
#include "store/fields_of_places.h"
#include "store/fields_of_projects.h"
#include "store/fields_of_stories.h"

namespace ensejam::store {

/// Calls `each` with every table of nouns, in the order in which changes are written down.
template <class Tables, class Each>
void each_table(Tables& tables, const Each& each) {
    each(tables.sheets), each(tables.harms), each(tables.places), each(tables.organisations);
    each(tables.programmes), each(tables.bundles), each(tables.mandates), each(tables.capacities);
    each(tables.needs), each(tables.funds), each(tables.directives), each(tables.projects);
    each(tables.activities), each(tables.profiles), each(tables.stories);
    each(tables.duties), each(tables.indicators), each(tables.observations);
}
static_assert(n_members<registry::Tables>() == 18, "a table of nouns is not kept");

/// Names every noun to a macro: what takes long to compile is written out for each of them in one file.
#define ENSEJAM_EACH_NOUN(name)                                                                         \
    name(Sheet) name(Harm) name(Place) name(Organisation) name(Programme) name(Bundle) name(Mandate)    \
        name(Capacity) name(Need) name(Fund) name(Directive) name(Project) name(Activity) name(Profile) \
            name(Story) name(Duty) name(Indicator) name(Observation)

}  // namespace ensejam::store
