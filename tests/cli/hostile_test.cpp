#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

// Runs the program itself on files made to harm it.
namespace {

namespace fs = std::filesystem;

/// How a run of the program ended, and what it took.
struct Run {
    int exit_code = -1;
    double seconds = 0;    ///< of processor time: no test waits for the clock
    double megabytes = 0;  ///< resident at most
};

Run run(const std::vector<const char*>& words) {
    std::vector<char*> arguments{const_cast<char*>(ENSEJAM_PROGRAM)};
    for (const char* word : words) arguments.push_back(const_cast<char*>(word));
    arguments.push_back(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        const int nowhere = open("/dev/null", O_RDWR);
        dup2(nowhere, STDIN_FILENO);
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
        execv(ENSEJAM_PROGRAM, arguments.data());
        _exit(127);
    }
    int status = 0;
    rusage used{};
    wait4(child, &status, 0, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return {.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            .seconds = seconds(used.ru_utime) + seconds(used.ru_stime),
            .megabytes = static_cast<double>(used.ru_maxrss) / 1024};
}

Run take(const fs::path& file) {
    return run(
        {"intake", "--no-input", "--dry-run", "--json", "--data", "/nowhere/ensejam.db", file.c_str()});
}

/// The rows of a table of files and what is expected of them; nothing when it is absent.
std::vector<std::pair<fs::path, std::string>> expected(const fs::path& folder) {
    std::vector<std::pair<fs::path, std::string>> rows;
    std::ifstream table(folder / "expected.tsv");
    std::string line;
    std::getline(table, line);
    while (std::getline(table, line)) {
        std::istringstream fields(line);
        std::string name, word;
        std::getline(fields, name, '\t');
        std::getline(fields, word, '\t');
        rows.emplace_back(folder / name, word);
    }
    return rows;
}

}  // namespace

TEST_CASE("hostile files: refused within 2 s of processor time and 64 MB above idle, the others read") {
    const auto rows = expected(fs::path(ENSEJAM_SHARED_DIR) / "data/badinput/xlsx/hostile");
    if (rows.empty()) {
        MESSAGE("skipped: ../shared/data/badinput is absent");
        return;
    }
    const Run idle = run({"version"});
    REQUIRE(idle.exit_code == 0);
    for (const auto& [file, word] : rows) {
        CAPTURE(file);
        const Run done = take(file);
        CHECK(done.megabytes <= idle.megabytes + 64);
        CHECK(done.seconds <= 2);
        if (word == "reject") CHECK(done.exit_code == 2);
        // What is readable but holds no table of activities is refused too, as such: never a crash or a fault
        // of ours.
        if (word != "reject") CHECK((done.exit_code == 0 || done.exit_code == 2));
    }
}

TEST_CASE("hostile files: what is inside counts; other formats named .xlsx end in a plain refusal") {
    const fs::path folder = fs::path(ENSEJAM_SHARED_DIR) / "data/badinput/xlsx/wrongtype";
    if (!fs::exists(folder)) {
        MESSAGE("skipped: ../shared/data/badinput is absent");
        return;
    }
    const Run idle = run({"version"});
    for (const auto& entry : fs::directory_iterator(folder)) {
        CAPTURE(entry.path());
        const Run done = take(entry.path());
        CHECK(done.exit_code == 2);
        CHECK(done.megabytes <= idle.megabytes + 64);
    }
}

TEST_CASE("hostile files: a device without end is refused at the limit, a folder of nothing is nothing") {
    const Run done = run({"intake", "--no-input", "--dry-run", "--data", "/nowhere/ensejam.db", "/dev/null"});
    CHECK(done.exit_code == 2);
}
