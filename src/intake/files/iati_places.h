#pragma once
#include "intake/files/iati.h"

namespace ensejam::intake {

/// What a `location` says of its place: its name and code under its level, as far as the file tells one, and
/// the wider places that it lies in where this program wrote them ("province: Alborz; county: Karaj").
///
/// Source: IATI 2.03, activity/location; docs/formats.md, "Exports".
IatiRow iati_place(const XmlNode& location);

}  // namespace ensejam::intake
