#include "comments/terms.h"

namespace ensejam::comments {

std::string terms_version(std::span<const std::string> persian, std::span<const std::string> english) {
    Sha256Stream digest;
    for (const auto rules : {persian, english})
        for (const std::string& rule : rules) digest.add(rule + "\n");
    return hex(digest.finish());
}

}  // namespace ensejam::comments
