#include "store/rows.h"

namespace ensejam::store {
namespace detail_rows {

/// Binds a value at the position and the ones after it; `scratch` must live until the statement has run.
template <class Value>
void bind_value(Statement& statement, int at, const Value& value, std::string& scratch) {
    if constexpr (std::is_same_v<Value, double>) {
        statement.bind(at, value);
    } else if constexpr (std::is_same_v<Value, std::string>) {
        statement.bind(at, std::string_view(value));
    } else if constexpr (is_number<Value>) {
        statement.bind(at, static_cast<std::int64_t>(value));
    } else if constexpr (is_one_number<Value>) {
        statement.bind(at, static_cast<std::int64_t>(number_in(value)));
    } else if constexpr (std::is_same_v<Value, Interval>) {
        value.from == no_day ? statement.bind_null(at) : statement.bind(at, std::int64_t{value.from.number});
        value.to == no_day ? statement.bind_null(at + 1)
                           : statement.bind(at + 1, std::int64_t{value.to.number});
    } else if constexpr (std::is_same_v<Value, Money>) {
        statement.bind(at, value.minor).bind_copy(at + 1, value.currency.code());
    } else {
        scratch.clear();
        pack_value(scratch, value);
        statement.bind_copy(at, scratch);
    }
}

/// Reads the value that begins at the column; false when it is not as it was written.
template <class Value>
bool read_value(const Statement& statement, int column, Value& value) {
    if constexpr (std::is_same_v<Value, Interval>) {
        if (!statement.is_null(column))
            value.from.number = static_cast<std::int32_t>(statement.integer(column));
        if (!statement.is_null(column + 1))
            value.to.number = static_cast<std::int32_t>(statement.integer(column + 1));
        return true;
    }
    if (statement.is_null(column)) return true;
    if constexpr (std::is_same_v<Value, double>) {
        value = statement.real(column);
    } else if constexpr (std::is_same_v<Value, std::string>) {
        value = statement.text(column);
    } else if constexpr (is_number<Value>) {
        value = static_cast<Value>(statement.integer(column));
    } else if constexpr (is_one_number<Value>) {
        auto& number = number_in(value);
        number = static_cast<std::remove_reference_t<decltype(number)>>(statement.integer(column));
    } else if constexpr (std::is_same_v<Value, Money>) {
        value = {.minor = statement.integer(column), .currency = currency(statement.text(column + 1))};
    } else if constexpr (!std::is_same_v<Value, Interval>) {
        Unpacker in(statement.text(column));
        unpack_value(in, value);
        return in.is_at_end();
    }
    return true;
}

}  // namespace detail_rows

using namespace detail_rows;

template <class Noun>
void bind_noun(Statement& statement, int at, const Noun& noun, std::string& scratch) {
    each_field(Fields<Noun>::list, [&](const auto& field) {
        const auto& value = noun.*field.member;
        constexpr int n = n_columns<std::remove_cvref_t<decltype(value)>>;
        if (is_fresh(value, as_it_begins<Noun>().*field.member))
            for (int column = 0; column < n; ++column) statement.bind_null(at + column);
        else
            bind_value(statement, at, value, scratch);
        at += n;
    });
}

template <class Noun>
bool read_noun(const Statement& statement, int column, Noun& noun) {
    bool whole = true;
    each_field(Fields<Noun>::list, [&](const auto& field) {
        auto& value = noun.*field.member;
        whole = read_value(statement, column, value) && whole;
        column += n_columns<std::remove_cvref_t<decltype(value)>>;
    });
    return whole;
}

template <class Noun>
void add_canonical(std::string& out, const Noun& noun, std::string& scratch) {
    each_field(Fields<Noun>::list, [&](const auto& field) {
        if (is_fresh(noun.*field.member, as_it_begins<Noun>().*field.member)) return;
        scratch.clear();
        pack_value(scratch, noun.*field.member);
        out += field.name;
        out += ':';
        pack(out, std::string_view(scratch));
        out += '\n';
    });
}

#define ENSEJAM_ROWS(Noun)                                                         \
    template void bind_noun(Statement&, int, const registry::Noun&, std::string&); \
    template bool read_noun(const Statement&, int, registry::Noun&);               \
    template void add_canonical(std::string&, const registry::Noun&, std::string&);
ENSEJAM_EACH_NOUN(ENSEJAM_ROWS)
#undef ENSEJAM_ROWS

}  // namespace ensejam::store
