#include "registry/sheet_taken.h"

namespace ensejam::registry {

RowCounts& RowCounts::operator+=(const RowCounts& other) {
    rows += other.rows, accepted += other.accepted, questions += other.questions;
    returned += other.returned, duplicates += other.duplicates;
    return *this;
}

}  // namespace ensejam::registry
