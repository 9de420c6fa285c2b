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

struct Organisation;
struct Programme;
struct Harm;

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

/// What an organisation may deliver or pay for, and where (the place and all below it).
/// Empty programme and harm = any.
struct Mandate {
    Id<Mandate> id{};
    Id<Organisation> organisation{};
    Id<Programme> programme{};
    Id<Harm> harm{};
    Id<Place> place{};
    bool may_deliver = false;
    bool may_fund = false;
    std::string source{};
};

/// How much an organisation can deliver in a period. Negative = not told.
struct Capacity {
    Id<Capacity> id{};
    Id<Organisation> organisation{};
    Id<Programme> programme{};
    Id<Place> place{};
    Interval period{};
    double max_units = -1;
    std::string staff_type{};
    double staff_hours = -1;
    std::string source{};
};

std::string_view word_of(OrganisationType type);
std::optional<OrganisationType> organisation_type(std::string_view word);

}  // namespace ensejam::registry
