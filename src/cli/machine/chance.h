#pragma once
#include <cstdint>
#include <string>

#include "cli/command_line/call.h"

namespace ensejam::cli {

/// Hexadecimal digits of bytes from the operating system's chance, which nobody can foresee.
std::string random_hex(std::size_t n_bytes);
std::uint64_t random_number();

/// The secret of the day, kept beside the store's file and in no backup of it; another day's is written over.
///
/// Errors: file_not_writable.
Result<std::string> secret_of_day(const Call& call);

}  // namespace ensejam::cli
