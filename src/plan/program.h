#pragma once
#include <memory>
#include <vector>

#include "plan/certificate.h"
#include "plan/limits.h"
#include "plan/model.h"

class OsiClpSolverInterface;

// The whole problem as a linear programme, for small instances and parts of large ones. Internal to src/plan.
namespace ensejam::plan {

/// One end of the dose of one interval of one offer, as a column.
struct OptionColumn {
    Rank offer = 0;
    std::uint16_t first = 0;
    std::uint16_t last = 0;
    double dose = 0;
    int column = 0;
};

/// Maximises value with every response under lines that touch it; more lines are added where it is above.
///
/// Units: money in `money_unit` minor units.
class Program {
public:
    explicit Program(const Model& model);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    /// Leaves only what agrees with the branches; false when nothing does.
    bool restrict_to(const std::vector<Branch>& branches);
    /// Solves the relaxation until no response lies noticeably above its lines.
    void solve();
    /// The best whole plan that Cbc finds within so many nodes; false when it finds none.
    bool solve_whole(int most_nodes);

    Certificate certificate() const;
    double objective() const;
    const std::vector<OptionColumn>& options() const { return options_; }
    double value_of_column(int column) const { return solution_[static_cast<std::size_t>(column)]; }
    int site_column(Rank site) const { return site_begin_ + static_cast<int>(site); }
    /// The runs and sites of a solution whose offers are all or nothing.
    std::vector<Run> runs() const;
    std::vector<Rank> open_sites() const;

private:
    struct Builder;
    bool add_lines();
    void drop_lines();
    void add_line(std::size_t cell, double slope);
    void add_whole_rules(OsiClpSolverInterface& solver) const;

    const Model& model_;
    const Problem& problem_;
    double money_unit_ = 1;
    double penalty_ = 1;
    bool is_solved_ = false;
    std::size_t n_first_lines_ = 0;
    std::unique_ptr<OsiClpSolverInterface> solver_;
    std::vector<double> solution_{};
    std::vector<OptionColumn> options_{};
    std::vector<int> option_begin_{};  ///< by offer
    int site_begin_ = 0;
    int exposure_begin_ = 0;  ///< by cell [(place * H + harm) * T + period]
    int share_begin_ = 0;     ///< by cell
    int short_begin_ = 0;     ///< by place
    int absent_begin_ = 0;    ///< by offer: 1 where it must run and does not
    int bonus_begin_ = 0;     ///< [(place * bundles + bundle) * T + period]
    int whole_begin_ = 0;     ///< columns that are whole besides: one per variable-dose interval
    std::vector<std::pair<int, int>> whole_of_{};  ///< options (first of two) and their whole column
    int offer_row_ = 0, fund_row_ = 0, transfer_row_ = 0, staff_row_ = 0, ngo_row_ = 0, county_row_ = 0;
    int floor_row_ = 0, member_row_ = 0, line_row_ = 0;
    std::vector<std::pair<std::size_t, double>> lines_{};  ///< cell and slope, from `line_row_` on
};

}  // namespace ensejam::plan
