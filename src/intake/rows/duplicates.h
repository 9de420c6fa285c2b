#pragma once
#include <span>

#include "intake/rows/cell_keys.h"
#include "intake/rows/project_rows.h"

namespace ensejam::intake {

/// Fingerprints of a row: of all its cells, and of the cells that no field is read from.
struct RowPrints {
    Fingerprint all{};
    Fingerprint unread{};
};

/// Makes the fingerprints of rows, whose cells need not be kept for it.
class RowPrinter {
public:
    RowPrinter(const Grid& grid, const Table& table) : grid_(grid), table_(table), keys_(table) {}
    RowPrints prints_of(std::size_t rank);

private:
    const Grid& grid_;
    const Table& table_;
    CellKeys keys_;
};

/// For every row told: the rank of an earlier row that tells the same record, or its own rank. A row has its
/// prints at its place in the list; of rows that were not accepted they are not looked at.
///
/// Two rows of one sheet are one record when all their cells are equal as keys, their own numbers left aside;
/// or when they say the same organisation, programme, places, group, days, people and money in titles that
/// are alike, and no other column tells them apart.
std::vector<std::uint32_t> records_of(const RowsTold& rows, std::span<const RowPrints> prints);

/// The activity that the register already has of a row and place: the same organisation, programme, place and
/// group, the same days and people, and the project's number or a title that is alike, or the same row of the
/// sheet that came `before`. None when there is none.
class KnownActivities {
public:
    explicit KnownActivities(const registry::Register& known);
    const registry::Activity* find(const RowTold& row, const registry::Activity& told,
                                   Id<registry::Sheet> before) const;

private:
    const registry::Register& known_;
    std::unordered_map<std::uint64_t, std::vector<const registry::Activity*>> by_place_and_body_;
};

}  // namespace ensejam::intake
