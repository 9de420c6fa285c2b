#include <algorithm>
#include <cmath>

#include "plan/model/model.h"

namespace ensejam::plan {

double response_of(const Harm& harm, double exposure) {
    if (harm.response == Response::independent) return -std::expm1(-exposure);
    if (harm.response == Response::capped) return std::min(1.0, exposure);
    ResponsePoint from{};
    for (const ResponsePoint& to : harm.table) {
        if (exposure < to.exposure)
            return from.share +
                   (exposure - from.exposure) * (to.share - from.share) / (to.exposure - from.exposure);
        from = to;
    }
    return from.share;
}

double slope_at(const Harm& harm, double exposure) {
    if (harm.response == Response::independent) return std::exp(-exposure);
    if (harm.response == Response::capped) return exposure < 1 ? 1 : 0;
    ResponsePoint from{};
    for (const ResponsePoint& to : harm.table) {
        if (exposure < to.exposure) return (to.share - from.share) / (to.exposure - from.exposure);
        from = to;
    }
    return 0;
}

double rest_under(const Harm& harm, double slope) {
    if (harm.response == Response::independent) {
        if (slope >= 1) return 0;
        return slope <= 0 ? 1 : 1 - slope + slope * std::log(slope);
    }
    if (harm.response == Response::capped) return std::max(0.0, 1 - slope);
    double most = 0;
    for (const ResponsePoint& point : harm.table) most = std::max(most, point.share - slope * point.exposure);
    return most;
}

}  // namespace ensejam::plan
