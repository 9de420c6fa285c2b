#include "registry/organisation.h"

namespace ensejam::registry {
namespace detail_organisation {

constexpr auto words =
    std::to_array<std::string_view>({"ministry", "agency", "governorate", "municipality", "ngo", "charity",
                                     "volunteer", "company", "university", "international", "unknown"});

}  // namespace detail_organisation

std::string_view word_of(OrganisationType type) {
    return detail_organisation::words.at(static_cast<std::size_t>(type));
}

std::optional<OrganisationType> organisation_type(std::string_view word) {
    const auto at = std::find(detail_organisation::words.begin(), detail_organisation::words.end(), word);
    if (at == detail_organisation::words.end()) return {};
    return static_cast<OrganisationType>(at - detail_organisation::words.begin());
}

}  // namespace ensejam::registry
