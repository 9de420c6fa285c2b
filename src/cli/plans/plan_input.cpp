#include "cli/plans/plan_input.h"

#include <filesystem>

#include "cli/machine/files.h"

namespace ensejam::cli {
namespace detail_plan_input {

Error error_of(const Issue& issue) {
    Error error{.code = issue.code, .where = issue.where, .blanks = issue.blanks};
    if (!issue.cell.empty()) error.blanks.emplace_back("cell", issue.cell);
    return error;
}

/// The value, or its issues: the first as the error, those behind it told before.
Result<plan::Problem> settled(Noted<plan::Problem> noted, Talk& talk) {
    if (noted.issues.empty()) return std::move(noted.value);
    talk.issues(std::span(noted.issues).subspan(1));
    return error_of(noted.issues.front());
}

}  // namespace detail_plan_input

bool is_plan_input(const std::string& path) {
    std::error_code ignored;
    const std::filesystem::path file(path);
    if (std::filesystem::is_directory(file, ignored))
        return std::filesystem::exists(file / "offers.csv", ignored);
    return file.extension() == ".json";
}

Result<plan::Problem> read_problem(const std::string& path, Talk& talk) {
    if (!is_folder(path)) {
        ENSEJAM_TRY(const auto file, read_file(path, largest_plan_file));
        return detail_plan_input::settled(intake::read_plan(file.bytes, file.name), talk);
    }
    ENSEJAM_TRY(const auto paths, paths_of({path}));
    std::vector<desk::File> files;
    for (const std::string& inside : paths) {
        if (std::filesystem::path(inside).extension() != ".csv") continue;
        ENSEJAM_TRY(auto file, read_file(inside, largest_plan_file));
        files.push_back(std::move(file));
    }
    std::vector<intake::PlanTableFile> tables;
    for (const desk::File& file : files) tables.push_back({.name = file.name, .bytes = file.bytes});
    return detail_plan_input::settled(intake::read_plan_tables(tables), talk);
}

}  // namespace ensejam::cli
