#pragma once
#include <string>
#include <utility>
#include <vector>

namespace ensejam::publish {

/// A ZIP archive of the files (name, bytes), in their order, without times: the same files give the same
/// bytes.
std::string zipped(const std::vector<std::pair<std::string, std::string>>& files);

}  // namespace ensejam::publish
