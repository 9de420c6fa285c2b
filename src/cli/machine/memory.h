#pragma once

namespace ensejam::cli {

/// From here on large blocks go back to the system when they are done with. The allocator would keep them,
/// and what a sheet needed while it was understood would still be held while it is saved.
void give_back_large_blocks();

}  // namespace ensejam::cli
