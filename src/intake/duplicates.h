#pragma once
#include <span>

#include "intake/projects.h"

namespace ensejam::intake {

/// For every row told: the rank of an earlier row that tells the same record, or its own rank.
///
/// Two rows of one sheet are one record when all their cells are equal as keys, their own numbers left aside;
/// or when they say the same organisation, programme, places, group, days, people and money in titles that
/// are alike, and no other column tells them apart.
std::vector<std::uint32_t> records_of(const Grid& grid, const Table& table, const RowsTold& rows);

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
