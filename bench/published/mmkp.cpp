#include <algorithm>

#include "base/base.h"
#include "frame.h"
#include "published.h"

// Multiple-choice multidimensional knapsack: one item of every class, worth as much as the resources allow.
// A class is a place, an item one of several like offers of the same programme, a resource a type of staff;
// every item is worth twice as much more as the best item of all, so that leaving a class out hardly ever
// pays.
namespace ensejam::published {

Listed multiple_choice_knapsack(const std::string& bytes) {
    struct Item {
        std::size_t place = 0;
        double value = 0;
        std::vector<std::pair<plan::Rank, double>> hours{};
    };
    Numbers numbers(bytes);
    const std::size_t n_classes = numbers.count(), n_resources = numbers.count();
    std::vector<double> capacity(n_resources);
    for (double& number : capacity) number = numbers.next();
    std::vector<Item> items;
    double most = 0;
    for (std::size_t place = 0; place < n_classes; ++place)
        for (std::size_t left = numbers.count(); left > 0; --left) {
            items.push_back({.place = place, .value = numbers.next()});
            most = std::max(most, items.back().value);
            for (plan::Rank row = 0; row < n_resources; ++row)
                items.back().hours.emplace_back(row, numbers.next());
        }
    ENSEJAM_EXPECT(numbers.held(), "a file of multiple-choice knapsacks is whole");
    Listed listed{.problem = frame(std::vector<double>(n_classes, 3 * most), 1),
                  .offset = 2 * most * static_cast<double>(n_classes),
                  .n_to_serve = n_classes};
    listed.problem.programmes = {{.id = "item"}};
    for (const double hours : capacity)
        listed.problem.staff.push_back(
            {.type = "r" + std::to_string(listed.problem.staff.size()), .hours = {hours}});
    for (const Item& item : items) {
        add(listed.problem,
            {.place = item.place, .share = (2 * most + item.value) / (3 * most), .hours = item.hours});
        listed.figure.push_back(item.value);
    }
    return listed;
}

}  // namespace ensejam::published
