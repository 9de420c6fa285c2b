#pragma once
#include "intake/table/table.h"

namespace ensejam::intake {

/// "Commitment amount currency" beside "Commitment amount": the currency of these amounts and of no others.
void settle_own_currencies(Table& table);

}  // namespace ensejam::intake
