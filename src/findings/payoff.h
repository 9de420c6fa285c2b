#pragma once
#include <vector>

#include "registry/registry.h"

// What a body gets back for its sheet, as far as the register knows; part of findings/findings.h.
namespace ensejam::findings {

struct PayoffOptions {
    Day as_of = no_day;  ///< today, for whoever asks
    int warn_days = 90;  ///< an activity that ends within these is an ending ahead
};

/// Others at work in a place of one's own.
struct Neighbours {
    Id<registry::Place> place{};
    std::vector<Id<registry::Activity>> activities{};  ///< of others, in force, increasing
};

/// People in need of whom hardly anybody is served, where this body may work. A confirmed gap where those who
/// owe a sheet about it have sent it; else perhaps somebody serves them and did not say so.
struct PossibleGap {
    Id<registry::Need> need{};
    double people_in_need = 0;
    double people_served = 0;  ///< at most
    double severity = 1;
    double reported = -1;  ///< share of the duties to report that are done; negative: nobody owes a sheet
    bool is_confirmed = false;                          ///< `reported` is at least 0.8
    std::vector<Id<registry::Programme>> programmes{};  ///< that it may deliver there against this need
};

/// An own activity that ends soon while the need goes on and nobody follows.
struct EndingAhead {
    Id<registry::Activity> activity{};
    Day last_day = no_day;
};

enum class Compliance { met, breached, undetermined };

/// How a directive that covers this body stands. Shares of money or people, or numbers of activities.
struct DirectiveStanding {
    Id<registry::Directive> directive{};
    double low = 0;   ///< of bodies that are surely NGOs with a licence
    double high = 0;  ///< and of bodies of which it is not known
    double own = 0;   ///< this body's part of it
    Compliance compliance = Compliance::undetermined;
};

/// What this body has told.
struct OwnReport {
    std::int64_t n_projects = 0;
    std::int64_t n_activities = 0;
    std::int64_t n_in_force = 0;
    std::int64_t n_places = 0;
    registry::PeopleView people{};
    std::vector<Money> money{};  ///< one sum per currency
};

struct Payoff {
    Id<registry::Organisation> organisation{};
    OwnReport own{};
    std::vector<Neighbours> neighbours{};  ///< by place
    std::vector<PossibleGap> gaps{};       ///< confirmed ones first; the most people, by severity
    std::vector<EndingAhead> endings{};    ///< the soonest first
    std::vector<DirectiveStanding> directives{};
};

/// What the register gives back to the organisation.
///
/// Errors: none; an organisation that is not known gets nothing.
/// Source: docs/method.md, "findings: what a sender gets back".
Payoff payoff(const registry::Register& known, Id<registry::Organisation> organisation,
              const PayoffOptions& options);

/// `met`, `breached`, `undetermined`, as in words/ and JSON.
std::string_view word_of(Compliance compliance);

}  // namespace ensejam::findings
