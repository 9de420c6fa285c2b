#pragma once
#include <cstddef>
#include <functional>

namespace ensejam {

/// Asked often by long work; true means "stop soon and give what you have".
using Stop = std::function<bool()>;

/// Calls `work(rank)` for every rank below `count`, on up to `threads` threads. The order of the calls is not
/// fixed: each must write only to its own place. The first exception thrown by a call is thrown again here.
void in_parallel(std::size_t count, int threads, const std::function<void(std::size_t rank)>& work);

}  // namespace ensejam
