#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ensejam::intake {

/// The parts of a cell that is a list of texts as programs write it: ["Health", "Food"], or the same in
/// single quotes. Nothing when the cell is no such list; no parts for [].
std::optional<std::vector<std::string>> list_in_cell(std::string_view cell);

/// False for a text none of whose cells can be such a list.
bool may_hold_lists(std::string_view text);

}  // namespace ensejam::intake
