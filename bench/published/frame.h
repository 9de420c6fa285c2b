#pragma once
#include <string>
#include <utility>
#include <vector>

#include "plan/plan.h"

// One harm whose response is a straight line, one period, one county: what published problems have in common.
namespace ensejam::published {

/// A frame with `n_places` places of the needs given, `n_organisations` agencies; no programmes or offers.
plan::Problem frame(const std::vector<double>& needs, std::size_t n_organisations);

struct Way {
    std::size_t place = 0;
    std::size_t programme = 0;
    std::size_t organisation = 0;
    double share = 0;  ///< of the place's need
    std::int64_t cost = 0;
    std::vector<std::pair<plan::Rank, double>> hours{};
};
void add(plan::Problem& problem, const Way& way);

/// Numbers separated by blanks and line ends, one after the other.
class Numbers {
public:
    explicit Numbers(const std::string& bytes);
    double next();
    std::size_t count() { return static_cast<std::size_t>(next()); }
    bool is_spent() const { return at_ >= numbers_.size(); }
    /// True when every number asked for was there.
    bool held() const { return held_; }

private:
    std::vector<double> numbers_{};
    std::size_t at_ = 0;
    bool held_ = true;
};

std::string bytes_of(const std::string& path);
/// Rows of a table whose cells are separated by commas and may stand in double quotes.
std::vector<std::vector<std::string>> table_of(const std::string& bytes);
double number_of(const std::string& cell);

}  // namespace ensejam::published
