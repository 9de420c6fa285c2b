#pragma once
#include "intake/files/xml.h"

namespace ensejam::intake {

/// True for the versions of IATI before 2.01: 1.0, 1.01 … 1.05.
bool is_old_iati(std::string_view version);

/// True when the activity names its roles, days or transactions with the words of version 1.0x and of the
/// drafts before it ("Implementing", "start-actual", "C"), which later versions write as numbers.
bool speaks_old_iati(const XmlNode& activity);

/// An `iati-activity` of version 1.0x as 2.0x writes it: roles, kinds of days and kinds of transactions by
/// their numbers, and days that stand as text as attributes.
///
/// Source: IATI standard, changes from 1.05 to 2.01; codelists OrganisationRole, ActivityDateType,
/// TransactionType.
XmlNode as_new_iati(XmlNode activity);

}  // namespace ensejam::intake
