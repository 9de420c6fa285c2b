#include "base/parallel.h"

#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace ensejam {

void in_parallel(std::size_t count, int threads, const std::function<void(std::size_t)>& work) {
    if (threads <= 1 || count <= 1) {
        for (std::size_t rank = 0; rank < count; ++rank) work(rank);
        return;
    }
    std::atomic<std::size_t> next{0};
    std::exception_ptr first;
    std::mutex guard;
    const auto run = [&] {
        for (std::size_t rank = next++; rank < count; rank = next++) {
            try {
                work(rank);
            } catch (...) {
                const std::lock_guard lock(guard);
                if (!first) first = std::current_exception();
            }
        }
    };
    std::vector<std::jthread> helpers;
    for (int i = 1; i < threads; ++i) helpers.emplace_back(run);
    run();
    helpers.clear();
    if (first) std::rethrow_exception(first);
}

}  // namespace ensejam
