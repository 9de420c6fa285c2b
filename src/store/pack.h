#pragma once
#include <charconv>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "store/fields_of_places.h"

namespace ensejam::store {

void pack(std::string& out, std::int64_t number);    ///< `12;`
void pack(std::string& out, double number);          ///< the shortest text that reads back: `0.1;`
void pack(std::string& out, std::string_view text);  ///< `5:words`

/// Reads packed values from the front on. After the first that is not as packed, `is_whole` is false and
/// everything else reads as nothing.
class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

    std::int64_t integer();
    double real();
    std::string_view text();
    bool is_whole() const { return whole_; }
    bool is_at_end() const { return whole_ && rest_.empty(); }
    void fail() { whole_ = false, rest_ = {}; }
    std::size_t size() const { return rest_.size(); }

private:
    template <class Number>
    Number number(char end);

    std::string_view rest_;
    bool whole_ = true;
};

template <class Value>
constexpr bool is_number = std::is_integral_v<Value> || std::is_enum_v<Value>;

/// Packs any value of a noun: numbers, texts, ids, days, money; structs as the number of fields up to the
/// last that is not as it begins, then these; lists as their length, then each.
template <class Value>
void pack_value(std::string& out, const Value& value);
template <class Value>
void unpack_value(Unpacker& in, Value& value);

template <class Value>
bool is_fresh(const Value& value, const Value& fresh) {
    if constexpr (is_list<Value>)
        return value.empty();
    else
        return value == fresh;
}

template <class Struct>
void pack_struct(std::string& out, const Struct& value) {
    constexpr auto& fields = Fields<Struct>::list;
    int n_kept = 0, rank = 0;
    each_field(fields, [&](const auto& field) {
        ++rank;
        if (!is_fresh(value.*field.member, as_it_begins<Struct>().*field.member)) n_kept = rank;
    });
    pack(out, std::int64_t{n_kept});
    rank = 0;
    each_field(fields, [&](const auto& field) {
        if (rank++ < n_kept) pack_value(out, value.*field.member);
    });
}

template <class Struct>
void unpack_struct(Unpacker& in, Struct& value) {
    const std::int64_t n_kept = in.integer();
    std::int64_t rank = 0;
    each_field(Fields<Struct>::list, [&](const auto& field) {
        if (rank++ < n_kept) unpack_value(in, value.*field.member);
    });
    if (n_kept < 0 || n_kept > rank) in.fail();
}

template <class Value>
void pack_value(std::string& out, const Value& value) {
    if constexpr (std::is_same_v<Value, double>) {
        pack(out, value);
    } else if constexpr (std::is_same_v<Value, std::string>) {
        pack(out, std::string_view(value));
    } else if constexpr (is_number<Value>) {
        pack(out, static_cast<std::int64_t>(value));
    } else if constexpr (is_one_number<Value>) {
        pack_value(out, number_in(value));
    } else if constexpr (is_list<Value>) {
        pack(out, static_cast<std::int64_t>(value.size()));
        for (const auto& each : value) pack_value(out, each);
    } else if constexpr (std::is_same_v<Value, Currency>) {
        pack(out, value.code());
    } else {
        pack_struct(out, value);
    }
}

template <class Value>
void unpack_value(Unpacker& in, Value& value) {
    if constexpr (std::is_same_v<Value, double>) {
        value = in.real();
    } else if constexpr (std::is_same_v<Value, std::string>) {
        value = in.text();
    } else if constexpr (is_number<Value>) {
        value = static_cast<Value>(in.integer());
    } else if constexpr (is_one_number<Value>) {
        unpack_value(in, number_in(value));
    } else if constexpr (is_list<Value>) {
        const std::int64_t count = in.integer();
        if (count < 0 || count > static_cast<std::int64_t>(in.size())) return in.fail();
        value.resize(static_cast<std::size_t>(count));
        for (auto& each : value) unpack_value(in, each);
    } else if constexpr (std::is_same_v<Value, Currency>) {
        value = currency(in.text());
    } else {
        unpack_struct(in, value);
    }
}

}  // namespace ensejam::store
