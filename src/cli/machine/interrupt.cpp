#include "cli/machine/interrupt.h"

#include <poll.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "cli/machine/clock.h"
#include "publish/publish.h"

namespace ensejam::cli {
namespace detail_interrupt {

std::atomic<int> presses{0};
/// Written before the handler is set: a handler may only write bytes that are there already.
char stop_words[256] = {};
std::size_t stop_size = 0;

extern "C" void pressed(int) {
    if (presses.fetch_add(1) > 0) _exit(130);
    [[maybe_unused]] const ssize_t n = write(STDERR_FILENO, stop_words, stop_size);
}

void handle(void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = 0;  // waiting for a person or a pipe ends too
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

}  // namespace detail_interrupt

using namespace detail_interrupt;

Interrupt::Interrupt(text::Language language) {
    const std::string words = "\n" + publish::say(language, "cli.stopping", {}) + "\n";
    stop_size = std::min(words.size(), sizeof stop_words);
    std::memcpy(stop_words, words.data(), stop_size);
    presses = 0;
    handle(pressed);
}

Interrupt::~Interrupt() { handle(SIG_DFL); }

Stop Interrupt::stop(double seconds) const {
    const double end = seconds > 0 ? steady_seconds() + seconds : 0;
    return [end] { return presses.load() > 0 || (end > 0 && steady_seconds() >= end); };
}

bool Interrupt::was_pressed() const { return presses.load() > 0; }

std::string typed_line() {
    constexpr int patience = 50;  // ms; a key press that comes just before the waiting is not lost
    std::string line;
    while (detail_interrupt::presses.load() == 0) {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        if (poll(&input, 1, patience) <= 0) continue;
        char piece[512];
        const ssize_t got = read(STDIN_FILENO, piece, sizeof piece);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        line.append(piece, static_cast<std::size_t>(got));
        if (line.back() == '\n') return line.substr(0, line.size() - 1);
    }
    return {};
}

}  // namespace ensejam::cli
