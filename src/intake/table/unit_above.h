#pragma once
#include <string_view>

#include "text/text.h"

namespace ensejam::intake {

/// The unit of money that the lines above a table tell, the nearest first: a phrase such as "amounts in
/// million USD" or «مبالغ به میلیون ریال», or a short line that names a unit. An amount in a sentence ("with
/// 500 million rials") tells no unit, nor does a unit in a long line without such a phrase.
text::FoundUnit unit_above(std::string_view lines);

}  // namespace ensejam::intake
