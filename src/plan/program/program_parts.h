#pragma once
#include <cstdint>
#include <limits>
#include <vector>

#include "plan/problem/nouns.h"

// What rows and columns of the linear programme stand for. Internal to src/plan.
namespace ensejam::plan {

/// When an offer may run.
struct Timing {
    Rank offer = 0;
    std::uint16_t first = 0;
    std::uint16_t last = 0;
    auto operator<=>(const Timing&) const = default;
};

/// One of the doses between which those of one interval lie, as a column; they stand side by side.
struct OptionColumn {
    Timing at{};
    double dose = 0;
    int column = 0;
};

/// How much of one interval is taken, and its columns.
struct Taken {
    Timing at{};
    double amount = 0;
    int column = 0;
    int last_column = 0;
};

/// What may change while the rest of a plan stays.
/// Shapes: places[place]; options[rank in `Program::options()`], which counts in the freed places only.
struct Part {
    std::vector<char> places{};
    std::vector<char> options{};
};

/// How hard Cbc looks.
struct Search {
    int most_nodes = 0;
    double least = -std::numeric_limits<double>::infinity();  ///< only what is worth more is of use
    bool has_cuts = true;
};

/// What is taken of intervals that compete for one row.
struct Contest {
    int row = 0;
    double total = 0;
    Taken most{};
    std::vector<Taken> all{};
};

/// Rows by what they limit; -1 where there is no such row.
struct ProgramRows {
    int payclass = 0, fund = 0, transfer = 0, staff = 0, ngo = 0, county = 0;
    std::vector<int> group{};      ///< by offer: at most so many providers of its programme in its place
    std::vector<int> body{};       ///< by offer: its organisation at most once among them
    std::vector<int> offer{};      ///< by offer: must it run?
    std::vector<int> exposure{};   ///< by cell [(place * H + harm) * T + period]
    std::vector<int> floor{};      ///< by place
    std::vector<int> member{};     ///< [place * members + member]: the first of its periods
    std::vector<int> exclusion{};  ///< [place * exclusion groups + group]: the first of its periods
    std::vector<int> need{};       ///< [place * prerequisites + rule]: the first of its periods
    int line = 0;                  ///< the first line of a response; lines come last
};

/// First columns by what they decide.
struct ProgramColumns {
    int site = 0, exposure = 0, share = 0, shortfall = 0, bonus = 0;
    std::vector<int> absent{};  ///< by offer: 1 where it must run and does not; -1 where nothing asks for it
};

}  // namespace ensejam::plan
