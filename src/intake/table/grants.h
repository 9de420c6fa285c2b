#pragma once
#include "intake/table/table.h"

namespace ensejam::intake {

/// In a list of grants or subsidies, money beside those who get it: who gets it does what it is given for.
/// Headings that mean this beside money alone ("Beneficiario", "Objet", "Purpose") get their meaning; those
/// who get it and are persons are not read.
void settle_grants(const Grid& grid, Table& table);

}  // namespace ensejam::intake
