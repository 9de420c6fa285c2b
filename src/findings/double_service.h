#pragma once
#include <span>

#include "findings/findings.h"

namespace ensejam::findings {

/// What one provider group delivers in one cell (place, programme, target group, month).
struct Delivery {
    double units = 0;
    double money = 0;
};

/// Money of double service, in minor units, before rounding.
struct Waste {
    double low = 0;
    double central = 0;
    double high = 0;
};

/// Units delivered twice in one cell with `need` units of need, by how the deliveries may overlap; a negative
/// need was not told.
/// Source: docs/method.md, "Double service".
DoubleService double_service(std::span<const Delivery> deliveries, double need);

/// Money spent on double service in one cell.
Waste waste_of(std::span<const Delivery> deliveries, const DoubleService& service);

}  // namespace ensejam::findings
