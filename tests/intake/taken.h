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

/// The first issue of this kind, or nullptr; all of them.
inline const Issue* issue_of(const intake::Taken& took, Code code) {
    const auto& issues = took.sheet.issues;
    const auto at =
        std::find_if(issues.begin(), issues.end(), [&](const Issue& issue) { return issue.code == code; });
    return at == issues.end() ? nullptr : &*at;
}

inline std::vector<Issue> issues_of(const intake::Taken& took, Code code) {
    std::vector<Issue> issues;
    for (const Issue& issue : took.sheet.issues)
        if (issue.code == code) issues.push_back(issue);
    return issues;
}

/// The field that was made of the column with this heading, if there is one.
inline std::string field_of(const intake::Taken& took, const std::string& heading) {
    for (const registry::ColumnTaken& column : took.sheet.columns)
        if (column.heading == heading) return column.field;
    return "no such column";
}

/// Why the bytes are refused before any row is looked at.
inline Error refused_book(const std::string& bytes, const std::string& name) {
    const auto book = intake::read_book(bytes, name);
    REQUIRE_FALSE(book);
    return book.error();
}

/// What fills a blank of the sentence of an issue or error, or nothing.
template <class Problem>
std::string blank(const Problem& problem, const std::string& name) {
    for (const auto& [key, value] : problem.blanks)
        if (key == name) return value;
    return "";
}

}  // namespace ensejam
