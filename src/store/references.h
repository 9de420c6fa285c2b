#pragma once
#include <functional>
#include <map>
#include <string_view>
#include <unordered_set>

#include "registry/registry.h"

namespace ensejam::store {

/// A noun, by its table and id.
struct Reference {
    std::string_view table;
    std::int64_t id;
};

/// Ids by table.
using Ids = std::map<std::string_view, std::unordered_set<std::int64_t>>;

Ids ids_of(const registry::Tables& tables);
bool holds(const Ids& ids, const Reference& noun);

/// Calls `each` for every id, other than none, that a noun of the tables holds of another.
void each_reference(const registry::Tables& tables,
                    const std::function<void(const Reference& from, const Reference& to)>& each);

}  // namespace ensejam::store
