#pragma once
#include <optional>
#include <string_view>

#include "registry/registry.h"

namespace ensejam::intake {

/// The kind of place that a cell of the register's own table means: its word («neighbourhood»), or one that
/// senders use («محله», "kuy (quarter)"). Case, spaces and underscores do not matter; nothing for an unknown
/// word. docs/formats.md lists the words.
std::optional<registry::PlaceKind> place_kind_in(std::string_view cell);

/// The type of body that a cell means: its word, one that senders use («سمن», "National NGO"), or the number
/// of the type in the list of organisation types of HumanitarianResponse.info, which HDX uses.
std::optional<registry::OrganisationType> organisation_type_in(std::string_view cell);

}  // namespace ensejam::intake
