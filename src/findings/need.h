#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "findings/findings.h"

namespace ensejam::findings {

/// Need units of a cell, and whether they were told for the programme or only for one of its harms.
struct NeedUnits {
    double units = 0;
    bool is_of_harm_only = false;
};

/// The needs of a register, ready to be asked for by place.
class Needs {
public:
    explicit Needs(const registry::Register& known);

    /// Need of the programme's target group in the place in the month; nothing when it was not told.
    /// An empty group asks for everybody in need, and a programme's need told for everybody answers only
    /// that. Where the programme's need was not told, it is that of its harms, the largest: their people may
    /// be the same.
    std::optional<NeedUnits> of(Id<registry::Place> place, const registry::Programme& programme,
                                const std::string& group_key, JalaliMonth month) const;

private:
    struct Row {
        const registry::Need* need = nullptr;
        std::string group_key{};
    };
    std::unordered_map<Id<registry::Place>, std::vector<Row>> by_place_;
};

}  // namespace ensejam::findings
