#include "intake/rows/people.h"

namespace ensejam::intake {
namespace detail_people {

/// The least number of people in places that hold each other, and in rows about several of them.
class LeastPeople {
public:
    explicit LeastPeople(const PlaceFinder& places) : places_(places) {}

    void add(const RowTold& row, double n) {
        const std::int64_t first = row.places.empty() ? 0 : row.places.front().value;
        double& largest = largest_[first];
        if (row.places.size() < 2) largest = std::max(largest, n);
        if (row.places.size() >= 2) several_.push_back({&row, n});
        for (const Id<registry::Place> place : row.places) largest_.try_emplace(place.value, 0);
    }

    double total() {
        for (const auto& [place, n] : largest_) inside_[holder_of(place)].push_back(place);
        std::map<std::int64_t, std::pair<double, double>> groups;  // people of its places, of its largest row
        for (const auto& [row, n] : several_)
            for (const Id<registry::Place> place : row->places)
                join(top_of(row->places.front().value), top_of(place.value));
        for (const std::int64_t place : inside_[outside]) groups[group_of(place)].first += least_in(place);
        for (const auto& [row, n] : several_) {
            double& largest = groups[group_of(top_of(row->places.front().value))].second;
            largest = std::max(largest, n);
        }
        double sum = 0;
        for (const auto& [group, people] : groups) sum += std::max(people.first, people.second);
        return sum;
    }

private:
    static constexpr std::int64_t outside = -1;  ///< holds the places that no other of the sheet holds
    static constexpr int most_steps = 20;

    /// The nearest place around it that the sheet also tells of.
    std::int64_t holder_of(std::int64_t place) const {
        for (int steps = 0; steps < most_steps; ++steps) {
            const registry::Place* at = places_.place_of(place);
            if (at == nullptr) return outside;
            place = at->admin_parent().value;
            if (place != 0 && largest_.contains(place)) return place;
        }
        return outside;
    }

    std::int64_t top_of(std::int64_t place) const {
        for (std::int64_t holder = holder_of(place); holder != outside; holder = holder_of(place))
            place = holder;
        return place;
    }

    double least_in(std::int64_t place) const {
        double sum = 0;
        if (const auto inside = inside_.find(place); inside != inside_.end())
            for (const std::int64_t narrower : inside->second) sum += least_in(narrower);
        return std::max(sum, largest_.at(place));
    }

    std::int64_t group_of(std::int64_t place) const {
        for (auto at = joined_.find(place); at != joined_.end(); at = joined_.find(place)) place = at->second;
        return place;
    }

    void join(std::int64_t a, std::int64_t b) {
        a = group_of(a);
        b = group_of(b);
        if (a != b) joined_[b] = a;
    }

    const PlaceFinder& places_;
    std::map<std::int64_t, double> largest_{};  ///< by place: of the rows about it alone
    std::vector<std::pair<const RowTold*, double>> several_{};
    std::unordered_map<std::int64_t, std::vector<std::int64_t>> inside_{};
    std::unordered_map<std::int64_t, std::int64_t> joined_{};
};

}  // namespace detail_people

registry::PeopleView people_of(const RowsTold& rows, std::span<const std::uint32_t> records,
                               const PlaceFinder& places, double RowTold::*n_people) {
    registry::PeopleView people;
    detail_people::LeastPeople least(places);
    for (std::size_t rank = 0; rank < rows.size(); ++rank) {
        const RowTold& row = rows[rank];
        if (row.outcome != RowOutcome::accepted || records[rank] != rank || row.*n_people < 0) continue;
        people.at_most += row.*n_people;
        least.add(row, row.*n_people);
    }
    people.at_least = least.total();
    return people;
}

}  // namespace ensejam::intake
