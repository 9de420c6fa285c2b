#include "registry/activity.h"

namespace ensejam::registry {

void share_out(std::span<Activity> activities) {
    const auto n = static_cast<std::int32_t>(activities.size());
    for (std::int32_t i = 0; i < n; ++i)
        activities[static_cast<std::size_t>(i)].money_share = {whole.of_billion / n +
                                                               (i < whole.of_billion % n ? 1 : 0)};
}

}  // namespace ensejam::registry
