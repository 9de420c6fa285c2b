#pragma once
#include <string>
#include <vector>

#include "plan/pose/gap.h"
#include "plan/problem/problem.h"
#include "registry/registry.h"

namespace ensejam::plan {

/// What one unit of a programme costs an organisation: the median of what its own activities told, or the
/// programme's norm when they told nothing.
struct UnitPrice {
    Rank organisation = 0;
    Rank programme = 0;
    double money = 0;                               ///< minor units per unit
    std::vector<Id<registry::Activity>> told_by{};  ///< empty = the programme's norm
};

/// Where an offer's numbers come from.
struct OfferSource {
    Rank price = 0;        ///< in `Posed::prices`
    double people = 0;     ///< in need of the programme in the place
    double units = 0;      ///< of one period at dose 1
    bool of_harm = false;  ///< the programme's need was not told: it is that of its harm
    bool mandated = true;  ///< false: only told to be doing it
};

/// Why a run of the status quo is there: one told activity, over some periods.
struct ToldRun {
    Id<registry::Activity> activity{};
    double money = 0;         ///< minor units in all periods of the run; negative = not told
    bool is_renewed = false;  ///< it goes beyond the days that were told
};

/// What a register was asked when a problem was posed from it.
struct Asking {
    Day as_of = no_day;
    bool keep_running = false;
};

/// A problem posed from a register, and the way back from its ranks to the nouns and rows that told them.
///
/// Shapes: each list of ids is beside the problem's vector of the same name; `sources` beside its offers,
///         `told` beside its status quo, `people` beside its needs, `limits` beside its staff rows.
/// Units:  `people` without the severities that weigh the problem's needs.
struct Posed {
    /// What a staff row of the problem limits: hours or units of a programme, or periods with a licence.
    struct Limit {
        enum class Kind { hours, units, licence } kind = Kind::hours;
        Rank programme = no_rank;
    };

    Problem problem{};
    Asking asking{};
    std::vector<Interval> periods{};
    std::vector<Id<registry::Harm>> harms{};
    std::vector<Id<registry::Place>> provinces{};
    std::vector<Id<registry::Place>> counties{};
    std::vector<Id<registry::Place>> places{};
    std::vector<Id<registry::Organisation>> organisations{};
    std::vector<Id<registry::Fund>> funds{};
    std::vector<Id<registry::Programme>> programmes{};
    std::vector<Limit> limits{};
    std::vector<UnitPrice> prices{};
    std::vector<OfferSource> sources{};
    std::vector<ToldRun> told{};
    std::vector<double> people{};
    std::vector<PosedQuestion> questions{};

    /// The told activities that an offer carries on, in the order of their ids.
    std::vector<Id<registry::Activity>> activities_of(Rank offer) const;
};

}  // namespace ensejam::plan
