#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "plan/problem/nouns.h"

namespace ensejam::plan {

/// Money of one owner. It pays the owner and its payees, for what its earmarks allow (empty = anything).
struct Fund {
    std::string id{};
    Rank owner = 0;
    std::vector<std::int64_t> amounts{};  ///< per period
    double transferable_share = 0;        ///< of each period's money that others than the owner may be paid
    bool rollover = false;                ///< unspent money goes on to the next period
    bool national = false;
    std::vector<Rank> payees{};
    std::vector<Rank> programmes{};
    std::vector<Rank> harms{};  ///< an offer's harm is the one it reaches most
    std::vector<Rank> provinces{};
};

struct Programme {
    std::string id{};
    std::int32_t min_duration = 1;
    double dose_min = 1;
    double dose_max = 1;
    std::int32_t max_providers = 1;  ///< activities of it in one place, each by another organisation
    bool continues = false;          ///< an interval that ends with the last period may be shorter
};

/// Hours of one type of staff of one organisation, within an area (at most one of the three ranks is set).
struct StaffRow {
    Rank organisation = 0;
    std::string type{};
    Rank province = no_rank;
    Rank county = no_rank;
    Rank place = no_rank;
    std::vector<double> hours{};  ///< per period
};

}  // namespace ensejam::plan
