#include "cli/cli.h"

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    try {
        return ensejam::cli::run(words);
    } catch (const std::exception& fault) {
        return ensejam::cli::own_fault(words, fault);
    }
}
