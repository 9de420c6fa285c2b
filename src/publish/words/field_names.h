#pragma once
#include <string>
#include <string_view>

#include "registry/registry.h"
#include "text/text.h"

namespace ensejam::publish {

/// A field of a sheet in words ("place.county" as "place (county)"); empty for one that is read over.
std::string field_in_words(std::string_view field, text::Language language);

/// The money of a stage in words ("approved money").
std::string money_in_words(registry::BudgetStage stage, text::Language language);

/// The name of the field that tells it: "money.disbursed".
std::string money_field(registry::BudgetStage stage);

}  // namespace ensejam::publish
