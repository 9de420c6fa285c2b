#pragma once
#include <vector>

// Columns and rows of a linear programme while it is written down. Internal to src/plan.
namespace ensejam::plan {

struct Entry {
    int column = 0;
    double factor = 0;
};

/// Collects columns, then rows; `infinite` bounds are the solver's.
struct Sheet {
    static constexpr double infinite = 1e30;
    std::vector<double> lower{}, upper{}, cost{};
    std::vector<std::vector<Entry>> rows{};
    std::vector<double> row_lower{}, row_upper{};

    int column(double least, double most, double worth) {
        lower.push_back(least);
        upper.push_back(most);
        cost.push_back(-worth);
        return static_cast<int>(lower.size()) - 1;
    }
    int row(double least, double most) {
        rows.emplace_back();
        row_lower.push_back(least);
        row_upper.push_back(most);
        return static_cast<int>(rows.size()) - 1;
    }
    void put(int at, int in_column, double factor) {
        if (factor != 0) rows[static_cast<std::size_t>(at)].push_back({in_column, factor});
    }
};

}  // namespace ensejam::plan
