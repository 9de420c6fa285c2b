#pragma once
#include "store/nouns.h"
#include "store/pack.h"
#include "store/sql.h"

namespace ensejam::store {

/// A field in columns: an interval and money have two, everything else one. What is as it begins is NULL, so
/// that a column added later reads as not told. Lists are packed (store/pack.h). What is declared here is
/// written out for every noun in rows.cpp, once: it takes long to compile.
template <class Value>
constexpr int n_columns = std::is_same_v<Value, Interval> || std::is_same_v<Value, Money> ? 2 : 1;

template <class Noun>
std::string column_names() {
    std::string names;
    each_field(Fields<Noun>::list, [&](const auto& field) {
        using Value = std::remove_cvref_t<decltype(Noun{}.*field.member)>;
        const std::string name = field.name;
        if constexpr (std::is_same_v<Value, Interval>)
            names += ", " + name + "_from, " + name + "_to";
        else if constexpr (std::is_same_v<Value, Money>)
            names += ", " + name + "_minor, " + name + "_currency";
        else
            names += ", " + name;
    });
    return names;
}

/// Binds a noun's columns from the position on; the noun must live until the statement has run.
template <class Noun>
void bind_noun(Statement& statement, int at, const Noun& noun, std::string& scratch);

/// Reads the noun whose columns begin at the column; false when a value is not as it was written.
template <class Noun>
bool read_noun(const Statement& statement, int column, Noun& noun);

/// What a noun says, as bytes: each field that is not as it begins, as `name:size:value` on a line of its
/// own.
template <class Noun>
void add_canonical(std::string& out, const Noun& noun, std::string& scratch);

}  // namespace ensejam::store
