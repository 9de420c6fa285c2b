#pragma once
#include <vector>

#include "intake/table/answers.h"
#include "intake/table/table.h"
#include "text/text.h"

namespace ensejam::intake {

/// The heading, the tag, or the letters of a column that has neither.
std::string name_to_ask(const Column& column);

/// The unit of money that an answer names, a code of a currency in any letters; nothing when it names none.
std::optional<text::FoundUnit> unit_answered(const std::string& answer);

/// The answers with headings that are those of the table but for their spelling as the table writes them.
Answers fitted(const Answers& answers, const Table& table);

/// Says which of the answers that were given along found nothing to answer: no such column, no such cell, no
/// unit of money, no column of money.
void say_answers_not_used(const Book& book, const Table& table, const Answers& given,
                          std::vector<Issue>& issues);

}  // namespace ensejam::intake
