#pragma once
#include <span>

#include "plan/model/lens.h"
#include "plan/model/model.h"
#include "plan/problem/certificate.h"

// The bound of a certificate. Internal to src/plan; `bound_of` of worth.h is its front.
namespace ensejam::plan {

/// A sum that keeps what rounding would lose (Neumaier 1974), and how large its terms were.
class Sum {
public:
    void add(double term) {
        const double next = sum_ + term;
        lost_ += (sum_ < 0 ? -sum_ : sum_) >= (term < 0 ? -term : term) ? (sum_ - next) + term
                                                                        : (term - next) + sum_;
        sum_ = next;
        size_ += term < 0 ? -term : term;
    }
    double total() const { return sum_ + lost_; }
    double size() const { return size_; }

private:
    double sum_ = 0;
    double lost_ = 0;
    double size_ = 0;
};

/// Price times amount, over all rows.
Sum sum_of_rows(const Problem& problem, const Certificate& prices);

/// The bound of the plans that agree with the branches, on so many threads.
double bound_of(const Model& model, const Certificate& prices, std::span<const Branch> branches,
                int threads = 1);

}  // namespace ensejam::plan
