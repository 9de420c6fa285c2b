#pragma once
#include <doctest/doctest.h>

#include "intake/intake.h"

/// Sheets written in a test, taken into an empty register.
namespace ensejam {

inline intake::Taken taken(const std::string& bytes, const std::string& name = "sheet.csv") {
    auto book = intake::read_book(bytes, name);
    REQUIRE(book.has_value());
    auto took = intake::take_in(*book, registry::Register());
    REQUIRE(took.has_value());
    return std::move(*took);
}

}  // namespace ensejam
