#pragma once
#include <map>
#include <optional>
#include <vector>

#include "plan/problem/certificate.h"
#include "plan/program/program.h"

// What is asked when a part of all plans is split in two. Internal to src/plan.
namespace ensejam::plan {

/// A question, and how nearly the relaxation answers it with yes.
struct Question {
    Branch branch{};
    double amount = 0;  ///< 0 .. 1
};

/// What the solution of a relaxation leaves unclear under these branches. Empty when everything is all or
/// nothing and no rule between programmes is broken.
std::vector<Question> unclear(const Program& program, const std::vector<Branch>& branches);

/// Learns which questions lower the bound of both answers most: tries some, and remembers what they brought.
class Questions {
public:
    explicit Questions(Program& program) : program_(program) {}

    /// The best to ask where the relaxation has just been solved, or none when nothing is unclear. `enough`:
    /// a bound below this needs no further splitting. The program is left at another solution.
    std::optional<Branch> ask(const std::vector<Branch>& branches, double enough);

private:
    using Key = std::pair<std::int32_t, std::int32_t>;  ///< offer or site, period
    /// What an answer took from the relaxation, for each unit that it moved the amount.
    struct Learnt {
        double sum = 0;
        int n = 0;
        double mean(double otherwise) const { return n > 0 ? sum / n : otherwise; }
    };

    double try_answer(std::vector<Branch> branches, Branch answer, double value, double enough);
    void learn(const Branch& answer, double fall, double distance);
    double expected(const Branch& question, bool runs, double distance) const;
    double score(const Question& question) const;

    Program& program_;
    std::map<Key, Learnt> learnt_[2]{};
    Learnt all_[2]{};
};

}  // namespace ensejam::plan
