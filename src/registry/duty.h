#pragma once
#include <string>
#include <vector>

#include "registry/programme.h"

namespace ensejam::registry {

class Register;

/// Who owes a sheet about what, where and how often: only where the duties are done does silence mean that
/// nothing is there. An empty programme and place = any.
struct Duty {
    Id<Duty> id{};
    Id<Organisation> organisation{};
    Id<Programme> programme{};
    Id<Place> place{};     ///< and all below it
    int every_months = 3;  ///< of 30 days
    int grace_days = 30;   ///< after these the sheet is late
    double weight = 1;     ///< beside other duties of the place
    Interval valid{};
    std::string source{};
};

/// Which duties that hold on a day are done: the sheet came in within its term and the days of grace.
///
/// Source: docs/method.md, "registry: whether all have reported".
class DutiesDone {
public:
    DutiesDone(const Register& known, Day day);

    /// Their share, by weight, of the duties about a programme in a place; negative when nobody owes a sheet.
    double share(Id<Place> place, Id<Programme> programme) const;

private:
    struct Owed {
        const Duty* duty = nullptr;
        bool is_done = false;
    };
    const Register& known_;
    std::vector<Owed> owed_{};
};

}  // namespace ensejam::registry
