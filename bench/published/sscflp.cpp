#include <algorithm>
#include <cmath>

#include "base/base.h"
#include "frame.h"
#include "published.h"

// Single-source facility location: every customer is served by one open facility of limited capacity. A
// facility is a place, serving a customer a programme; a customer's hour can be used once, and a facility's
// capacity is staff of that place. Programme 0 is a facility that stays closed, worth its opening cost; it
// and serving anybody exclude each other.
namespace ensejam::published {

namespace {

struct Sizes {
    std::size_t n_facilities = 0;
    std::size_t n_customers = 0;
    std::vector<double> capacity{}, opening{}, demand{}, cost{};  ///< cost[customer * facilities + facility]
};

Sizes sizes_of(const std::string& bytes) {
    Numbers numbers(bytes);
    Sizes sizes{.n_facilities = numbers.count(), .n_customers = numbers.count()};
    sizes.capacity.resize(sizes.n_facilities);
    sizes.opening.resize(sizes.n_facilities);
    sizes.demand.resize(sizes.n_customers);
    sizes.cost.resize(sizes.n_customers * sizes.n_facilities);
    for (auto* list : {&sizes.capacity, &sizes.opening, &sizes.demand, &sizes.cost})
        for (double& number : *list) number = numbers.next();
    ENSEJAM_EXPECT(numbers.held(), "a file of facility location is whole");
    return sizes;
}

void add_rows(const Sizes& sizes, plan::Problem& problem) {
    for (std::size_t facility = 0; facility < sizes.n_facilities; ++facility)
        problem.staff.push_back({.type = "capacity",
                                 .place = static_cast<plan::Rank>(facility),
                                 .hours = {sizes.capacity[facility]}});
    problem.programmes = {{.id = "closed"}};
    for (std::size_t customer = 0; customer < sizes.n_customers; ++customer) {
        problem.staff.push_back({.type = "c" + std::to_string(customer), .hours = {1}});
        problem.programmes.push_back({.id = "serve" + std::to_string(customer)});
        problem.exclusion_groups.push_back({.programmes = {0, static_cast<plan::Rank>(customer + 1)}});
    }
}

}  // namespace

Listed facility_location(const std::string& bytes) {
    const Sizes sizes = sizes_of(bytes);
    const double worth = *std::max_element(sizes.cost.begin(), sizes.cost.end()) +
                         *std::max_element(sizes.opening.begin(), sizes.opening.end());
    double all_opening = 0;
    for (const double cost : sizes.opening) all_opening += cost;
    const double need = worth * static_cast<double>(sizes.n_customers) + all_opening;
    Listed listed{.problem = frame(std::vector<double>(sizes.n_facilities, need), 1),
                  .is_cost = true,
                  .offset = need,
                  .n_to_serve = sizes.n_customers,
                  .opening = sizes.opening,
                  .closed = 0};
    add_rows(sizes, listed.problem);
    for (std::size_t facility = 0; facility < sizes.n_facilities; ++facility) {
        add(listed.problem, {.place = facility, .share = sizes.opening[facility] / need});
        listed.figure.push_back(0);
        for (std::size_t customer = 0; customer < sizes.n_customers; ++customer) {
            const double cost = sizes.cost[customer * sizes.n_facilities + facility];
            add(listed.problem, {.place = facility,
                                 .programme = customer + 1,
                                 .share = (worth - cost) / need,
                                 .hours = {{static_cast<plan::Rank>(facility), sizes.demand[customer]},
                                           {static_cast<plan::Rank>(sizes.n_facilities + customer), 1}}});
            listed.figure.push_back(cost);
        }
    }
    return listed;
}

}  // namespace ensejam::published
