#include "cli/machine/memory.h"

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace ensejam::cli {

void give_back_large_blocks() {
#ifdef __GLIBC__
    constexpr int large = 128 << 10;
    mallopt(M_MMAP_THRESHOLD, large);
#endif
}

}  // namespace ensejam::cli
