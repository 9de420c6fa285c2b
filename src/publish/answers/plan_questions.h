#pragma once
#include "plan/plan.h"
#include "publish/sheets/listing.h"

// What a register did not say when a plan was posed from it.
namespace ensejam::publish {

/// A row for each question: its word, the sentence, and the rows that told an activity it is about. Nothing
/// is invented in the place of what is asked.
Listing questions_listing(const registry::Register& known, const plan::Posed& posed, text::Language language);

}  // namespace ensejam::publish
