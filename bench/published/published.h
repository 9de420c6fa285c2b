#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.h"

// Problems whose best values others have published, stated as planning problems (docs/method.md, "Problems of
// others"). Used by tests and measurements alike; the files are read from outside and may be absent.
namespace ensejam::published {

/// A problem of a family, with what its authors or later solvers say of it.
struct Listed {
    std::string family{};
    std::string file{};
    plan::Problem problem{};
    bool is_cost = false;           ///< the file's figure is to be small
    double best = 0;                ///< the listed value, in the file's figure
    bool is_optimum = false;        ///< nothing better exists; otherwise the best that is known
    double offset = 0;              ///< file's figure = offset - value when it is a cost, else value - offset
    std::size_t n_to_serve = 0;     ///< jobs, classes or customers, each of which must be served
    std::vector<double> figure{};   ///< what the activity of each offer adds to the file's figure
    std::vector<double> opening{};  ///< of a place that serves anybody; empty when opening is free
    plan::Rank closed = plan::no_rank;  ///< the programme that stands for a place that stays closed

    /// The file's figure of a value or bound of the planning problem.
    double told(double value) const { return is_cost ? offset - value : value - offset; }
};

/// What a plan is by the file's own numbers.
struct Own {
    double figure = 0;
    std::size_t n_served = 0;
};
Own own_figure(const Listed& listed, const plan::Solution& solution);

/// How far a complete plan is from the listed value, as a share of it; negative when it is better.
double distance(const Listed& listed, const plan::Solution& solution);

/// All problems of a folder `gap`, `mmkp` or `sscflp` whose name holds `part`; read one by one as they are
/// used.
///
/// Errors: none; an absent folder has no problems.
struct Entry {
    std::string family{};
    std::string file{};
    double best = 0;
    bool is_optimum = false;
};
std::vector<Entry> entries(const std::string& folder, const std::string& family);
Listed read(const std::string& folder, const Entry& entry);

Listed generalised_assignment(const std::string& bytes);
Listed multiple_choice_knapsack(const std::string& bytes);
Listed facility_location(const std::string& bytes);

}  // namespace ensejam::published
