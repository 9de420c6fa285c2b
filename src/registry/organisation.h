#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "registry/place.h"

namespace ensejam::registry {

enum class OrganisationType {
    ministry,
    agency,
    governorate,
    municipality,
    ngo,
    charity,
    volunteer,
    company,
    university,
    international,
    unknown
};

/// Leave to work, given by an authority for some time.
struct Licence {
    std::string issuer{};
    std::string scope{};
    Interval valid{};
};

/// Any body. Contacts are office telephone and address only; never a person.
struct Organisation {
    Id<Organisation> id{};
    std::string code{};
    OrganisationType type = OrganisationType::unknown;
    std::string name_fa{};
    std::string name_en{};
    bool is_ngo = false;
    std::string level{};  ///< national, province, county, local
    Id<Organisation> parent{};
    Id<Place> home_place{};
    Standing standing = Standing::known;
    Id<Organisation> merged_into{};  ///< set when two records were found to be one body
    std::vector<Alias> aliases{};
    std::vector<OutsideCode> identifiers{};
    std::vector<Licence> licences{};
};

std::string_view word_of(OrganisationType type);
std::optional<OrganisationType> organisation_type(std::string_view word);

}  // namespace ensejam::registry
