#pragma once
#include <string>
#include <vector>

#include "registry/programme.h"
#include "registry/told_at.h"

namespace ensejam::registry {

/// People in need in a place, for a harm or for a programme (one of the two is set).
struct Need {
    Id<Need> id{};
    Id<Place> place{};
    Id<Harm> harm{};
    Id<Programme> programme{};
    std::string target_group{};
    Interval period{};
    double people = 0;
    double severity = 1;
    std::string method{};
    std::string source{};
    Few<ToldAt> told_at{};  ///< empty for needs of a table of the register
};

/// The money a fund has for one period.
struct FundAmount {
    Interval period{};
    Money amount{};
};

/// Money of one owner for some periods, with what it may pay.
struct Fund {
    Id<Fund> id{};
    std::string code{};
    Id<Organisation> owner{};
    std::string name_fa{};
    std::string name_en{};
    std::vector<FundAmount> amounts{};
    double transferable_share = 0;           ///< of each period's money that may be paid to others
    bool rollover = false;                   ///< unspent money goes on to the next period
    std::vector<Id<Organisation>> payees{};  ///< empty = the owner only
    std::string source{};
};

/// A rule that binds organisations or provinces, e.g. the share of money that NGOs deliver.
struct Directive {
    Id<Directive> id{};
    std::string code{};
    std::string name_fa{};
    std::string name_en{};
    std::string measure{};  ///< ngo_money_share, ngo_people_share, ngo_activity_count, coverage_floor
    Id<Place> place{};
    double target = 0;
    Interval valid{};
    std::string source{};
};

}  // namespace ensejam::registry
