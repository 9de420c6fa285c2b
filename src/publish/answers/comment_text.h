#pragma once
#include <string>
#include <vector>

#include "comments/comments.h"
#include "text/text.h"

// What a writer of a comment reads: the terms, the question in words, and what became of the comment.
namespace ensejam::publish {

/// The rules that a writer accepts, in their order.
std::vector<std::string> terms_rules(text::Language language);

/// What the terms in force are known by; kept with each comment (comments::terms_version).
std::string terms_version_in_force();

/// The question in words, as the form shows it.
std::string question_text(const comments::Question& question, text::Language language);

/// The words that answer it, in both languages; empty for a question that is answered with a number.
std::vector<std::string> question_answers(const comments::Question& question);

/// What the writer is told of a decision: the first reason of a refusal, or that it was held, asked, counted.
std::string decision_text(const comments::Decision& decision, text::Language language);

}  // namespace ensejam::publish
