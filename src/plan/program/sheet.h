#pragma once
#include <vector>

// Rows and columns of a linear programme while they are written down. Internal to src/plan.
namespace ensejam::plan {

/// Collects rows, then columns with their factors; `infinite` bounds are the solver's.
struct Sheet {
    static constexpr double infinite = 1e30;
    std::vector<double> row_least{}, row_most{};
    std::vector<double> least{}, most{}, cost{};
    std::vector<int> starts{0};
    std::vector<int> rows{};
    std::vector<double> factors{};

    int row(double from, double to) {
        row_least.push_back(from);
        row_most.push_back(to);
        return static_cast<int>(row_least.size()) - 1;
    }
    /// Opens a column; `put` fills it until the next one is opened.
    int column(double from, double to, double worth) {
        least.push_back(from);
        most.push_back(to);
        cost.push_back(-worth);
        starts.push_back(starts.back());
        return static_cast<int>(least.size()) - 1;
    }
    void put(int row, double factor) {
        if (row < 0 || factor == 0) return;
        rows.push_back(row);
        factors.push_back(factor);
        ++starts.back();
    }
    int n_columns() const { return static_cast<int>(least.size()); }
    int n_rows() const { return static_cast<int>(row_least.size()); }
};

}  // namespace ensejam::plan
