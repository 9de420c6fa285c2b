#pragma once
#include "intake/files/iati.h"

// Elements of an IATI file. Internal to iati*.cpp.
namespace ensejam::intake {

/// The words of an element, in Persian where they are told in Persian, else in its first language.
std::string_view iati_words(const XmlNode* node);

/// Children of a name, of which an attribute is one of the values (any, when the attribute is not named).
std::vector<const XmlNode*> iati_children(const XmlNode& node, std::string_view name,
                                          std::string_view attribute = {}, std::string_view value = {});

/// True when the results say one activity each (docs/formats.md, "Exports"): every one of them names its
/// number.
bool iati_tells_activities(const XmlNode& activity);

/// What such a result says of its activity alone: place, deliverer, programme, days, group, people, units.
IatiRow iati_told_by(const XmlNode& activity, const XmlNode& result);

}  // namespace ensejam::intake
