#include "findings/double_service.h"

#include <limits>

namespace ensejam::findings {

DoubleService double_service(std::span<const Delivery> deliveries, double need) {
    double delivered = 0;
    double largest = 0;
    double nobody_reaches = 1;
    for (const Delivery& delivery : deliveries) {
        delivered += delivery.units;
        largest = std::max(largest, delivery.units);
        if (need > 0) nobody_reaches *= 1 - std::min(1.0, delivery.units / need);
    }
    if (need < 0) return {.need = -1, .delivered = delivered, .central = -1, .high = delivered - largest};
    return {.need = need,
            .delivered = delivered,
            .low = std::max(0.0, delivered - need),
            .central = delivered - need * (1 - nobody_reaches),
            .high = delivered - std::min(largest, need)};
}

Waste waste_of(std::span<const Delivery> deliveries, const DoubleService& service) {
    std::vector<Delivery> dearest_first;
    double money = 0;
    double cheapest = std::numeric_limits<double>::infinity();
    for (const Delivery& delivery : deliveries) {
        if (delivery.units <= 0) continue;
        dearest_first.push_back(delivery);
        money += delivery.money;
        cheapest = std::min(cheapest, delivery.money / delivery.units);
    }
    if (dearest_first.empty()) return {};
    const auto is_dearer = [](const Delivery& a, const Delivery& b) {
        return a.money * b.units > b.money * a.units;
    };
    std::stable_sort(dearest_first.begin(), dearest_first.end(), is_dearer);
    Waste waste{.low = service.low * cheapest, .central = service.central * money / service.delivered};
    double left = service.high;
    for (const Delivery& delivery : dearest_first) {
        const double taken = std::min(left, delivery.units);
        waste.high += taken * delivery.money / delivery.units;
        left -= taken;
    }
    return waste;
}

}  // namespace ensejam::findings
