#pragma once
#include <string>

namespace ensejam::intake {

/// Spellings of the name of one place for all that is known: beside generic words («شهرستان», "district") one has no
/// word beyond those of the other, or such as are alike; in two scripts nobody can tell. Takes keys.
bool may_be_one_place(const std::string& key_a, const std::string& key_b);

}  // namespace ensejam::intake
