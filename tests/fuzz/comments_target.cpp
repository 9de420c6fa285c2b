#include <cstddef>
#include <cstdint>

#include "fuzz/comments_feed.h"

/// libFuzzer's door to the questions about comments.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::feed_comments({reinterpret_cast<const char*>(data), size});
    return 0;
}
