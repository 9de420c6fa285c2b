#pragma once
#include "intake/table/content.h"

namespace ensejam::intake {

/// Codes that do not belong to the names of places beside them are left, and it is said: such as come with
/// other names in each row, such as stand beside many names each (of a kind of place, of a wider area), and
/// small numbers beside which no names stand. Of single codes with several names it is said that the names
/// count. Codes of the register are believed.
void leave_codes_beside_others(const Book& book, Table& table, const KnownNames& known,
                               std::vector<Issue>& issues);

}  // namespace ensejam::intake
