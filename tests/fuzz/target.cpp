#include <cstddef>
#include <cstdint>

#include "fuzz/feed.h"

/// libFuzzer's door; which kind of file is fuzzed is settled when the target is built.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::feed(ENSEJAM_FUZZ_KIND, {reinterpret_cast<const char*>(data), size});
    return 0;
}
