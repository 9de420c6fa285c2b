#pragma once
#include <span>
#include <string>
#include <string_view>

#include "intake/headings/fields.h"

// What is counted, where a text beside the figures says so.
namespace ensejam::intake {

/// Words with one blank between them.
std::string side_by_side(std::span<const std::string> words);

/// People, units or money that a heading speaks of, or none.
FieldOf figures_named(std::string_view text);

/// The same of the lines above a table, which also say how they count («تعداد مددجویان به تفکیک ماه»).
FieldOf figures_named_above(std::string_view preamble);

}  // namespace ensejam::intake
