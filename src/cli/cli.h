#pragma once
// Start here: the command line. A line is understood by the tables of options and verbs, then its verb is
// run.
#include <exception>
#include <string>
#include <vector>

namespace ensejam::cli {

/// Does what the words behind the program's name ask, and gives the exit code: 0 done · 2 the input · 3 the
/// world · 4 done, but `--strict` and issues were found · 130 interrupted. Throws only a Bug.
int run(const std::vector<std::string>& words);

/// Says that the program failed, with a code to quote; gives the exit code 1.
int own_fault(const std::vector<std::string>& words, const std::exception& fault);

}  // namespace ensejam::cli
