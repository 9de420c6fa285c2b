#include "intake/rows/duplicates.h"

#include "intake/names/titles.h"
#include "intake/table/returned_columns.h"

namespace ensejam::intake {
namespace detail_duplicates {

/// So many earlier rows of equal facts are looked at for a title that is alike.
constexpr std::size_t most_looks = 64;

/// A number of the row's own, or what was remarked of it when it was looked at before.
bool is_own_number(const Column& column) {
    const Field field = column.field.field;
    return field == Field::row_number || field == Field::activity_id || is_added(field);
}

bool is_read(const Column& column) {
    constexpr auto fields =
        std::to_array<Field>({Field::place, Field::deliverer, Field::programme, Field::start, Field::end,
                              Field::people_reached, Field::money, Field::title, Field::target_group});
    return std::find(fields.begin(), fields.end(), column.field.field) != fields.end();
}

/// What a row says, typed, beside the cells that are not read: equal facts have equal prints.
Fingerprint facts_of(const RowTold& row, Fingerprint print) {
    const auto add_number = [&](double n) { print.add(static_cast<std::uint64_t>(std::llround(n * 1000))); };
    const auto add_id = [&](auto id) { print.add(static_cast<std::uint64_t>(id.value)); };
    add_id(row.deliverer);
    add_id(row.programme);
    for (const Id<registry::Programme> further : row.further) add_id(further);
    print.add(static_cast<std::uint64_t>(row.period.from.number));
    print.add(static_cast<std::uint64_t>(row.period.to.number));
    add_number(row.people_reached);
    add_number(row.people_targeted);
    add_number(row.units);
    print.add(text::name_key(row.target_group));
    for (const Id<registry::Place> place : row.places) add_id(place);
    for (const registry::ProjectRole& body : row.beside) add_id(body.organisation);
    for (const AmountTold& amount : row.amounts) {
        print.add(static_cast<std::uint64_t>(amount.money.minor));
        print.add(amount.money.currency.code());
    }
    return print;
}

/// True when the title is that of the project, or where it has none the name of its programme: formats that
/// ask for a title are given that.
bool is_title_of(const registry::Project& project, const registry::Programme* programme,
                 std::string_view title) {
    if (are_titles_alike(project.title, title)) return true;
    if (!project.title.empty() || programme == nullptr) return false;
    const std::string key = text::name_key(title);
    return key == text::name_key(programme->name_fa) || key == text::name_key(programme->name_en);
}

std::uint64_t place_and_body(Id<registry::Place> place, Id<registry::Organisation> organisation) {
    return static_cast<std::uint64_t>(place.value) * 0x9e3779b97f4a7c15ULL +
           static_cast<std::uint64_t>(organisation.value);
}

}  // namespace detail_duplicates

using namespace detail_duplicates;

RowPrints RowPrinter::prints_of(std::size_t rank) {
    RowPrints prints;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
        const Column& column = table_.columns[i];
        if (column.rank >= grid_.rows[rank].n_cells) break;  // columns stand in their order
        const std::string_view text = grid_.at(rank, column.rank).text();
        if (text.empty() || is_own_number(column)) continue;
        const Fingerprint& key = keys_.of(i, text);
        for (const std::uint64_t part : {static_cast<std::uint64_t>(i), key.low, key.high}) {
            prints.all.add(part);
            if (!is_read(column)) prints.unread.add(part);
        }
    }
    return prints;
}

std::vector<std::uint32_t> records_of(const RowsTold& rows, std::span<const RowPrints> prints) {
    constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);
    std::vector<std::uint32_t> first(rows.size());
    std::vector<std::uint32_t> before(rows.size(), none);  // the row before with the same facts
    std::unordered_map<Fingerprint, std::uint32_t, FingerprintHash> by_cells;
    std::unordered_map<Fingerprint, std::uint32_t, FingerprintHash> by_facts;
    by_cells.reserve(rows.size());
    by_facts.reserve(rows.size());
    for (std::uint32_t rank = 0; rank < rows.size(); ++rank) {
        first[rank] = rank;
        if (rows[rank].outcome != RowOutcome::accepted) continue;
        const auto [same_cells, is_new] = by_cells.try_emplace(prints[rank].all, rank);
        if (!is_new) {
            first[rank] = same_cells->second;
            continue;
        }
        const auto [same_facts, are_new] =
            by_facts.try_emplace(facts_of(rows[rank], prints[rank].unread), rank);
        if (are_new) continue;
        std::size_t n_looks = 0;
        for (std::uint32_t other = same_facts->second;
             other != none && n_looks < most_looks && first[rank] == rank; other = before[other], ++n_looks)
            if (are_titles_alike(rows[rank].title, rows[other].title)) first[rank] = first[other];
        if (first[rank] != rank) continue;
        before[rank] = same_facts->second;
        same_facts->second = rank;
    }
    return first;
}

KnownActivities::KnownActivities(const registry::Register& known) : known_(known) {
    for (const registry::Activity& activity : known.tables().activities)
        by_place_and_body_[place_and_body(activity.place, activity.organisation)].push_back(&activity);
}

const registry::Activity* KnownActivities::find(const RowTold& row, const registry::Activity& told,
                                                Id<registry::Sheet> before) const {
    const auto found = by_place_and_body_.find(place_and_body(told.place, told.organisation));
    if (found == by_place_and_body_.end()) return nullptr;
    for (const registry::Activity* activity : found->second) {
        const bool same = activity->place == told.place && activity->organisation == told.organisation &&
                          activity->programme == told.programme && activity->period == told.period &&
                          activity->people_reached == told.people_reached &&
                          text::name_key(activity->target_group) == text::name_key(told.target_group);
        if (!same) continue;
        const registry::ToldAt told_before{before, static_cast<std::int32_t>(row.number)};
        const auto& told_at = activity->told_at;
        if (before && std::find(told_at.begin(), told_at.end(), told_before) != told_at.end())
            return activity;
        const registry::Project* project = known_.find(activity->project);
        if (project == nullptr || is_title_of(*project, known_.find(activity->programme), row.title))
            return activity;
    }
    return nullptr;
}

}  // namespace ensejam::intake
