#pragma once
#include "intake/table/content.h"

// Headings that mean something only where their cells are of one kind.
namespace ensejam::intake {

/// "Period" or "Duration" alone: where days stand under it, those of what the row tells.
bool is_headed_period(const Column& column);

/// "Ref" over a text of its own in each row: the number of what the row tells.
bool is_reference(const Column& column, const Content& content);

/// Bare numbers under "… type": a list of codes gives them their names, and nobody is named by them.
bool are_codes_of_kinds(const Column& column, const Content& content);

}  // namespace ensejam::intake
