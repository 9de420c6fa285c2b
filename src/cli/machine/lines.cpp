#include "cli/machine/lines.h"

#include <unistd.h>

#include <cerrno>

namespace ensejam::cli {
namespace detail_lines {

constexpr std::size_t longest = 64U << 20;
constexpr std::size_t step = 1U << 16;

Error fault_of_input(Code code) {
    return {.code = code, .blanks = {{"file", "-"}, {"limit", fmt::format("{} MB", longest >> 20)}}};
}

}  // namespace detail_lines

Result<std::optional<std::string>> Lines::next() {
    using namespace detail_lines;
    std::size_t searched = at_;
    while (true) {
        const std::size_t end = held_.find('\n', searched);
        if (end != std::string::npos || (at_end_ && at_ < held_.size())) {
            std::string line = held_.substr(at_, (end == std::string::npos ? held_.size() : end) - at_);
            at_ = end == std::string::npos ? held_.size() : end + 1;
            if (!line.empty() && line.back() == '\r') line.pop_back();
            return std::optional(std::move(line));
        }
        if (at_end_) return std::optional<std::string>{};
        if (held_.size() - at_ > longest) return fault_of_input(Code::file_too_large);
        held_.erase(0, at_);
        at_ = 0;
        searched = held_.size();
        before_waiting_();
        held_.resize(searched + step);
        const ssize_t n = read(STDIN_FILENO, held_.data() + searched, step);
        held_.resize(searched + static_cast<std::size_t>(std::max<ssize_t>(n, 0)));
        if (n < 0 && errno != EINTR) return fault_of_input(Code::file_not_readable);
        at_end_ = n == 0;
    }
}

}  // namespace ensejam::cli
