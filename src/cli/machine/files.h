#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "desk/desk.h"

namespace ensejam::cli {

/// How large a file may be before it is read at all (docs/formats.md, "Limits").
inline constexpr std::uint64_t largest_sheet = 512ULL << 20;
inline constexpr std::uint64_t largest_plan_file = 16ULL << 30;

/// The whole file; `-` is standard input. A file that is too large is not opened.
///
/// Errors: file_not_found, file_not_readable, file_too_large.
Result<desk::File> read_file(const std::string& path, std::uint64_t largest = largest_sheet);

Result<std::string> bytes_of(const std::string& path, std::uint64_t largest = largest_sheet);

/// The files that a command line names: a folder stands for the files in it, by name; hidden ones are left
/// out.
Result<std::vector<std::string>> paths_of(const std::vector<std::string>& arguments);
Result<std::vector<desk::File>> read_files(const std::vector<std::string>& paths,
                                           std::uint64_t largest = largest_sheet);

bool is_folder(const std::string& path);

/// Writes the file whole or not at all: to a new file beside it that then takes its name. Folders above it
/// are made.
///
/// Errors: file_not_writable.
Done write_file(const std::string& path, std::string_view bytes);

/// The file's name without its folders.
std::string name_of(const std::string& path);

}  // namespace ensejam::cli
