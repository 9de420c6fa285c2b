#pragma once
#include <string>
#include <string_view>

namespace ensejam::intake {

/// The codes of the currencies that a name of money in this text may mean ("XAF | XOF" of "FCFA"), the likely
/// ones first; nothing when it holds no name that several currencies have.
std::string likely_currencies(std::string_view text);

}  // namespace ensejam::intake
