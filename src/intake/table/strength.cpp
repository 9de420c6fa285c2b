#include "intake/table/strength.h"

#include "intake/table/about_headings.h"
#include "intake/table/named_bodies.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_strength {

constexpr std::size_t most_rows = 2000;  ///< that are looked at

/// A column in its table.
struct Sight {
    const Grid& grid;
    const Table& table;
    const Column& column;

    bool is(Field field) const { return column.field.field == field; }
};

/// Bodies meet in clusters: of two columns of sectors the cluster tells.
bool is_cluster(const Sight& sight) {
    return sight.is(Field::harm) && text::name_key(sight.column.heading).find("cluster") != std::string::npos;
}

/// The tag says that the heading of a place was not only guessed at.
bool is_tagged_place(const Sight& sight) { return sight.is(Field::place) && !sight.column.tag.empty(); }

/// A heading that may be a place of any width: "Area".
bool is_any_area(const Sight& sight) {
    constexpr auto words = std::to_array<std::string_view>({"area", "areas", "محدوده"});
    return sight.is(Field::place) && sight.column.tag.empty() &&
           std::find(words.begin(), words.end(), text::name_key(sight.column.heading)) != words.end();
}

/// How many of the first rows tell something here for which this holds, and how many there are.
template <class IsIt>
std::pair<std::size_t, std::size_t> n_of_rows(const Sight& sight, const IsIt& is_it) {
    const std::size_t first = sight.table.first_row;
    const std::size_t end = std::max(first, std::min(sight.table.end_row, first + most_rows));
    std::size_t n = 0;
    for (std::size_t rank = first; rank < end; ++rank) {
        const Cell cell = sight.grid.at(rank, sight.column.rank);
        n += !cell.is_blank() && is_it(cell) ? 1 : 0;
    }
    return {n, end - first};
}

/// Days of which most are not told.
bool is_day_mostly_blank(const Sight& sight) {
    if (!sight.is(Field::start) && !sight.is(Field::end)) return false;
    const auto [n, n_rows] = n_of_rows(sight, [](const Cell&) { return true; });
    return n * 2 < n_rows;
}

/// Nothing stands in it, or it should hold amounts and holds words.
bool tells_nothing(const Sight& sight) {
    const bool is_money = sight.is(Field::money);
    return n_of_rows(sight, [&](const Cell& cell) {
               return !is_money || cell.kind == CellKind::number || text::read_money(cell.text()).has_value();
           }).first == 0;
}

struct Reason {
    double weight;
    bool (*holds)(const Sight&);
};

constexpr auto reasons = std::to_array<Reason>({
    {10, [](const Sight& sight) { return sight.column.is_answered; }},
    {1, is_cluster},
    // Of those who live in a place, are affected or in need, those in need.
    {0.5, [](const Sight& sight) { return sight.is(Field::need) && says_need(sight.column) > 0; }},
    {0.5, [](const Sight& sight) { return sight.is(Field::need) && says_need(sight.column) > 0.5; }},
    {0.5, is_tagged_place},
    {-0.2, is_any_area},
    // The name of a body before its number.
    {-0.5, [](const Sight& sight) { return numbers_bodies(sight.column); }},
    {-0.15, is_day_mostly_blank},
    {-2, tells_nothing},
});

}  // namespace detail_strength

double strength(const Grid& grid, const Table& table, const Column& column) {
    const detail_strength::Sight sight{grid, table, column};
    double sum = column.certainty;
    for (const detail_strength::Reason& reason : detail_strength::reasons)
        if (reason.holds(sight)) sum += reason.weight;
    return sum;
}

}  // namespace ensejam::intake
