#pragma once
#include <utility>
#include <variant>

#include "base/expect.h"
#include "base/issue.h"

namespace ensejam {

/// Why something could not be done at all: the world, or an impossible request.
struct Error {
    Code code{};
    Where where{};
    Blanks blanks{};
};

/// A value, or the error that stands in its place. Cannot be ignored.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return held_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    const T& value() const& { return expect_value(), std::get<0>(held_); }
    T& value() & { return expect_value(), std::get<0>(held_); }
    T&& value() && { return expect_value(), std::get<0>(std::move(held_)); }
    const Error& error() const { return std::get<1>(held_); }

    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

private:
    void expect_value() const { ENSEJAM_EXPECT(has_value(), "the value of a failed result was asked for"); }

    std::variant<T, Error> held_;
};

/// The result of a deed that has no value.
using Done = Result<std::monostate>;
inline Done done() { return std::monostate{}; }

}  // namespace ensejam

#define ENSEJAM_JOIN_(a, b) a##b
#define ENSEJAM_JOIN(a, b) ENSEJAM_JOIN_(a, b)
/// `ENSEJAM_TRY(auto table, read_table(bytes));` binds the value, or returns the error from this function.
#define ENSEJAM_TRY(binding, call) ENSEJAM_TRY_(binding, call, ENSEJAM_JOIN(ensejam_result_, __LINE__))
#define ENSEJAM_TRY_(binding, call, name)      \
    auto name = (call);                        \
    if (!name) return std::move(name).error(); \
    binding = *std::move(name)
/// `ENSEJAM_TRY_DO(save(x));` returns the error from this function, if there is one.
#define ENSEJAM_TRY_DO(call)                                                              \
    do {                                                                                  \
        if (auto ensejam_result = (call); !ensejam_result) return ensejam_result.error(); \
    } while (false)
