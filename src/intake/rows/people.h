#pragma once
#include <span>

#include "intake/names/places.h"
#include "intake/rows/rows_told.h"

namespace ensejam::intake {

/// How many people the accepted rows speak of, those that repeat another left out. Nobody knows who was
/// counted twice: at most all of them, at least the largest activity of each place, and no more where a row
/// is about several places, or about a place that holds others.
///
/// Source: docs/method.md, "Intake".
registry::PeopleView people_of(const RowsTold& rows, std::span<const std::uint32_t> records,
                               const PlaceFinder& places, double RowTold::*n_people);

}  // namespace ensejam::intake
