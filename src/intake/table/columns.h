#pragma once
#include "intake/table/options.h"
#include "intake/table/table.h"

namespace ensejam::intake {

/// A file asks at most so many questions; what else is uncertain is listed as not taken.
inline constexpr std::size_t most_questions = 5;

/// What is to be said and asked about the columns of a table.
struct ColumnsSettled {
    std::vector<Issue> issues{};
    std::vector<Question> questions{};
};

/// Gives every column its meaning for good: by answers, by heading or tag, by what stands in it. Personal
/// columns are refused, uncertain ones are asked about or left out.
ColumnsSettled settle_columns(const Book& book, Table& table, const registry::Register& known,
                              const Answers& answers);

}  // namespace ensejam::intake
