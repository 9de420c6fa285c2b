#pragma once
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "plan/model/model.h"
#include "plan/problem/certificate.h"
#include "plan/problem/options.h"
#include "plan/program/program_parts.h"

class OsiClpSolverInterface;

// The problem as a linear programme over some of its options. Internal to src/plan.
namespace ensejam::plan {

struct Sheet;

/// Maximises value with every response under lines that touch it; more lines are added where it is above.
///
/// Units: money in `money_unit` minor units.
class Program {
public:
    struct Form {
        bool asks_offers = false;  ///< any offer may be asked for by branches, not only the committed ones
        const std::vector<float>* slopes = nullptr;  ///< by cell: responses get their first lines about these
        double tolerance = 1e-7;                     ///< of a response above its lines, in shares of need
    };
    /// Without options.
    Program(const Model& model, const Form& form);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    /// Lets these run too; those that are there already stay.
    void add(std::vector<Timing> intervals);
    void add_all();
    /// Leaves only what agrees with the branches; false when nothing does.
    bool restrict_to(const std::vector<Branch>& branches);
    /// These have to run at one of their doses, until `restrict_to` is called again.
    void hold(const std::vector<Run>& runs);
    /// Solves the relaxation until no response lies noticeably above its lines, or is told to stop, or has
    /// added lines so often. False when nothing agrees with what is asked for.
    bool solve(const Stop& stop = {}, int most_turns = 12);
    /// What the relaxation is worth at most under these branches, looked at for a few steps from where the
    /// last solve ended; minus infinity when nothing agrees. Restrictions and values are of no use until the
    /// next `restrict_to` and `solve`.
    double look(const std::vector<Branch>& branches);
    /// Outside the part leaves only what runs today, at any dose, and these sites. Needs a form that asks
    /// offers, and restrictions that allow what runs.
    void keep(const std::vector<Run>& runs, const std::vector<Rank>& sites, const Part& part);
    /// Takes or leaves every option (Cbc), then finds the best doses for what runs. False when Cbc finds
    /// nothing. Until `restrict_to` is called again, only this may run.
    bool solve_whole(const Search& search, const Stop& stop);
    /// Did Cbc look at everything, last time?
    bool is_complete() const { return is_complete_; }

    /// Takes or leaves, round after round, what is least in doubt, as far as that goes with the rest; doses
    /// stay the best for what runs. Little is in doubt then, unless it is told to stop before.
    void dive(const Stop& stop);

    const Model& model() const { return model_; }
    Certificate certificate() const;
    double objective() const;
    /// What taking each option would lose at the prices of the last solve, beside `options()`.
    std::vector<double> losses() const;
    /// What the place of an offer among its group is worth: an option that nets more would gain.
    double price_of_place(Rank offer) const;
    const std::vector<OptionColumn>& options() const { return options_; }
    double value_of_column(int column) const { return solution_[static_cast<std::size_t>(column)]; }
    int site_column(Rank site) const { return columns_.site + static_cast<int>(site); }
    /// The runs and sites of a solution whose offers are all or nothing.
    std::vector<Run> runs() const;
    std::vector<Rank> open_sites() const;
    /// Who pays what, rounded up: [payer * T + period].
    std::vector<std::int64_t> payments() const;

private:
    friend struct ProgramWriter;
    void load(const Sheet& sheet);
    bool is_curved(std::size_t cell) const {
        return model_.weight[cell] > 0 && linear_[cell / model_.n_periods] == 0;
    }
    std::vector<double> ends_of_dose(const Timing& interval) const;
    std::vector<Contest> contests() const;
    std::vector<Contest> open_contests() const;
    bool settle_all(const Stop& stop);
    void keep_sites(const std::vector<Rank>& sites, const Part& part);
    void settle_half(const std::vector<Contest>& open, std::set<int>& taken);
    void leave_out(const Taken& one);
    void favour(const Taken& one);
    void add_first_lines(const std::vector<float>* slopes);
    bool add_lines();
    void drop_lines();
    void add_lines_from(std::size_t begin);
    std::vector<float> slopes(const double* dual) const;
    void restrict_bonuses(Rank place, const std::vector<char>& barred);
    void make_whole(OsiClpSolverInterface& solver) const;
    void ask_for_needs(OsiClpSolverInterface& solver) const;

    const Model& model_;
    const Problem& problem_;
    double tolerance_;
    double money_unit_ = 1;
    double penalty_ = 1;
    bool is_solved_ = false;
    bool is_complete_ = true;
    bool has_new_columns_ = false;
    std::size_t n_first_lines_ = 0;
    std::unique_ptr<OsiClpSolverInterface> solver_;
    std::vector<double> solution_{};
    ProgramRows rows_{};
    ProgramColumns columns_{};
    std::vector<OptionColumn> options_{};
    std::vector<Timing> intervals_{};                      ///< in order
    std::vector<std::pair<double, double>> doses_{};       ///< by offer: least and most
    std::vector<char> linear_{};                           ///< `linear_needs`
    std::vector<std::pair<std::size_t, double>> lines_{};  ///< cell and slope, from `rows_.line` on
};

}  // namespace ensejam::plan
