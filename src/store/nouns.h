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
}
static_assert(n_members<registry::Tables>() == 15, "a table of nouns is not kept");

/// Calls `each` with every id, other than none, that a value holds of other nouns.
template <class Value, class Each>
void each_reference(const Value& value, const Each& each) {
    if constexpr (is_id<Value>) {
        if (value) each(value);
    } else if constexpr (is_list<Value>) {
        for (const auto& element : value) each_reference(element, each);
    } else if constexpr (requires { Fields<Value>::list; }) {
        each_field(Fields<Value>::list,
                   [&](const auto& field) { each_reference(value.*field.member, each); });
    }
}

}  // namespace ensejam::store
