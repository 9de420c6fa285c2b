#pragma once
// Start here: what is uncoordinated in a register, each finding citing the activities that show it.
#include <optional>
#include <string>
#include <vector>

#include "findings/payoff.h"
#include "registry/registry.h"

namespace ensejam::findings {

/// The kinds of registry.md §5 that are computed. Only duplication carries money.
enum class Kind { record_duplicate, duplication, overlap, fragmentation };

/// Money of one finding: at least, likely, at most.
struct MoneyRange {
    Money low{};
    Money central{};
    Money high{};
};

/// Double service in units, the numbers the money comes from. Where the need was not told, `need` and
/// `central` are negative: anything between `low` and `high` may be double.
struct DoubleService {
    double need = 0;       ///< P, summed over the months
    double delivered = 0;  ///< Q
    double low = 0;        ///< X_low
    double central = 0;    ///< X_mid
    double high = 0;       ///< X_high
};

/// Why a duplication carries no money although it is one.
enum class NoMoney {
    none,
    need_unknown,
    need_of_harm_only,
    units_unknown,
    money_unknown,
    several_currencies
};

/// One thing that is uncoordinated. `activities` is increasing and never empty.
struct Finding {
    Kind kind{};
    Id<registry::Place> place{};
    Id<registry::Programme> programme{};  ///< of duplications and record duplicates
    Id<registry::Harm> harm{};            ///< of overlaps and fragmentations
    std::string target_group{};
    Interval period{};  ///< whole Jalali months; of a record duplicate, its activity's own days
    std::vector<Id<registry::Organisation>> organisations{};
    std::vector<Id<registry::Activity>> activities{};
    std::optional<MoneyRange> money{};
    std::optional<MoneyRange> possible_money{};  ///< if the harm's need is the programme's; in no total
    NoMoney no_money = NoMoney::none;
    DoubleService service{};
};

struct Options {
    Id<registry::Place> place{};    ///< this place and all below it; none = everywhere
    Interval period{};              ///< only months inside; ends that are not told do not limit
    Day as_of = no_day;             ///< an activity without an end is in force until here
    double least_confidence = 0.5;  ///< activities below do not enter money
    int threads = 1;                ///< changes how fast findings come, never which
};

/// Money of all duplications in one currency.
struct Total {
    MoneyRange money{};
    std::size_t n_findings = 0;
};

struct Findings {
    std::vector<Finding> items{};  ///< by kind, then money at stake, then place and time
    std::vector<Total> totals{};   ///< one per currency, by currency code
};

/// Finds what is uncoordinated among the told activities of the register.
///
/// Units:  money in minor units of the project's currency; service in units of the programme.
/// Errors: none; what cannot be measured is found without money, and `no_money` says why.
/// Source: docs/method.md, "Findings".
Findings find(const registry::Register& known, const Options& options = {});

/// `duplication` and so on, as in words/ and JSON.
std::string_view word_of(Kind kind);
std::string_view word_of(NoMoney why);

}  // namespace ensejam::findings
