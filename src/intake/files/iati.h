#pragma once
#include <string>
#include <vector>

#include "intake/files/xml.h"

namespace ensejam::intake {

/// One row of an IATI file: texts by column, the columns named as the elements are.
using IatiRow = std::vector<std::pair<std::string, std::string>>;

/// The column of whoever implements an activity.
inline constexpr std::string_view iati_implementing = "participating-org role 4";

/// The activity names several sectors in the list (vocabulary) of which the largest is taken.
bool names_several_sectors(const XmlNode& activity);

/// The rows of one `iati-activity` (IATI 2.0x): one for each of its locations and implementing organisations,
/// so that a row has one place and one deliverer. The money of the activity is repeated on each of its rows;
/// amounts in a second currency are left out, and told by their column.
///
/// Source: IATI standard 2.03, activity; registry.md §4.
std::vector<IatiRow> rows_of_activity(const XmlNode& activity, std::vector<Issue>& issues);

}  // namespace ensejam::intake
