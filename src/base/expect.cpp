#include "base/expect.h"

#include <fmt/format.h>

namespace ensejam {

void throw_bug(const char* file, int line, const char* condition, const std::string& why) {
    throw Bug(fmt::format("{}:{}: {} ({})", file, line, why, condition));
}

}  // namespace ensejam
