#include "intake/duplicates.h"

namespace ensejam::intake {
namespace detail_duplicates {

bool is_own_number(const Column& column) {
    return column.field.field == Field::row_number || column.field.field == Field::activity_id;
}

bool is_read(const Column& column) {
    constexpr auto fields =
        std::to_array<Field>({Field::place, Field::deliverer, Field::programme, Field::start, Field::end,
                              Field::people_reached, Field::money, Field::title, Field::target_group});
    return std::find(fields.begin(), fields.end(), column.field.field) != fields.end();
}

/// Keys of the cells of the columns asked for, joined; equal cell texts are folded once.
class CellKeys {
public:
    std::string of(const Grid& grid, const Table& table, std::size_t rank, bool only_unread) {
        std::string joined;
        for (const Column& column : table.columns) {
            if (is_own_number(column) || (only_unread && is_read(column))) continue;
            const Cell cell = grid.at(rank, column.rank);
            joined += key_of(cell.text());
            joined += '\x1f';
        }
        return joined;
    }

private:
    const std::string& key_of(std::string_view text) {
        const auto [at, is_new] = keys_.try_emplace(text);
        if (is_new) {
            at->second = text::key(text);
            if (at->second.empty()) at->second = text::trimmed(text);
        }
        return at->second;
    }
    std::unordered_map<std::string_view, std::string> keys_;
};

/// What a row says, typed: equal texts here mean equal facts.
std::string facts_of(const RowTold& row) {
    std::string facts = fmt::format("{}|{}|{}|{}|{}|{}|{}|{}", row.deliverer.value, row.programme.value,
                                    row.period.from.number, row.period.to.number, row.people_reached,
                                    row.people_targeted, row.units, text::key(row.target_group));
    for (const Id<registry::Place> place : row.places) facts += "|" + std::to_string(place.value);
    for (const AmountTold& amount : row.amounts)
        facts += fmt::format("|{}{}", amount.money.minor, amount.money.currency.code());
    return facts;
}

bool are_alike(std::string_view a, std::string_view b) {
    return text::likeness(text::key(a), text::key(b)) >= least_likeness;
}

std::uint64_t place_and_body(Id<registry::Place> place, Id<registry::Organisation> organisation) {
    return static_cast<std::uint64_t>(place.value) * 0x9e3779b97f4a7c15ULL +
           static_cast<std::uint64_t>(organisation.value);
}

}  // namespace detail_duplicates

using namespace detail_duplicates;

std::vector<std::size_t> records_of(const Grid& grid, const Table& table, std::span<const RowTold> rows) {
    std::vector<std::size_t> first(rows.size());
    std::unordered_map<std::string, std::size_t> by_cells;
    std::unordered_map<std::string, std::vector<std::size_t>> by_facts;
    CellKeys keys;
    for (std::size_t rank = 0; rank < rows.size(); ++rank) {
        first[rank] = rank;
        if (rows[rank].outcome != RowOutcome::accepted) continue;
        const auto [at, is_new] = by_cells.try_emplace(keys.of(grid, table, rows[rank].rank, false), rank);
        if (!is_new) {
            first[rank] = at->second;
            continue;
        }
        auto& alike = by_facts[facts_of(rows[rank]) + "\x1e" + keys.of(grid, table, rows[rank].rank, true)];
        for (const std::size_t other : alike)
            if (are_alike(rows[rank].title, rows[other].title)) first[rank] = first[other];
        if (first[rank] == rank) alike.push_back(rank);
    }
    return first;
}

KnownActivities::KnownActivities(const registry::Register& known) : known_(known) {
    for (const registry::Activity& activity : known.tables().activities)
        by_place_and_body_[place_and_body(activity.place, activity.organisation)].push_back(&activity);
}

const registry::Activity* KnownActivities::find(const RowTold& row, const registry::Activity& told) const {
    const auto found = by_place_and_body_.find(place_and_body(told.place, told.organisation));
    if (found == by_place_and_body_.end()) return nullptr;
    for (const registry::Activity* activity : found->second) {
        const bool same = activity->place == told.place && activity->organisation == told.organisation &&
                          activity->programme == told.programme && activity->period == told.period &&
                          activity->people_reached == told.people_reached &&
                          text::key(activity->target_group) == text::key(told.target_group);
        if (!same) continue;
        const registry::Project* project = known_.find(activity->project);
        if (project == nullptr || are_alike(project->title, row.title)) return activity;
    }
    return nullptr;
}

}  // namespace ensejam::intake
