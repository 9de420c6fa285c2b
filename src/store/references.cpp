#include "store/references.h"

#include "store/nouns.h"

namespace ensejam::store {
namespace detail_references {

using Told = std::function<void(const Reference&)>;

template <class Noun>
const char* table_of(Id<Noun>) {
    return Fields<Noun>::table;
}

/// Calls `tell` with every id, other than none, that a value holds.
template <class Value>
void tell_ids(const Value& value, const Told& tell) {
    if constexpr (is_id<Value>) {
        if (value) tell({table_of(value), value.value});
    } else if constexpr (is_list<Value>) {
        for (const auto& element : value) tell_ids(element, tell);
    } else if constexpr (requires { Fields<Value>::list; }) {
        each_field(Fields<Value>::list, [&](const auto& field) { tell_ids(value.*field.member, tell); });
    }
}

}  // namespace detail_references

using namespace detail_references;

Ids ids_of(const registry::Tables& tables) {
    Ids ids;
    each_table(tables, [&]<class Noun>(const std::vector<Noun>& nouns) {
        for (const Noun& noun : nouns) ids[Fields<Noun>::table].insert(noun.id.value);
    });
    return ids;
}

bool holds(const Ids& ids, const Reference& noun) {
    const auto at = ids.find(noun.table);
    return at != ids.end() && at->second.contains(noun.id);
}

void each_reference(const registry::Tables& tables,
                    const std::function<void(const Reference& from, const Reference& to)>& each) {
    each_table(tables, [&]<class Noun>(const std::vector<Noun>& nouns) {
        for (const Noun& noun : nouns) {
            const Reference from{Fields<Noun>::table, noun.id.value};
            tell_ids(noun, [&](const Reference& to) { each(from, to); });
        }
    });
}

}  // namespace ensejam::store
