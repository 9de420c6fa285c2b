#include "cli/machine/files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

namespace ensejam::cli {
namespace detail_files {

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using Open = std::unique_ptr<std::FILE, Close>;

Error fault(Code code, const std::string& path) {
    return {.code = code, .where = {.file = path}, .blanks = {{"file", path}, {"why", std::strerror(errno)}}};
}

Error too_large(const std::string& path, std::uint64_t largest) {
    return {.code = Code::file_too_large,
            .where = {.file = path},
            .blanks = {{"file", path}, {"limit", fmt::format("{} MB", largest >> 20)}}};
}

Result<std::string> read_all(std::FILE* file, const std::string& path, std::uint64_t expected,
                             std::uint64_t largest) {
    std::string bytes;
    bytes.resize(expected);
    std::size_t held = 0;
    while (true) {
        if (held == bytes.size())
            bytes.resize(std::max<std::size_t>(bytes.size() + (1U << 16), bytes.size() * 3 / 2));
        const std::size_t n = std::fread(bytes.data() + held, 1, bytes.size() - held, file);
        held += n;
        if (held > largest) return too_large(path, largest);
        if (n == 0) break;
    }
    if (std::ferror(file)) return fault(Code::file_not_readable, path);
    bytes.resize(held);
    return bytes;
}

}  // namespace detail_files

using namespace detail_files;

Result<std::string> bytes_of(const std::string& path, std::uint64_t largest) {
    ENSEJAM_TRY(desk::File file, read_file(path, largest));
    return std::move(file.bytes);
}

Result<desk::File> read_file(const std::string& path, std::uint64_t largest) {
    if (path == "-") {
        ENSEJAM_TRY(std::string bytes, read_all(stdin, path, 0, largest));
        return desk::File{.name = path, .bytes = std::move(bytes)};
    }
    struct stat about {};
    if (stat(path.c_str(), &about) != 0)
        return fault(errno == EACCES ? Code::file_not_readable : Code::file_not_found, path);
    if (S_ISDIR(about.st_mode)) {
        errno = EISDIR;
        return fault(Code::file_not_readable, path);
    }
    const auto size = static_cast<std::uint64_t>(std::max<off_t>(about.st_size, 0));
    if (size > largest) return too_large(path, largest);
    const Open file(std::fopen(path.c_str(), "rb"));
    if (!file) return fault(Code::file_not_readable, path);
    ENSEJAM_TRY(std::string bytes, read_all(file.get(), path, size + 1, largest));
    desk::File whole{.name = name_of(path), .bytes = std::move(bytes)};
    if (S_ISREG(about.st_mode)) whole.again = [path, largest] { return bytes_of(path, largest); };
    return whole;
}

bool is_folder(const std::string& path) {
    std::error_code ignored;
    return std::filesystem::is_directory(path, ignored);
}

Result<std::vector<std::string>> paths_of(const std::vector<std::string>& arguments) {
    std::vector<std::string> paths;
    for (const std::string& argument : arguments) {
        if (!is_folder(argument)) {
            paths.push_back(argument);
            continue;
        }
        std::error_code why;
        std::vector<std::string> inside;
        for (const auto& entry : std::filesystem::directory_iterator(argument, why))
            if (entry.is_regular_file() && entry.path().filename().string().front() != '.')
                inside.push_back(entry.path().string());
        if (why) {
            errno = why.value();
            return fault(Code::file_not_readable, argument);
        }
        std::sort(inside.begin(), inside.end());
        paths.insert(paths.end(), inside.begin(), inside.end());
    }
    return paths;
}

Result<std::vector<desk::File>> read_files(const std::vector<std::string>& paths, std::uint64_t largest) {
    std::vector<desk::File> files;
    for (const std::string& path : paths) {
        ENSEJAM_TRY(desk::File file, read_file(path, largest));
        files.push_back(std::move(file));
    }
    return files;
}

Done write_file(const std::string& path, std::string_view bytes) {
    const std::filesystem::path target(path);
    std::error_code ignored;
    if (target.has_parent_path()) std::filesystem::create_directories(target.parent_path(), ignored);
    // A pipe or a device is written to as it is; only a file can be replaced.
    const bool is_special =
        std::filesystem::exists(target, ignored) && !std::filesystem::is_regular_file(target, ignored);
    const std::string fresh = is_special ? path : fmt::format("{}.{}.new", path, getpid());
    Open file(std::fopen(fresh.c_str(), "wb"));
    if (!file) return fault(Code::file_not_writable, path);
    const bool is_written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
    const bool is_closed = std::fclose(file.release()) == 0;
    const bool is_whole =
        is_written && is_closed && (is_special || std::rename(fresh.c_str(), path.c_str()) == 0);
    if (is_whole) return done();
    const Error error = fault(Code::file_not_writable, path);
    if (!is_special) std::remove(fresh.c_str());
    return error;
}

std::string name_of(const std::string& path) { return std::filesystem::path(path).filename().string(); }

}  // namespace ensejam::cli
