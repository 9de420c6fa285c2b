#pragma once
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

#include "registry/registry.h"

namespace ensejam::store {

/// A field of a struct: its name (of the column, too) and where it stands.
template <class Struct, class Member>
struct Field {
    const char* name;
    Member Struct::*member;
};

/// The fields of a struct that is kept, in the order they are written; nouns also name their table and leave
/// their id out. A field is added at the end only, and a noun's by a migration, so that older files read
/// well.
template <class Struct>
struct Fields;

template <class Value>
constexpr bool is_list = false;
template <class Value>
constexpr bool is_list<std::vector<Value>> = true;
template <class Value>
constexpr bool is_list<Few<Value>> = true;

/// An id, a day, a share: one number with a name.
template <class Value>
constexpr bool is_one_number = false;

/// Calls `each` with every field of a list of fields.
template <class List, class Each>
void each_field(const List& list, const Each& each) {
    std::apply([&](const auto&... field) { (each(field), ...); }, list);
}

/// A struct of which nothing has been said.
template <class Struct>
const Struct& as_it_begins() {
    static const Struct begun{};
    return begun;
}

/// Stands for any value: `n_members` counts a struct's members by it.
struct AnyValue {
    template <class Value>
    constexpr operator Value() const;
};
template <class Struct, class... Values>
constexpr std::size_t n_members() {
    if constexpr (requires { Struct{Values{}..., AnyValue{}}; })
        return n_members<Struct, Values..., AnyValue>();
    else
        return sizeof...(Values);
}
/// True when every member of the struct is written down in its fields (a noun's id is known anyway).
template <class Struct>
constexpr bool keeps_all(std::size_t n_left_out) {
    return n_members<Struct>() == std::tuple_size_v<decltype(Fields<Struct>::list)> + n_left_out;
}

}  // namespace ensejam::store

/// Writes down the fields of a struct without a table.
#define ENSEJAM_KEPT(Struct, ...)                             \
    template <>                                               \
    struct Fields<Struct> {                                   \
        using S = Struct;                                     \
        static constexpr auto list = std::tuple(__VA_ARGS__); \
    };                                                        \
    static_assert(keeps_all<Struct>(0), #Struct ": a member is not kept")

/// Writes down the fields of a noun and its table.
#define ENSEJAM_KEPT_NOUN(Struct, table_name, ...)            \
    template <>                                               \
    struct Fields<Struct> {                                   \
        using S = Struct;                                     \
        static constexpr const char* table = table_name;      \
        static constexpr auto list = std::tuple(__VA_ARGS__); \
    };                                                        \
    static_assert(keeps_all<Struct>(1), #Struct ": a member is not kept")
