#pragma once
#include "intake/headings/recognise.h"

namespace ensejam::intake {

/// A heading that says nothing but how many people are reached or targeted, in whatever order its words
/// stand: "Number of reached beneficiaries", "Total people planned", «تعداد کل افراد تحت پوشش». Nothing when
/// it holds a word beside those.
Recognised people_counted(std::string_view key);

/// The heading names households or families, and no people beside them.
bool names_households(std::string_view key);

}  // namespace ensejam::intake
