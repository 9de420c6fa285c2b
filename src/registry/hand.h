#pragma once
#include <functional>

#include "registry/register.h"

namespace ensejam::registry {

/// Whose sheet it is: the sheet itself, as far as it is known, and what the same hand sent before under other
/// headings.
struct Hand {
    Sheet sheet{};
    std::vector<Id<Sheet>> also{};
};

/// True when both sheets are of one hand: of one sender, or, where none is known, with the same headings.
bool is_of_one_hand(const Sheet& a, const Sheet& b);

/// The sheets that `sheet` tells anew, though its headings or its sender say otherwise: the same bytes, of
/// which nobody knew the sender; and the file of the same name whose bodies, places and programmes it names
/// (`names` is given their keys), with a column more or less.
std::vector<Id<Sheet>> told_under_other_headings(const Register& known, const Sheet& sheet,
                                                 const std::function<bool(const std::string&)>& names);

}  // namespace ensejam::registry
