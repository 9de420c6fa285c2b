#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <string>

namespace {

/// Everything a program says until it ends, or until it has said something at all when `first` is asked for.
std::string heard(int pipe, bool first) {
    std::string said;
    char bytes[512];
    for (ssize_t n = 0; (n = read(pipe, bytes, sizeof bytes)) > 0;) {
        said.append(bytes, static_cast<std::size_t>(n));
        if (first) break;
    }
    return said;
}

}  // namespace

TEST_CASE("interrupt: Ctrl-C ends a program that waits for its input, with exit code 130") {
    int input[2], talk[2];
    REQUIRE(pipe(input) == 0);
    REQUIRE(pipe(talk) == 0);
    const pid_t child = fork();
    if (child == 0) {
        dup2(input[0], STDIN_FILENO);
        dup2(talk[1], STDERR_FILENO);
        dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
        close(input[1]);
        execl(ENSEJAM_PROGRAM, ENSEJAM_PROGRAM, "intake", "--dry-run", "--data", "/nowhere/ensejam.db", "-",
              nullptr);
        _exit(127);
    }
    close(input[0]);
    close(talk[1]);
    CHECK_MESSAGE(!heard(talk[0], true).empty(), "long work says at once that it has begun");
    // It may be asked before it listens, so it is asked until it answers.
    int status = 0;
    for (int tries = 0; tries < 200 && waitpid(child, &status, WNOHANG) == 0; ++tries) {
        if (tries % 20 == 0) kill(child, SIGINT);
        usleep(10'000);
    }
    close(input[1]);
    heard(talk[0], false);
    waitpid(child, &status, 0);
    close(talk[0]);
    const bool is_stopped = (WIFEXITED(status) && WEXITSTATUS(status) == 130) ||
                            (WIFSIGNALED(status) && WTERMSIG(status) == SIGINT);
    CHECK(is_stopped);
}
