#pragma once
#include "cli/talk/talk.h"
#include "desk/desk.h"

namespace ensejam::cli {

/// Answers to questions from a table or a JSON file (docs/formats.md, "Answers").
///
/// Errors: those of reading a table; answers_not_understood.
Result<intake::Answers> read_answers(desk::File file);

/// Asks at most five of the questions at the terminal. An empty answer leaves its question open.
void ask_questions(const std::vector<registry::Question>& questions, Talk& talk, intake::Answers& answers);

}  // namespace ensejam::cli
